import type { Segment, TimeScale } from './scale.js';
import { zoneOffset } from './zone.js';

export interface Tick {
  readonly x: number;
  /** Epoch ms. */
  readonly at: number;
  /** False where the times of the playhead stand. */
  readonly words: boolean;
  /** True where the day differs from that of the words before, or a fold lies between: the day is printed too. */
  readonly day: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160].map((m) => m * MINUTE_MS);
const APART_PX = 88;
/** Room that the playhead's own times take to either side. */
const HEAD_PX = 44;

/**
 * Ticks at round times of the reader's own city, along every stretch that is not folded; a stretch too short for a round
 * time gets one where it begins, and so does what stands between folds, so that no part of the axis is without a time.
 * @param head where the playhead stands, px
 */
export function ticks(scale: TimeScale, zone: string, head = -Infinity): Tick[] {
  const out: { at: number; x: number }[] = [];
  const wanted = [...runs(scale.segments).flatMap((run) => timesOf(run, zone)), ...foldEnds(scale.segments)];
  for (const at of wanted.sort((a, b) => a - b)) {
    const x = scale.x(at);
    const last = out.at(-1);
    if (!last || x - last.x >= APART_PX) out.push({ at, x });
  }
  return dated(out, scale, zone, head);
}

function dated(marks: readonly Pick<Tick, 'at' | 'x'>[], { segments }: TimeScale, zone: string, head: number): Tick[] {
  let last: number | null = null;
  return marks.map((mark) => {
    const words = Math.abs(mark.x - head) > HEAD_PX;
    const before = last;
    if (words) last = mark.at;
    return { ...mark, words, day: words && (before === null || dayOf(before, zone) !== dayOf(mark.at, zone) || segments.some((s) => s.folded && s.from >= before && s.to <= mark.at)) };
  });
}

function timesOf(run: Run, zone: string): number[] {
  const round = roundTimes(run, zone);
  return round.length > 0 ? round : [run.from];
}

/** Instants after which nothing runs evenly: they would otherwise stand between folds without a time. */
const foldEnds = (segments: readonly Segment[]): number[] =>
  segments.filter((s, i) => s.folded && segments[i + 1]?.folded !== false).map((s) => s.to);

const dayOf = (at: number, zone: string): number => Math.floor((at + zoneOffset(zone, at)) / DAY_MS);

type Run = Pick<Segment, 'from' | 'to' | 'x0' | 'x1'>;

/** Neighbouring even segments as one stretch. */
function runs(segments: readonly Segment[]): Run[] {
  return segments.reduce<Run[]>((found, segment) => {
    if (segment.folded) return found;
    const last = found.at(-1);
    return last?.x1 === segment.x0 ? [...found.slice(0, -1), { ...last, to: segment.to, x1: segment.x1 }] : [...found, segment];
  }, []);
}

function roundTimes({ from, to, x0, x1 }: Run, zone: string): number[] {
  const step = STEPS_MS.find((s) => ((x1 - x0) / (to - from)) * s >= APART_PX) ?? DAY_MS;
  const offset = zoneOffset(zone, from);
  const out: number[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) out.push(at);
  return out;
}
