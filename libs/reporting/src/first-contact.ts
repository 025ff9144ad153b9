import type { Case, CaseEvent, EventType } from '#domain';
import { type ReadEntry, entryType } from '#persistence';

/** What the home desk's first contact is; its limit may run on, until the report is checked. */
const CONTACTS: readonly string[] = ['FactsRequested', 'ReportValidated', 'ReportSettledAtHome'] satisfies readonly EventType[];

/** A time that was promised, what it became, and when; `passed`: it was over by then, and nobody had called. Epoch milliseconds. */
export interface MovedPromise { readonly from: number; readonly to: number; readonly at: number; readonly passed: boolean }
/** Until when the home desk first makes contact, in epoch milliseconds, and how that moved since the company was told; null once it has. */
export interface FirstContact { readonly by: number; readonly moved: readonly MovedPromise[] }

/**
 * The promise of a first contact as it stands. It moves with the desk's own limit; why it did (another grade, another channel, other days) is
 * the offices' business, and that it did is the company's.
 * @param entries the case's, as its home side reads them
 */
export function firstContact(kase: Case, entries: readonly ReadEntry[]): FirstContact | null {
  const rounds = kase.clocks.filter((c) => c.side === kase.home && c.kind === 'triage').toSorted((a, b) => a.round - b.round);
  const last = rounds.at(-1);
  if (last?.state !== 'running' || entries.some((entry) => CONTACTS.includes(entryType(entry)))) return null;
  const counted = entries.flatMap(recounted);
  const begunAgain = rounds.slice(1).map((clock, i): MovedPromise => {
    const from = rounds[i]?.due_at ?? clock.due_at;
    return { from, to: counted.find((m) => m.round === clock.round)?.from ?? clock.due_at, at: clock.started_at, passed: from <= clock.started_at };
  });
  return { by: last.due_at, moved: inOne([...counted, ...begunAgain].toSorted((a, b) => a.at - b.at)) };
}

type OwnLimits = Extract<CaseEvent, { type: 'ClocksRecomputed' }>['own'][string];

/** How an entry moved the limit of the first contact: it is the home side's own, and stands in its part. */
function recounted(entry: ReadEntry): (MovedPromise & { readonly round: number })[] {
  if (entryType(entry) !== 'ClocksRecomputed' || !entry.own) return [];
  const { clocks = [] } = entry.own.payload as OwnLimits;
  return clocks.filter((c) => c.kind === 'triage').map(({ round, from, to }) => ({ round, from, to, at: entry.at, passed: false }));
}

/** A desk that let its limit pass lets the next one pass too: one line says so, and not one for each. */
function inOne(moves: readonly MovedPromise[]): MovedPromise[] {
  const told: MovedPromise[] = [];
  for (const { from, to, at, passed } of moves) {
    const before = told.at(-1);
    if (before && before.passed && passed) told[told.length - 1] = { ...before, to, at };
    else told.push({ from, to, at, passed });
  }
  return told;
}
