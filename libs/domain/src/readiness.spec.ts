import { KOREA } from '../../../test/factories/calendars.js';
import { CONFIRM_CONTACTS_EVERY_DAYS } from './contact-confirmation.js';
import { dutyOf } from './duty.js';
import { type GapCode, type GapSubject, LINE_OPEN_WITHIN_MS, type ReadinessFacts, type ReadyPerson, closedSpans, hasLine, readinessGaps } from './readiness.js';
import { type DutyPlan, NO_ROSTER } from './roster.js';

const seoul = (wall: string): number => Date.parse(`${wall}:00+09:00`);
/** A Thursday. */
const NOON = seoul('2026-03-12T12:00');
const MAIL = { path: 'mail', confirmed: true, failed_at: null } as const;
const PLAN: DutyPlan = {
  offices: { desk: { side: 'A', rank: 'desk', zone: 'Asia/Seoul' }, division: { side: 'A', rank: 'division-director', zone: 'Asia/Seoul' } },
  officers: [{ id: 'kim', office: 'desk', side: 'A', active: true }, { id: 'lee', office: 'desk', side: 'A', active: true }], rosters: {}, absences: [],
};
const person = (id: string, changes: Partial<ReadyPerson> = {}): ReadyPerson => ({ id, office: 'desk', role: 'officer', line_at: NOON, paths: [MAIL], confirmed_at: NOON, ...changes });
const BOSS = person('boss', { role: 'supervisor' });

interface Changes { readonly at?: number; readonly plan?: Partial<DutyPlan>; readonly offices?: readonly string[]; readonly people?: readonly ReadyPerson[]; readonly facts?: Partial<ReadinessFacts> }
/** A side without a gap, and what is otherwise about it. */
function gaps({ at = NOON, plan = {}, offices = ['desk'], people = [person('kim'), person('lee'), BOSS], facts = {} }: Changes = {}): Partial<Record<GapCode, readonly GapSubject[]>> {
  const duty = dutyOf({ ...PLAN, ...plan });
  const found = readinessGaps({ at, offices: offices.map((office) => ({ office, duty, calendar: KOREA })), people, paths_on: ['mail'], side: { webhook: null, missing_years: [], push_nameless: false }, ...facts });
  return Object.fromEntries(found.map(({ code, about }) => [code, about]));
}

describe('a side', () => {
  it('has no gap where everybody has a confirmed path, whether at the desk or not', () => {
    expect(gaps()).toEqual({});
    expect(gaps({ people: [person('kim', { line_at: null }), person('lee', { line_at: null }), BOSS] })).toEqual({});
  });

  it('reaches nobody now where whoever is on has neither an open line nor a path that works', () => {
    const off = { line_at: NOON - LINE_OPEN_WITHIN_MS - 1, paths: [] };
    expect(gaps({ people: [person('kim', off), person('lee', off), BOSS] })['nobody-now']).toEqual([{ office: 'desk' }]);
    expect(gaps({ people: [person('kim', { paths: [] }), person('lee', off), BOSS] })['nobody-now']).toBeUndefined();
    expect([hasLine({ line_at: NOON - LINE_OPEN_WITHIN_MS }, NOON), hasLine({ line_at: NOON - LINE_OPEN_WITHIN_MS - 1 }, NOON), hasLine({ line_at: null }, NOON)]).toEqual([true, false, false]);
  });

  it('counts a path that failed, is not confirmed, or that the service does not use, as none', () => {
    for (const path of [{ ...MAIL, failed_at: NOON - 1 }, { ...MAIL, confirmed: false }]) {
      expect(gaps({ people: [person('kim', { line_at: null, paths: [path] }), BOSS] })['nobody-now']).toEqual([{ office: 'desk' }]);
    }
    expect(gaps({ facts: { paths_on: [] }, people: [person('kim', { line_at: null }), BOSS] })).toMatchObject({ 'nobody-now': [{ office: 'desk' }], 'paths-off': [{}] });
  });

  it('reaches nobody in the night ahead where whoever is on then has no path: at a desk nobody sits at night', () => {
    expect(gaps({ people: [person('kim', { paths: [] }), person('lee', { paths: [] }), BOSS] })['nobody-ahead']).toEqual([{ office: 'desk', from: seoul('2026-03-12T18:00'), to: seoul('2026-03-13T09:00') }]);
  });

  it('reaches nobody at the weekend of the roster\'s one officer without a path, and says when', () => {
    const turns = { desk: { ...NO_ROSTER, rotations: [{ name: 'duty', officers: ['kim', 'lee'], turn: { unit: 'day', count: 3 }, first_day: '2026-03-11', hand_over: '09:00', shifts: [] } as const] } };
    expect(gaps({ plan: { rosters: turns }, people: [person('kim'), person('lee', { paths: [] }), BOSS] })['nobody-ahead']).toEqual([{ office: 'desk', from: seoul('2026-03-14T09:00'), to: seoul('2026-03-16T09:00') }]);
  });

  it('counts nobody who is on leave', () => {
    const absences = ['kim', 'lee'].map((officer) => ({ id: officer, officer, from: '2026-03-12T00:00', to: '2026-03-20T00:00', deputy: null }));
    expect(gaps({ plan: { absences } })).toEqual({ 'nobody-now': [{ office: 'desk' }], 'nobody-ahead': [{ office: 'desk', from: seoul('2026-03-12T18:00'), to: seoul('2026-03-13T09:00') }] });
  });

  it('names an empty office once, and not as one that reaches nobody', () => {
    expect(gaps({ offices: ['desk', 'division'] })).toEqual({ 'empty-office': [{ office: 'division' }] });
  });

  it('names everybody without a path, with one that is not confirmed or failed, and who has not confirmed for a year', () => {
    const failed_at = NOON - 3_600_000;
    const confirmed_at = NOON - (CONFIRM_CONTACTS_EVERY_DAYS + 1) * 86_400_000;
    const found = gaps({ people: [person('kim', { paths: [] }), person('lee', { paths: [{ ...MAIL, failed_at }] }), person('boss', { role: 'supervisor', paths: [{ ...MAIL, confirmed: false, failed_at }], confirmed_at })] });
    expect(found).toMatchObject({
      'no-path': [{ office: 'desk', officer: 'kim' }], 'path-failed': [{ officer: 'lee', path: 'mail', from: failed_at }], 'path-unconfirmed': [{ officer: 'boss', path: 'mail' }],
      'contacts-overdue': [{ officer: 'boss', from: NOON - 86_400_000 }],
    });
  });

  it('says what is nobody\'s office\'s to whoever sees the side, and nothing of it or of other offices otherwise', () => {
    const whole = { side: { webhook: { gone_at: null, failed_at: NOON }, missing_years: [2027], push_nameless: true } };
    expect(gaps({ facts: whole, people: [person('kim')] })).toEqual({ 'no-supervisor': [{}], 'webhook-failed': [{ from: NOON }], 'push-nameless': [{}], 'missing-year': [{ year: 2027 }] });
    expect(gaps({ facts: { side: { webhook: { gone_at: NOON, failed_at: NOON }, missing_years: [], push_nameless: false } } })).toEqual({ 'webhook-gone': [{ from: NOON }] });
    expect(gaps({ facts: { side: null }, people: [person('kim'), person('far', { office: 'elsewhere', paths: [] })] })).toEqual({});
  });
});

describe('an office', () => {
  it('is closed at night, at weekends and on holidays', () => {
    const wall = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(5, 16);
    const closed = (from: string, to: string): string[] => closedSpans(KOREA, seoul(from), seoul(to)).map((s) => `${wall(s.from)} ${wall(s.to)}`);
    expect(closed('2026-03-12T12:00', '2026-03-16T12:00')).toEqual(['03-12T18:00 03-13T09:00', '03-13T18:00 03-16T09:00']);
    expect(closed('2026-03-12T03:00', '2026-03-12T04:00')).toEqual(['03-12T03:00 03-12T04:00']);
    expect(closed('2026-03-12T10:00', '2026-03-12T17:00')).toEqual([]);
    expect(closed('2026-04-30T19:00', '2026-05-04T10:00')).toEqual(['04-30T19:00 05-04T09:00']);
  });
});
