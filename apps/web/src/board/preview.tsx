import { lazy, Suspense, useEffect, useState } from 'react';
import { useCase } from '../data/cases.js';
import { Failed, Loading } from '../parts/index.js';
import { CrashGuard } from '../shell/crash.js';
import { useWords } from '../words.js';

/** Moving quickly through the list does not fetch every case on the way. */
const SETTLE_MS = 180;
// A board stands before anybody has chosen a case on it. Where this cannot be loaded any more, since the service was renewed, the board stays.
const PreviewCase = lazy(async () => ({ default: (await import('./preview-case.js')).PreviewCase }));

/** The selected case beside the list: what waits, the next legal step, what crossed, what happened last. */
export function Preview({ reference }: { reference: string }) {
  const { t } = useWords();
  const settled = useSettled(reference);
  const { data, error, refetch } = useCase(settled);
  return (
    <aside className="preview sheet" aria-label={t.text('board.preview')}>
      {data && data.line.reference === reference ? <CrashGuard><Suspense fallback={<Loading rows={4} />}><PreviewCase view={data} /></Suspense></CrashGuard>
        : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />}
    </aside>
  );
}

function useSettled(reference: string): string {
  const [settled, setSettled] = useState(reference);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(reference), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [reference]);
  return settled;
}
