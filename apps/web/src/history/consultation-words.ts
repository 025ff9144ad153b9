import type { ConsultationEvent } from '#domain';
import type { Sentence } from './entry-context.js';
import { numberOf, textOf } from './payload.js';
import { said } from './said.js';

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
