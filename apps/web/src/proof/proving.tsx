import { lazy, type ReactNode, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { ApiProvider, useApi } from '../data/api.js';
import { Prover, ProverProvider, insisting } from '../data/prover.js';

const ProofDialog = lazy(async () => ({ default: (await import('./proof-dialog.js')).ProofDialog }));

/** The one place that hears that a fresh proof is needed: it asks over the page, which keeps what was typed, and goes on. */
export function Proving({ children }: { children: ReactNode }) {
  const api = useApi();
  const [prover] = useState(() => new Prover());
  const way = useMemo(() => insisting(api, prover), [api, prover]);
  const asking = useSyncExternalStore(prover.subscribe, prover.asking);
  return (
    <ProverProvider value={prover}>
      <ApiProvider value={way}>{children}</ApiProvider>
      {asking && <Suspense fallback={null}><ProofDialog prover={prover} /></Suspense>}
    </ProverProvider>
  );
}
