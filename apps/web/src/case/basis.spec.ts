import type { ClockAccount, WhyView } from '#contracts';
import { accountOf, CLOCKS, seoul, whyElapsed } from '../history/fixtures.js';
import { basisOf } from './basis.js';

const account = (more: Partial<ClockAccount>): ClockAccount =>
  ({ side: 'CN', kind: 'licence', subject: 'l', round: 1, state: 'running', limit: { unit: 'working-days', days: 45 }, started_at: seoul('09:15'), due_at: seoul('18:30', 31), ended_at: null, provisional: false, then: { step: 'red', moves: [] }, why: null, ...more });
const days: WhyView = {
  unit: 'working-days', days: 45, share: 1, passed_at: null, paused: [], from: '2026-09-28', to: '2026-12-08', open_minutes: null, holidays: [{ date: '2026-10-01', name: '国庆节' }, { date: '2026-10-08', name: '' }], unnamed_holidays: 2,
  weekend_days: 18, make_up_days: [{ date: '2026-10-10', name: '国庆节' }], unnamed_make_up_days: 0, zone: 'Asia/Shanghai', opens_minute: 510, closes_minute: 1_050, calendar: 'CN', revision: 3, office: 'cn-asia-dg',
  years: [{ year: 2026, source: 'a list', published: true }, { year: 2027, source: 'a list', published: false }, { year: 2028, source: null, published: false }],
};
const keys = (clock: ClockAccount): string[] => { const { counted, rules } = basisOf(clock); return [...counted, ...rules].map((line) => line.key); };

describe('why a limit ends when it ends', () => {
  it('counts a receipt limit from when its side was told, whatever level it is at', () => {
    const receipts = CLOCKS.filter((c) => c.side === 'CN' && c.kind === 'acknowledge').map(accountOf);
    const from = receipts.map((c) => basisOf(c).counted[0]?.values.from);
    expect(from).toEqual(receipts.map(() => ({ moment: seoul('09:15') })));
    expect(receipts.map((c) => basisOf(c).counted[1]?.values.percent)).toEqual([25, 50, undefined]);
  });

  it('names every day that was passed over or counted, by whose calendar, and which years may still move it', () => {
    expect(keys(account({ why: days }))).toEqual(['basis.days', 'basis.weekends', 'basis.closes', 'basis.office', 'basis.calendar', 'basis.year', 'basis.year.unpublished', 'basis.year.none']);
    expect(basisOf(account({ why: days })).days).toEqual([
      { title: 'basis.holidays', days: days.unit === 'working-days' ? days.holidays : [], own: 'basis.own_closed', more: 2 },
      { title: 'basis.make_up', days: [{ date: '2026-10-10', name: '国庆节' }], own: 'basis.own_open', more: 0 },
    ]);
    expect(basisOf(account({ why: days })).rules[0]?.values).toMatchObject({ opens: '08:30', closes: '17:30' });
  });

  it('tells the pauses apart from what the rules give, and an end that had passed when it was worked out', () => {
    const stood = { since: seoul('10:00'), until: seoul('12:00') };
    const clock = account({ kind: 'answer', limit: { unit: 'elapsed', seconds: 14_400 }, due_at: seoul('15:15'), why: whyElapsed(21_600, { paused: [stood] }) });
    expect(basisOf(clock).counted[0]?.values).toEqual({ limit: { lasting: 14_400_000 }, from: { moment: seoul('09:15') } });
    expect(basisOf(clock).rules[0]).toEqual({ key: 'basis.paused', values: { time: { lasting: 7_200_000 }, from: { moment: stood.since }, to: { moment: stood.until } } });
    expect(keys(account({ why: { ...days, passed_at: seoul('08:00') } })).at(-1)).toBe('basis.passed');
  });

  it('does not explain what was agreed, and says so where nothing was written down', () => {
    expect(keys(account({ kind: 'pause', why: whyElapsed(60) }))).toEqual(['basis.agreed.pause']);
    expect(keys(account({ kind: 'suspension' }))).toEqual(['basis.agreed.suspension']);
    expect(keys(account({}))).toEqual(['basis.none']);
  });
});
