import type { DutyPreview } from '#contracts';
import { fromWall, isoDay } from '../history/zone.js';

const DAY_MS = 86_400_000;

export type Tone = DutyPreview['own']['offices'][number]['spans'][number]['state'] | 'covered' | 'uncovered';
/** Where nobody is: said in words and red. A whole list that is told at any time is no gap. */
export const isGap = (tone: Tone): boolean => ['gap', 'away', 'nobody', 'uncovered'].includes(tone);

export interface Person { readonly id: string; readonly name: string }
/** People of several offices in one list: `beside` writes the office beside a name that more than one of them bears. */
export const toldApart = <P extends { readonly name: string }>(people: readonly P[], beside: (person: P) => string): P[] =>
  people.map((p) => (people.filter((o) => o.name === p.name).length > 1 ? { ...p, name: beside(p) } : p));

/** One stretch of one office's weeks, in epoch milliseconds, the end not included. Of another side nobody is named. */
export interface Span { readonly from: number; readonly to: number; readonly tone: Tone; readonly people: readonly Person[]; readonly reached: string | null }
export interface OfficeDuty { readonly office: string; readonly spans: readonly Span[] }
export interface SideDuty { readonly side: string; readonly offices: readonly OfficeDuty[] }
export interface Weeks { readonly from: number; readonly to: number; readonly own: SideDuty; readonly others: readonly SideDuty[] }

/** The preview as the page draws it: both sides in one shape, instants as numbers. */
export function weeksOf({ from, to, own, others }: DutyPreview): Weeks {
  const at = ({ from: begins, to: ends }: { from: string; to: string }): { from: number; to: number } => ({ from: Date.parse(begins), to: Date.parse(ends) });
  return {
    ...at({ from, to }),
    own: { side: own.side, offices: own.offices.map(({ office, spans }) => ({ office, spans: spans.map((s) => ({ ...at(s), tone: s.state, people: s.officers, reached: s.reached })) })) },
    others: others.map(({ side, offices }) => ({ side, offices: offices.map(({ office, spans }) => ({
      office, spans: spans.map((s) => ({ ...at(s), tone: s.covered ? 'covered' as const : 'uncovered' as const, people: [], reached: null })),
    })) })),
  };
}

export interface DayColumn { readonly date: string; readonly from: number; readonly to: number; readonly weekend: boolean }

/** The days of a window as a zone's calendar has them; a day on which clocks move is an hour shorter or longer. */
export function dayColumns(from: number, to: number, zone: string): DayColumn[] {
  const columns: DayColumn[] = [];
  for (let begins = from; begins < to;) {
    const date = isoDay(zone, begins);
    const day = Date.parse(`${date}T00:00Z`);
    const ends = Math.min(to, fromWall(zone, `${new Date(day + DAY_MS).toISOString().slice(0, 10)}T00:00`));
    columns.push({ date, from: begins, to: ends, weekend: [0, 6].includes(new Date(day).getUTCDay()) });
    // A zone whose midnight does not exist must not stop the walk.
    begins = Math.max(ends, begins + 1);
  }
  return columns;
}

/** Where a stretch lies in a window, as shares of its length. */
export function placeIn({ from, to }: { from: number; to: number }, window: { from: number; to: number }): { start: number; length: number } {
  const whole = window.to - window.from;
  const [begins, ends] = [Math.max(from, window.from), Math.min(to, window.to)];
  return { start: (begins - window.from) / whole, length: Math.max(0, ends - begins) / whole };
}

/** A letter for each officer of an office, by first appearance, for stretches too short for a name: A … Z, AA, AB …. */
export function lettersOf(spans: readonly Span[]): ReadonlyMap<string, string> {
  const ids = [...new Set(spans.filter((s) => s.tone === 'duty').flatMap((s) => s.people.map((p) => p.id)))];
  return new Map(ids.map((id, i) => [id, letter(i)]));
}

const letter = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + letter(i % 26));

/** Every gap of some offices, earliest first. */
export function gapsOf(offices: readonly OfficeDuty[]): { office: string; span: Span }[] {
  return offices.flatMap(({ office, spans }) => spans.filter((s) => isGap(s.tone)).map((span) => ({ office, span }))).sort((a, b) => a.span.from - b.span.from);
}

/** Who is on at an instant, and who takes over; an end of null lies beyond the weeks shown. */
export function nowAndNext(spans: readonly Span[], weeks: { to: number }, at: number): { now: Span; until: number | null; next: Span | null } | null {
  const i = spans.findIndex((s) => s.from <= at && at < s.to);
  const now = spans[i];
  if (!now) return null;
  return { now, until: now.to < weeks.to ? now.to : null, next: spans[i + 1] ?? null };
}

/** How much room a label asks for, in steps of a few letters; a wide letter counts double. Null: more than any stretch has. */
export function roomFor(label: string): 'xs' | 's' | 'm' | 'l' | null {
  const ems = [...label].reduce((sum, c) => sum + (/[\p{Script=Han}\p{Script=Hangul}]/u.test(c) ? 1 : 0.6), 0);
  return ems <= 3.2 ? 'xs' : ems <= 6 ? 's' : ems <= 10 ? 'm' : ems <= 18 ? 'l' : null;
}
