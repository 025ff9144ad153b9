import fc from 'fast-check';
import { DEFAULT_RULES, type QuietHours, type Reachable, TRIED_FOR_MS, afterGivingUp, outOfQuiet, planDeliveries, planStandIns, restAfterTry, rulesOf } from './deliveries.js';
import type { Severity } from './network.js';

const MINUTE_MS = 60_000;
const seoul = (wall: string): number => Date.parse(`${wall}+09:00`);
const person = (officer: string, changes: Partial<Reachable> = {}): Reachable => ({ officer, paths: ['mail'], rules: DEFAULT_RULES, zone: 'Asia/Seoul', meant: true, ...changes });
const quiet = (from: string, to: string): Partial<Reachable> => ({ rules: { after_minutes: { push: 1, mail: 3 }, quiet: { from, to } } });
const due = (at: string, hours: QuietHours, severity: Severity = 2): string | undefined => {
  const [planned] = planDeliveries({ at: seoul(at), severity }, [person('a', quiet(hours.from, hours.to))]);
  return planned && new Date(planned.due_at + 9 * 60 * MINUTE_MS).toISOString().slice(0, 16);
};

describe('deliveries', () => {
  it('go to everybody the alert is for, after the minutes each of them chose', () => {
    const slow = person('b', { rules: { after_minutes: { push: 1, mail: 10 }, quiet: null } });
    expect(planDeliveries({ at: 0, severity: 2 }, [person('a'), slow, person('c', { meant: false })])).toEqual([
      { officer: 'a', path: 'mail', due_at: 3 * MINUTE_MS, stands_in: false }, { officer: 'b', path: 'mail', due_at: 10 * MINUTE_MS, stands_in: false },
    ]);
  });

  it('go by push first and by mail later, each after its own minutes', () => {
    const both = person('a', { paths: ['push', 'mail'] });
    expect(planDeliveries({ at: 0, severity: 2 }, [both]).map((p) => [p.path, p.due_at / MINUTE_MS])).toEqual([['push', 1], ['mail', 3]]);
  });

  it('that are given up are followed by what comes nearest: another device, another path at once, others of the office', () => {
    expect(afterGivingUp('push', [{ path: 'push' }, { path: 'mail' }])).toBe('nothing');
    expect(afterGivingUp('push', [{ path: 'mail' }])).toBe('hurry');
    expect([afterGivingUp('push', []), afterGivingUp('mail', [])]).toEqual(['stand-in', 'stand-in']);
  });

  it('go to others of the office where nobody it is for has a path', () => {
    const people = [person('a', { paths: [] }), person('b', { meant: false }), person('c', { meant: false, paths: [] })];
    expect(planDeliveries({ at: 0, severity: 2 }, people)).toEqual([{ officer: 'b', path: 'mail', due_at: 3 * MINUTE_MS, stands_in: true }]);
    expect(planStandIns({ at: 0, severity: 2 }, people).map((p) => p.officer)).toEqual(['b']);
    expect(planDeliveries({ at: 0, severity: 2 }, [person('a', { paths: [] })])).toEqual([]);
  });

  it.each([
    ['2026-03-12T23:00', '22:00', '07:00', '2026-03-13T07:00'], ['2026-03-13T02:00', '22:00', '07:00', '2026-03-13T07:00'], ['2026-03-13T06:57', '22:00', '07:00', '2026-03-13T07:00'],
    ['2026-03-12T21:56', '22:00', '07:00', '2026-03-12T21:59'], ['2026-03-12T12:10', '12:00', '13:00', '2026-03-12T13:00'], ['2026-03-12T13:00', '12:00', '13:00', '2026-03-12T13:03'],
  ])('of %s wait where %s to %s is quiet until %s', (at, from, to, expected) => {
    expect(due(at, { from, to })).toBe(expected);
  });

  it('wait for no quiet hours when the case is grave', () => {
    for (const severity of [3, 4] as const) expect(due('2026-03-13T02:00', { from: '22:00', to: '07:00' }, severity)).toBe('2026-03-13T02:03');
  });

  it('that need not wait for their minutes any more wait for quiet hours all the same, unless the case is grave', () => {
    const [at, end] = [seoul('2026-03-13T02:00'), seoul('2026-03-13T07:00')];
    const sleeper = person('a', quiet('22:00', '07:00'));
    expect(([2, 3] as const).map((severity) => outOfQuiet(sleeper, { at, severity }))).toEqual([end, at]);
    expect(outOfQuiet(person('b'), { at, severity: 2 })).toBe(at);
  });

  it('go by a path that the rules were saved without after the minutes of whoever never chose', () => {
    const rules = rulesOf({ after_minutes: { mail: 10 }, quiet: null });
    expect(planDeliveries({ at: 0, severity: 2 }, [person('a', { paths: ['push', 'mail'], rules })]).map((p) => p.due_at / MINUTE_MS)).toEqual([1, 10]);
    expect(rulesOf(null)).toEqual(DEFAULT_RULES);
  });

  it('never come earlier than asked for, and at most a day later', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 40 }), time, time, fc.constantFrom<Severity>(1, 2, 3, 4), (at, from, to, severity) => {
      fc.pre(from !== to);
      const [planned] = planDeliveries({ at, severity }, [person('a', quiet(from, to))]);
      const waited = (planned?.due_at ?? 0) - at - 3 * MINUTE_MS;
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(waited).toBeLessThanOrEqual(24 * 60 * MINUTE_MS);
    }));
  });

  it('are tried again after longer and longer rests, some thirty times within a day, and not in step with each other', () => {
    const rests: number[] = [];
    for (let sum = 0; sum < TRIED_FOR_MS; sum += rests.at(-1) ?? 0) rests.push(restAfterTry(rests.length + 1, 0.5));
    expect(rests.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(rests.length).toBeGreaterThan(20);
    expect(rests.length).toBeLessThan(35);
    expect([restAfterTry(1, 0), restAfterTry(1, 1), restAfterTry(900, 0.5)]).toEqual([24_000, 36_000, 3_600_000]);
  });
});
