import { type Application, type ListedBatch, changesOf, givenOf } from '../applications.js';
import { matchRows } from '../application-rows.js';
import { toldBeyondHome } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import { toldOthers } from '../crossing.js';
import type { Draft } from '../draft.js';
import type { SideId } from '../network.js';
import { acknowledgeBy } from './standing.js';
import { licenceStays, oldestFiling, today } from './time.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
type Pair = { readonly before: Application | null; readonly after: Application };
const notNow = (draft: Draft): Refusal => ({ code: 'not-possible-now', state: draft.open.state });

/**
 * Takes rows into the list of applications that the home side keeps: those that fit land together with one entry, whatever is wrong
 * with others, and rows that say nothing new leave no trace. Their days cross as those of single applications do, and so not
 * against what the case's company said of its own.
 */
export function recordLicences(draft: Draft, actor: DeskActor, { rows }: Of<'record-licences'>): Refusal | undefined {
  const { side } = actor;
  const kase = draft.open;
  if (kase.state === 'closed' || !toldBeyondHome(kase) || kase.policy.licence === undefined) return notNow(draft);
  const refusal = licenceStays(kase);
  if (refusal) return refusal;
  const known = copies(draft).filter((a) => a.side === side);
  const { pairs, unchanged, faults } = matchRows(rows, known, { side, today: today(draft), oldest: oldestFiling(draft) });
  const added = pairs.filter((p) => p.before === null).length;
  const decided = pairs.filter((p) => (p.before?.result ?? null) === null && p.after.result !== null).length;
  if (pairs.length > 0) {
    acknowledgeBy(draft, actor);
    record(draft, side, pairs, { added, changed: pairs.length - added, decided });
  }
  draft.listed = { batches: [], ended: [], ...draft.listed, report: { added, changed: pairs.length - added, unchanged, faults } };
  return undefined;
}

/** One entry for all rows that landed; the rows themselves stand beside the history, which holds their digest (ADR 34). */
function record(draft: Draft, side: string, pairs: readonly Pair[], counts: { added: number; changed: number; decided: number }): void {
  const { policy: { crossing } } = draft.open;
  const to = toldOthers(draft.open);
  const kept = batchOf(draft, side, pairs.map((p) => p.after));
  const given = to.map((other) => batchOf(draft, other, pairs.flatMap((p) => givenOf(p.after, crossing, other) ?? []))).filter((batch) => batch.applications.length > 0);
  const named = given[0] ? { count: given[0].applications.length, digest: given[0].digest } : null;
  draft.emit({ type: 'LicencesRecorded', shared: { changes: changesOf(pairs), given: { to, added: counts.added, named } }, own: { [side]: { digest: kept.digest, ...counts } } });
  // What was given before and is not given anew still says how it ended.
  const ended = endedCopies(draft, pairs).filter((a) => a.side !== side && !given.some((batch) => batch.applications.some((b) => b.side === a.side && b.id === a.id)));
  draft.listed = { batches: [kept, ...given], ended };
}

/** Rows of one side as they were put down together, with the digest that the history holds of them: of what they say, and not of whose they are. */
function batchOf({ facts }: Draft, side: SideId, applications: readonly Application[]): ListedBatch {
  return { side, digest: facts.digest(applications.map(({ side: _, ...said }) => said)), applications };
}

/** Every side's copies of applications that ended. */
function endedCopies(draft: Draft, pairs: readonly Pair[]): Application[] {
  const ends = new Map(pairs.map(({ after: { id, result, decided_on } }) => [id, { result, decided_on }]));
  return copies(draft).flatMap((a) => { const end = ends.get(a.id); return end ? [{ ...a, ...end }] : []; });
}

/**
 * Records how several applications ended, in every side's copy. The home side knows all of its list, another side those it was
 * given by name, unless the company took its consent back since: then by numbers alone. Who decides on one again corrects what was written down before, and the history has both.
 */
export function decideLicences(draft: Draft, actor: DeskActor, { ids, result, decided_on }: Of<'decide-licences'>): Refusal | undefined {
  const { side } = actor;
  const kase = draft.open;
  if (kase.state === 'closed') return notNow(draft);
  const mine = new Map(copies(draft).filter((a) => a.side === side).map((a) => [a.id, a]));
  const unknown = ids.find((id) => !mine.has(id));
  if (unknown !== undefined) return { code: 'unknown-subject', subject: unknown };
  const chosen = new Set(ids);
  const open = [...mine.values()].filter((a) => chosen.has(a.id) && (a.result !== result || a.decided_on !== decided_on));
  if (open.length === 0) return { code: 'already-done', office: null, at: draft.at };
  if (decided_on > today(draft) || open.some((a) => decided_on < a.filed_on)) return { code: 'impossible-date', field: 'decided_on' };
  const pairs = open.map((before) => ({ before, after: { ...before, result, decided_on } }));
  const batch = batchOf(draft, side, pairs.map((p) => p.after));
  acknowledgeBy(draft, actor);
  draft.emit({ type: 'LicencesRecorded', shared: { changes: changesOf(pairs) }, own: { [side]: { digest: batch.digest, decided: pairs.length } } });
  draft.listed = { batches: [batch], ended: endedCopies(draft, pairs).filter((a) => a.side !== side && (a.side === kase.home || !licenceStays(kase))) };
  return undefined;
}

const copies = (draft: Draft): readonly Application[] => draft.facts.applications ?? [];
