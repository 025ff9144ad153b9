import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { factsOf, threeSides } from '../../../test/factories/network.js';
import { dueAtShare } from './limits.js';
import type { WorkCalendar } from './network.js';
import { dueAt, isWorkingDay } from './working-time.js';

const { calendars } = factsOf(threeSides());
const calendar = (side: string): WorkCalendar => {
  const found = calendars[side];
  if (!found) throw new Error(`no calendar of ${side}`);
  return found;
};
const at = (text: string): number => Date.parse(text);
const working = (days: number) => ({ unit: 'working-days', days }) as const;
const elapsed = (seconds: number) => ({ unit: 'elapsed', seconds }) as const;
const shareOf = (days: number, share: number, from: string, side = 'A'): string => new Date(dueAtShare(working(days), at(from), share, calendar(side)).due_at).toISOString();

describe('a share of elapsed time', () => {
  it.each([[4 * 3_600, 0.25, 3_600], [4 * 3_600, 0.5, 7_200], [4 * 3_600, 1, 14_400], [10, 1 / 3, 3], [45, 0.25, 11]])('of %s s, %s is %s s', (seconds, share, expected) => {
    const start = at('2026-03-11T23:30+09:00');
    expect(dueAtShare(elapsed(seconds), start, share, calendar('A'))).toMatchObject({ due_at: start + expected * 1_000, provisional: false, why: { seconds, share } });
  });

  it('is never nothing, so that what rings again does not ring for ever in one instant', () => {
    expect(dueAtShare(elapsed(1), 0, 0.25, calendar('A')).due_at).toBe(1_000);
  });
});

describe('a share of working days is taken of office hours', () => {
  it.each<[string, number, number, string, string]>([
    // Seoul, 09:00–18:00: from Wednesday noon three days hold 6 + 27 hours.
    ['a quarter of 33 hours: 8 h 15, past the first evening', 3, 0.25, '2026-03-11T12:00+09:00', '2026-03-12T11:15+09:00'],
    ['a half: 16 h 30', 3, 0.5, '2026-03-11T12:00+09:00', '2026-03-13T10:30+09:00'],
    ['the whole is the limit itself', 3, 1, '2026-03-11T12:00+09:00', '2026-03-16T18:00+09:00'],
    ['begun at night, as if begun in the morning', 1, 0.5, '2026-03-11T23:00+09:00', '2026-03-12T13:30+09:00'],
    ['begun on Saturday', 1, 0.5, '2026-03-14T11:00+09:00', '2026-03-16T13:30+09:00'],
    ['over the holiday of 2 March', 1, 0.5, '2026-02-27T18:00+09:00', '2026-03-03T13:30+09:00'],
  ])('%s', (_name, days, share, from, expected) => {
    expect(shareOf(days, share, from)).toBe(new Date(at(expected)).toISOString());
  });
});

describe('on every calendar', () => {
  const drawn = fc.record({
    side: fc.constantFrom('A', 'B', 'C'), from: fc.integer({ min: at('2026-01-05'), max: at('2026-11-30') }), days: fc.integer({ min: 1, max: 10 }),
    share: fc.integer({ min: 1, max: 99 }).map((n) => n / 100), more: fc.integer({ min: 0, max: 99 }).map((n) => n / 100),
  });

  it('a share of working days ends while the office is open, after its beginning and not after the whole', () => {
    fc.assert(fc.property(drawn, ({ side, from, days, share, more }) => {
      const cal = calendar(side);
      const { due_at } = dueAtShare(working(days), from, share, cal);
      const local = Temporal.Instant.fromEpochMilliseconds(due_at).toZonedDateTimeISO(cal.zone);
      const minute = local.hour * 60 + local.minute + local.second / 60;
      expect(isWorkingDay(cal, local.toPlainDate().toString())).toBe(true);
      expect(minute >= cal.hours.opens_minute && minute <= cal.hours.closes_minute).toBe(true);
      expect(due_at).toBeGreaterThan(from);
      expect(due_at).toBeLessThanOrEqual(dueAt(working(days), from, cal).due_at);
      expect(dueAtShare(working(days), from, Math.max(share, more), cal).due_at).toBeGreaterThanOrEqual(due_at);
    }));
  });

  it('is provisional when the whole limit is', () => {
    expect(dueAtShare(working(3), at('2026-12-31T10:00+09:00'), 0.25, calendar('A')).provisional).toBe(true);
    expect(dueAtShare(working(3), at('2026-12-01T10:00+09:00'), 0.25, calendar('A')).provisional).toBe(false);
  });
});
