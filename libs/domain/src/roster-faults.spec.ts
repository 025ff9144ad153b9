import { type Absence, type DutyPlan, NO_ROSTER, type Override, type Roster, type Rotation } from './roster.js';
import { absenceFaults, rosterFaults } from './roster-faults.js';

const rotation = (changes: Partial<Rotation> = {}): Rotation => ({ name: 'days', officers: ['kim', 'lee'], turn: { unit: 'week', count: 1, weekday: 1 }, first_day: '2026-03-02', hand_over: '09:00', shifts: [], ...changes });
const override = (officer: string, from: string, to: string, of: string | null = 'days'): Override => ({ officer, rotation: of, from: `2026-03-${from}`, to: `2026-03-${to}` });

const plan = (desk: Partial<Roster> = {}, others: Readonly<Record<string, Roster>> = {}, absences: readonly Absence[] = []): DutyPlan => ({
  offices: {
    desk: { side: 'A', rank: 'desk', zone: 'Asia/Seoul' }, division: { side: 'A', rank: 'division-director', zone: 'Asia/Seoul' },
    bureau: { side: 'A', rank: 'director-general', zone: 'Asia/Seoul' }, across: { side: 'B', rank: 'desk', zone: 'Asia/Shanghai' },
  },
  officers: [
    { id: 'kim', office: 'desk', side: 'A', active: true }, { id: 'lee', office: 'desk', side: 'A', active: true }, { id: 'gone', office: 'desk', side: 'A', active: false },
    { id: 'choi', office: 'division', side: 'A', active: true }, { id: 'wang', office: 'across', side: 'B', active: true },
  ],
  rosters: { desk: { ...NO_ROSTER, rotations: [rotation()], ...desk }, ...others }, absences,
});
const found = (desk: Partial<Roster>, others?: Readonly<Record<string, Roster>>): string[] => rosterFaults(plan(desk, others), 'desk').map((f) => `${f.path} ${f.code}`);

describe('a roster', () => {
  it('without a fault has none', () => {
    const whole = { deputy_office: 'division', rotations: [rotation(), rotation({ name: 'nights', officers: ['lee', 'lee', 'kim'], shifts: [{ weekdays: [5] as const, from: '18:00', to: '09:00' }] })],
      overrides: [override('kim', '02T09:00', '02T18:00'), override('lee', '02T18:00', '03T09:00'), override('kim', '02T09:00', '02T18:00', 'nights'), override('kim', '02T09:00', '02T10:00', null), override('lee', '02T09:00', '02T10:00', null)] };
    expect(found(whole)).toEqual([]);
    expect(rosterFaults({ ...plan(), rosters: {} }, 'desk')).toEqual([]);
  });

  it('names officers who cannot be on: of nobody, of another office, gone; of another side like of nobody', () => {
    expect(found({ rotations: [rotation({ officers: ['kim', 'nobody', 'choi', 'gone', 'wang'] })] }))
      .toEqual(['/rotations/0/officers/1 unknown_officer', '/rotations/0/officers/2 other_office', '/rotations/0/officers/3 inactive_officer', '/rotations/0/officers/4 unknown_officer']);
    expect(found({ overrides: [override('choi', '02T09:00', '02T18:00')] })).toEqual(['/overrides/0/officer other_office']);
  });

  it('names rotations that nobody or nothing can turn', () => {
    expect(found({ rotations: [rotation({ officers: [] })] })).toEqual(['/rotations/0/officers no_officers']);
    expect(found({ rotations: [rotation({ turn: { unit: 'day', count: 0 } }), rotation({ name: 'nights', turn: { unit: 'day', count: 93 } })] })).toEqual(['/rotations/0/turn/count zero_turn', '/rotations/1/turn/count long_turn']);
    expect(found({ rotations: [rotation({ shifts: [{ weekdays: [1], from: '09:00', to: '09:00' }, { weekdays: [], from: '09:00', to: '10:00' }] })] })).toEqual(['/rotations/0/shifts/0 zero_shift', '/rotations/0/shifts/1 zero_shift']);
    expect(found({ rotations: [rotation(), rotation()] })).toEqual(['/rotations/1/name same_name']);
  });

  it('names overrides that overlap, with the one they overlap with', () => {
    const overrides = [override('kim', '02T09:00', '02T18:00'), override('lee', '02T17:59', '03T09:00')];
    expect(rosterFaults(plan({ overrides }), 'desk')).toEqual([{ path: '/overrides/1', code: 'overrides_overlap', values: { number: 2, other: 1, from: '2026-03-02 09:00', to: '2026-03-02 18:00' } }]);
    expect(found({ overrides: [override('kim', '02T09:00', '02T18:00', null), override('kim', '02T10:00', '02T11:00', null)] })).toEqual(['/overrides/1 overrides_overlap']);
  });

  it('names overrides that end before they begin, and those of a rotation that is not there', () => {
    expect(found({ overrides: [override('kim', '02T09:00', '02T09:00'), override('kim', '03T09:00', '03T10:00', 'evenings')] })).toEqual(['/overrides/0/to ends_before_it_begins', '/overrides/1/rotation unknown_rotation']);
  });

  it('names a deputy office that is nowhere, of another side, itself, or leads back', () => {
    expect(found({ deputy_office: 'nowhere' })).toEqual(['/deputy_office unknown_office']);
    expect(found({ deputy_office: 'across' })).toEqual(['/deputy_office other_side']);
    expect(found({ deputy_office: 'desk' })).toEqual(['/deputy_office deputy_loop']);
    expect(found({ deputy_office: 'division' }, { division: { ...NO_ROSTER, deputy_office: 'bureau' }, bureau: { ...NO_ROSTER, deputy_office: 'desk' } })).toEqual(['/deputy_office deputy_loop']);
    // A circle among the others is theirs to mend.
    expect(found({ deputy_office: 'division' }, { division: { ...NO_ROSTER, deputy_office: 'bureau' }, bureau: { ...NO_ROSTER, deputy_office: 'division' } })).toEqual([]);
  });
});

describe('an absence', () => {
  const absence = (changes: Partial<Absence> = {}): Absence => ({ id: 'one', officer: 'kim', from: '2026-03-02T09:00', to: '2026-03-06T18:00', deputy: 'lee', ...changes });
  const faults = (mine: Absence, ...others: Absence[]): string[] => absenceFaults(plan({}, {}, [mine, ...others]), mine).map((f) => `${f.path} ${f.code}`);

  it('without a fault has none, whoever else is away at other times', () => {
    expect(faults(absence(), absence({ id: 'two', from: '2026-03-06T18:00', to: '2026-03-07T18:00' }), absence({ id: 'three', officer: 'lee', from: '2026-02-02T09:00', to: '2026-03-02T09:00', deputy: null }))).toEqual([]);
  });

  it('names its end before its beginning, another absence in it, and a deputy who cannot stand in', () => {
    expect(faults(absence({ to: '2026-03-02T09:00' }))).toEqual(['/to ends_before_it_begins']);
    expect(faults(absence({ to: '2027-03-03T09:00' }))).toEqual([]);
    expect(faults(absence({ to: '2027-03-03T09:01' }))).toEqual(['/to long_absence']);
    expect(faults(absence({ to: '2036-03-02T09:00' }))).toEqual(['/to long_absence']);
    expect(faults(absence(), absence({ id: 'two', from: '2026-03-06T17:00', to: '2026-03-07T18:00', deputy: null }))).toEqual(['/from absences_overlap']);
    expect(faults(absence({ deputy: 'kim' }))).toEqual(['/deputy own_deputy']);
    expect(faults(absence(), absence({ id: 'two', officer: 'lee', from: '2026-03-06T17:00', to: '2026-03-07T18:00', deputy: null }))).toEqual(['/deputy deputy_absent']);
    expect(faults(absence({ deputy: 'choi' }))).toEqual(['/deputy other_office']);
    expect(faults(absence({ deputy: 'wang' }))).toEqual(['/deputy unknown_officer']);
    expect(faults(absence({ officer: 'nobody', deputy: null }))).toEqual(['/officer unknown_officer']);
  });
});
