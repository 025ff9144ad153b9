import { CHINA, KOREA } from '../../../test/factories/calendars.js';
import { twoSides } from '../../../test/factories/network.js';
import { dutyOf } from './duty.js';
import { dutyOffices } from './duty-offices.js';
import { DEFAULT_TEST_CALLS, type TestCallDays } from './network.js';
import { dueTestCall, nextTestCall, officesToRing } from './test-calls.js';

const calendars = { KR: KOREA, CN: CHINA };
const next = (after: string, test_calls: TestCallDays = DEFAULT_TEST_CALLS): string => new Date(nextTestCall({ calendars, test_calls }, Date.parse(after))).toISOString().slice(0, 16);

describe('the next test call', () => {
  it('is on the next planned day, this year or the next, and never the one that it is counted from', () => {
    expect([next('2026-01-01T00:00:00Z'), next('2026-04-15T01:59:59Z'), next('2026-04-15T02:00:00Z'), next('2026-12-31T00:00:00Z')]).toEqual(['2026-04-15T02:00', '2026-04-15T02:00', '2026-10-20T02:00', '2027-04-15T02:00']);
  });

  it('moves to the next day on which every side works: holidays of one are enough', () => {
    expect(next('2026-05-01T10:00:00Z', { days: ['05-02'], at: '02:00' })).toBe('2026-05-06T02:00');
    expect(next('2026-02-01T00:00:00Z', { days: ['02-14'], at: '02:00' })).toBe('2026-02-24T02:00');
  });

  it('is not lost where a day of last year moved into this one', () => {
    expect(next('2026-01-01T00:00:00Z', { days: ['12-31'], at: '20:00' }) > '2026-01-01').toBe(true);
  });
});

describe('a planned day', () => {
  const due = (after: string, at: string, KR = KOREA): string | null => {
    const planned = dueTestCall({ calendars: { ...calendars, KR }, test_calls: DEFAULT_TEST_CALLS }, Date.parse(after), Date.parse(at));
    return planned === null ? null : new Date(planned).toISOString().slice(0, 10);
  };

  it('is rung once its time has come, and the last of those that went by alone', () => {
    expect([due('2026-01-01', '2026-04-15T01:59:59Z'), due('2026-01-01', '2026-04-15T02:00:00Z'), due('2026-01-01', '2026-11-01T00:00:00Z'), due('2026-10-20T02:00:00Z', '2026-11-01T00:00:00Z')]).toEqual([null, '2026-04-15', '2026-10-20', null]);
  });

  it('is not rung again where a holiday that was not known then would have moved it', () => {
    const since = { ...KOREA, holidays: new Map([...KOREA.holidays, ['2026-04-15', 'made up']]) };
    expect(due('2026-01-01', '2026-04-15T03:00:00Z', since)).toBe(null);
    expect(due('2026-04-15T02:00:00Z', '2026-04-16T03:00:00Z', since)).toBe(null);
  });
});

describe('a test call', () => {
  it('rings every office of a side, and where nobody can be reached the office that was meant', () => {
    const network = twoSides();
    const [desk = '', other = ''] = Object.keys(dutyOffices(network)).filter((id) => id.startsWith('line-a'));
    const duty = dutyOf({ offices: dutyOffices(network), officers: [{ id: 'kim', office: desk, side: 'A', active: true }], rosters: {}, absences: [] });
    const rung = officesToRing(network, 'A', duty, Date.parse('2026-03-12T03:00:00Z'));
    expect(rung.find((o) => o.office === desk)).toMatchObject({ audience: `A.${desk}`, reach: { by: 'office', officers: ['kim'] } });
    expect(rung.find((o) => o.office === other)).toMatchObject({ audience: `A.${other}`, reach: { by: 'nobody', officers: [] } });
    expect(rung.some((o) => o.side === 'B')).toBe(false);
  });
});
