import { toldSides } from '../case.js';
import type { OfficerActor, OfficerCommand, Refusal } from '../commands.js';
import type { Draft } from '../draft.js';

type Of<T extends OfficerCommand['type']> = Extract<OfficerCommand, { type: T }>;

/** Sends a message to the case's other sides. Before anybody there is told there is nobody to send to. */
export function message(draft: Draft, actor: OfficerActor, command: Of<'message'>): Refusal | undefined {
  const kase = draft.open;
  const to = toldSides(kase).filter((s) => s !== actor.side);
  if (kase.state === 'closed' || to.length === 0) return { code: 'not-possible-now', state: kase.state };
  if (command.kind === 'answer' || command.kind === 'cancel') {
    const refusal = aboutQuestion(draft, actor, command);
    if (refusal) return refusal;
  }
  const { id, kind, body, about } = command;
  draft.emit({ type: 'MessageSent', shared: { id, kind, to, body, about }, own: {} });
  return undefined;
}

/** An answer names an open question put to this side, a withdrawal one of its own; the lead side may also answer the case itself. */
function aboutQuestion(draft: Draft, actor: OfficerActor, command: Of<'message'>): Refusal | undefined {
  const { questions, lead, state } = draft.open;
  if (command.about === null) {
    const answersCase = command.kind === 'answer' && actor.side === lead && state === 'accepted';
    return answersCase ? undefined : { code: 'unknown-subject', subject: '' };
  }
  const question = questions.find((q) => q.id === command.about && q.state === 'open' && (command.kind === 'answer' ? q.to : q.by) === actor.side);
  return question ? undefined : { code: 'unknown-subject', subject: command.about };
}

/** An internal note of the side; never crosses. */
export function note(draft: Draft, actor: OfficerActor, command: Of<'note'>): Refusal | undefined {
  draft.emit({ type: 'NoteAdded', shared: null, own: { [actor.side]: { text: command.text } } });
  return undefined;
}
