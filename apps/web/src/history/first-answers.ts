import type { CaseHistory, HistoryEntry } from '#contracts';
import { MOVES_OF_SIDE } from '#domain';
import { toldAt } from './moment.js';

/** What is asked first about a case and another side of it. */
export interface SideAnswers {
  readonly side: string;
  /** When it was notified, ISO; null while it was not. */
  readonly told_at: string | null;
  /** Its first acknowledgement since then; null while there is none. */
  readonly acknowledgement: HistoryEntry | null;
}
export interface FirstAnswers {
  readonly sides: readonly SideAnswers[];
  /** The first act on the case since the notice, of a person or of a system that a side keeps, which every side reads; null before there is one. No acknowledgement is one, nor is declining what was proposed. */
  readonly first: HistoryEntry | null;
}

/**
 * When the other sides were notified, when each acknowledged it, and who acted on it first. Counted from what all sides read,
 * so that every side's supervisor is given the same answers.
 */
export function firstAnswers({ entries, line }: Pick<CaseHistory, 'entries' | 'line'>): FirstAnswers {
  const shared = entries.filter((entry) => !entry.sealed);
  const others = line.sides.map(({ side }) => side).filter((side) => side !== line.home);
  return {
    sides: others.map((side) => {
      const at = toldAt({ entries, line }, side);
      const told_at = at === null ? null : new Date(at).toISOString();
      return { side, told_at, acknowledgement: shared.find((entry) => entry.type === 'CaseAcknowledged' && entry.side === side) ?? null };
    }),
    first: shared.find((entry) => (entry.how === 'person' || entry.how === 'key') && MOVES_OF_SIDE.has(entry.type)) ?? null,
  };
}
