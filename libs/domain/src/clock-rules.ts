import { type Case, sidesAtWork } from './case.js';
import type { ClockKind, SideId } from './network.js';

/** What a clock's end without the awaited act leads to (DOMAIN §4.4, column "when missed"). */
export type WhenMissed =
  /** The side whose clock it is climbs one rung. */
  | 'climb'
  /** Every told side climbs one rung. */
  | 'all-climb'
  /** Every told side goes to the higher side's rung, and one up. */
  | 'all-above-the-higher'
  /** Rings again, and no rung moves. */
  | 'ring'
  /** Turns red, and nothing else. */
  | 'red'
  /** The case's other clocks run on. */
  | 'resume'
  /** A closed case is kept under watch again. */
  | 'watch';

export interface ClockRule {
  readonly missed: WhenMissed;
  /** Kept once, under the home side, although it binds every side (ADR 5). */
  readonly shared: boolean;
  /** Stands still while the case waits for the company: the company's silence is nobody else's. */
  readonly pausable: boolean;
  /** Shown to its own side alone: that a report is being checked at home is no other side's business. */
  readonly private: boolean;
  /** Runs on, or only begins, when the case is closed. */
  readonly outlives_case: boolean;
}

const ONE: ClockRule = { missed: 'climb', shared: false, pausable: true, private: false, outlives_case: false };

/** The clocks of a case and their rules: the table of DOMAIN §4.4, and what a hotline needs beside it. */
export const CLOCK_RULES: Readonly<Record<ClockKind, ClockRule>> = {
  triage: { ...ONE, private: true },
  acknowledge: { ...ONE, pausable: false },
  // Receipt was confirmed and nothing follows: the desk is rung again.
  next_step: { ...ONE, missed: 'ring', private: true },
  accept: ONE,
  answer: ONE,
  reply: ONE,
  consultation: { ...ONE, missed: 'all-climb', shared: true },
  standstill: { ...ONE, missed: 'all-above-the-higher', shared: true },
  recheck: { ...ONE, missed: 'ring' },
  target: { ...ONE, missed: 'red', shared: true, pausable: false },
  proposal: { ...ONE, missed: 'ring', pausable: false, private: true },
  // Nobody could be told: rings until somebody is reached.
  reach: { ...ONE, missed: 'ring', pausable: false },
  licence: { ...ONE, missed: 'red', pausable: false },
  // What a side promised for a day in minutes that all approved.
  action: { ...ONE, pausable: false },
  pause: { ...ONE, missed: 'resume', pausable: false },
  suspension: { ...ONE, missed: 'watch', pausable: false, outlives_case: true },
};

/** Clocks that bind every side and are kept once, under the home side (DOMAIN §4.4 "both"). */
export const SHARED_CLOCKS: readonly ClockKind[] = kindsWhere((rule) => rule.shared);
/** Clocks that only the side whose they are may see. */
export const PRIVATE_CLOCKS: readonly ClockKind[] = kindsWhere((rule) => rule.private);

function kindsWhere(holds: (rule: ClockRule) => boolean): ClockKind[] {
  return (Object.keys(CLOCK_RULES) as ClockKind[]).filter((kind) => holds(CLOCK_RULES[kind]));
}

/** Which sides climb, or are rung where nothing is above, when a clock is missed; none where its end moves no rung. */
export function climbersOf(kase: Case, kind: ClockKind, side: SideId): SideId[] {
  const { missed } = CLOCK_RULES[kind];
  if (missed === 'climb') return [side];
  return missed === 'all-climb' || missed === 'all-above-the-higher' ? sidesAtWork(kase) : [];
}
