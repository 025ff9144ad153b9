import type { CaseView, CommandBody, ConsultationView } from '#contracts';
import type { Language, Rank } from '#domain';
import { fromWall, toWall } from '../history/zone.js';

/** A date while it is typed. @property starts by the wall clock of the reader's own city */
export interface SittingDraft {
  readonly channel: string;
  readonly rank: Rank;
  readonly starts: string;
  readonly length: string;
  readonly kind: 'video' | 'phone' | 'room';
  readonly link: string;
  readonly where: string;
  readonly interpreting: readonly Language[];
  readonly agenda: readonly AgendaItem[];
  readonly reason: string;
}
/** Between the languages of one point. */
export const IN_BOTH = ' / ';
const [HAN, HANGUL] = [/\p{Script=Han}/u, /\p{Script=Hangul}/u];

/** The languages of one point, each by itself. @property mixed whether they are in several scripts: Han letters alone are Chinese then, whoever chose the point */
export function halvesOf(text: string): { readonly halves: readonly string[]; readonly mixed: boolean } {
  const halves = text.split(IN_BOTH);
  return { halves, mixed: halves.some((half) => !HAN.test(half) || HANGUL.test(half)) };
}

export interface AgendaItem { readonly text: string; readonly case: string | null }

const LENGTH_USUAL = '60';
/** What the service takes (contracts: `length_minutes`). */
const [LENGTH_MIN, LENGTH_MAX] = [5, 480];

/** What stands in the fields first: the date that another would take the place of, or the case's own channel and level. */
export function sittingDraft({ sitting }: ConsultationView, { line }: CaseView, side: string, zone: string): SittingDraft {
  const rank = line.sides.find((s) => s.side === side)?.rank ?? 'desk';
  const fresh = { channel: line.channel, rank, starts: '', length: LENGTH_USUAL, kind: 'video' as const, link: '', where: '', interpreting: [], agenda: [], reason: '' };
  if (!sitting) return fresh;
  const { place, interpreting, agenda, starts_at, length_minutes } = sitting;
  return {
    ...fresh, channel: sitting.channel, rank: sitting.rank, starts: toWall(zone, Date.parse(starts_at)), length: String(length_minutes), kind: place.kind, ...(place.kind === 'video' ? { link: place.link ?? '' } : { where: place.where ?? '' }),
    interpreting: interpreting as Language[], agenda: agenda.map((item) => ({ ...item })),
  };
}

type SittingField = 'starts' | 'length' | 'place' | 'agenda' | 'reason';

/** The fields in which something is missing or wrong. @param explained whether a reason is needed */
export function sittingFaults({ starts, length, kind, link, where, agenda, reason }: SittingDraft, explained: boolean): readonly SittingField[] {
  const minutes = Number(length);
  const faults: Readonly<Record<SittingField, boolean>> = {
    starts: starts === '', length: !(Number.isInteger(minutes) && minutes >= LENGTH_MIN && minutes <= LENGTH_MAX),
    place: kind === 'video' ? !/^(https:\/\/\S+)?$/.test(link.trim()) : kind === 'room' && where.trim() === '',
    agenda: agenda.some((item) => item.text.trim() === ''), reason: explained && reason.trim() === '',
  };
  return (Object.keys(faults) as SittingField[]).filter((field) => faults[field]);
}

/** What the service takes of a draft without faults. */
export function sittingBody({ channel, rank, starts, length, kind, link, where, interpreting, agenda, reason }: SittingDraft, zone: string, version: number): CommandBody<'propose-consultation'> {
  return {
    version, channel, rank, starts_at: new Date(fromWall(zone, starts)).toISOString(), length_minutes: Number(length),
    place: placeOf(kind, link.trim(), where.trim()),
    interpreting: [...interpreting], agenda: agenda.map((item) => ({ text: item.text.trim(), case: item.case })), reason: reason.trim() === '' ? null : reason,
  };
}

function placeOf(kind: SittingDraft['kind'], link: string, where: string): CommandBody<'propose-consultation'>['place'] {
  if (kind === 'video') return { kind, link: link === '' ? null : link };
  return kind === 'phone' ? { kind, where: where === '' ? null : where } : { kind, where };
}
