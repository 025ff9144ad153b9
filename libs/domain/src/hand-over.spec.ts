import { handOver, handOverFaults, openDuties } from './hand-over.js';
import type { DutyPlan } from './roster.js';

const NIGHTS = { name: 'nights', officers: ['a', 'b', 'a'], turn: { unit: 'day', count: 1 }, first_day: '2026-03-01', hand_over: '09:00', shifts: [] } as const;
const PLAN: DutyPlan = {
  offices: { desk: { side: 'KR', rank: 'desk', zone: 'Asia/Seoul' }, other: { side: 'KR', rank: 'division-director', zone: 'Asia/Seoul' } },
  officers: ['a', 'b', 'c'].map((id) => ({ id, office: 'desk', side: 'KR', active: true })).concat({ id: 'd', office: 'other', side: 'KR', active: true }),
  rosters: { desk: { deputy_office: null, rotations: [NIGHTS], overrides: [
    { officer: 'a', rotation: 'nights', from: '2026-03-20T09:00', to: '2026-03-21T09:00' }, { officer: 'a', rotation: null, from: '2026-03-01T09:00', to: '2026-03-02T09:00' },
  ] } },
  absences: [{ id: 'x', officer: 'b', from: '2026-03-14T00:00', to: '2026-03-16T00:00', deputy: 'a' }, { id: 'y', officer: 'c', from: '2026-02-01T00:00', to: '2026-02-02T00:00', deputy: 'a' }],
};
const AT = Date.parse('2026-03-12T00:00:00Z');
const DUTIES = openDuties(PLAN, 'a', AT);
const [ROTATION, OVERRIDE, DEPUTY] = ['rotation/desk/nights', 'override/desk/nights/2026-03-20T09:00', 'deputy/x'];

describe('what an officer is on', () => {
  it('is turns, overrides and standing in, as far as they lie ahead', () => {
    expect(DUTIES.map((d) => d.key)).toEqual([ROTATION, OVERRIDE, DEPUTY]);
    expect(openDuties(PLAN, 'c', AT)).toEqual([]);
  });

  it('goes to whoever takes it over, in the very place, so that nobody else\'s turn moves', () => {
    const handed = handOver(PLAN, 'a', DUTIES, { [ROTATION]: 'c', [OVERRIDE]: 'b', [DEPUTY]: 'c' });
    expect(handed.rosters['desk']?.rotations[0]?.officers).toEqual(['c', 'b', 'c']);
    expect(handed.rosters['desk']?.overrides.map((o) => o.officer)).toEqual(['b', 'a']);
    expect(handed.absences).toEqual([{ ...PLAN.absences[0], deputy: 'c' }]);
    expect(handOverFaults(PLAN, 'a', handed)).toEqual([]);
  });

  it('stays empty where nobody does', () => {
    const handed = handOver(PLAN, 'a', DUTIES, {});
    expect(handed.rosters['desk']?.rotations[0]?.officers).toEqual(NIGHTS.officers);
    expect(handed.rosters['desk']?.overrides.map((o) => o.from)).toEqual(['2026-03-01T09:00']);
    expect(handed.absences.map((a) => a.deputy)).toEqual([null]);
    expect(handOverFaults(PLAN, 'a', handed)).toEqual([]);
  });

  it('goes to nobody of another office, to nobody unknown, and to nobody who is away then', () => {
    const codes = (to: Record<string, string>): string[] => handOverFaults(PLAN, 'a', handOver(PLAN, 'a', DUTIES, to)).map((f) => f.code);
    expect([codes({ [ROTATION]: 'd' }), codes({ [OVERRIDE]: 'nobody' }), codes({ [DEPUTY]: 'b' })]).toEqual([['other_office', 'other_office'], ['unknown_officer'], ['own_deputy']]);
  });
});
