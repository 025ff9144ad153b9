import type { SideId } from '#domain';
import { ProblemError } from '#edge';
import { type CaseCounts, type CaseMove, type FigureFilter, type KnownTo, Reader, type SideZone, type StepRow, readCounts, readHeads, readMoves, readNewestCheckpoints, readSteps, withinPatience } from '#persistence';
import { Injectable } from '@nestjs/common';
import { OneAtATime } from './one-at-a-time.js';
import type { Grounds } from './prove-figures.js';

/** Cases that one set of figures is made of at most: two years of the busiest network that is foreseen (DOMAIN §2), several times over. */
export const FIGURES_CASES_MAX = 20_000;

export interface FigureRows { readonly counts: CaseCounts; readonly rows: readonly StepRow[]; readonly moves: readonly CaseMove[]; readonly grounds: Grounds }

/** Who asks for figures: an account, for its side. */
export interface Asker { readonly id: string; readonly side: SideId }

/** Reads what figures are made of, for one question of a side after another: no side waits for another's. */
@Injectable()
export class ReadFigures {
  private readonly turns = new Map<SideId, OneAtATime>();
  constructor(private readonly reader: Reader) {}

  /**
   * @param zones in which days are told. @param proof whether what the figures rest on is read too, in the same snapshot. @param known_to where only cases count that others know too
   * @throws ProblemError `too-many-rows`, or `unavailable` where too many ask; and as a statement that is cancelled where the database would take too long
   */
  inTurn({ id, side }: Asker, filter: FigureFilter & { readonly network: string }, { zones, proof, known_to }: { readonly zones: readonly SideZone[]; readonly proof: boolean; readonly known_to?: KnownTo }): Promise<FigureRows> {
    const turns = this.turns.get(side) ?? new OneAtATime();
    this.turns.set(side, turns);
    return turns.run(id, () => this.reader.as(side, async (hasty): Promise<FigureRows> => {
      const sql = withinPatience(hasty);
      const counts = await readCounts(sql, filter, { zones, limit: FIGURES_CASES_MAX + 1, known_to });
      if (counts.told.length > FIGURES_CASES_MAX) throw new ProblemError('too-many-rows', { words: { max: FIGURES_CASES_MAX } });
      const ids = counts.told.map(({ id }) => id);
      const [rows, moves, heads, checkpoints] = await Promise.all([readSteps(sql, ids), readMoves(sql, ids), proof ? readHeads(sql, ids) : [], proof ? readNewestCheckpoints(sql, filter.network) : []]);
      return { counts, rows, moves, grounds: { heads, checkpoints } };
    }));
  }
}
