import { rosterSchema } from '#contracts';
import { byMonth, nextYear, yearDraft, yearToShow } from './calendar-view.js';
import { calendarsFor, rostersFor } from './fixtures.js';
import { faultsByField, fieldOf } from './faults.js';
import { bodyOf, draftOf, moved, newRotation, turnIn } from './roster-draft.js';

describe('a roster while it is written', () => {
  const kept = rostersFor('KR', true).offices[0]?.roster ?? { deputy_office: null, rotations: [], overrides: [] };

  it('is sent as it came where nothing was changed', () => { expect(bodyOf(draftOf(kept))).toEqual(kept); });

  it('ends a shift typed until midnight with its day, and shows it as midnight again', () => {
    const night = { ...kept, rotations: kept.rotations.map((r) => ({ ...r, shifts: [{ weekdays: [6 as const, 7 as const], from: '00:00', to: '24:00' }] })) };
    const draft = draftOf(night);
    expect(draft.rotations[0]?.shifts[0]?.to).toBe('00:00');
    expect(bodyOf(draft)).toEqual(night);
  });

  it('moves an officer up and down, and nobody past the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect([moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([['a', 'b'], ['a', 'b']]);
  });

  it('keeps only what a turn\'s unit has', () => {
    expect([turnIn('week', 2), turnIn('month', 1), turnIn('day', 3)]).toEqual([{ unit: 'week', count: 2, weekday: 1 }, { unit: 'month', count: 1, day: 1 }, { unit: 'day', count: 3 }]);
  });

  it('begins with a rotation that lacks nothing but its name and its officers', () => {
    const body = bodyOf({ deputy_office: null, overrides: [], rotations: [newRotation('nights', '2026-03-12')] });
    expect(rosterSchema.safeParse(body).success).toBe(true);
  });
});

describe('faults', () => {
  it.each([
    ['/roster/rotations/0/name', '/rotations/0/name'], ['/rotations/1/officers/2', '/rotations/1/officers'], ['/roster/rotations/0/shifts/1', '/rotations/0/shifts/1/from'],
    ['/roster/overrides/3', '/overrides/3/from'], ['/roster/deputy_office', '/deputy_office'], ['/rosters/x', '/rosters/x'],
  ])('%s are shown at %s', (pointer, field) => { expect(fieldOf(pointer, '/roster')).toBe(field); });

  it('of one field are said together, each once', () => {
    const of = (pointer: string, message: string) => ({ pointer, message });
    expect([...faultsByField([of('/overrides/0', 'a'), of('/overrides/0/from', 'b'), of('/overrides/0/from', 'b'), of('/source', 'c')])]).toEqual([['/overrides/0/from', 'a · b'], ['/source', 'c']]);
  });
});

describe('a calendar', () => {
  const [china] = calendarsFor('CN', true).calendars;
  if (!china) throw new Error('the fixtures have a calendar');

  it('opens with the year that runs, and offers the one after the last', () => {
    expect([yearToShow(china, '2026-03-12T00:00:00Z', null)?.year, yearToShow(china, '2026-03-12T00:00:00Z', 2027)?.year, yearToShow(china, '2030-01-01T00:00:00Z', null)?.year]).toEqual([2026, 2027, 2027]);
    expect([nextYear(china), nextYear({ ...china, years: [] })]).toEqual([2028, null]);
  });

  it('lists its days by month, in order', () => {
    expect(byMonth([{ date: '2026-05-01', name: 'b' }, { date: '2026-02-17', name: 'a' }, { date: '2026-05-05', name: 'c' }]).map((m) => [m.month, m.days.map((d) => d.name).join('')])).toEqual([['2026-02', 'a'], ['2026-05', 'bc']]);
  });

  it('begins a year that is not there yet empty and unpublished', () => { expect(yearDraft(null)).toEqual({ version: 0, published: false, source: '', holidays: [], make_up_days: [] }); });
});
