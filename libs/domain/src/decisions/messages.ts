import { type Case, sidesAtWork } from '../case.js';
import type { Command, DeskActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';
import { type SentMessage, labelAbout, staysWithRecipients } from '../message.js';
import type { SideId } from '../network.js';
import type { Tlp } from '../tlp.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** Sends a message to the sides that work on the case, with its translations; a side that only watches reads it with them, unless it is for recipients only. Before anybody there is told there is nobody to send to. */
export function message(draft: Draft, actor: DeskActor, command: Of<'message'>): Refusal | undefined {
  const kase = draft.open;
  const to = sidesAtWork(kase).filter((s) => s !== actor.side);
  if (kase.state === 'closed' || to.length === 0) return { code: 'not-possible-now', state: kase.state };
  const refusal = subjectRefusal(draft, actor, command);
  if (refusal) return refusal;
  const { id, kind, body, about, translations = [] } = command;
  const tlp = command.tlp ?? labelAbout(found(draft, about));
  const parts = { tlp, sides: [actor.side, ...to] };
  const { shared, own } = apart(parts, { body });
  draft.emit({ type: 'MessageSent', shared: { id, kind, to, about, tlp, ...shared }, own });
  // What a machine translated is a draft, like a service's: somebody answers for it, or it stays marked.
  const by = actor.type === 'key' ? 'service' : 'person';
  for (const { id: translation, language, text } of translations) {
    const words = apart(parts, { text });
    draft.emit({ type: 'TranslationAdded', shared: { id: translation, message: id, language, by, tlp, ...words.shared }, own: words.own });
  }
  return undefined;
}

/** Words where their label lets them lie: in the shared part or, for recipients only, in the own part of every side that is one. */
function apart<W extends object>({ tlp, sides }: { readonly tlp: Tlp; readonly sides: readonly SideId[] }, words: W): { shared: Partial<W>; own: Record<SideId, W> } {
  return staysWithRecipients(tlp) ? { shared: {}, own: Object.fromEntries(sides.map((side) => [side, words])) } : { shared: words, own: {} };
}

/** @throws Error when nobody read it, though the command names a message: none found would be a refusal that is not true */
function said({ facts: { messages } }: Draft): readonly SentMessage[] {
  if (!messages) throw new Error('what was said was not read for a command that names it');
  return messages;
}

const found = (draft: Draft, id: string | null): SentMessage | undefined => (id === null ? undefined : said(draft).find((m) => m.id === id));

/** Whether a command is decided with what was said in the case (`Facts.messages`). */
export const namesMessage = (act: Command['do']): boolean => (act.type === 'message' && act.about !== null) || act.type === 'translate' || act.type === 'approve-translation';

/** What a message may be about: a correction something that its own side said, an answer a question, anything else what was said here, or nothing. */
function subjectRefusal(draft: Draft, actor: DeskActor, command: Of<'message'>): Refusal | undefined {
  if (command.kind === 'answer' || command.kind === 'cancel') return aboutQuestion(draft.open, actor, command);
  if (command.about === null && command.kind !== 'correction') return undefined;
  const subject = found(draft, command.about);
  const fits = subject && (command.kind !== 'correction' || (subject.by === actor.side && subject.kind !== 'cancel'));
  return fits ? undefined : { code: 'unknown-subject', subject: command.about ?? '' };
}

/** An answer names an open question put to this side, a withdrawal one of its own; the lead side may also answer the case itself. */
function aboutQuestion({ questions, lead, state }: Case, actor: DeskActor, command: Of<'message'>): Refusal | undefined {
  if (command.about === null) {
    const answersCase = command.kind === 'answer' && actor.side === lead && state === 'accepted';
    return answersCase ? undefined : { code: 'unknown-subject', subject: '' };
  }
  const question = questions.find((q) => q.id === command.about && q.state === 'open' && (command.kind === 'answer' ? q.to : q.by) === actor.side);
  return question ? undefined : { code: 'unknown-subject', subject: command.about };
}

/**
 * Puts a translation beside the words of a message, at any time and by any side that reads them. There is none of a phrase,
 * which every side reads in its own language, and none is added later to words that only their recipients read.
 */
export function translate(draft: Draft, _actor: DeskActor, { id, message: about, language, text, by }: Of<'translate'>): Refusal | undefined {
  const sent = found(draft, about);
  if (!sent || sent.language === null || sent.language === language) return { code: 'unknown-subject', subject: about };
  draft.emit({ type: 'TranslationAdded', shared: { id, message: about, language, by, tlp: sent.tlp, text }, own: {} });
  return undefined;
}

/** An officer of either side answers for a service's translation; once is enough. */
export function approveTranslation(draft: Draft, _actor: DeskActor, { translation }: Of<'approve-translation'>): Refusal | undefined {
  const sent = said(draft).find((m) => m.drafts.some((d) => d.id === translation));
  const approved = sent?.drafts.find((d) => d.id === translation)?.approved;
  if (!sent) return { code: 'unknown-subject', subject: translation };
  if (approved) return { code: 'already-done', ...approved };
  draft.emit({ type: 'TranslationApproved', shared: { message: sent.id, translation }, own: {} });
  return undefined;
}

/** An internal note of the side; never crosses. */
export function note(draft: Draft, actor: DeskActor, command: Of<'note'>): Refusal | undefined {
  draft.emit({ type: 'NoteAdded', shared: null, own: { [actor.side]: { text: command.text } } });
  return undefined;
}
