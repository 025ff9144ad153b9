import type { CaseHistory, ClockAccount, ClockLine } from '#contracts';
import type { Rank } from '#domain';
import { ENDS_AS_AGREED } from '../parts/due-view.js';
import { BINDS_ALL, limitsAt, rungBefore, toldAt } from './moment.js';
import { subjectOf } from './limit-subject.js';
import { type Said, said } from './said.js';
import type { TimeScale } from './scale.js';
import { Rows, textWidth } from './text-width.js';

export const FONT_PX = 12;
const GAP_PX = 8;
const ROWS_MAX = 6;
/** Kinds of which a side may have dozens at once: they take the rows that all others left. */
const MANY: ReadonlySet<string> = new Set(['licence', 'action']);

/** One time limit in a side's lane. */
export interface Bar {
  readonly key: string;
  readonly row: number;
  /** From its start to its end, or to the moment shown. */
  readonly x0: number;
  readonly x1: number;
  /** Where it falls due, while it still runs at the moment shown; else equal to `x1`. */
  readonly due_x: number;
  readonly tone: ClockLine['state'] | 'later' | 'over';
  /** Which limit it is, for those who point at it. */
  readonly name: string;
  /** Inside the bar, when it fits. */
  readonly inside: string | null;
  /** What was used of how much, or what is left: after the bar, at its end inside, at the end of what of it has passed, or before it. */
  readonly beside: string | null;
  readonly beside_at: 'after' | 'within' | 'passed' | 'before';
}

export interface LaneContext {
  readonly history: Pick<CaseHistory, 'clocks' | 'entries' | 'line'>;
  readonly scale: TimeScale;
  /** The moment shown, epoch ms. */
  readonly at: number;
  readonly ranks: readonly Rank[];
  readonly say: (words: Said) => string;
}

const ms = (instant: string): number => Date.parse(instant);
const keyOf = (c: ClockLine): string => `${c.side}.${c.kind}.${c.subject}.${c.round}`;

/** The bars of one side, each on the first row where it and its words are free whatever moment is shown. */
export function barsOf(side: string, context: LaneContext): { readonly bars: readonly Bar[]; readonly rows: number } {
  const { clocks, entries } = context.history;
  const shown = clocks.filter((c) => c.side === side && !BINDS_ALL.has(c.kind)).sort((a, b) => Number(MANY.has(a.kind)) - Number(MANY.has(b.kind)) || ms(a.started_at) - ms(b.started_at));
  const then = new Map(limitsAt(shown, entries, context.at).map(({ clock }) => [keyOf(clock), clock]));
  const rows = new Rows(ROWS_MAX);
  const chain = new Map<string, number>();
  const bars = shown.map((clock) => {
    const subject = `${clock.kind}.${clock.subject}`;
    const words = wordsOf(clock, then.get(keyOf(clock)) ?? null, context);
    const row = chain.get(subject) ?? rows.place(...extent(clock, shown, words.widest, context.scale)) ?? ROWS_MAX;
    chain.set(subject, row);
    return bar(clock, then.get(keyOf(clock)) ?? null, row, row < ROWS_MAX ? words : WORDLESS, context);
  });
  const beyond = [...chain.values()].filter((row) => row === ROWS_MAX).length;
  return beyond === 0 ? { bars, rows: rows.used } : { bars: counted(bars, beyond, context.scale), rows: ROWS_MAX + 1 };
}

const WORDLESS: BarWords = { name: '', outcome: null, widest: 0 };

/** The limits that found no free row lie on one more row without words, which would stand upon each other: only how many they are is said, at the last to end. */
function counted(bars: readonly Bar[], beyond: number, scale: TimeScale): Bar[] {
  const last = bars.filter((b) => b.row === ROWS_MAX).reduce((a, b) => (b.due_x > a.due_x ? b : a));
  const beside = `+${beyond}`;
  const beside_at = last.due_x + textWidth(beside, FONT_PX) + GAP_PX <= scale.width ? 'after' : 'within';
  // Drawn last, so that no bar covers the number.
  return [...bars.filter((b) => b !== last), { ...last, beside, beside_at }];
}

/** From the first start of a chain of rounds to where its last words end. */
function extent(clock: ClockLine, all: readonly ClockLine[], words_px: number, scale: TimeScale): [number, number] {
  const rounds = all.filter((c) => c.kind === clock.kind && c.subject === clock.subject);
  const end = Math.max(...rounds.map((c) => scale.x(Math.max(ms(c.due_at), ms(c.ended_at ?? c.due_at)))));
  const start = scale.x(ms(clock.started_at)) - GAP_PX;
  return end + words_px > scale.width ? [start - words_px, end + GAP_PX] : [start, end + words_px + 2 * GAP_PX];
}

interface BarWords { readonly name: string; readonly outcome: string | null; readonly widest: number }

function wordsOf(clock: ClockAccount, then: ClockAccount | null, context: LaneContext): BarWords {
  const name = context.say(nameOf(clock, context));
  const outcome = then === null || followedOn(clock, context) ? null : context.say(outcomeOf(then, context));
  // A later part of a receipt limit begins only when this one passes: until then its place holds the words of this one.
  if (then === null && clock.round > 1) return { name: '', outcome: null, widest: 0 };
  const longest = context.say(said('clock.used.in_time', { used: { lasting: 5_580_000 }, limit: limitOf(clock, countedFrom(clock, context)) }));
  return { name, outcome, widest: textWidth(longest, FONT_PX) + textWidth(name, FONT_PX) };
}

/** A receipt that passes from level to level names the levels, and what a side may have many of which one it is; every other limit its kind. */
function nameOf(clock: ClockLine, { history, ranks }: LaneContext): Said {
  const subject = subjectOf(clock, history.entries);
  if (subject) return said('history.limit.of', { clock: { word: `clock.${clock.kind}` }, of: { said: subject } });
  const several = clock.kind === 'acknowledge' && history.clocks.some((c) => c.side === clock.side && c.kind === 'acknowledge' && c.round !== clock.round);
  const rank = several ? ranks[rungAtStart(clock, history.entries)] : undefined;
  return said(rank ? `rank.${rank}` : `clock.${clock.kind}`);
}

const rungAtStart = (clock: ClockLine, entries: CaseHistory['entries']): number =>
  rungBefore(entries.filter((e) => ms(e.at) <= ms(clock.started_at)), clock.side);

/** True for a part of a receipt limit that the next level took over: only the last part says how it ended. */
const followedOn = (clock: ClockLine, { history, at }: LaneContext): boolean => history.clocks.some((c) =>
  c.side === clock.side && c.kind === clock.kind && c.subject === clock.subject && c.round === clock.round + 1 && ms(c.started_at) <= at);

/** From when a limit is counted, epoch ms: a receipt from the notice, whatever levels it passed since. */
const countedFrom = (clock: ClockLine, { history }: LaneContext): number => (clock.kind === 'acknowledge' ? toldAt(history, clock.side) : null) ?? ms(clock.started_at);

function outcomeOf(clock: ClockAccount, context: LaneContext): Said {
  const { at } = context;
  const from = countedFrom(clock, context);
  switch (clock.state) {
    case 'met': return said('clock.used.in_time', { used: { lasting: ms(clock.ended_at ?? clock.due_at) - from }, limit: limitOf(clock, from) });
    case 'missed': return said(ENDS_AS_AGREED.has(clock.kind) ? 'clock.over' : 'clock.missed');
    case 'stopped': return said('clock.stopped');
    case 'paused': return said('clock.still');
    case 'running': return at > ms(clock.due_at)
      ? said('clock.overdue', { time: { lasting: at - ms(clock.due_at) } }) : said('clock.running', { time: { lasting: ms(clock.due_at) - at } });
  }
}

/** How long a limit is: of one of working days how long those came to, since what was used is no count of working days; of one that is shared between levels the part of this level first, as the case page says it. */
function limitOf({ limit, why, due_at }: ClockAccount, from: number): Said['values'][string] {
  if (limit.unit !== 'elapsed') return { said: said('clock.whole', { whole: { lasting: ms(due_at) - from }, days: { said: said('duration.working_days', { count: limit.days }) } }) };
  const whole = { lasting: limit.seconds * 1000 };
  return why === null || why.share >= 1 ? whole : { said: said('clock.part', { part: { lasting: whole.lasting * why.share }, percent: Math.round(why.share * 100), whole }) };
}

function bar(clock: ClockLine, then: ClockLine | null, row: number, words: BarWords, { scale, at, say }: LaneContext): Bar {
  const whole = then ?? clock;
  const running = then?.state === 'running' || then?.state === 'paused';
  const x0 = scale.x(ms(whole.started_at));
  const x1 = Math.max(x0 + 2, scale.x(running ? Math.min(at, ms(whole.due_at)) : ms(whole.ended_at ?? whole.due_at)));
  const due_x = running ? Math.max(x1, scale.x(ms(whole.due_at))) : x1;
  const inner = due_x - x0 - GAP_PX;
  const fits = textWidth(words.name, FONT_PX) <= inner;
  // A part that the next level took over has no place beside it: its name stands inside or nowhere.
  const beside = fits || words.outcome === null || words.name === '' ? words.outcome : say(said('named', { name: words.name, value: words.outcome }));
  const wide = textWidth(beside ?? '', FONT_PX) + GAP_PX;
  const both = textWidth(words.name, FONT_PX) + wide + GAP_PX <= inner;
  return {
    key: keyOf(clock), row, x0, x1, due_x, tone: then === null ? 'later' : then.state === 'missed' && ENDS_AS_AGREED.has(clock.kind) ? 'over' : then.state, name: words.name, inside: (fits && words.name) || null, beside: beside || null,
    beside_at: due_x + wide <= scale.width ? 'after' : !fits || !both ? 'before' : due_x > x1 && due_x - x1 < wide && x1 - x0 > due_x - x1 ? 'passed' : 'within',
  };
}
