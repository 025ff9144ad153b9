import { createHash } from 'node:crypto';
import type { FigureProof, Figures, FiguresFile } from '#contracts';
import type { CaseHeads, NewestCheckpoint } from '#persistence';
import canonicalize from 'canonicalize';

/** What figures rest on: the ends of the chains of every case that was counted, and one digest that binds them to the numbers. */
export interface Grounds { readonly heads: readonly CaseHeads[]; readonly checkpoints: readonly NewestCheckpoint[] }

/** Figures as a file that says what they rest on. */
export function proven(figures: Figures, { heads, checkpoints }: Grounds): FiguresFile {
  const cases: FigureProof['cases'] = heads.map(({ reference, entries, head, own, checkpoint }) => ({ reference, entries, head, own, checkpoint }));
  return {
    figures,
    proof: {
      cases, checkpoints: checkpoints.map(({ audience, at, ...rest }) => ({ ...rest, audience: [...audience], at: new Date(at).toISOString() })),
      digest: createHash('sha256').update(canonicalize({ cases, figures }) ?? '').digest('hex'),
    },
  };
}
