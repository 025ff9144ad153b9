import { useMutation, useQuery } from '@tanstack/react-query';
import { type Proof, type ProofState, proofStateSchema, signInBegunSchema } from '#contracts';
import { type Api, useApi } from './api.js';
import { type Prover, useProver } from './prover.js';

/** Seconds that a proof must still be good for, so that a link does not come too late. */
const LINK_WITHIN_S = 5;
/** How often a page looks whether the officer's house has asked them, and how many times: the way there is open for ten minutes. */
const LOOK_EVERY_MS = 2_000;
const LOOKS_MAX = 300;

const readProof = (api: Api): Promise<ProofState> => api.read('session/proof', proofStateSchema);

/** What the account can prove itself with, as it is now: an app may have been taken into use since. @param waits whether another window is about to change it */
export function useProofState(waits = false) {
  const api = useApi();
  return useQuery({ queryKey: ['proof'], queryFn: () => readProof(api), gcTime: 0, staleTime: Infinity, refetchInterval: (query) => waits && query.state.dataUpdateCount < LOOKS_MAX && LOOK_EVERY_MS });
}

/** The way to the officer's house. @param back where it leads back to */
export function useBeginProofAtHouse(back: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.send('POST', 'session/proof/provider', { back }, signInBegunSchema) });
}

export function useProve() {
  const api = useApi();
  return useMutation({
    // A wrong password is refused with 401 too, and says nothing about the session.
    meta: { signsIn: true },
    mutationFn: (proof: Proof) => api.send('POST', 'session/proof', proof, proofStateSchema),
  });
}

/** Sees to it that the proof is fresh before a link is followed, which cannot be asked for one. */
export function useBeforeLink() {
  const [api, prover]: [Api, Prover] = [useApi(), useProver()];
  return useMutation({
    mutationFn: async () => { if ((await readProof(api)).fresh_for_s < LINK_WITHIN_S) await prover.ask(); },
  });
}
