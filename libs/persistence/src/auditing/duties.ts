import { CLOCK_RULES, type ClockKind } from '#domain';
import type { CheckName } from './checks.js';

/**
 * When a clock of one kind must run on an open case, as SQL over the case `c`, and one of its sides `s` where there is one
 * for each side. A clock that should run and does not is a silence that nobody will notice; one that runs and should not
 * rings for nothing, and no act of anybody stops it.
 */
export interface Duty {
  /** Name of the finding when it does not run. */
  readonly check: CheckName;
  readonly per: 'case' | 'side' | 'subject';
  readonly owed: string;
  /** When it may run, where that is more than when it must. */
  readonly allowed?: string;
  /** Whose clock it is. */
  readonly side: string;
  readonly subject: string;
  /** States of its latest round in which it need not run any more. */
  readonly settled: readonly string[];
  /** Where a case may have several: the rows that it has one for, as SQL that gives `x`. */
  readonly of?: string;
}

const CASE = { per: 'case', side: 'c.home', subject: `''`, settled: [] } as const;
const SIDE = { ...CASE, per: 'side', side: 's.side' } as const;

/** One line for every kind of clock: a kind without one does not compile. */
export const DUTIES: Readonly<Record<ClockKind, Duty>> = {
  triage: { ...CASE, check: 'unchecked-report-without-clock', owed: 'true', settled: ['met'] },
  acknowledge: { ...SIDE, check: 'unacknowledged-side-without-clock', owed: 's.told_at IS NOT NULL AND s.acknowledged_at IS NULL AND NOT s.watching' },
  // What follows a receipt is seen in the history alone, so that this one is only kept from ringing before any receipt.
  next_step: { ...SIDE, check: 'clock-without-cause', owed: 'false', allowed: 's.acknowledged_at IS NOT NULL' },
  // While a referral waits for its receiver, that side's word is owed, and the lead side's after it.
  accept: { ...CASE, check: 'unaccepted-case-without-clock', owed: `(c.receiver IS NOT NULL OR c.lead IS NOT NULL) AND c.state = 'told'`, side: 'coalesce(c.receiver, c.lead)' },
  answer: { ...CASE, check: 'unanswered-case-without-clock', owed: `c.state = 'accepted'`, side: 'c.lead', settled: ['met'] },
  reply: { ...CASE, check: 'question-without-clock', per: 'subject', owed: `c.questions_open <> '[]'`, side: `(x ->> 'to')`, subject: `(x ->> 'id')`, of: 'jsonb_array_elements(c.questions_open) x' },
  consultation: { ...CASE, check: 'consultation-without-clock', owed: 'c.consulting' },
  standstill: { ...CASE, check: 'standing-case-without-clock', owed: `cardinality(c.told) > 1 AND c.state <> 'monitoring'` },
  recheck: { ...CASE, check: 'watched-case-without-clock', owed: `c.state = 'monitoring'` },
  // Turns red once and rings no more, as a licence's does.
  target: { ...CASE, check: 'case-without-target', owed: 'true', settled: ['missed'] },
  proposal: { ...SIDE, check: 'proposal-without-clock', owed: 's.proposal_to IS NOT NULL', side: 'c.home', subject: 's.side' },
  reach: { ...SIDE, check: 'unreached-side-without-clock', owed: 's.unreached_since IS NOT NULL' },
  licence: { ...CASE, check: 'licence-without-clock', per: 'subject', owed: `c.licences_open <> '[]'`, side: 'CASE WHEN c.licensed_at_home THEN c.home ELSE coalesce(c.lead, c.home) END', subject: 'x', settled: ['missed'], of: 'jsonb_array_elements_text(c.licences_open) x' },
  // Few cases have any, and those are looked at by themselves, from their own index.
  action: { ...SIDE, check: 'action-without-clock', owed: 'false', allowed: 'true' },
  pause: { ...CASE, check: 'pause-without-clock', owed: 'c.paused' },
  // Runs on closed cases alone, which are looked at by themselves.
  suspension: { ...CASE, check: 'suspended-case-without-clock', owed: 'false' },
};

type Kinds = readonly (readonly [kind: ClockKind, duty: Duty])[];
export const dutiesPer = (per: Duty['per']): Kinds => (Object.entries(DUTIES) as [ClockKind, Duty][]).filter(([, duty]) => duty.per === per);
const kindsWhere = (holds: (kind: ClockKind) => boolean): ClockKind[] => (Object.keys(CLOCK_RULES) as ClockKind[]).filter(holds);
/** Kinds whose end is shown and rings nobody again: alone they watch over nothing. */
export const RINGS_NOT_AGAIN = kindsWhere((kind) => CLOCK_RULES[kind].missed === 'red');
/** Kinds that run on a closed case, because what was agreed ends on a day. */
export const OUTLIVES_CASE = kindsWhere((kind) => CLOCK_RULES[kind].outlives_case);

export const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
/** Stands around every name in what a case holds; no id has one. */
const BREAK = "E'\\n'";
/** How a clock is named among those that a case holds, with a break on either side. One text of them all is searched faster than an array. */
const name = (kind: string, { side, subject }: Pick<Duty, 'side' | 'subject'>): string =>
  (subject === `''` ? `${BREAK} || ${side} || E'/${kind}/\\n'` : `${BREAK} || ${side} || '/${kind}/' || ${subject} || ${BREAK}`);
const held = (kind: string, duty: Duty): string => `strpos(c.clocks, ${name(kind, duty)}) > 0`;
export const HELD_NAMES = `string_agg(${BREAK} || side || '/' || kind || '/' || subject, '') || ${BREAK}`;

/** Whether a side `s` has any clock, as SQL. */
export const HOLDS_ANY = `strpos(c.clocks, ${BREAK} || s.side || '/') > 0`;

/** Whether the clock is missing, as SQL. The latest round is looked up only where no clock of the kind runs. */
export function unmet(kind: ClockKind, duty: Duty): string {
  const latest = `(SELECT k.state FROM hotline.clocks k WHERE k.case_id = c.id AND k.side = ${duty.side} AND k.kind = '${kind}' AND k.subject = ${duty.subject} ORDER BY k.round DESC LIMIT 1)`;
  const lacking = `NOT ${held(kind, duty)}${duty.settled.length === 0 ? '' : ` AND coalesce(${latest} NOT IN (${quoted(duty.settled)}), true)`}`;
  return `(${duty.owed}) AND ${duty.of === undefined ? lacking : `EXISTS (SELECT FROM ${duty.of} WHERE ${lacking})`}`;
}

/** Whether the clock runs without its cause, as SQL. */
export function uncaused(kind: ClockKind, duty: Duty): string {
  if (duty.of === undefined) return `NOT (${duty.allowed ?? duty.owed}) AND ${held(kind, duty)}`;
  return `strpos(c.clocks, '/${kind}/') > 0 AND EXISTS (
      SELECT FROM unnest(string_to_array(c.clocks, ${BREAK})) h WHERE h LIKE '%/${kind}/%' AND NOT EXISTS (SELECT FROM ${duty.of} WHERE ${BREAK} || h || ${BREAK} = ${name(kind, duty)}))`;
}
