import type { Translator } from './translate.js';

/** A moment: epoch milliseconds, or an ISO 8601 instant that names its offset. */
export type Moment = number | string;
/** Where a time is read: an IANA zone and the city's name in the reader's language. */
export interface Place { readonly zone: string; readonly city: string }

export interface MomentFormatter {
  /** A calendar day `YYYY-MM-DD`: 2026. 3. 20.(금) · 2026年3月20日（周五） · Friday 20 March 2026. */
  day(isoDay: string): string;
  /** A day, or the whole month `YYYY-MM` of somebody who knows no more: 2026년 3월 · 2026年3月 · March 2026. */
  dayOrMonth(iso: string): string;
  /** The same without the year, unless `today` lies in another one: 3. 20.(금) · 3月20日（周五） · Fri 20 Mar. */
  shortDay(isoDay: string, today?: string): string;
  /** The day of a moment in a zone, in full. */
  date(at: Moment, zone: string): string;
  /** The day of a moment in a zone, without the year unless `now` is in another one there. */
  shortDate(at: Moment, zone: string, now?: Moment): string;
  /** Hours and minutes of a moment in a zone, 15:44 everywhere. */
  time(at: Moment, zone: string): string;
  /** Full day, time and city: 2026. 3. 20.(금) 서울 시각 15:00. */
  dateTime(at: Moment, place: Place): string;
  /** Time city by city, the reader's own first: 서울 15:44 · 베이징 14:44. A city where it is another day says so. */
  times(at: Moment, places: Places): string;
  /** Day and time city by city, for sentences. `now` lets it say "today", by the reader's own city, and the year where it is another. */
  when(at: Moment, places: Places, now?: Moment): string;
  /** The same as the end of a time limit: 오늘 서울 시각 15:44 · 베이징 14:44까지. */
  until(at: Moment, places: Places, now?: Moment): string;
}

/** The reader's own place first. */
export type Places = readonly [Place, ...Place[]];

/** Formats days and moments with explicit zones; never looks at the machine's clock, zone or locale. */
export function momentFormatter(t: Translator): MomentFormatter {
  const day = (isoDay: string, long: boolean): string => dayText(t, startOf(isoDay), 'UTC', long);
  const inCity = (at: number, { zone, city }: Place): string => t.text('moment.city', { time: timeText(at, zone), city });
  const short = (at: number, zone: string, now: Moment | undefined): string => dayText(t, at, zone, now !== undefined && yearOf(at, zone) !== yearOf(epoch(now), zone));
  const beside = (at: number, own: Place, place: Place, now?: Moment): string => (isoDayOf(at, own.zone) === isoDayOf(at, place.zone)
    ? inCity(at, place)
    : t.text('moment.dated', { day: short(at, place.zone, now), time: timeText(at, place.zone), city: place.city }));
  const when = (moment: Moment, [own, ...rest]: Places, now?: Moment): string => {
    const at = epoch(moment);
    const today = now !== undefined && isoDayOf(epoch(now), own.zone) === isoDayOf(at, own.zone);
    const others = rest.map((place) => beside(at, own, place, now)).join(' · ');
    // "Today" is the reader's: where it is another day elsewhere, it stands beside their own city.
    const everywhere = rest.every(({ zone }) => isoDayOf(at, zone) === isoDayOf(at, own.zone));
    const key = today && !everywhere ? 'moment.today.dated' : `moment.${today ? 'today' : 'when'}${others ? '.also' as const : '' as const}` as const;
    return t.text(key, { day: short(at, own.zone, now), time: timeText(at, own.zone), city: own.city, others });
  };
  return {
    day: (isoDay) => day(isoDay, true),
    dayOrMonth: (iso) => (MONTH.test(iso) ? monthText(t, startOf(`${iso}-01`)) : day(iso, true)),
    shortDay: (isoDay, today) => day(isoDay, today !== undefined && today.slice(0, 4) !== isoDay.slice(0, 4)),
    date: (at, zone) => dayText(t, epoch(at), zone, true),
    shortDate: (at, zone, now) => short(epoch(at), zone, now),
    time: (at, zone) => timeText(epoch(at), zone),
    dateTime: (at, { zone, city }) => t.text('moment.dated', { day: dayText(t, epoch(at), zone, true), time: timeText(epoch(at), zone), city }),
    times: (at, [own, ...rest]) => [inCity(epoch(at), own), ...rest.map((place) => beside(epoch(at), own, place))].join(' · '),
    when,
    until: (at, places, now) => t.text('moment.until', { when: when(at, places, now) }),
  };
}

/** Only a moment that names its offset means the same everywhere. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;
const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function epoch(at: Moment): number {
  const value = typeof at === 'number' ? at : INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  if (!Number.isFinite(value)) throw new RangeError(`not a moment with an offset: ${at}`);
  return value;
}

function startOf(isoDay: string): number {
  const value = DAY.test(isoDay) ? Date.parse(isoDay) : Number.NaN;
  // 2026-02-30 parses in some engines and rolls over into March.
  if (!Number.isFinite(value) || !new Date(value).toISOString().startsWith(isoDay)) throw new RangeError(`not a day: ${isoDay}`);
  return value;
}

/** American English abbreviates months as Jan … Sep … Dec, three letters each; British data says Sept. */
const NAMES_FROM = { ko: 'ko-KR', 'zh-Hans': 'zh-CN', en: 'en-US' } as const;

function dayText(t: Translator, at: number, zone: string, long: boolean): string {
  const worded = t.language === 'en' ? (long ? 'long' : 'short') : undefined;
  const parts = partsOf(NAMES_FROM[t.language], zone, { year: 'numeric', month: worded ?? 'numeric', day: 'numeric', weekday: worded ?? 'short' }, at);
  return t.text(long ? 'date.long' : 'date.short', parts);
}

function monthText(t: Translator, at: number): string {
  const parts = partsOf(NAMES_FROM[t.language], 'UTC', { year: 'numeric', month: t.language === 'en' ? 'long' : 'numeric' }, at);
  return t.text('date.month', parts);
}

function timeText(at: number, zone: string): string {
  const { hour, minute } = partsOf('en-GB', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  return `${hour}:${minute}`;
}

function isoDayOf(at: number, zone: string): string {
  const { year, month, day } = partsOf('en-GB', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, at);
  return `${year}-${month}-${day}`;
}

const yearOf = (at: number, zone: string): string => isoDayOf(at, zone).slice(0, 4);

/** Intl formatters cost a hundred times what their use costs; the kinds are few: a language, a zone, a pattern. */
const made = new Map<string, Intl.DateTimeFormat>();

function partsOf(locale: string, zone: string, options: Intl.DateTimeFormatOptions, at: number): Readonly<Record<string, string>> {
  const key = `${locale} ${zone} ${Object.entries(options).join()}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' });
  made.set(key, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
