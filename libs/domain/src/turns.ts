import { Temporal } from 'temporal-polyfill';
import type { Rotation, Shift, TimeOfDay, Turn, WallTime, Weekday } from './roster.js';

/*
 * When turns begin and shifts run. Written on Temporal and not on a recurrence library (rrule, rrule-temporal): those
 * list occurrences and cannot say the how-manieth one runs, which is the whole question of a rotation, and by RFC 5545
 * they leave out a month that lacks the day, so that somebody would be on for two months.
 * A time that a zone skips is read with the offset from before the skip, one that comes twice is its first (Temporal's
 * `compatible`, which is RFC 5545's rule too).
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An estimate by dates is off by one turn at most, two where a zone skipped a whole day. */
const CORRECTIONS_MAX = 4;

/** One officer's turn: its number from 0, and its span in epoch milliseconds, the end not included. */
export interface RunningTurn { readonly number: number; readonly from: number; readonly to: number }
export interface TimeSpan { readonly from: number; readonly to: number }

/** Epoch milliseconds of a wall time in a zone. */
export const instantOf = (wall: WallTime, zone: string): number => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;

/** The day in a zone on which an instant lies. */
export const dayOf = (at: number, zone: string): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

/** Tells of each turn of a rotation, by its number, the epoch milliseconds at which it begins. Hours ask the calendar once for all turns. */
export function beginsOf({ turn, first_day, hand_over }: Rotation, zone: string): (number: number) => number {
  const first = firstHandOver(turn, Temporal.PlainDate.from(first_day));
  if (turn.unit !== 'hour') return (number) => onDay(turnDay(turn, first, number), hand_over, zone);
  const begins = onDay(first, hand_over, zone);
  return (number) => begins + number * turn.count * HOUR_MS;
}

/** The turn that runs at an instant; null before the first hand-over. */
export function turnAt(rotation: Rotation, zone: string, at: number, begins = beginsOf(rotation, zone)): RunningTurn | null {
  let number = Math.max(0, estimate(rotation, zone, at, begins));
  for (let corrections = 0; corrections <= CORRECTIONS_MAX; corrections += 1) {
    const from = begins(number);
    if (from > at) {
      if (number === 0) return null;
      number -= 1;
      continue;
    }
    const to = begins(number + 1);
    if (at < to) return { number, from, to };
    number += 1;
  }
  throw new RangeError(`The turns of ${rotation.name} in ${zone} do not follow one another.`);
}

/** A shift as it runs from one of its days on; null on other days, and where the zone skipped all of it. */
export function shiftOn({ weekdays, from, to }: Shift, zone: string, day: Temporal.PlainDate): TimeSpan | null {
  if (!weekdays.includes(day.dayOfWeek as Weekday)) return null;
  const span = { from: onDay(day, from, zone), to: onDay(to > from ? day : day.add({ days: 1 }), to, zone) };
  return span.from < span.to ? span : null;
}

/** A rotation of one zone, ready to be asked at many instants. */
export interface ReadyRotation {
  readonly rotation: Rotation;
  /** When a turn begins, by its number, in epoch milliseconds. */
  begins(number: number): number;
  /** The turn that runs at an instant; null before the first hand-over. */
  turnAt(at: number): RunningTurn | null;
  /** Whether it is on at an instant, whoever has the turn. */
  isOn(at: number): boolean;
}

/**
 * Most questions are about now, and the calendar is slow to ask (about half a millisecond): the turn and the shifts that
 * were found last are kept, and asked again only beyond their ends.
 */
export function readyRotation(rotation: Rotation, zone: string): ReadyRotation {
  let turn: RunningTurn | null = null;
  let day = NaN;
  let open: readonly TimeSpan[] = [];
  const begins = beginsOf(rotation, zone);
  return {
    rotation, begins,
    turnAt: (at) => {
      if (turn === null || !covers(turn, at)) turn = turnAt(rotation, zone, at, begins);
      return turn;
    },
    isOn: (at) => {
      if (rotation.shifts.length === 0) return true;
      const asked = Math.floor(at / DAY_MS);
      if (asked !== day) [day, open] = [asked, shiftsAround(rotation, zone, asked * DAY_MS)];
      return open.some((span) => covers(span, at));
    },
  };
}

/** Every shift that can run within a day from an instant on, which may have begun on the day before. */
function shiftsAround({ shifts }: Rotation, zone: string, from: number): TimeSpan[] {
  const first = dayOf(from, zone);
  return [-1, 0, 1].flatMap((days) => shifts.flatMap((shift) => shiftOn(shift, zone, first.add({ days })) ?? []));
}

export const covers = (span: TimeSpan, at: number): boolean => span.from <= at && at < span.to;

/** The day of the first hand-over on or after a rotation's first day. */
function firstHandOver(turn: Turn, first: Temporal.PlainDate): Temporal.PlainDate {
  switch (turn.unit) {
    case 'hour': case 'day': return first;
    case 'week': return first.add({ days: (turn.weekday - first.dayOfWeek + 7) % 7 });
    case 'month': {
      const inMonth = first.with({ day: turn.day });
      return Temporal.PlainDate.compare(inMonth, first) >= 0 ? inMonth : first.add({ months: 1 }).with({ day: turn.day });
    }
  }
}

/** Months are counted from the first one and not from hand-over to hand-over: a 31st stays a 31st after February. */
function turnDay(turn: Exclude<Turn, { unit: 'hour' }>, first: Temporal.PlainDate, number: number): Temporal.PlainDate {
  switch (turn.unit) {
    case 'day': return first.add({ days: number * turn.count });
    case 'week': return first.add({ days: number * turn.count * 7 });
    case 'month': return first.with({ day: 1 }).add({ months: number * turn.count }).with({ day: turn.day });
  }
}

function estimate({ turn, first_day }: Rotation, zone: string, at: number, begins: (number: number) => number): number {
  if (turn.unit === 'hour') return Math.floor((at - begins(0)) / (turn.count * HOUR_MS));
  const first = firstHandOver(turn, Temporal.PlainDate.from(first_day));
  const days = first.until(dayOf(at, zone), { largestUnit: turn.unit === 'month' ? 'months' : 'days' });
  if (turn.unit === 'month') return Math.floor((days.years * 12 + days.months) / turn.count);
  return Math.floor(days.days / (turn.unit === 'week' ? turn.count * 7 : turn.count));
}

function onDay(day: Temporal.PlainDate, time: TimeOfDay, zone: string): number {
  if (time === '24:00') return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
