import { type Case, reportOf, toldBeyondHome } from '../case.js';
import type { CompanyCommand, DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { wordsAfter } from '../evolve-outcomes.js';
import { dateAt } from '../limits.js';
import { OUTCOMES_MAX, type OutcomeRow, type RecordedOutcome, VERDICT_DAYS, outcomesForAll } from '../outcomes.js';
import { atHomeAndAcross, rowRefusal } from './outcome-rows.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });
const DAY_MS = 86_400_000;

/** Writes down what came of a case while it runs, or puts something else, or nothing, in the place of what was written wrongly, also after its end. */
export function recordOutcome(draft: Draft, actor: DeskActor, { id, outcome, corrects, reason }: Of<'record-outcome'>): Refusal | undefined {
  const kase = draft.open;
  const { outcomes } = reportOf(kase);
  const wrong = outcomes.find((o) => o.id === corrects) ?? null;
  if ((corrects !== null && !wrong) || (outcome === null && corrects === null)) return { code: 'unknown-subject', subject: corrects ?? '' };
  if (kase.closed && !endsWithout(kase, { wrong, outcome })) return notNow(draft);
  if (corrects === null && outcomes.length >= OUTCOMES_MAX) return notNow(draft);
  const refusal = outcome && rowRefusal(draft, outcome);
  if (refusal) return refusal;
  if (isKept(kase, corrects)) return correctKept(draft, { outcome: outcome && { ...outcome, id }, corrects, reason });
  if (!kase.closed) acknowledgeBy(draft, actor);
  const made = outcome === null ? null : atHomeAndAcross(draft, [{ ...outcome, id }]);
  draft.emit({ type: 'OutcomeRecorded', shared: { outcome: made?.rows[0] ?? null, corrects, reason, ...made?.given }, own: made?.own ?? {} });
  return undefined;
}

/** Whether a row was recorded before any other side knew of the case: that it was, or was wrong, is read by none of them. */
const isKept = (kase: Case, id: string | null): boolean => id !== null && toldBeyondHome(kase) && !kase.outcomes.some((o) => o.id === id);

/** A correction that stays at home. What the end says to all is put right by opening the case again. */
function correctKept(draft: Draft, kept: { readonly outcome: RecordedOutcome | null; readonly corrects: string | null; readonly reason: string | null }): Refusal | undefined {
  if (draft.open.closed) return notNow(draft);
  draft.emit({ type: 'OutcomeRecorded', shared: null, own: { [draft.open.home]: { kept } } });
  return undefined;
}

/** An ended case is corrected and not added to, and keeps at least one outcome: whoever takes away the last one reopens it. */
function endsWithout({ closed, report }: Case, { wrong, outcome }: { wrong: { readonly id: string; readonly outcome: OutcomeRow['outcome'] } | null; outcome: OutcomeRow | null }): boolean {
  if (!closed || !wrong) return false;
  return outcome !== null || wordsAfter(closed.outcomes, { wrong: wrong.outcome, right: null, standing: (report?.outcomes ?? []).filter((o) => o.id !== wrong.id) }).length > 0;
}

/** What its company says about what came of its report: to its home side alone, and for a bounded time after the end. */
export function giveVerdict(draft: Draft, { verdict, text }: Extract<CompanyCommand, { type: 'give-verdict' }>): Refusal | undefined {
  const kase = draft.open;
  const ended_at = judgedFrom(kase, draft.facts.goes_on ?? null);
  if (ended_at === null || draft.at >= judgedUntil(ended_at)) return notNow(draft);
  const before = reportOf(kase).verdict;
  if (before !== null && before.at >= ended_at && before.verdict === verdict && before.text === text) return { code: 'already-done', office: null, at: before.at };
  draft.emit({ type: 'CompanyVerdictGiven', shared: null, own: { [kase.home]: { verdict, text } } });
  return undefined;
}

/** Until when its company may judge an end. @param closed_at epoch milliseconds */
export const judgedUntil = (closed_at: number): number => closed_at + VERDICT_DAYS * DAY_MS;
/**
 * When the end came about that a company judges: that of its own case, or of the one in which its report goes on, where that is an end
 * for all. Each company answers for itself, about its own report.
 * @param goes_on how that other case ended
 * @returns epoch milliseconds; null while there is nothing to judge
 */
export function judgedFrom({ closed, joined_into }: Pick<Case, 'closed' | 'joined_into'>, goes_on: Case['closed']): number | null {
  if (joined_into === null) return closed?.at ?? null;
  return goes_on !== null && outcomesForAll(goes_on.outcomes).length > 0 ? goes_on.at : null;
}

/** For asking whether an outcome could be recorded now: another one, or after the end in the place of one that was. */
export function recordingProbes({ closed, report, version }: Case, at: number): OfficerCommand[] {
  const wrong = closed ? report?.outcomes[0] : undefined;
  const outcome: OutcomeRow = { outcome: 'clarified', on: report?.body.since ?? dateAt(at - DAY_MS, 'UTC'), quantity: null, moved_by: { who: 'unknown', code: null }, text: null };
  return [{ type: 'record-outcome', id: 'probe', outcome, corrects: wrong?.id ?? null, reason: null, version }];
}
