import type { ConsultationEvent } from '#domain';
import type { Sentence } from './entry-context.js';
import { numberOf, type Payload, textOf } from './payload.js';
import { type Said, said } from './said.js';

/** One sentence per event about a consultation. What was written there is read on the page of the case. */
export const CONSULTATION_SENTENCES: Readonly<Record<ConsultationEvent['type'], Sentence>> = {
  ConsultationRequested: () => said('event.ConsultationRequested'),
  ConsultationProposed: ({ shared }) => {
    const when = { moment: new Date(numberOf(shared, 'starts_at') ?? 0).toISOString() };
    return said(shared?.moved === true ? 'event.ConsultationProposed.moved' : 'event.ConsultationProposed', { when });
  },
  ConsultationConfirmed: () => said('event.ConsultationConfirmed'),
  ConsultationCalledOff: () => said('event.ConsultationCalledOff'),
  ConsultationHeld: () => said('event.ConsultationHeld'),
  MinutesDrafted: () => said('event.MinutesDrafted'),
  MinutesPutForward: ({ shared }) => said('event.MinutesPutForward', { edition: numberOf(shared, 'edition') ?? 1 }),
  MinutesApproved: ({ shared }) => said(shared?.agreed === true ? 'event.MinutesApproved.agreed' : 'event.MinutesApproved', { edition: numberOf(shared, 'edition') ?? 1 }),
  ActionCompleted: ({ shared }) => said('event.ActionCompleted', { id: textOf(shared, 'id') ?? '' }),
};

/** The end of a case with the consultation that is cancelled by it, if one was still to be held. */
export function withOff(off: Payload, what: Said): Said {
  if (off === null) return what;
  const starts_at = numberOf(off, 'starts_at');
  return starts_at === null ? said('event.CaseClosed.off.undated', { what: { said: what } }) : said('event.CaseClosed.off', { what: { said: what }, when: { moment: new Date(starts_at).toISOString() } });
}
