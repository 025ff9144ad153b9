import { type Case, channelOf, reportOf } from '../case.js';
import type { CompanyCommand, DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { toldOthers } from '../crossing.js';
import type { Draft } from '../draft.js';
import { wordsAfter } from '../evolve-outcomes.js';
import { dateAt } from '../limits.js';
import { type Mover, OUTCOMES_MAX, type OutcomeRow, VERDICT_DAYS } from '../outcomes.js';
import { inGivenForm, quantityForm } from '../quantity-form.js';
import { acknowledgeBy } from './standing.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
type Row = OutcomeRow & { readonly id: string };
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
  if (!kase.closed) acknowledgeBy(draft, actor);
  const made = outcome === null ? null : atHomeAndAcross(draft, [{ ...outcome, id }]);
  draft.emit({ type: 'OutcomeRecorded', shared: { outcome: made?.rows[0] ?? null, corrects, reason, ...made?.given }, own: made?.own ?? {} });
  return undefined;
}

/** An ended case is corrected and not added to, and keeps at least one outcome: whoever takes away the last one reopens it. */
function endsWithout({ closed, report }: Case, { wrong, outcome }: { wrong: { readonly id: string; readonly outcome: OutcomeRow['outcome'] } | null; outcome: OutcomeRow | null }): boolean {
  if (!closed || !wrong) return false;
  return outcome !== null || wordsAfter(closed.outcomes, wrong.outcome, (report?.outcomes ?? []).filter((o) => o.id !== wrong.id)).length > 0;
}

/** Why one row cannot be taken: it lies in the future, or was moved by nobody that the network knows. */
export function rowRefusal({ open: kase, facts, at }: Draft, { on, moved_by }: OutcomeRow): Refusal | undefined {
  if (on > dateAt(at, facts.calendars[kase.home]?.zone ?? 'UTC')) return { code: 'impossible-date', field: 'on' };
  return isKnown(kase, moved_by, (office) => facts.authorities(at).has(office)) ? undefined : { code: 'unknown-subject', subject: moved_by.code ?? moved_by.who };
}

function isKnown(kase: Case, { who, code }: Mover, isAuthority: (office: string) => boolean): boolean {
  if (who === 'side') return code !== null && kase.policy.sides.includes(code);
  if (who !== 'authority') return code === null;
  return code !== null && (isAuthority(code) || channelOf(kase).ladder.some((rung) => Object.values(rung.offices).includes(code)));
}

/** What every side reads of rows, what the home side keeps of them, and what the account of disclosures says. */
export function atHomeAndAcross({ open: kase }: Draft, rows: readonly Row[]) {
  const form = quantityForm(kase);
  const counted = rows.flatMap((row) => (row.quantity ? [[row.id, row.quantity] as const] : []));
  const to = toldOthers(kase);
  const gives = form !== null && counted.length > 0 && to.length > 0;
  const quantities = counted.length === 0 ? {} : { quantities: Object.fromEntries(counted) };
  return {
    rows: rows.map((row) => ({ ...row, quantity: gives && row.quantity ? inGivenForm(row.quantity, form) : null })),
    given: gives ? { given: { to, form: form.form, ground: form.ground } } : {},
    own: { [kase.home]: { ...quantities, ...(gives && form.consented_at !== null ? { consented_at: form.consented_at } : {}) } },
  };
}

/** What its company says about what came of its report: to its home side alone, and for a bounded time after the end. */
export function giveVerdict(draft: Draft, { verdict, text }: Extract<CompanyCommand, { type: 'give-verdict' }>): Refusal | undefined {
  const kase = draft.open;
  if (!mayJudge(kase, draft.at)) return notNow(draft);
  const before = reportOf(kase).verdict;
  if (before?.verdict === verdict && before.text === text) return { code: 'already-done', office: null, at: before.at };
  draft.emit({ type: 'CompanyVerdictGiven', shared: null, own: { [kase.home]: { verdict, text } } });
  return undefined;
}

/** Until when its company may judge an end. @param closed_at epoch milliseconds */
export const judgedUntil = (closed_at: number): number => closed_at + VERDICT_DAYS * DAY_MS;
/** Its own case has ended, not long ago, and does not go on in another. */
const mayJudge = ({ closed, joined_into }: Pick<Case, 'closed' | 'joined_into'>, at: number): boolean => closed !== null && joined_into === null && at < judgedUntil(closed.at);

/** For asking whether an outcome could be recorded now: another one, or after the end in the place of one that was. */
export function recordingProbes({ closed, report, version }: Case, at: number): OfficerCommand[] {
  const wrong = closed ? report?.outcomes[0] : undefined;
  const outcome: OutcomeRow = { outcome: 'clarified', on: dateAt(at - DAY_MS, 'UTC'), quantity: null, moved_by: { who: 'unknown', code: null }, text: null };
  return [{ type: 'record-outcome', id: 'probe', outcome, corrects: wrong?.id ?? null, reason: null, version }];
}
