import { Temporal } from 'temporal-polyfill';
import { KINDS } from './network.js';
import { type Trouble, RESEMBLES_DAYS_MAX, RESEMBLES_MONTHS_DAYS_MAX, likeness, weightOf } from './resemblance.js';

const urea: Trouble = { kind: 'export_clearance_delay', goods: '차량용 요소', codes: ['310210'], from: 'CN', to: 'KR', port: 'CNTAO', since: '2026-03-10' };
const by = (changes: Partial<Trouble>, one: Trouble = urea): string[] | null => likeness(one, { ...one, ...changes })?.map((reason) => reason.by) ?? null;

it.each<[string, Partial<Trouble>, string | null]>([
  ['the same code', {}, 'code'], ['a code of the same heading', { codes: ['310280'] }, 'heading'], ['one of several codes that its words name', { codes: ['280470', '310210'] }, 'code'],
  ['words, where one names no code', { codes: [], goods: '공업용 요소 300톤, 차량용' }, 'words'], ['other words', { codes: [], goods: '300톤' }, null],
  ['other codes, whatever the words', { codes: ['280470'] }, null], ['a kind easily taken for it', { kind: 'export_ban' }, 'code'], ['a kind that nobody takes for it', { kind: 'trade_remedy' }, null],
  ['a company that does not know', { kind: 'other' }, 'code'], ['the other way', { from: 'KR', to: 'CN' }, null], ['another country', { from: 'VN' }, null],
])('finds reports alike by %s', (_what, changes, subject) => { expect(by(changes)?.[0] ?? null).toBe(subject); });

it.each([['2026-05-09', true], ['2026-05-10', false], ['2026-01-09', true], ['2026-01-08', false]] as const)(`lets at most ${RESEMBLES_DAYS_MAX} days lie between them: %s`, (since, alike) => {
  expect(by({ since }) !== null).toBe(alike);
});

it('knows no day where of either only the month is known: a day means nothing beside a month', () => {
  const apart = (one: string, other: string) => likeness({ ...urea, since: one }, { ...urea, since: other })?.at(-1);
  expect([apart('2026-03', '2026-03-31'), apart('2026-05-01', '2026-03'), apart('2026-03', '2026-03')]).toEqual([0, 2, 0].map((months) => ({ by: 'months', months })));
  expect([apart('2025-12', '2026-03-01'), apart('2026-12-31', '2027-02')]).toEqual([undefined, { by: 'months', months: 2 }]);
});

it('looks no further for them than the most days that lie between months which are alike', () => {
  const apart = Array.from({ length: 12 * 28 }, (_, n) => Temporal.PlainYearMonth.from('2026-01').add({ months: n })).flatMap((month) => {
    const last = month.add({ months: 3 }).toPlainDate({ day: 1 }).subtract({ days: 1 });
    return by({ since: last.toString() }, { ...urea, since: month.toString() }) === null ? [] : [month.toPlainDate({ day: 1 }).until(last).days];
  });
  expect([apart.length, Math.max(...apart)]).toEqual([12 * 28, RESEMBLES_MONTHS_DAYS_MAX]);
});

it('knows trouble on the way by its place, and never by the goods', () => {
  const port: Trouble = { ...urea, kind: 'port_disruption' };
  expect([by({ codes: ['870840'] }, port)?.[0], by({ port: 'CNSHA' }, port), by({ port: null }, { ...port, port: null })]).toEqual(['port', null, null]);
});

it('says the same whichever of two is asked about', () => {
  const all = KINDS.flatMap((kind) => [urea, { ...urea, kind, codes: [] }, { ...urea, kind, codes: ['310280'], since: '2026-04-01' }]);
  for (const one of all) for (const other of all) expect(likeness(one, other)?.map((r) => r.by)).toEqual(likeness(other, one)?.map((r) => r.by));
});

it('puts the same code before words, one kind before another, and the nearer day first', () => {
  const weight = (changes: Partial<Trouble>): number => weightOf(likeness(urea, { ...urea, ...changes }) ?? []);
  const sorted = [weight({}), weight({ since: '2026-03-20' }), weight({ kind: 'export_ban' }), weight({ codes: [] }), weight({ codes: [], kind: 'other' })];
  expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  expect(new Set(sorted).size).toBe(sorted.length);
});
