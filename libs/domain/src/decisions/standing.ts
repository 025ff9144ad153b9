import { type AgainstEnd, againstEnd, licenceCounts } from '../against-end.js';
import { otherSides, reportOf, sideOf } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { offWithCase } from '../consultation.js';
import type { Draft } from '../draft.js';
import { dateAt } from '../limits.js';
import { OUTCOMES_MAX } from '../outcomes.js';
import { named, wrongAuthority } from './authority.js';
import { atHomeAndAcross, rowRefusal } from './outcome-rows.js';
import { latestPause } from './pausing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });

/** Acts that presuppose having taken note take note, so that nobody works a case whose receipt clock still runs. */
export function acknowledgeBy(draft: Draft, actor: DeskActor): void {
  if (!sideOf(draft.open, actor.side).acknowledged) draft.emit({ type: 'CaseAcknowledged', shared: {}, own: {} });
}

/** Receipt only, never agreement; it stops the side's own clock and nobody else's (DOMAIN §4.4). */
export function acknowledge(draft: Draft, actor: DeskActor): Refusal | undefined {
  if (draft.open.state === 'closed') return notNow(draft);
  acknowledgeBy(draft, actor);
  return undefined;
}

export function accept(draft: Draft, actor: DeskActor): Refusal | undefined {
  const { state, referral } = draft.open;
  // A case that was referred is taken up, or sent back, by answering that.
  if ((state !== 'told' && state !== 'refused') || referral) return notNow(draft);
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'CaseAccepted', shared: {}, own: {} });
  return undefined;
}

export function refuse(draft: Draft, actor: DeskActor, command: Of<'refuse'>): Refusal | undefined {
  const { state, referral } = draft.open;
  const { reason, text, authority } = command;
  if ((state !== 'told' && state !== 'accepted') || referral) return notNow(draft);
  const refusal = wrongAuthority(draft, reason, authority ?? null);
  if (refusal) return refusal;
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'CaseRefused', shared: { reason, text, ...(authority ? { authority } : {}) }, own: {} });
  named(draft, authority ?? null, text);
  return undefined;
}

/** An officer may override the computed severity with a reason, which is kept at home (DOMAIN §4.3). */
export function setSeverity(draft: Draft, _actor: DeskActor, command: Of<'severity'>): Refusal | undefined {
  const { home, state, severity } = draft.open;
  if (state === 'closed' || severity === command.severity) return notNow(draft);
  draft.emit({ type: 'SeverityAssessed', shared: { severity: command.severity }, own: { [home]: { reason: command.reason } } });
  endLongPause(draft);
  return undefined;
}

/** A higher grade allows shorter pauses: what was promised for longer than it allows is over. */
function endLongPause(draft: Draft): void {
  const { paused } = draft.open;
  if (paused && paused.until > latestPause(draft.open, paused.since)) draft.emit({ type: 'CaseResumed', shared: { cause: 'limit' }, own: {} }, 'rule');
}

export function close(draft: Draft, actor: DeskActor, command: Of<'close'>): Refusal | undefined {
  const { state } = draft.open;
  const { suspended_until = null, recorded = [], text } = command;
  const known = reportOf(draft.open).outcomes;
  // What came about on the way is part of the end where whoever closes says so: a suspension may be over since, and not all of it was told.
  const outcomes = [...new Set([...command.outcomes, ...recorded.map((row) => row.outcome)])];
  if (state === 'closed' || outcomes.length === 0 || known.length + recorded.length > OUTCOMES_MAX) return notNow(draft);
  if (suspended_until !== null && !suspends(draft, outcomes, suspended_until)) return { code: 'impossible-date', field: 'suspended_until' };
  const refusal = recorded.map((row) => rowRefusal(draft, row)).find((found) => found !== undefined);
  if (refusal) return refusal;
  const against = againstEnd(outcomes, licenceCounts(draft.open));
  if (against && command.despite_applications !== true) return contradicted(against);
  acknowledgeBy(draft, actor);
  const called_off = offWithCase(draft.open);
  const made = recorded.length === 0 ? null : atHomeAndAcross(draft, recorded);
  draft.emit({ type: 'CaseClosed', shared: { outcomes, text, ...(suspended_until === null ? {} : { suspended_until }), ...(made ? { recorded: made.rows, ...made.given } : {}), ...(called_off ? { called_off } : {}), ...(against ? { despite_applications: numbersOf(against) } : {}) }, own: made?.own ?? {} });
  return undefined;
}

const numbersOf = ({ filed, undecided, otherwise }: AgainstEnd): AgainstEnd => ({ filed, undecided, otherwise });
const contradicted = (against: NonNullable<ReturnType<typeof againstEnd>>): Refusal => ({ code: 'end-contradicted', outcome: against.says, ...numbersOf(against) });

/** Only a suspended measure comes back, and only on a day that is still to come (DOMAIN §4.6 "suspended is not solved"). */
const suspends = ({ open: kase, facts, at }: Draft, outcomes: readonly string[], until: string): boolean =>
  outcomes.includes('measure_suspended') && until > dateAt(at, facts.calendars[kase.home]?.zone ?? 'UTC');

/** Reopening is a new event; either side that knows of the case may ask for it (WORDING §3, `reopen`). */
export function reopen(draft: Draft, actor: DeskActor, command: Of<'reopen'>): Refusal | undefined {
  const { state, home } = draft.open;
  const knows = actor.side === home || otherSides(draft.open).includes(actor.side);
  if (state !== 'closed' || !knows) return notNow(draft);
  // Which of its companies' reports belong together is the home side's to say.
  if (draft.open.joined_into !== null && actor.side !== home) return { code: 'not-your-side', side: home };
  draft.emit({ type: 'CaseReopened', shared: { reason: command.reason }, own: {} });
  return undefined;
}
