import { sidesAtWork } from '../case.js';
import type { DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { MinutesText } from '../consultation-events.js';
import type { Consultation, Texts } from '../consultation.js';
import type { Draft } from '../draft.js';
import { dateAt } from '../limits.js';
import type { Language } from '../network.js';
import { isOffice } from './offices.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;
const DAY_MS = 86_400_000;
/** Nobody promises for later than two years: a year was mistyped. */
const AHEAD_AT_MOST_MS = 2 * 366 * DAY_MS;

/** Minutes that one side writes for itself, as often as it likes and in whatever languages it has so far; no other side knows of them. */
export function draftMinutes(draft: Draft, { side }: DeskActor, { number, texts, statement, actions }: Of<'draft-minutes'>): Refusal | undefined {
  const held = openMinutes(draft, number);
  if ('code' in held) return held;
  draft.emit({ type: 'MinutesDrafted', shared: null, own: { [side]: { number, texts, statement, actions } } });
  return undefined;
}

/** What a side puts forward all others read, as an edition of its own: approvals of the one before end with that one. */
export function putForwardMinutes(draft: Draft, { number, texts, statement, actions }: Of<'put-forward-minutes'>): Refusal | undefined {
  const held = openMinutes(draft, number);
  if ('code' in held) return held;
  const refusal = unreadable(draft, [texts, ...(statement === null ? [] : [statement]), ...actions.map((a) => a.texts)]) ?? actionFault(draft, actions);
  if (refusal) return refusal;
  draft.emit({ type: 'MinutesPutForward', shared: { number, edition: (held.minutes?.edition ?? 0) + 1, texts, statement, actions }, own: {} });
  return undefined;
}

/** They count when every side at work approved this very edition. */
export function approveMinutes(draft: Draft, actor: DeskActor, { number, edition }: Of<'approve-minutes'>): Refusal | undefined {
  const held = openMinutes(draft, number);
  if ('code' in held) return held;
  const { minutes } = held;
  if (!minutes) return { code: 'unknown-subject', subject: `${number}/${edition}` };
  if (minutes.edition !== edition) return { code: 'stale-version', current: draft.facts.version ?? draft.open.version };
  // A side that came since reads them as every other does: another edition is put forward with its language too.
  const lacking = minutes.languages && neededLanguages(draft).find((language) => !minutes.languages?.includes(language));
  if (lacking) return { code: 'language-needed', language: lacking };
  const before = minutes.approved.find((a) => a.side === actor.side);
  if (before) return { code: 'already-done', office: before.office, at: before.at };
  const agreed = sidesAtWork(draft.open).every((side) => side === actor.side || minutes.approved.some((a) => a.side === side));
  draft.emit({ type: 'MinutesApproved', shared: { number, edition, agreed }, own: {} });
  return undefined;
}

/** Whoever promised says that it is done; the others read it. */
export function completeAction(draft: Draft, { side }: DeskActor, { id, text }: Of<'complete-action'>): Refusal | undefined {
  const action = draft.open.actions.find((a) => a.id === id);
  if (!action) return { code: 'unknown-subject', subject: id };
  if (action.side !== side) return { code: 'not-your-side', side: action.side };
  if (action.done_at !== null) return { code: 'already-done', office: null, at: action.done_at };
  if (draft.open.state === 'closed') return { code: 'not-possible-now', state: 'closed' };
  draft.emit({ type: 'ActionCompleted', shared: { id, text }, own: {} });
  return undefined;
}

/** A consultation that was held and of which no minutes count yet: what all approved stays as it is. */
function openMinutes({ open: kase }: Draft, number: number): Consultation | Refusal {
  const held = kase.consultations.find((c) => c.number === number && c.state === 'held');
  if (!held) return { code: 'unknown-subject', subject: String(number) };
  if (held.minutes !== null && held.minutes.agreed_at !== null) return { code: 'already-done', office: null, at: held.minutes.agreed_at };
  return kase.state === 'closed' ? { code: 'not-possible-now', state: kase.state } : held;
}

/** Every side reads all of it in its own language; English is for them to add (DOMAIN §4.8). */
function unreadable(draft: Draft, all: readonly Texts[]): Refusal | undefined {
  const missing = neededLanguages(draft).find((language) => all.some((texts) => texts[language] === undefined));
  return missing === undefined ? undefined : { code: 'language-needed', language: missing };
}

const neededLanguages = ({ open: kase, facts }: Draft): Language[] => [...new Set(sidesAtWork(kase).flatMap((side) => facts.languages[side] ?? []))];

function actionFault(draft: Draft, actions: MinutesText['actions']): Refusal | undefined {
  for (const { side, office, due_on } of actions) {
    if (!sidesAtWork(draft.open).includes(side)) return { code: 'unknown-subject', subject: side };
    if (!isOffice(draft, side, office)) return { code: 'unknown-subject', subject: office };
    const zone = draft.facts.calendars[side]?.zone ?? 'UTC';
    if (due_on < dateAt(draft.at, zone) || due_on > dateAt(draft.at + AHEAD_AT_MOST_MS, zone)) return { code: 'impossible-date', field: 'due_on' };
  }
  return undefined;
}
