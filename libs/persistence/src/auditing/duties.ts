import type { CheckName } from './checks.js';

/**
 * When a clock of one kind must run on an open case, as SQL over the case `c`, one of its sides `s` or one of its open
 * questions `q`. A clock that should run and does not is a silence that nobody will notice; one that runs and should not
 * rings for nothing, and no act of anybody stops it.
 */
export interface Duty {
  /** Name of the finding when it does not run. */
  readonly check: CheckName;
  readonly per: 'case' | 'side' | 'question';
  readonly owed: string;
  /** Whose clock it is. */
  readonly side: string;
  readonly subject: string;
  /** States of its latest round in which it need not run any more. */
  readonly settled: readonly string[];
}

const CASE = { per: 'case', side: 'c.home', subject: `''`, settled: [] } as const;

/** One line for every kind of clock whose cause stands in columns that the auditor may read. */
export const DUTIES: Readonly<Record<string, Duty>> = {
  triage: { ...CASE, check: 'unchecked-report-without-clock', owed: 'true', settled: ['met'] },
  acknowledge: { ...CASE, check: 'unacknowledged-side-without-clock', per: 'side', owed: 's.told_at IS NOT NULL AND s.acknowledged_at IS NULL', side: 's.side' },
  accept: { ...CASE, check: 'unaccepted-case-without-clock', owed: `c.lead IS NOT NULL AND c.state = 'told'`, side: 'c.lead' },
  answer: { ...CASE, check: 'unanswered-case-without-clock', owed: `c.state = 'accepted'`, side: 'c.lead', settled: ['met'] },
  reply: { ...CASE, check: 'question-without-clock', per: 'question', owed: 'true', side: `(q->>'to')`, subject: `(q->>'id')` },
  standstill: { ...CASE, check: 'standing-case-without-clock', owed: `cardinality(c.told) > 1 AND c.state <> 'monitoring'` },
  // Turns red once and rings no more.
  target: { ...CASE, check: 'case-without-target', owed: 'true', settled: ['missed'] },
  proposal: { ...CASE, check: 'proposal-without-clock', per: 'side', owed: 's.proposal_to IS NOT NULL', subject: 's.side' },
};

/** Kinds whose end is shown and rings nobody again: alone they watch over nothing. */
export const RINGS_NOT_AGAIN = ['target', 'licence'] as const;
/** Kinds that run on a closed case, because what was agreed ends on a day. */
export const OUTLIVES_CASE = ['suspension'] as const;

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
/** How a clock is named among those that a case holds. */
const name = (kind: string, { side, subject }: Pick<Duty, 'side' | 'subject'>): string => `${side} || '/${kind}/' || ${subject}`;
const held = (kind: string, duty: Duty): string => `c.clocks @> ARRAY[${name(kind, duty)}]`;

/** Whether the duty is unmet, as SQL. The latest round is looked up only where no clock of the kind runs. */
export function unmet(kind: string, duty: Duty): string {
  const latest = `(SELECT k.state FROM hotline.clocks k WHERE k.case_id = c.id AND k.side = ${duty.side} AND k.kind = '${kind}' AND k.subject = ${duty.subject} ORDER BY k.round DESC LIMIT 1)`;
  const settled = duty.settled.length === 0 ? '' : ` AND coalesce(${latest} NOT IN (${list(duty.settled)}), true)`;
  return `(${duty.owed}) AND NOT ${held(kind, duty)}${settled}`;
}

/** Whether the clock runs without its cause, as SQL. */
export const uncaused = (kind: string, duty: Duty): string => `NOT (${duty.owed}) AND ${held(kind, duty)}`;

/** A question's clock is found among a case's questions, and not the other way round. */
export const UNASKED = `c.replies <> '{}' AND EXISTS (SELECT FROM unnest(c.replies) r WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(c.questions_open) q WHERE r = (q->>'to') || '/reply/' || (q->>'id')))`;
export const UNREPLIED = `c.questions_open <> '[]' AND EXISTS (SELECT FROM jsonb_array_elements(c.questions_open) q WHERE NOT ${held('reply', DUTIES.reply as Duty)})`;
