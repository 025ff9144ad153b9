import type { Case } from '../case.js';

/** The latest end of a pause that begins now, in epoch milliseconds; a policy frozen before there were pauses allows none. */
export function latestPause(kase: Case, at: number): number {
  const limit = kase.policy.pause?.[kase.severity];
  const most_ms = limit?.unit === 'elapsed' ? limit.seconds * 1000 : 0;
  return at + most_ms - kase.pauses.reduce((sum, p) => sum + p.until - p.since, 0);
}
