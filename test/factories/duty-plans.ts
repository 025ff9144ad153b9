import type { Absence, DutyPlan, Override, Roster, Rotation, Shift, Turn, Weekday } from '#domain';
import fc from 'fast-check';
import { WallClock, nextDay } from './wall-clock.js';

/*
 * Drawn plans of who is on: three offices of one side and one of another, few people, many rotations, shifts, overrides
 * and absences, in weeks in which some zones move their clocks.
 */

const BEGINS = Date.parse('2026-09-20T00:00:00Z');
const ENDS = Date.parse('2026-11-12T00:00:00Z');
/** A zone, the first of three days around the one on which it moves its clocks, and times that are skipped or come twice then. */
export interface Season { readonly zone: string; readonly day: string; readonly odd: readonly string[] }
const SEASONS: readonly Season[] = [
  { zone: 'Asia/Seoul', day: '2026-10-13', odd: ['09:00', '18:00'] },
  { zone: 'Australia/Sydney', day: '2026-10-03', odd: ['02:00', '02:15', '02:45', '03:00'] },
  { zone: 'Australia/Lord_Howe', day: '2026-10-03', odd: ['02:00', '02:15', '02:30'] },
  { zone: 'America/New_York', day: '2026-10-31', odd: ['01:00', '01:15', '01:45', '02:00'] },
];
const clocks = new Map<string, WallClock>();
export function clockOf(zone: string): WallClock {
  const known = clocks.get(zone) ?? new WallClock(zone, BEGINS, ENDS);
  clocks.set(zone, known);
  return known;
}
/** Minutes of the three days of a season. */
export const WINDOW_MINUTES = 3 * 24 * 60;
/** The first minute of a season's window, by the number it has on the zone's clock. */
export const windowOf = ({ zone, day }: Season): number => clockOf(zone).minuteOf(`${day}T00:00`);

export const OFFICES = ['a-desk', 'a-desk-2', 'a-division', 'b-desk'] as const;
const people = (office: string): string[] => [1, 2, 3].map((n) => `${office}/${n}`);
const EVERYBODY = OFFICES.flatMap(people);

const time = ({ odd }: Season): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...odd),
  fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '45')).map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`));
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const count = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ unit: fc.constant('hour' as const), count: count(30) }), fc.record({ unit: fc.constant('day' as const), count: count(4) }),
  fc.record({ unit: fc.constant('week' as const), count: count(2), weekday }), fc.record({ unit: fc.constant('month' as const), count: count(2), day: fc.integer({ min: 1, max: 31 }) }),
);
const shift = (season: Season): fc.Arbitrary<Shift> => fc.record({ weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }), from: time(season), to: fc.oneof(time(season), fc.constant('24:00')) })
  .filter((s) => s.from !== s.to);
const rotation = (office: string, name: string, season: Season): fc.Arbitrary<Rotation> => fc.record({
  name: fc.constant(name), officers: fc.array(fc.constantFrom(...people(office), ...(name === 'nights' ? EVERYBODY : [])), { minLength: name === 'days' ? 1 : 0, maxLength: 4 }), turn,
  first_day: fc.integer({ min: -9, max: 2 }).map((days) => nextDay(season.day, days)), hand_over: time(season), shifts: fc.oneof(fc.constant([]), fc.array(shift(season), { maxLength: 2 })),
});

/** Two wall times, mostly around a season's days. */
const walls = (season: Season): fc.Arbitrary<{ from: string; to: string }> => {
  const wall = fc.tuple(fc.integer({ min: -1, max: 3 }), time(season)).map(([days, at]) => `${nextDay(season.day, days)}T${at}`);
  return fc.tuple(wall, wall).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
};
const override = (office: string, season: Season): fc.Arbitrary<Override> =>
  fc.tuple(walls(season), fc.constantFrom(...people(office)), fc.constantFrom('days', 'nights', null)).map(([span, officer, of]) => ({ ...span, officer, rotation: of }));
const roster = (office: string, season: Season): fc.Arbitrary<Roster> => fc.record({
  deputy_office: fc.option(fc.constantFrom(...OFFICES)), overrides: fc.array(override(office, season), { maxLength: 2 }),
  rotations: fc.tuple(rotation(office, 'days', season), rotation(office, 'nights', season), fc.constantFrom(0, 1, 1, 2)).map(([days, nights, n]) => [days, nights].slice(0, n)),
});
const absence = (season: Season): fc.Arbitrary<Absence> => fc.constantFrom(...OFFICES, 'a-desk').chain((office) => fc.tuple(walls(season), fc.constantFrom(...people(office)), fc.option(fc.constantFrom(...people(office))), fc.uuid()))
  .map(([span, officer, deputy, id]) => ({ ...span, officer, deputy, id }));
const officer = (id: string): fc.Arbitrary<DutyPlan['officers']> => fc.constantFrom('active', 'active', 'active', 'gone', 'none').map((is) => {
  const office = id.split('/')[0] ?? '';
  return is === 'none' ? [] : [{ id, office, side: office.startsWith('a') ? 'A' : 'B', active: is === 'active' }];
});

const office = (side: string, rank: 'desk' | 'division-director', { zone }: Season): DutyPlan['offices'][string] => ({ side, rank, zone });
const planIn = (season: Season): fc.Arbitrary<DutyPlan> => fc.record({
  offices: fc.constant({ 'a-desk': office('A', 'desk', season), 'a-desk-2': office('A', 'desk', season), 'a-division': office('A', 'division-director', season), 'b-desk': office('B', 'desk', season) }),
  officers: fc.tuple(...EVERYBODY.map(officer)).map((each) => each.flat()),
  rosters: fc.record(Object.fromEntries(OFFICES.map((id) => [id, roster(id, season)]))) as fc.Arbitrary<Record<string, Roster>>,
  absences: fc.array(absence(season), { maxLength: 4 }),
});

/** Any plan at all, sound or not, in a season: whatever is saved, somebody must be reached. */
export const plans: fc.Arbitrary<{ plan: DutyPlan; season: Season }> =
  fc.constantFrom(...SEASONS).chain((season) => planIn(season).map((plan) => ({ plan, season })));
