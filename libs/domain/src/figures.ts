import { type Outcome, OUTCOMES, endOf } from './outcomes.js';
import type { ClockKind, Rank } from './network.js';

/** Steps that a side owes by itself, in the order in which a case goes through them (DOMAIN §4.4). */
export const OWN_STEPS = ['triage', 'acknowledge', 'accept', 'reply', 'answer', 'action', 'licence', 'recheck'] as const satisfies readonly ClockKind[];
/** Steps that all sides of a case owe together, and whose limit is kept once. */
export const COMMON_STEPS = ['consultation', 'target'] as const satisfies readonly ClockKind[];
export const FIGURE_STEPS = [...OWN_STEPS, ...COMMON_STEPS] as const;
export type FigureStep = (typeof FIGURE_STEPS)[number];

/** How a share of limits that were kept reads, by the bands of SOLVIT's scoreboard (DOMAIN §2). */
export const BANDS = ['on_target', 'watch', 'below'] as const;
export type FigureBand = (typeof BANDS)[number];
/** Percent from which a share is on target, and from which it is to be watched. */
export const ON_TARGET_PERCENT = 75;
export const WATCH_PERCENT = 55;
/**
 * Below so many a share is flagged: one limit more or less would move it by more than the 20 percent points between the two marks,
 * so that its band would say little.
 */
export const FEW = 5;

/** Whole percent, rounded down so that a share never reads as a band that it does not reach; null of none. */
export const percentOf = (met: number, due: number): number | null => (due === 0 ? null : Math.floor((100 * met) / due));

/** @returns null where nothing was due */
export function bandOf(met: number, due: number): FigureBand | null {
  const percent = percentOf(met, due);
  if (percent === null) return null;
  if (percent >= ON_TARGET_PERCENT) return 'on_target';
  return percent >= WATCH_PERCENT ? 'watch' : 'below';
}

/** Outcomes with which whoever waited for the goods got something: a solution, a part of one, or a rest from the measure. */
export const RELIEVING: readonly Outcome[] = OUTCOMES.filter((outcome) => ['solved', 'partly', 'suspended'].includes(endOf([outcome]) ?? ''));

/** Climbing alone ends there or below in every network: what stands higher somebody of the home side let go there (DOMAIN §4.4). */
export const RAISED_ABOVE: Rank = 'director-general';

/** Longest period of one set of figures, in days: two years, one of them a leap year. */
export const FIGURES_DAYS_MAX = 731;

/** Of values in any order, the smallest that the given part of them do not exceed; null of none. @param part above 0 up to 1 */
export function within(values: readonly number[], part: number): number | null {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? null;
}
