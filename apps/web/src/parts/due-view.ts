import type { ClockLine } from '#contracts';

/** `paused`: stands still, and nobody knows yet until when · `over`: ended as it was meant to, which is no fault of anybody's. */
export type DueTone = 'running' | 'soon' | 'missed' | 'done' | 'none' | 'paused' | 'over';

/** A time limit as it stands at one instant. */
export interface DueView {
  readonly tone: DueTone;
  /** Milliseconds left, or past the limit when negative; null once it is no longer running. */
  readonly left_ms: number | null;
  /** Elapsed ÷ limit, 0 to 1, from the first instant to the last; null when done. */
  readonly share: number | null;
  /** Milliseconds between the limit and the act, when the act came late. */
  readonly late_ms: number | null;
}

const HOUR_MS = 3_600_000;
/** Limits whose end is what people agreed on: the end of a pause, the day to look again. */
export const ENDS_AS_AGREED: ReadonlySet<ClockLine['kind']> = new Set(['pause', 'suspension']);
/** Close enough to be coloured: within two hours once a quarter is gone, or within a day once three quarters are. */
const SOON = [{ within_ms: 2 * HOUR_MS, gone: 0.25 }, { within_ms: 24 * HOUR_MS, gone: 0.75 }] as const;

/** What to show of a limit at `now` (epoch milliseconds). A missed limit whose act is still awaited counts on past its end. */
export function dueView(clock: ClockLine, now: number): DueView {
  const start = Date.parse(clock.started_at);
  const due = Date.parse(clock.due_at);
  if (clock.state === 'met' || clock.state === 'stopped') {
    const ended = clock.ended_at === null ? due : Date.parse(clock.ended_at);
    return { tone: clock.state === 'met' ? 'done' : 'none', left_ms: null, share: null, late_ms: clock.state === 'met' && ended > due ? ended - due : null };
  }
  if (clock.state === 'paused') return { tone: 'paused', left_ms: null, share: null, late_ms: null };
  if (clock.state === 'missed' && ENDS_AS_AGREED.has(clock.kind)) return { tone: 'over', left_ms: null, share: null, late_ms: null };
  const left_ms = due - now;
  const share = due > start ? Math.min(1, Math.max(0, (now - start) / (due - start))) : 1;
  if (clock.state === 'missed' || left_ms <= 0) return { tone: 'missed', left_ms: Math.min(left_ms, 0), share: 1, late_ms: null };
  const soon = SOON.some((rule) => left_ms <= rule.within_ms && share >= rule.gone);
  return { tone: soon ? 'soon' : 'running', left_ms, share, late_ms: null };
}
