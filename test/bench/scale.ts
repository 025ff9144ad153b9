/** How much one run of the bench puts on the engine. */
export interface Scale {
  readonly cases: number;
  /** Running clocks of all cases together. */
  readonly clocks: number;
  readonly due_per_second: number;
  readonly reports_per_second: number;
  readonly seconds: number;
  /** From the moment that clocks are moved to the first of them that falls due, in milliseconds. */
  readonly lead_ms: number;
  /** Overdue clocks that nobody rings for. */
  readonly backlog: number;
  /** Clocks that get their bells at once. */
  readonly arming: number;
  /** Sweeps that find nothing. */
  readonly sweeps: number;
}

/** What the stated limits are stated for. */
export const FULL: Scale = { cases: 16_700, clocks: 100_000, due_per_second: 100, reports_per_second: 20, seconds: 60, lead_ms: 30_000, backlog: 5_000, arming: 10_000, sweeps: 300 };
/** Small enough for every run of the tests: shows that the bench measures, not how fast anything is. */
export const SHORT: Scale = { cases: 200, clocks: 1_000, due_per_second: 20, reports_per_second: 4, seconds: 1, lead_ms: 2_000, backlog: 60, arming: 300, sweeps: 20 };

export const dueOf = (scale: Scale): number => scale.due_per_second * scale.seconds;
