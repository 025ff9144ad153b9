import { createContext, useContext, useSyncExternalStore } from 'react';

/*
 * One clock for every countdown on a page. The reader's computer may be wrong by minutes, so the difference to the
 * server's clock is taken from each answer that says `as_of`; a jump of less than a second is the line's delay, not an error.
 */
const TOLERANCE_MS = 1_000;
const TICK_MS = 1_000;
/** Countdowns are written in minutes; re-rendering a full board six times a minute is enough to be right. */
const STEP_MS = 10_000;

let ahead_ms: number | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** Tells the clock what the server's clock said just now. */
export function setServerTime(as_of: string): void {
  const seen = Date.parse(as_of) - Date.now();
  if (!Number.isFinite(seen) || (ahead_ms !== null && Math.abs(seen - ahead_ms) <= TOLERANCE_MS)) return;
  ahead_ms = seen;
  listeners.forEach((listener) => listener());
}

/** The server's time as far as this page knows it, in epoch milliseconds. */
export const serverNow = (): number => Date.now() + (ahead_ms ?? 0);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((l) => l()), TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Holds the clock still at one instant: fixtures, and a history shown as at an earlier moment. */
const StillContext = createContext<number | null>(null);
export const StillClock = StillContext.Provider;

/**
 * The present, in epoch milliseconds by the server's clock, ticking.
 * @param step_ms how often it changes; ten seconds unless said
 */
export function useNow(step_ms: number = STEP_MS): number {
  const still = useContext(StillContext);
  const ticking = useSyncExternalStore(subscribe, () => Math.floor(serverNow() / step_ms) * step_ms);
  return still ?? ticking;
}
