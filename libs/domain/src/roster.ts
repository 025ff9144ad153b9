import type { OfficeId, Rank, SideId } from './network.js';

/*
 * A side's own plan of who is on duty, as an administrator writes it. Days and times are those of the side's zone, as
 * wall clocks show them: a hand-over at nine stays at nine when a zone moves its clocks.
 */

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A day as `YYYY-MM-DD`. */
export type Day = string;
/** A time of day as `HH:MM`; `24:00` ends a shift at midnight. */
export type TimeOfDay = string;
/** A wall time as `YYYY-MM-DDTHH:MM`. */
export type WallTime = string;

/**
 * How long one officer is on. Hours are elapsed hours; days, weeks and months are the calendar's. A month that lacks the
 * day hands over on its last one.
 */
export type Turn =
  | { readonly unit: 'hour'; readonly count: number }
  | { readonly unit: 'day'; readonly count: number }
  | { readonly unit: 'week'; readonly count: number; readonly weekday: Weekday }
  | { readonly unit: 'month'; readonly count: number; readonly day: number };

/** When a rotation is on: from a time of some weekdays to a time of the same day, or of the next where it is not later. */
export interface Shift { readonly weekdays: readonly Weekday[]; readonly from: TimeOfDay; readonly to: TimeOfDay }

/** Officers who take turns. */
export interface Rotation {
  /** What its office calls it, such as "nights"; one of a kind in its roster. */
  readonly name: string;
  /** In the order of their turns; an officer may come twice. */
  readonly officers: readonly string[];
  readonly turn: Turn;
  /** The first officer takes over at the first hand-over on or after this day. */
  readonly first_day: Day;
  readonly hand_over: TimeOfDay;
  /** Without any it is always on. */
  readonly shifts: readonly Shift[];
}

/** One officer is on for a while: instead of whoever has the turn of a rotation, or beside everybody (`rotation: null`). */
export interface Override { readonly officer: string; readonly rotation: string | null; readonly from: WallTime; readonly to: WallTime }

export interface Roster {
  /** Who answers when nobody of this office can. */
  readonly deputy_office: OfficeId | null;
  readonly rotations: readonly Rotation[];
  readonly overrides: readonly Override[];
}
/** An office that keeps no roster: its whole list is reached at any time. */
export const NO_ROSTER: Roster = { deputy_office: null, rotations: [], overrides: [] };

/** One officer is away; it counts in every rotation. A deputy stands in whenever the officer would be on. */
export interface Absence { readonly id: string; readonly officer: string; readonly from: WallTime; readonly to: WallTime; readonly deputy: string | null }

/** An officer as rosters know them; supervisors and administrators take no duty. */
export interface DutyOfficer { readonly id: string; readonly office: OfficeId; readonly side: SideId; readonly active: boolean }

/** An office that alerts may go to; `place` where it is one province's or city's. */
export interface DutyOffice { readonly side: SideId; readonly rank: Rank | 'authority'; readonly zone: string; readonly place?: string }

/** Everything that says who is on in one network. */
export interface DutyPlan {
  /** In the network's order. */
  readonly offices: Readonly<Record<OfficeId, DutyOffice>>;
  readonly officers: readonly DutyOfficer[];
  readonly rosters: Readonly<Record<OfficeId, Roster>>;
  readonly absences: readonly Absence[];
}

/** Most of each that one roster holds; more than any office has people for. */
export const ROTATIONS_MAX = 8;
export const TURNS_MAX = 60;
export const SHIFTS_MAX = 14;
export const OVERRIDES_MAX = 200;
/** Longest absence in days: a leap year. Whoever is away for longer is no longer at this office. */
export const ABSENCE_MAX_DAYS = 366;
/** Longest turn: in hours two weeks, in days and weeks about a quarter, in months a year. */
export const TURN_MAX: Readonly<Record<Turn['unit'], number>> = { hour: 336, day: 92, week: 13, month: 12 };
/** Weeks that a preview of who is on spans at most. */
export const PREVIEW_MAX_WEEKS = 8;
