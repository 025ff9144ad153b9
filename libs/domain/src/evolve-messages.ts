import type { Case } from './case.js';
import type { Entry } from './events.js';

/** A case after a message: questions open and end, and a lead side that took the case up may have answered it. What was said is the history's. */
export function messageSent(kase: Case, entry: Entry & { type: 'MessageSent' }): Case {
  const { id, kind, about, to } = entry.shared;
  const by = entry.side;
  if (!by) return kase;
  const asked = kind === 'question' ? to.map((side) => ({ id, by, to: side, asked_at: entry.at, state: 'open' as const })) : [];
  // Asked of two sides, a question is answered by each for itself: one side's answer hides no other side's silence.
  const questions = kase.questions.map((q) => {
    if (q.id !== about || q.state !== 'open') return q;
    if (kind === 'answer' && q.to === by) return { ...q, state: 'answered' as const };
    return kind === 'cancel' ? { ...q, state: 'withdrawn' as const } : q;
  });
  const answers = kind === 'answer' && by === kase.lead && kase.state === 'accepted';
  return { ...kase, questions: [...questions, ...asked], answered_at: answers ? (kase.answered_at ?? entry.at) : kase.answered_at };
}
