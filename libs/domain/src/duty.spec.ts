import { type Duty, dutyOf, onDuty, reachOf } from './duty.js';
import { dutySpans } from './duty-spans.js';
import { type Absence, type DutyPlan, NO_ROSTER, type Override, type Roster, type Rotation, type Turn, WEEKDAYS } from './roster.js';
import { instantOf, turnAt } from './turns.js';

const SEOUL = 'Asia/Seoul';
const rotation = (changes: Partial<Rotation> = {}): Rotation => ({ name: 'duty', officers: ['kim', 'lee', 'park'], turn: { unit: 'day', count: 1 }, first_day: '2026-03-02', hand_over: '09:00', shifts: [], ...changes });
const roster = (changes: Partial<Roster> = {}): Roster => ({ ...NO_ROSTER, rotations: [rotation()], ...changes });
const away = (officer: string, from: string, to: string, deputy: string | null = null): Absence => ({ id: `${officer}-${from}`, officer, from, to, deputy });

interface Parts { readonly zone?: string; readonly roster?: Roster; readonly absences?: readonly Absence[]; readonly others?: Readonly<Record<string, readonly string[]>> }
/** A desk with three officers beside a division with one; other offices come with who sits there. */
function plan({ zone = SEOUL, roster: kept = roster(), absences = [], others = {} }: Parts = {}): DutyPlan {
  const staff: Readonly<Record<string, readonly string[]>> = { desk: ['kim', 'lee', 'park'], division: ['choi'], ...others };
  return {
    offices: Object.fromEntries(Object.keys(staff).map((id) => [id, { side: 'A', rank: id.startsWith('desk') ? 'desk' : 'division-director', zone }])),
    officers: Object.entries(staff).flatMap(([office, ids]) => ids.map((id) => ({ id, office, side: 'A', active: true }))),
    rosters: { desk: kept }, absences,
  };
}
const on = (duty: Duty, wall: string, zone = SEOUL): string => onDuty(duty, 'desk', instantOf(wall, zone)).join();
const days = (turn: Turn, hand_over = '09:00', first_day = '2026-03-02'): Duty => dutyOf(plan({ roster: roster({ rotations: [rotation({ turn, hand_over, first_day })] }) }));

describe('turns', () => {
  it('begin with the first officer at the first hand-over, and with nobody before it', () => {
    const duty = days({ unit: 'day', count: 1 });
    expect([on(duty, '2026-03-02T08:59'), on(duty, '2026-03-02T09:00'), on(duty, '2026-03-03T08:59'), on(duty, '2026-03-03T09:00'), on(duty, '2026-03-05T09:00')]).toEqual(['', 'kim', 'kim', 'lee', 'kim']);
  });

  it('hand over every few hours, counted from the first', () => {
    const duty = days({ unit: 'hour', count: 8 }, '06:00');
    expect(['2026-03-02T06:00', '2026-03-02T14:00', '2026-03-02T22:00', '2026-03-03T05:59', '2026-03-03T06:00'].map((w) => on(duty, w))).toEqual(['kim', 'lee', 'park', 'park', 'kim']);
  });

  it('hand over on a weekday, also where the first day is another', () => {
    const duty = days({ unit: 'week', count: 1, weekday: 3 });
    expect(['2026-03-04T08:59', '2026-03-04T09:00', '2026-03-11T08:59', '2026-03-11T09:00'].map((w) => on(duty, w))).toEqual(['', 'kim', 'kim', 'lee']);
  });

  it('hand over on the last day of a month that lacks the day, and on the day again afterwards', () => {
    const duty = days({ unit: 'month', count: 1, day: 31 }, '09:00', '2026-01-15');
    expect(['2026-01-31T09:00', '2026-02-28T08:59', '2026-02-28T09:00', '2026-03-31T08:59', '2026-03-31T09:00', '2026-04-30T09:00'].map((w) => on(duty, w))).toEqual(['kim', 'kim', 'lee', 'lee', 'park', 'kim']);
  });

  it('hand over after a skipped hour and at the first of two, and last as long as the clocks say', () => {
    const nightly = (zone: string, hand_over: string) => ({ rotation: rotation({ hand_over, first_day: '2026-03-01', turn: { unit: 'day', count: 1 } }), zone });
    const at = ({ rotation: r, zone }: ReturnType<typeof nightly>, utc: string): unknown => {
      const turn = turnAt(r, zone, Date.parse(utc));
      return turn && { from: new Date(turn.from).toISOString(), hours: (turn.to - turn.from) / 3_600_000 };
    };
    // Sydney has no 02:30 on 4 October: the hand-over comes at 03:30, an hour and a half after midnight.
    expect(at(nightly('Australia/Sydney', '02:30'), '2026-10-03T17:00:00Z')).toEqual({ from: '2026-10-03T16:30:00.000Z', hours: 23 });
    // New York has two 01:30 on 1 November: the first, in summer time, hands over, and once.
    expect(at(nightly('America/New_York', '01:30'), '2026-11-01T06:30:00Z')).toEqual({ from: '2026-11-01T05:30:00.000Z', hours: 25 });
    // Samoa skipped the whole 30 December 2011.
    const samoa = { rotation: rotation({ hand_over: '09:00', first_day: '2011-12-28' }), zone: 'Pacific/Apia' };
    expect(at(samoa, '2011-12-30T19:00:00Z')).toMatchObject({ from: '2011-12-30T19:00:00.000Z' });
    expect(turnAt(samoa.rotation, samoa.zone, Date.parse('2011-12-30T18:59:00Z'))?.number).toBe(1);
  });
});

describe('shifts', () => {
  const shifted = (from: string, to: string, weekdays = WEEKDAYS): Duty => dutyOf(plan({ roster: roster({ rotations: [rotation({ officers: ['kim'], shifts: [{ weekdays, from, to }] })] }) }));

  it('cross midnight, and belong to the day on which they begin', () => {
    const friday = shifted('18:00', '09:00', [5]);
    expect(['2026-03-06T17:59', '2026-03-06T18:00', '2026-03-07T08:59', '2026-03-07T09:00', '2026-03-07T18:00'].map((w) => on(friday, w))).toEqual(['', 'kim', 'kim', '', '']);
  });

  it('end at midnight', () => {
    const day = shifted('00:00', '24:00', [5]);
    expect(['2026-03-05T23:59', '2026-03-06T00:00', '2026-03-06T23:59', '2026-03-07T00:00'].map((w) => on(day, w))).toEqual(['', 'kim', 'kim', '']);
  });
});

describe('overrides and absences', () => {
  const override = (officer: string, of: string | null): Override => ({ officer, rotation: of, from: '2026-03-03T12:00', to: '2026-03-03T13:00' });
  const noon = '2026-03-03T12:00';

  it('put one officer in another\'s place for exactly their time', () => {
    const duty = dutyOf(plan({ roster: roster({ overrides: [override('park', 'duty')] }) }));
    expect(['2026-03-03T11:59', noon, '2026-03-03T12:59', '2026-03-03T13:00'].map((w) => on(duty, w))).toEqual(['lee', 'park', 'park', 'lee']);
  });

  it('put one officer beside the others, once', () => {
    expect(on(dutyOf(plan({ roster: roster({ overrides: [override('park', null)] }) })), noon)).toBe('lee,park');
    expect(on(dutyOf(plan({ roster: roster({ overrides: [override('lee', null)] }) })), noon)).toBe('lee');
  });

  it('bring the deputy of an officer who is away, the deputy\'s deputy, and nobody when they name each other', () => {
    const from = '2026-03-03T09:00';
    const to = '2026-03-04T09:00';
    const with_ = (...absences: Absence[]): string => on(dutyOf(plan({ absences })), noon);
    expect(with_(away('lee', from, to))).toBe('');
    expect(with_(away('lee', from, to, 'park'))).toBe('park');
    expect(with_(away('lee', from, to, 'park'), away('park', from, to, 'kim'))).toBe('kim');
    expect(with_(away('lee', from, to, 'park'), away('park', from, to, 'lee'))).toBe('');
  });
});

describe('whom an alert reaches', () => {
  const at = instantOf('2026-03-03T12:00', SEOUL);
  const gap = roster({ rotations: [rotation({ first_day: '2026-04-01' })] });
  const deputised = roster({ deputy_office: 'division', rotations: [] });

  it('is whoever is on duty', () => {
    expect(reachOf(dutyOf(plan()), 'desk', at)).toEqual({ by: 'duty', office: 'desk', officers: ['lee'] });
  });

  it('is the whole list where nobody is on, without those who are away', () => {
    expect(reachOf(dutyOf(plan({ roster: gap })), 'desk', at)).toEqual({ by: 'office', office: 'desk', officers: ['kim', 'lee', 'park'] });
    const absences = [away('lee', '2026-03-01T00:00', '2026-03-10T00:00')];
    expect(reachOf(dutyOf(plan({ absences })), 'desk', at)).toEqual({ by: 'office', office: 'desk', officers: ['kim', 'park'] });
    expect(reachOf(dutyOf(plan({ roster: NO_ROSTER })), 'desk', at)).toMatchObject({ by: 'office', office: 'desk' });
  });

  it('is the deputy office where the office has nobody, and that one\'s deputy after it', () => {
    expect(reachOf(dutyOf(plan({ roster: deputised, others: { desk: [] } })), 'desk', at)).toEqual({ by: 'deputy', office: 'division', officers: ['choi'] });
    const twice = plan({ roster: deputised, others: { desk: [], division: [], bureau: ['yoon'] } });
    const farther = { ...twice, rosters: { ...twice.rosters, division: { ...NO_ROSTER, deputy_office: 'bureau' } } };
    expect(reachOf(dutyOf(farther), 'desk', at)).toEqual({ by: 'deputy', office: 'bureau', officers: ['yoon'] });
  });

  it('is no province\'s desk for a ministry\'s, and a ministry\'s for a province\'s', () => {
    const made = plan({ others: { 'desk-empty': [], 'desk-province': ['yoon'], 'desk-other-province': [] }, absences: [] });
    const placed = (id: string, place: string): DutyPlan['offices'] => ({ [id]: { side: 'A', rank: 'desk', zone: SEOUL, place } });
    const duty = dutyOf({ ...made, officers: made.officers.filter((o) => o.office !== 'desk'), offices: { ...made.offices, ...placed('desk-province', 'KR-41'), ...placed('desk-other-province', 'KR-46') } });
    expect(['desk', 'desk-empty', 'desk-other-province', 'desk-province'].map((id) => reachOf(duty, id, 0).by)).toEqual(['nobody', 'nobody', 'nobody', 'office']);
    const staffed = dutyOf({ ...made, offices: { ...made.offices, ...placed('desk-other-province', 'KR-46') } });
    expect(reachOf(staffed, 'desk-other-province', 0)).toMatchObject({ by: 'deputy', office: 'desk' });
  });

  it('is the offices of the same rank where no deputy was named: a small side answers for desks at which nobody sits', () => {
    const small = plan({ roster: NO_ROSTER, others: { desk: [], 'desk-2': ['han'], 'desk-3': ['seo'] } });
    expect(reachOf(dutyOf(small), 'desk', at)).toEqual({ by: 'deputy', office: 'desk-2', officers: ['han'] });
    expect(reachOf(dutyOf({ ...small, officers: [] }), 'desk', at)).toEqual({ by: 'nobody', office: 'desk', officers: [] });
  });

  it('is rather an officer on leave than nobody, and says that only people on leave are told', () => {
    const all = ['kim', 'lee', 'park'].map((officer) => away(officer, '2026-03-01T00:00', '2026-03-10T00:00'));
    expect(reachOf(dutyOf(plan({ absences: all })), 'desk', at)).toEqual({ by: 'away', office: 'desk', officers: ['kim', 'lee', 'park'] });
    expect(reachOf(dutyOf(plan({ roster: NO_ROSTER, absences: all, others: { 'desk-2': [] } })), 'desk-2', at)).toEqual({ by: 'away', office: 'desk', officers: ['kim', 'lee', 'park'] });
    expect(reachOf(dutyOf(plan({ roster: deputised, absences: all })), 'desk', at)).toEqual({ by: 'deputy', office: 'division', officers: ['choi'] });
    // One who stayed is somebody.
    expect(reachOf(dutyOf(plan({ roster: NO_ROSTER, absences: all.slice(1) })), 'desk', at)).toEqual({ by: 'office', office: 'desk', officers: ['kim'] });
  });
});

describe('a preview', () => {
  const [from, to] = [instantOf('2026-03-02T00:00', SEOUL), instantOf('2026-03-30T00:00', SEOUL)];

  it('of four weeks has a span for each turn and shows the gap of an absence', () => {
    const spans = dutySpans(dutyOf(plan({ absences: [away('lee', '2026-03-03T18:00', '2026-03-04T06:00')] })), 'desk', from, to);
    expect(spans.slice(0, 5).map((s) => [new Date(s.from).toISOString(), s.reach.by, s.reach.officers.join()])).toEqual([
      ['2026-03-01T15:00:00.000Z', 'office', 'kim,lee,park'], ['2026-03-02T00:00:00.000Z', 'duty', 'kim'], ['2026-03-03T00:00:00.000Z', 'duty', 'lee'],
      ['2026-03-03T09:00:00.000Z', 'office', 'kim,park'], ['2026-03-03T21:00:00.000Z', 'duty', 'lee']]);
    expect(spans).toHaveLength(31);
  });

  it('sees the end of a shift that began the day before it does', () => {
    const nights = roster({ rotations: [rotation({ officers: ['kim'], turn: { unit: 'week', count: 1, weekday: 1 }, hand_over: '00:00', shifts: [{ weekdays: WEEKDAYS, from: '22:00', to: '06:00' }] })] });
    const [night] = dutySpans(dutyOf(plan({ roster: nights })), 'desk', instantOf('2026-03-04T01:00', SEOUL), instantOf('2026-03-04T12:00', SEOUL));
    expect(night).toEqual({ from: instantOf('2026-03-04T01:00', SEOUL), to: instantOf('2026-03-04T06:00', SEOUL), reach: { by: 'duty', office: 'desk', officers: ['kim'] } });
  });

  it('is refused for longer than anybody looks ahead, and empty for no time', () => {
    expect(() => dutySpans(dutyOf(plan()), 'desk', from, from + 100 * 86_400_000)).toThrow(RangeError);
    expect(dutySpans(dutyOf(plan()), 'desk', from, from)).toEqual([]);
  });
});
