import * as z from 'zod/mini';
import { OVERRIDES_MAX, PREVIEW_MAX_WEEKS, ROTATIONS_MAX, SHIFTS_MAX, TURNS_MAX, TURN_MAX } from '#domain';
import { code, date, day, line } from './scalars.js';

/*
 * Who is on duty: rosters and absences of one's own side, and the preview of the coming weeks. Days and times are wall
 * times of the side's zone, exactly as an input of type `date`, `time` or `datetime-local` gives them; spans of a
 * preview are instants.
 */

const time = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'));
const closing = () => z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not_a_time'));
const wall = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'), z.refine((s) => s === '' || date().safeParse(s.slice(0, 10)).success, 'not_a_time'));
const weekday = () => z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]);
const id = () => code(64).check(z.minLength(1));
const count = (max: number) => z.int().check(z.minimum(1), z.maximum(max));

const turn = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('hour'), count: count(TURN_MAX.hour) }),
  z.strictObject({ unit: z.literal('day'), count: count(TURN_MAX.day) }),
  z.strictObject({ unit: z.literal('week'), count: count(TURN_MAX.week), weekday: weekday() }),
  z.strictObject({ unit: z.literal('month'), count: count(TURN_MAX.month), day: count(31) }),
]);
const shift = z.strictObject({ weekdays: z.array(weekday()).check(z.minLength(1), z.maxLength(7)), from: time(), to: closing() });
const rotation = z.strictObject({
  name: line(), officers: z.array(id()).check(z.maxLength(TURNS_MAX)), turn, first_day: day(), hand_over: time(), shifts: z.array(shift).check(z.maxLength(SHIFTS_MAX)),
});

/** A whole roster as its office's administrator writes it; the words are the domain's (`Roster`). */
export const rosterSchema = z.strictObject({
  deputy_office: z.nullable(id()),
  /** None: no roster is kept, and the office's whole list is reached at any time. */
  rotations: z.array(rotation).check(z.maxLength(ROTATIONS_MAX)),
  overrides: z.array(z.strictObject({ officer: id(), rotation: z.nullable(line()), from: wall(), to: wall() })).check(z.maxLength(OVERRIDES_MAX)),
});
export type RosterBody = z.output<typeof rosterSchema>;

/** `version`: the one that was seen, 0 where none was saved yet. */
export const saveRosterSchema = z.strictObject({ version: z.int().check(z.minimum(0)), roster: rosterSchema });
export const saveAbsenceSchema = z.strictObject({ officer: id(), from: wall(), to: wall(), deputy: z.nullable(id()) });
export type AbsenceBody = z.output<typeof saveAbsenceSchema>;

/** What is wrong, by place: a JSON pointer into the roster or absence, and a sentence in the reader's language. */
const fault = z.strictObject({ pointer: z.string(), rule: z.string(), message: z.string() });
export const officeRosterSchema = z.strictObject({
  office: z.string(),
  version: z.number(),
  saved: z.nullable(z.strictObject({ at: z.string(), by: z.string() })),
  roster: rosterSchema,
  /** Who can take turns here: the office's officers; one who is not active can only be taken out. */
  officers: z.array(z.strictObject({ id: z.string(), name: z.string(), active: z.boolean() })),
  /** What became wrong since it was saved, such as an officer who moved on. */
  faults: z.array(fault),
});
export type OfficeRoster = z.output<typeof officeRosterSchema>;
export const absenceSchema = z.strictObject({ id: z.string(), officer: z.string(), office: z.string(), from: z.string(), to: z.string(), deputy: z.nullable(z.string()), faults: z.array(fault) });

/** Everything about duty that a side keeps for itself. */
export const rostersSchema = z.strictObject({
  side: z.string(), zone: z.string(),
  /** Whether the reader may save rosters; absences of their own anybody may. */
  may_save: z.boolean(),
  offices: z.array(officeRosterSchema),
  absences: z.array(absenceSchema),
});
export type Rosters = z.output<typeof rostersSchema>;

export const PREVIEW_WEEKS = 4;
const weeksOf = (text: string): boolean => /^[1-9]$/.test(text) && Number(text) <= PREVIEW_MAX_WEEKS;
/** `from`: first day, in the side's zone, today when left out; `weeks`: how many. */
export const dutyQuerySchema = z.strictObject({ from: z.optional(day()), weeks: z.optional(z.string().check(z.refine(weeksOf, 'wrong_format'))) });

/**
 * `duty` somebody is on · `gap` a roster is kept and nobody is on: whoever `reached` names is told at once · `list` no
 * roster is kept, everybody is reached · `away` everybody is on leave, and rung all the same · `nobody` there is no one to
 * reach at all.
 */
export const DUTY_STATES = ['duty', 'gap', 'list', 'away', 'nobody'] as const;
export const ownSpanSchema = z.strictObject({
  from: z.string(), to: z.string(), state: z.enum(DUTY_STATES),
  /** On duty, or reached instead. */
  officers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** The office whose people are reached: this one, or the deputy. */
  reached: z.string(),
});
/** Of another side nothing crosses but whether somebody who is there can be told, with a roster or without. */
export const otherSpanSchema = z.strictObject({ from: z.string(), to: z.string(), covered: z.boolean() });
export const dutySchema = z.strictObject({
  from: z.string(), to: z.string(),
  own: z.strictObject({ side: z.string(), offices: z.array(z.strictObject({ office: z.string(), spans: z.array(ownSpanSchema) })) }),
  others: z.array(z.strictObject({ side: z.string(), offices: z.array(z.strictObject({ office: z.string(), spans: z.array(otherSpanSchema) })) })),
});
export type DutyPreview = z.output<typeof dutySchema>;
