import { LANGUAGES, type InvestigationStep, type MeasureFacts, type Network, investigationLimits } from '#domain';
import type { ReadInvestigation } from '#persistence';
import { hashToken } from '#platform';
import { type EveryKey, type Translator } from '#wording';
import { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';

/** What stands in a calendar of one investigation: a day, and whether it still stands. */
interface Dated { readonly key: string; readonly on: string; readonly what: string; readonly status: ICalEventStatus }

/** @property origin null where the service does not know its own address */
export interface InCalendar { readonly network: Network; readonly exercise: boolean; readonly origin: string | null }

/**
 * The steps of an investigation and the ends that Article 5.10 of the Anti-Dumping Agreement sets, as events of whole days (RFC 5545), which
 * are days where its issuer is. A step that is planned is tentative. One name each for as long as the register lives, and the revision as
 * number; what a later revision took away, and the ends once the investigation has its own, are cancelled and not just gone.
 */
export function investigationEvents(read: ReadInvestigation, { network, exercise, origin }: InCalendar, t: Translator<EveryKey>): ICalEventData[] {
  const { id, revision, at, facts, former } = read;
  const [host, link] = origin === null ? ['hotline.invalid', null] : [new URL(origin).hostname, `${origin}/desk/measures/${id}`];
  const now = datesOf(facts, t);
  const gone = former.flatMap((before) => datesOf(before, t)).filter(({ key }) => !now.some((one) => one.key === key));
  const cancelled = [...new Map(gone.map((one) => [one.key, { ...one, status: ICalEventStatus.CANCELLED }])).values()];
  const title = titleOf(facts, t);
  return [...now, ...cancelled].map(({ key, on, what, status }) => {
    const summary = t.text('measure.calendar', { what, title, issuer: network.sides[facts.issuer]?.name[t.language] ?? network.countries.find(({ code }) => code === facts.issuer)?.name[t.language] ?? facts.issuer });
    return {
      id: `${hashToken([id, key].join('\n')).slice(0, 32)}@${host}`, sequence: revision, stamp: at, lastModified: at, allDay: true, start: new Date(`${on}T00:00:00Z`), status, transparency: ICalEventTransparency.TRANSPARENT,
      summary: exercise ? t.text('case.exercise.prefix', { text: summary }) : summary,
      ...(link === null ? {} : { url: link, description: `${t.text('mail.alert.link')}: ${link}` }),
    };
  });
}

/** Steps by name and which of that name they are, since hearings and visits may be several. */
function datesOf(facts: MeasureFacts, t: Translator<EveryKey>): Dated[] {
  if (facts.kind !== 'investigation') return [];
  const { steps, ends_on } = facts;
  const nth = (at: number): number => steps.slice(0, at).filter(({ step }) => step === steps[at]?.step).length;
  const dated = steps.flatMap((step, at): Dated[] => {
    const on = dayOf(step);
    return on === null ? [] : [{ key: `${step.step} ${String(nth(at))}`, on, what: t.text(`measure.step.${step.step}`), status: step.held_on === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED }];
  });
  const limits = investigationLimits(steps);
  const concluded = ends_on !== null || steps.some(({ step, held_on }) => step === 'final_determination' && held_on !== null);
  if (limits === null) return dated;
  const status = concluded ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
  return [...dated, { key: 'normal', on: limits.normal, what: t.text('measure.calendar.normal'), status }, { key: 'latest', on: limits.latest, what: t.text('measure.calendar.latest'), status }];
}

const dayOf = ({ held_on, planned_on }: InvestigationStep): string | null => held_on ?? planned_on;

function titleOf({ title, number }: MeasureFacts, { language }: Translator<EveryKey>): string {
  const words = [language, ...LANGUAGES].map((one) => title[one]).find((text) => text !== null) ?? '';
  return number === null ? words : `${words} (${number})`;
}
