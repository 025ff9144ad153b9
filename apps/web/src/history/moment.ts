import type { CaseHistory, ClockLine, HistoryEntry } from '#contracts';
import { CLOCK_RULES, MOVES_CASE, SHARED_CLOCKS } from '#domain';
import { numberOf, textOf, textsOf } from './payload.js';

/** A time limit as it stood at an earlier moment. */
export interface LimitThen<C extends ClockLine = ClockLine> {
  readonly clock: C;
  /** The grade changed later, and with it the limit: what it was before is not in the record, what it became is shown. */
  readonly regraded: boolean;
}

/** Limits that bind all sides at once; they are kept under the home side but are nobody's own. */
export const BINDS_ALL: ReadonlySet<string> = new Set(SHARED_CLOCKS);
const ms = (instant: string): number => Date.parse(instant);

/** Entries written up to a moment (epoch ms). */
export const entriesAt = (entries: readonly HistoryEntry[], at: number): HistoryEntry[] => entries.filter((e) => ms(e.at) <= at);

/** Entries after which a side stands at another level. */
export const MOVES_A_SIDE: ReadonlySet<string> = new Set(['CaseClimbed', 'CaseSteppedDown']);

/** The rung a side stood on after the given entries; 0 is the first. */
export function rungBefore(entries: readonly HistoryEntry[], side: string): number {
  const climbs = entries.filter((e) => MOVES_A_SIDE.has(e.type) && textOf(e.shared, 'side') === side);
  return numberOf(climbs.at(-1)?.shared ?? null, 'to') ?? 0;
}

/**
 * The time limits of a case as they were at a moment: those not yet started are left out, those that ended later run.
 * @param at epoch ms
 */
export function limitsAt<C extends ClockLine>(clocks: readonly C[], entries: readonly HistoryEntry[], at: number): LimitThen<C>[] {
  const still = stillAt(entries, at);
  const then = clocks.map((clock) => startedAs(clock, clocks, entries, at)).filter((clock) => clock !== null && ms(clock.started_at) <= at) as C[];
  return then.map((clock) => (clock.ended_at !== null && ms(clock.ended_at) <= at
    ? { clock, regraded: false }
    : { clock: { ...clock, state: still && CLOCK_RULES[clock.kind].pausable ? 'paused' : 'running', ended_at: null }, regraded: regradedAfter(entries, clock, at) }));
}

/** Stretches in which a case waited for its company, epoch ms; the last one has no end while it waits. */
export function pausesOf(entries: readonly HistoryEntry[]): { readonly since: number; readonly until: number | null }[] {
  return entries.reduce<{ since: number; until: number | null }[]>((pauses, e) => {
    const last = pauses.at(-1);
    if (e.type === 'CasePaused') return [...pauses, { since: ms(e.at), until: null }];
    if (last?.until === null && (e.type === 'CaseResumed' || e.type === 'CaseClosed')) return [...pauses.slice(0, -1), { ...last, until: ms(e.at) }];
    return pauses;
  }, []);
}

const stillAt = (entries: readonly HistoryEntry[], at: number): boolean => pausesOf(entries).some((p) => p.since <= at && (p.until === null || at < p.until));

const regradedAfter = (entries: readonly HistoryEntry[], clock: ClockLine, at: number): boolean =>
  entries.some((e) => e.type === 'SeverityAssessed' && ms(e.at) > at && (clock.ended_at === null || ms(e.at) <= ms(clock.ended_at)));

/** A standstill limit begins anew with every move, in one and the same row; every other limit began when its row says. */
function startedAs<C extends ClockLine>(clock: C, clocks: readonly C[], entries: readonly HistoryEntry[], at: number): C | null {
  if (clock.kind !== 'standstill' || clock.limit.unit !== 'elapsed' || ms(clock.started_at) <= at) return clock;
  const before = clocks.find((c) => c.kind === 'standstill' && c.side === clock.side && c.round === clock.round - 1);
  const since = before?.ended_at ? ms(before.ended_at) : -Infinity;
  const moved = entries.filter((e) => MOVES_CASE.has(e.type) && ms(e.at) >= since && ms(e.at) <= at).at(-1)?.at ?? before?.ended_at ?? null;
  if (moved === null || ms(moved) > at) return null;
  return { ...clock, started_at: moved, due_at: new Date(ms(moved) + clock.limit.seconds * 1000).toISOString() };
}

/**
 * When a side was told: the home side by opening, the others by the notice to them or by being brought in, to take part or to
 * watch. Epoch ms, null while untold. Only the home side has the opening in its record; everybody has its instant.
 */
export function toldAt({ entries, line }: Pick<CaseHistory, 'entries' | 'line'>, side: string): number | null {
  const told = entries.find(({ type, shared }) => (type === 'CaseOpened' && textOf(shared, 'home') === side) || (type === 'CaseTold' && textsOf(shared, 'to').includes(side)) || (type === 'SideBroughtIn' && textOf(shared, 'side') === side));
  return told ? ms(told.at) : side === line.home ? ms(line.opened_at) : null;
}

/** Limits of licences that are shown before the others are folded: a list of applications has one for each day of filing, which may be dozens. */
const LICENCES_SHOWN = 3;

/** Splits limits in their order into those that are shown at once and, of licences, those that are folded. */
export function foldLicences<T>(limits: readonly T[], kindOf: (limit: T) => ClockLine['kind']): readonly [shown: readonly T[], folded: readonly T[]] {
  const folded = new Set(limits.filter((limit) => kindOf(limit) === 'licence').slice(LICENCES_SHOWN));
  return [limits.filter((limit) => !folded.has(limit)), [...folded]];
}
