import { type Case, type Consultation, type Network, type SideId, sidesAtWork } from '#domain';
import { hashToken } from '#platform';
import { type EveryKey, type Places, type Translator, formatter } from '#wording';
import { ICalAttendeeRole, ICalAttendeeStatus, ICalEventStatus, type ICalEventData } from 'ical-generator';

/** What is said of a case in a calendar, and where its page is; null where the service does not know its own address. */
export interface CaseInCalendar { readonly kase: Case; readonly network: Network; readonly what: string; readonly exercise: boolean; readonly origin: string | null }

/** The newest consultation of a case that ever had a date. */
export const invited = ({ consultations }: Pick<Case, 'consultations'>): Consultation | undefined => consultations.findLast((c) => c.sitting !== null);

/**
 * The date of a consultation as an event (RFC 5545): level, time and reference, and a link for those who may sign in. Agenda, place and the
 * line of a video consultation are read on the case's page alone. One name for good, and a number that goes up with each change.
 * @param side whose calendar it is: its own city comes first
 */
export function sittingEvent(consultation: Consultation, { kase, network, exercise, origin }: CaseInCalendar, side: SideId, t: Translator<EveryKey>): ICalEventData | null {
  const { number, state, sequence, changed_at, sitting } = consultation;
  if (sitting === null) return null;
  const [host, link] = origin === null ? ['hotline.invalid', null] : [new URL(origin).hostname, `${origin}/desk/cases/${kase.reference}`];
  const summary = t.text('calendar.consultation', { rank: t.text(`rank.${sitting.rank}`), what: kase.reference });
  const times = formatter(t).when(sitting.starts_at, placesOf(kase, network, side, t));
  const status = state === 'called_off' ? ICalEventStatus.CANCELLED : sitting.agreed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
  const changed = new Date(changed_at);
  return {
    id: `${hashToken([kase.reference, 'consultation', number].join('\n')).slice(0, 32)}@${host}`, sequence, stamp: changed, lastModified: changed, status,
    start: new Date(sitting.starts_at), end: new Date(sitting.starts_at + sitting.length_minutes * 60_000), summary: exercise ? t.text('case.exercise.prefix', { text: summary }) : summary,
    description: [times, t.text('consultation.not_wto'), ...(link === null ? [] : [`${t.text('mail.alert.link')}: ${link}`])].join('\n'), ...(link === null ? {} : { url: link }),
    organizer: { name: nameOf(network, sitting.by, t), email: mailOf(sitting.by, host) },
    attendees: sidesAtWork(kase).map((id) => ({
      name: nameOf(network, id, t), email: mailOf(id, host), role: ICalAttendeeRole.REQ, status: sitting.confirmed.includes(id) ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    })),
  };
}

/** Sides stand in it, never people; nobody reads mail there: a side answers on the case's page. */
const mailOf = (side: SideId, host: string): string => `${side.toLowerCase()}.no-reply@${host}`;
const nameOf = ({ sides }: Network, id: SideId, t: Translator<EveryKey>): string => sides[id]?.name[t.language] ?? id;

function placesOf(kase: Case, { sides }: Network, own: SideId, t: Translator<EveryKey>): Places {
  const place = (id: SideId): Places[0] => ({ zone: sides[id]?.zone ?? 'UTC', city: sides[id]?.city[t.language] ?? id });
  return [place(own), ...sidesAtWork(kase).filter((id) => id !== own).map(place)];
}
