import type { RosterBody } from '#contracts';

type RotationBody = RosterBody['rotations'][number];
type ShiftBody = RotationBody['shifts'][number];
type OverrideBody = RosterBody['overrides'][number];
export type Turn = RotationBody['turn'];
export type Weekday = ShiftBody['weekdays'][number];
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Who may be put on duty. */
export interface Staff { readonly id: string; readonly name: string; readonly active: boolean }

/** A row that a form can tell from its neighbours while it is moved, added and removed. */
export type Keyed<T> = T & { readonly key: number };
export interface RotationDraft extends Omit<RotationBody, 'officers' | 'shifts'> {
  readonly officers: readonly Keyed<{ readonly id: string }>[];
  readonly shifts: readonly Keyed<ShiftBody>[];
}
/** A roster while somebody writes it; numbers that are being typed may be missing (NaN). */
export interface RosterDraft {
  readonly deputy_office: string | null;
  readonly rotations: readonly Keyed<RotationDraft>[];
  readonly overrides: readonly Keyed<OverrideBody>[];
}

let last_key = 0;
export const keyed = <T extends object>(row: T): Keyed<T> => ({ ...row, key: (last_key += 1) });

export const draftOf = ({ deputy_office, rotations, overrides }: RosterBody): RosterDraft => ({
  deputy_office,
  rotations: rotations.map((r) => keyed({ ...r, officers: r.officers.map((id) => keyed({ id })), shifts: r.shifts.map((s) => keyed({ ...s, to: s.to === '24:00' ? '00:00' : s.to })) })),
  overrides: overrides.map(keyed),
});

/** What is sent. A shift whose end is typed as midnight ends with its day: an input of times knows no 24:00. */
export const bodyOf = ({ deputy_office, rotations, overrides }: RosterDraft): RosterBody => ({
  deputy_office,
  rotations: rotations.map(({ key: _, officers, shifts, ...r }) => ({
    ...r, officers: officers.map((o) => o.id),
    shifts: shifts.map(({ weekdays, from, to }) => ({ weekdays: [...weekdays].sort((a, b) => a - b), from, to: to === '00:00' ? '24:00' : to })),
  })),
  overrides: overrides.map(({ key: _, ...o }) => o),
});

/** A rotation to begin with: weekly, from a day on. @param first_day `YYYY-MM-DD` */
export const newRotation = (name: string, first_day: string): Keyed<RotationDraft> =>
  keyed({ name, officers: [], turn: { unit: 'week', count: 1, weekday: 1 }, first_day, hand_over: '09:00', shifts: [] });

/** The same turn by another unit; what the unit does not have is gone, what it has besides begins at one. */
export function turnIn(unit: Turn['unit'], count: number): Turn {
  if (unit === 'week') return { unit, count, weekday: 1 };
  return unit === 'month' ? { unit, count, day: 1 } : { unit, count };
}

/** A list with one row moved up (-1) or down (1); the same list where there is no room. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [row, other] = [list[index], list[index + by]];
  if (row === undefined || other === undefined) return list;
  return list.map((each, i) => (i === index ? other : i === index + by ? row : each));
}

export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);
export const replaced = <T>(list: readonly T[], index: number, row: T): readonly T[] => list.map((each, i) => (i === index ? row : each));
