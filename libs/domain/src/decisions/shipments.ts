import { type Case, reportOf } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { toldOthers } from '../crossing.js';
import type { Draft } from '../draft.js';
import { dateAt } from '../limits.js';
import { inGivenForm, quantityForm } from '../quantity-form.js';
import { type GivenStage, type Shipment, SHIPMENTS_MAX, matchShipments, shipmentsAfter, stagesOf } from '../shipments.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });

/**
 * Takes rows into the list of shipments, all or none; rows that say nothing new leave no trace. After the end the list stands still: it is
 * what the end was judged by, and where goods move on or were counted wrongly there is work, for which the case is opened again. An outcome is
 * corrected after the end all the same, since its word is the end, and one that was wrong would stand for the case.
 */
export function recordShipments(draft: Draft, _actor: DeskActor, { rows: brought }: Of<'record-shipments'>): Refusal | undefined {
  const kase = draft.open;
  if (kase.state === 'closed') return notNow(draft);
  const today = dateAt(draft.at, draft.facts.calendars[kase.home]?.zone ?? 'UTC');
  if (brought.some((row) => row.stage_on > today)) return { code: 'impossible-date', field: 'stage_on' };
  const { shipments } = reportOf(kase);
  const matched = matchShipments(brought, shipments);
  if (matched.unknown !== undefined) return { code: 'unknown-subject', subject: matched.unknown };
  if (shipments.length + matched.added > SHIPMENTS_MAX) return notNow(draft);
  if (brought.length > 0 && matched.rows.length === 0) return { code: 'already-done', office: null, at: draft.at };
  if (brought.length > 0) draft.emit({ type: 'ShipmentsRecorded', ...atHomeAndAcross(kase, matched) });
  return undefined;
}

/** The rows stay at home; what lies at each stage crosses, where stage and quantity do and the others do not read the same already. */
function atHomeAndAcross(kase: Case, { rows, added }: { readonly rows: readonly Shipment[]; readonly added: number }) {
  const [form, to] = [quantityForm(kase), toldOthers(kase)];
  const stages: GivenStage[] = form === null ? [] : stagesOf(shipmentsAfter(reportOf(kase).shipments, rows)).map(({ stage, quantity }) => ({ stage, quantity: inGivenForm(quantity, form) }));
  const gives = form !== null && kase.policy.crossing.stage === 'exact' && to.length > 0 && read(stages) !== read(kase.shipped);
  return {
    shared: gives ? { stages, given: { to, form: form.form, ground: form.ground } } : null,
    own: { [kase.home]: { rows, added, ...(gives && form.consented_at !== null ? { consented_at: form.consented_at } : {}) } },
  };
}

/** What stages say, whatever order their store keeps the names in. */
const read = (stages: readonly GivenStage[]): string => JSON.stringify(stages.map(({ stage, quantity: q }) => [stage, q.unit, ...('value' in q ? [q.value] : [q.from, q.to])]));
