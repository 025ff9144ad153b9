import { DayCount, applicationFigures } from './application-figures.js';
import { matchRows } from './application-rows.js';
import { type ApplicationGroup, changesOf, givenOf, groupsAfter, identityOf } from './applications.js';
import { workingDaysBetween } from './working-time.js';
import { twoSides } from '../../../test/factories/network.js';

const calendar = twoSides().calendars['A'];
if (!calendar) throw new Error('no calendar');
const LIMIT = { unit: 'working-days', days: 45 } as const;
const group = (filed_on: string, count: number, result: ApplicationGroup['result'] = null, decided_on: string | null = null): ApplicationGroup => ({ filed_on, count, result, decided_on });
const figures = (groups: readonly ApplicationGroup[], today: string) => applicationFigures(groups, { limit: LIMIT, calendar, today });

describe('days that are counted once for all', () => {
  it('are those that are counted one by one', () => {
    const days = new DayCount(calendar, '2026-01-01');
    for (const [from, to] of [['2026-01-01', '2026-03-12'], ['2026-02-14', '2026-02-15'], ['2026-03-12', '2026-03-12'], ['2026-03-12', '2026-01-01']] as const) {
      expect([from, to, days.between(from, to)]).toEqual([from, to, workingDaysBetween(calendar, from, to)]);
    }
    const end = days.after('2026-01-05', 45);
    expect([days.between('2026-01-05', end), days.between('2026-01-05', '2026-01-05')]).toEqual([45, 0]);
    expect(days.after('2026-01-05', 45) > days.after('2026-01-05', 44)).toBe(true);
  });
});

describe('the figures of a list', () => {
  const filed = '2026-01-05';
  const due = new DayCount(calendar, filed).after(filed, 45);
  const next = new DayCount(calendar, filed).after(filed, 46);

  it('count what waits and what ended, and how long it took', () => {
    const groups = [group(filed, 3), group(filed, 1, 'granted', due), group(filed, 1, 'refused', next), group(filed, 5, 'withdrawn', next)];
    expect(figures(groups, due)).toMatchObject({ filed: 10, pending: 3, overdue: 0, decided_late: 1, results: { granted: 1, refused: 1, returned: 0, withdrawn: 5 }, average_days: 45.5, pending_average_days: 45, oldest_filed_on: filed, next_due_on: due });
    expect(figures(groups, next)).toMatchObject({ overdue: 3, next_due_on: null });
    expect(figures([], due)).toMatchObject({ filed: 0, average_days: null, pending_average_days: null, oldest_filed_on: null, next_due_on: null });
  });
});

describe('an application', () => {
  const facts = { exporter: 'e', end_user: 'u', hs: '280530', item: 'i', quantity: { value: 1, unit: 'KGM' }, licence: 'single', green_channel: false, filed_on: '2026-01-05', office: 'o', papers_complete: true, number: 'n', consent: true, result: null, decided_on: null } as const;
  const own = { ...facts, id: 'a', side: 'A' };
  const crossing = { licence: 'with_consent', partner: 'with_consent', hs: 'exact', goods: 'exact', quantity: 'band' } as const;

  it.each([
    ['without its number', { number: null }, crossing], ['without its applicant\'s word', { consent: false }, crossing], ['where the network lets no number cross', {}, { ...crossing, licence: 'never' }], ['where the network says nothing of numbers', {}, {}],
  ] as const)('stays at home %s', (_, changes, rules) => { expect(givenOf({ ...own, ...changes }, rules, 'B')).toBeNull(); });

  it('crosses with what the network lets cross, and with nothing that it does not name', () => {
    expect(givenOf(own, crossing, 'B')).toMatchObject({ side: 'B', exporter: 'e', end_user: null, hs: '280530', papers_complete: null });
    expect(givenOf({ ...own, consent: false }, { ...crossing, licence: 'exact' }, 'B')).toMatchObject({ number: 'n', exporter: null });
  });

  it('without a number is another one under another of a country\'s own codes, and the same under the six digits of it', () => {
    const limits = { side: 'A', today: '2026-02-01', oldest: '2025-02-01' };
    const rows = (...codes: string[]) => codes.map((hs, i) => ({ row: i + 2, id: `${hs} ${String(i)}`, facts: { ...facts, number: null, hs } }));
    const two = matchRows(rows('2805301100', '2805309000'), [], limits);
    expect([two.pairs.map(({ before, after }) => [before, after.hs]), two.faults]).toEqual([[[null, '2805301100'], [null, '2805309000']], []]);
    const known = two.pairs.map((p) => p.after);
    expect([new Set(known.map(identityOf)).size, matchRows(rows('2805309000', '2805301100'), known, limits)]).toEqual([2, { pairs: [], unchanged: 2, faults: [] }]);
    expect(matchRows(rows('280530'), known, limits)).toMatchObject({ pairs: [], faults: [{ row: 2, column: 'number', rule: 'several_applications' }] });
    expect([matchRows(rows('280530'), known.slice(0, 1), limits).unchanged, matchRows(rows('2805301100'), [{ ...own, number: null }], limits).pairs]).toMatchObject([1, [{ before: { hs: '280530' }, after: { id: 'a', hs: '2805301100' } }]]);
  });

  it('moves the numbers of its days and of nothing else', () => {
    const decided = { ...own, result: 'granted', decided_on: '2026-02-02' } as const;
    const groups = groupsAfter([], changesOf([{ before: null, after: own }, { before: null, after: { ...own, id: 'b' } }]));
    expect(groups).toEqual([group('2026-01-05', 2)]);
    expect(groupsAfter(groups, changesOf([{ before: own, after: decided }]))).toEqual([group('2026-01-05', 1), group('2026-01-05', 1, 'granted', '2026-02-02')]);
    expect(groupsAfter([group('2026-01-05', 1)], changesOf([{ before: own, after: { ...own, filed_on: '2026-01-06' } }]))).toEqual([group('2026-01-06', 1)]);
  });
});
