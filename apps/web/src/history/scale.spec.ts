import fc from 'fast-check';
import { FOLD_PX, horizonOf, timeScale } from './scale.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('the time axis of a case', () => {
  it('runs evenly when everything can be told apart', () => {
    const scale = timeScale([0, 60 * MINUTE, 120 * MINUTE], 600);
    expect(scale.segments.every((s) => !s.folded)).toBe(true);
    expect(scale.x(60 * MINUTE)).toBe(300);
  });

  it('folds ten weeks of silence after ten busy minutes', () => {
    const busy = Array.from({ length: 10 }, (_, i) => i * MINUTE);
    const scale = timeScale([...busy, 70 * DAY], 800);
    const last = scale.segments.at(-1);
    expect(last).toMatchObject({ folded: true, x0: 800 - FOLD_PX, x1: 800 });
    expect(scale.x(9 * MINUTE)).toBeCloseTo(800 - FOLD_PX);
  });

  it('does not fold an hour to tell two minutes apart', () => {
    const scale = timeScale([0, 60, 122, 199, 246, 247, 287].map((m) => m * MINUTE), 600);
    expect(scale.segments.every((s) => !s.folded)).toBe(true);
  });

  it('draws what is due in weeks as one short stretch beside the hours that the case has lasted', () => {
    const [began, now, soon, far] = [0, 300 * MINUTE, 360 * MINUTE, [2, 3, 4, 5, 60].map((days) => days * DAY)] as const;
    const horizon = horizonOf(began, now, [soon, ...far]);
    expect(horizon).toBe(now + 900 * MINUTE);
    const scale = timeScale([began, now, soon, ...far], 600, horizon);
    expect(scale.segments.map((s) => s.folded)).toEqual([false, false, true]);
    expect([scale.x(soon), scale.x(60 * DAY)]).toEqual([600 - FOLD_PX, 600]);
  });

  it('draws what is due evenly where it is as near as what has been is long, and until the first where a case has just begun', () => {
    expect(timeScale([0, 10 * DAY, 12 * DAY], 600, horizonOf(0, 10 * DAY, [12 * DAY])).segments.some((s) => s.folded)).toBe(false);
    expect(horizonOf(0, MINUTE, [4 * 60 * MINUTE])).toBeGreaterThan(4 * 60 * MINUTE);
  });

  it('stands an instant before the first or after the last at the end', () => {
    const scale = timeScale([10 * MINUTE, 20 * MINUTE], 100);
    expect(scale.x(0)).toBe(0);
    expect(scale.x(DAY)).toBe(100);
  });

  it('has a width for a case of one single instant', () => {
    expect(timeScale([5], 100).x(5)).toBe(0);
  });

  it('never runs backwards, and leads back to the instant it came from', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 80 * 24 * 60 }), { minLength: 2, maxLength: 60 });
    fc.assert(fc.property(instants, fc.double({ min: 0, max: 1, noNaN: true }), (minutes, share) => {
      const at = [...new Set(minutes)].map((m) => m * MINUTE);
      const scale = timeScale(at, 1000);
      const sorted = [...at].sort((a, b) => a - b);
      const xs = sorted.map((t) => scale.x(t));
      expect(xs.every((x, i) => x >= (xs[i - 1] ?? 0) && x <= 1000.001)).toBe(true);
      const x = share * 1000;
      expect(scale.x(scale.at(x))).toBeCloseTo(x, 3);
    }));
  });
});
