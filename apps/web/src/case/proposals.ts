import type { CaseLine } from '#contracts';

/** A higher level that is proposed for one side. */
export interface Proposal { readonly side: string; readonly to: Rank; readonly from: Rank }
type Rank = CaseLine['sides'][number]['rank'];

/** Levels that are proposed, each for one side and decided on its own: several may be open at once, so a button says which it decides. */
export const proposals = ({ sides }: Pick<CaseLine, 'sides'>): Proposal[] =>
  sides.flatMap(({ side, rank, proposal }) => (proposal ? [{ side, to: proposal.rank, from: rank }] : []));
