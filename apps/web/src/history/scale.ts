/** A stretch between two neighbouring instants; `folded` ones are drawn at a fixed width, whatever they lasted. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly folded: boolean;
}

/** Where an instant (epoch ms) stands on the page, and back. Outside the ends it stands at the end. */
export interface TimeScale {
  readonly segments: readonly Segment[];
  readonly width: number;
  x(at: number): number;
  at(x: number): number;
}

/** Width in px of a folded stretch: wide enough for its words. */
export const FOLD_PX = 64;
/** Two instants this far apart in px can be told apart. */
const APART_PX = 14;
const HOUR_MS = 3_600_000;
/** Stretches longer than one of these are candidates for folding, the gentlest first. */
const LONGEST_MS = [Infinity, 168, 48, 24, 12, 6, 3, 1, 0.5, 0.25].map((hours) => hours * HOUR_MS);
/** A fold must let more instants be told apart than this, or the even axis is the truer one. */
const FOLD_COSTS = 2;
/** At most this part of the width goes to folded stretches. */
const MAX_FOLDED = 0.45;

/** An axis shows even at most this many times as much of what is still to come as of what has been. */
const AHEAD = 3;

/**
 * Where what is still to come stops being drawn evenly: a limit of weeks would leave nothing to tell a day apart by. As much as the case has
 * lasted counts, or until the first thing due, whichever is longer.
 * @param began @param now epoch ms @param due what is due, epoch ms
 * @returns epoch ms
 */
export function horizonOf(began: number, now: number, due: readonly number[]): number {
  const next = Math.min(...due.filter((at) => at > now));
  return now + AHEAD * Math.max(now - began, Number.isFinite(next) ? next - now : 0, HOUR_MS);
}

/**
 * A time axis on which a case of ten hours and one of ten weeks are both readable: time runs evenly, and stretches in
 * which nothing happened are folded when that lets more instants be told apart. Of equally telling foldings the one
 * that folds least is taken.
 * @param instants epoch ms, in any order; at least one
 * @param width px
 * @param horizon epoch ms; what lies beyond it is one folded stretch, whatever else is
 */
export function timeScale(instants: readonly number[], width: number, horizon = Infinity): TimeScale {
  const all = [...new Set(instants)].sort((a, b) => a - b);
  const sorted = all.filter((at, i) => at <= horizon || i === all.length - 1);
  if (sorted.length < 2) sorted.push((sorted[0] ?? 0) + HOUR_MS);
  const candidates = LONGEST_MS.map((longest) => fold(sorted, longest, width, horizon)).filter((s) => s !== null);
  const best = candidates.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return { segments: best, width, x: (at) => forward(best, at), at: (x) => backward(best, x) };
}

function fold(sorted: readonly number[], longest: number, width: number, horizon: number): Segment[] | null {
  const isFolded = ({ from, to }: Pick<Segment, 'from' | 'to'>): boolean => to - from > longest || (to > horizon && from > (sorted[0] ?? from));
  const gaps = sorted.slice(1).map((to, i) => ({ from: sorted[i] ?? to, to }));
  const folds = gaps.filter(isFolded).length;
  const even = gaps.reduce((sum, g) => sum + (isFolded(g) ? 0 : g.to - g.from), 0);
  if (folds > 0 && (even === 0 || folds * FOLD_PX > width * MAX_FOLDED)) return null;
  const pxPerMs = (width - folds * FOLD_PX) / even;
  let x = 0;
  return gaps.map(({ from, to }) => {
    const folded = isFolded({ from, to });
    const x0 = x;
    x += folded ? FOLD_PX : (to - from) * pxPerMs;
    return { from, to, x0, x1: x, folded };
  });
}

const worth = (segments: readonly Segment[]): number =>
  segments.filter((s) => s.x1 - s.x0 >= APART_PX).length - FOLD_COSTS * segments.filter((s) => s.folded).length;

function forward(segments: readonly Segment[], at: number): number {
  const found = segments.find((s) => at <= s.to) ?? segments.at(-1);
  if (!found) return 0;
  const share = (at - found.from) / (found.to - found.from);
  return found.x0 + Math.min(1, Math.max(0, share)) * (found.x1 - found.x0);
}

function backward(segments: readonly Segment[], x: number): number {
  const found = segments.find((s) => x <= s.x1) ?? segments.at(-1);
  if (!found) return 0;
  const share = found.x1 === found.x0 ? 0 : (x - found.x0) / (found.x1 - found.x0);
  return found.from + Math.min(1, Math.max(0, share)) * (found.to - found.from);
}
