import type { ClockAccount, ClockLine, WhyView } from '#contracts';
import { type Case, type Clock, PRIVATE_CLOCKS, type Why, consequenceOf, isOfList, mayRead, toldSides } from '#domain';
import type { Happened } from './what-happened.js';

/** Whose eyes a presentation is for. Rows were already read as this side; the presenter decides what of them it says. */
export interface Beholder { readonly side: string }

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/**
 * What a side owes only itself, such as the first check, is its own affair until it becomes an entry. A limit that began and
 * ended in one instant, since one act asked for the next step and was it, was never owed to anybody.
 */
export const clocksFor = (kase: Case, { side }: Beholder): Clock[] =>
  kase.clocks.filter((c) => (!PRIVATE_CLOCKS.includes(c.kind) || mayRead('private_clocks', side, { home: kase.home, owner: c.side })) && c.ended_at !== c.started_at);

/** What a row needs: everything that runs, of a list of applications the day that ends next, and each side's last limit that ended. */
export function lineClocks(kase: Case, beholder: Beholder): Clock[] {
  const clocks = clocksFor(kase, beholder);
  const ended = toldSides(kase).flatMap((side) => clocks.filter((c) => c.side === side && c.ended_at !== null).sort((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0)).slice(0, 1));
  const running = clocks.filter((c) => c.state === 'running' || c.state === 'paused').sort((a, b) => a.due_at - b.due_at);
  const next = running.find(isOfList);
  return [...running.filter((c) => c === next || !isOfList(c)), ...ended];
}

/** Most limits that ended on the page of a case; its history has the rest. */
export const ENDED_MAX = 30;

/** What the page of a case needs: its row's limits and, newest first, those that ended before, as many as its history counts. Days of a list of applications are counted with the list. */
export function pageClocks(kase: Case, beholder: Beholder): Clock[] {
  const row = lineClocks(kase, beholder);
  const before = clocksFor(kase, beholder).filter((c) => c.ended_at !== null && !row.includes(c) && !isOfList(c)).sort((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0));
  return [...row, ...before.slice(0, Math.max(0, ENDED_MAX - row.filter((c) => c.ended_at !== null).length))];
}

/** A limit that runs says what would follow; one that was missed, what did; one that was kept or is no longer asked for, nothing. */
export function presentClock(kase: Case, clock: Clock, happened: Happened): ClockLine {
  const { side, kind, subject, round, state, limit, started_at, due_at, ended_at, provisional } = clock;
  return {
    side, kind, subject, round, state, limit, started_at: iso(started_at), due_at: iso(due_at), ended_at: isoOrNull(ended_at), provisional,
    then: ended_at === null ? presentThen(consequenceOf(kase, clock)) : happened.after(clock),
  };
}

const presentThen = ({ step, moves }: ReturnType<typeof consequenceOf>): ClockLine['then'] => ({ step, moves: moves.map((m) => ({ ...m })) });

/** A limit with its reasons: for the page of one case and for its history. */
export const presentClockAccount = (kase: Case, clock: Clock, happened: Happened): ClockAccount => ({ ...presentClock(kase, clock, happened), why: clock.why && presentWhy(clock.why) });

function presentWhy(why: Why): WhyView {
  const end = { share: why.share, passed_at: isoOrNull(why.passed_at), paused: (why.paused ?? []).map(({ since, until }) => ({ since: iso(since), until: iso(until) })) };
  if (why.unit === 'elapsed') return { unit: why.unit, seconds: why.seconds, ...end };
  return {
    ...why, ...end, holidays: why.holidays.map((d) => ({ ...d })), make_up_days: why.make_up_days.map((d) => ({ ...d })), years: why.years.map((y) => ({ ...y })),
  };
}
