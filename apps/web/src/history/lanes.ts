import type { CaseHistory } from '#contracts';
import { type EntryContext } from './entry-words.js';
import { type Bar, barsOf, type LaneContext } from './lane-bars.js';
import { type Mark, marksOf } from './lane-marks.js';
import { BINDS_ALL, pausesOf } from './moment.js';
import { horizonOf, timeScale, type TimeScale } from './scale.js';
import { type Tick, ticks } from './ticks.js';

/** Heights in px. */
export const BAR_ROW_PX = 24;
export const MARK_ROW_PX = 20;
const LANE_PAD_PX = 12;
const LANE_MIN_PX = 56;

export interface Lane {
  /** A side's code, or `system`. */
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** Where the first row of marks begins, below the bars. */
  readonly marks_top: number;
}

export interface Lanes {
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly Lane[];
  readonly height: number;
  /** Folded stretches, with how many milliseconds each lasted. */
  readonly folds: readonly { readonly x0: number; readonly x1: number; readonly lasting: number }[];
  /** Stretches in which limits stood still, up to now while they do. */
  readonly still: readonly { readonly x0: number; readonly x1: number; readonly lasting: number }[];
  readonly now_x: number;
}

export interface LanesInput extends EntryContext, Pick<LaneContext, 'say' | 'at'> {
  readonly history: Pick<CaseHistory, 'clocks' | 'entries' | 'as_of' | 'line'>;
  /** Sides from top to bottom, the reader's own first; the system stands below the first. */
  readonly order: readonly string[];
  readonly zone: string;
  readonly width: number;
}

/**
 * Draws a case as lanes over time. Rows and the axis do not depend on the moment shown, so that nothing moves when the
 * playhead does; only what is past, running or still to come changes.
 */
export function lanes(input: LanesInput): Lanes {
  const began = beganAt(input.history);
  const scale = timeScale(instantsOf(input.history, began), input.width, horizonIn(input.history, began));
  // What was over before the case began has no place on its axis; the list of limits names it.
  const history = { ...input.history, clocks: input.history.clocks.filter((c) => Date.parse(c.ended_at ?? c.due_at) >= began) };
  const context = { ...input, history, scale };
  const [own, ...others] = input.order;
  const ids = own === undefined ? ['system'] : [own, 'system', ...others];
  let top = 0;
  const drawn = ids.map((id): Lane => {
    const { bars, rows } = id === 'system' ? { bars: [], rows: 0 } : barsOf(id, context);
    const { marks, rows: mark_rows } = marksOf(id, context);
    const marks_top = LANE_PAD_PX + rows * BAR_ROW_PX;
    const height = Math.max(LANE_MIN_PX, marks_top + mark_rows * MARK_ROW_PX + LANE_PAD_PX);
    const lane = { id, top, height, bars, marks, marks_top };
    top += height;
    return lane;
  });
  const now = Date.parse(input.history.as_of);
  const still = pausesOf(input.history.entries).map(({ since, until }) => ({ x0: scale.x(since), x1: scale.x(until ?? now), lasting: (until ?? now) - since }));
  const folds = scale.segments.filter((s) => s.folded).map(({ x0, x1, from, to }) => ({ x0, x1, lasting: to - from }));
  return { scale, ticks: ticks(scale, input.zone, scale.x(input.at)), lanes: drawn, height: top, folds, still, now_x: scale.x(now) };
}

/** When the case began for its readers: its opening, of which everybody has the instant, or an entry of before, epoch ms. */
const beganAt = ({ entries, line }: LanesInput['history']): number => Math.min(...[line.opened_at, ...entries.map((e) => e.at)].map((instant) => Date.parse(instant)));

/** How far ahead an open case is drawn evenly, epoch ms. */
const horizonIn = ({ clocks, as_of, line }: LanesInput['history'], began: number): number =>
  (line.state === 'closed' ? Infinity : horizonOf(began, Date.parse(as_of), clocks.filter((c) => c.ended_at === null && !BINDS_ALL.has(c.kind)).map((c) => Date.parse(c.due_at))));

/**
 * What the axis must hold apart: every entry, where limits end, what is still due, and now while the case is open. It begins with the
 * case: a limit that counts from a day in the world, such as that of an application filed years ago, begins and may end before it.
 */
function instantsOf({ clocks, entries, as_of, line }: LanesInput['history'], began: number): number[] {
  const limits = clocks.filter((c) => !BINDS_ALL.has(c.kind));
  const ends = limits.map((c) => c.ended_at ?? c.due_at);
  const open = line.state === 'closed' ? [] : [as_of];
  return [...entries.map((e) => e.at), ...ends, ...open].map((instant) => Date.parse(instant)).filter((instant) => instant >= began);
}
