import type { MessageKind, Severity } from '#domain';

/** What officers do in tests, where only that they do it matters. */

/** A message of a kind, about a question or about the case. */
export const say = (kind: MessageKind, about: string | null = null, id = 'm') => ({ type: 'message', id, kind, about, body: { text: 'words', language: 'en' } }) as const;
export const grade = (severity: Severity) => ({ type: 'severity', severity, reason: 'looked at again' }) as const;
export const climb = { type: 'climb', reason: 'it is urgent' } as const;
export const confirm = (side: string) => ({ type: 'confirm-climb', side, reason: 'ships wait' }) as const;
export const decline = (side: string) => ({ type: 'decline-climb', side, reason: 'a call was agreed' }) as const;
export const askCompany = (question_id: string) => ({ type: 'ask-company', question_id, text: 'Which port is it?' }) as const;
export const refuse = { type: 'refuse', reason: 'facts', text: null } as const;
/** Whatever its applications say. */
export const close = { type: 'close', outcomes: ['licence_granted'], text: null, despite_applications: true } as const;
export const reopen = { type: 'reopen', reason: 'it is held again' } as const;
export const settle = { type: 'settle', as: 'answered_at_home', text: 'The papers were incomplete.' } as const;
export const note = { type: 'note', text: 'for us alone' } as const;
