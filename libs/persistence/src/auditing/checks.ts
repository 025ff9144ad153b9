/** What a finding of a check means: the engine is not doing its work, or it does it with less to spare. */
export type CheckLevel = 'down' | 'warning';
export interface Check {
  readonly level: CheckLevel;
  /** How long what it looks for may last before it is found, in seconds; 0 where a committed row may never look so. */
  readonly bound_seconds: number;
}

/** The sweep comes every two seconds for what is a second late, so that this is some ten sweeps which did not come. */
const OVERDUE_SECONDS = 30;
/** The relay empties the outbox within a second, and tries again after a broken one within another. */
const RELAYED_SECONDS = 30;
/** No limit of any network is this long: a clock that is due later was set by a fault and would never ring. */
const ENDLESS_SECONDS = 3 * 366 * 86_400;
const ALWAYS: Check = { level: 'down', bound_seconds: 0 };

/**
 * Everything that the auditor asserts, by the name that stands in figures and logs. A broken engine is late, or it has
 * left rows that no worker will ever take up again.
 */
export const CHECKS = {
  'overdue-clock': { level: 'down', bound_seconds: OVERDUE_SECONDS },
  'endless-clock': { level: 'down', bound_seconds: ENDLESS_SECONDS },
  'two-clocks-of-one-kind': ALWAYS,
  'old-outbox': { level: 'down', bound_seconds: RELAYED_SECONDS },
  /**
   * Mails wait behind a server that is slow, and every officer at a desk hears all the same: calling that down would take the
   * desk from them too. It stands in readiness, figures and log.
   */
  'overdue-delivery': { level: 'warning', bound_seconds: OVERDUE_SECONDS },
  'unnumbered-alert': { level: 'down', bound_seconds: RELAYED_SECONDS },
  'closed-case-with-clock': ALWAYS,
  'open-case-without-clock': ALWAYS,
  'unchecked-report-without-clock': ALWAYS,
  'unacknowledged-side-without-clock': ALWAYS,
  'unaccepted-case-without-clock': ALWAYS,
  'unanswered-case-without-clock': ALWAYS,
  'question-without-clock': ALWAYS,
  'standing-case-without-clock': ALWAYS,
  'case-without-target': ALWAYS,
  'proposal-without-clock': ALWAYS,
  'clock-without-cause': ALWAYS,
  'clock-of-a-side-not-told': ALWAYS,
  'side-half-told': ALWAYS,
  'pause-without-clock': ALWAYS,
  'clock-paused-for-good': ALWAYS,
  'consultation-without-clock': ALWAYS,
  'watched-case-without-clock': ALWAYS,
  'unreached-side-without-clock': ALWAYS,
  'licence-without-clock': ALWAYS,
  'suspended-case-without-clock': ALWAYS,
  'action-without-clock': ALWAYS,
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof CHECKS;
export const CHECK_NAMES = Object.keys(CHECKS) as readonly CheckName[];
