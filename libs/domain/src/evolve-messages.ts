import type { Case } from './case.js';
import type { Entry } from './events.js';
import { type SentMessage, labelOf } from './message.js';

type Of<T extends Entry['type']> = Entry & { type: T };

/** A case after something was said in it, translated, or approved as a translation. */
export function spoken(kase: Case, entry: Of<'MessageSent' | 'TranslationAdded' | 'TranslationApproved'>): Case {
  switch (entry.type) {
    case 'MessageSent': return messageSent(kase, entry);
    case 'TranslationAdded': return translationAdded(kase, entry);
    case 'TranslationApproved': return translationApproved(kase, entry);
  }
}

/** A case after a message: what was said is known, questions open and end, and a lead side that took the case up may have answered it. */
function messageSent(kase: Case, entry: Of<'MessageSent'>): Case {
  const { id, kind, about, to, body } = entry.shared;
  const by = entry.side;
  if (!by) return kase;
  const sent: SentMessage = { id, by, kind, tlp: labelOf(entry.shared), language: body && 'text' in body ? body.language : null, drafts: [] };
  const asked = kind === 'question' ? to.map((side) => ({ id, by, to: side, asked_at: entry.at, state: 'open' as const })) : [];
  // Asked of two sides, a question is answered by each for itself: one side's answer hides no other side's silence.
  const questions = kase.questions.map((q) => {
    if (q.id !== about || q.state !== 'open') return q;
    if (kind === 'answer' && q.to === by) return { ...q, state: 'answered' as const };
    return kind === 'cancel' ? { ...q, state: 'withdrawn' as const } : q;
  });
  const answers = kind === 'answer' && by === kase.lead && kase.state === 'accepted';
  return {
    ...kase, messages: [...kase.messages, sent], questions: [...questions, ...asked], answered_at: answers ? (kase.answered_at ?? entry.at) : kase.answered_at,
  };
}

/** A person's translation needs no more; a service's waits for whoever approves it. */
function translationAdded(kase: Case, { shared: { id, message, by } }: Of<'TranslationAdded'>): Case {
  return by === 'person' ? kase : withMessage(kase, message, ({ drafts }) => [...drafts, { id, approved: null }]);
}

function translationApproved(kase: Case, { at, office, shared: { message, translation } }: Of<'TranslationApproved'>): Case {
  return office === null ? kase : withMessage(kase, message, ({ drafts }) => drafts.map((d) => (d.id === translation ? { ...d, approved: { at, office } } : d)));
}

const withMessage = (kase: Case, id: string, drafts: (message: SentMessage) => SentMessage['drafts']): Case =>
  ({ ...kase, messages: kase.messages.map((m) => (m.id === id ? { ...m, drafts: drafts(m) } : m)) });
