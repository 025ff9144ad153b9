/** How much one run of the bench puts on the engine. */
export interface Scale {
  readonly cases: number;
  /** Running clocks of all cases together. */
  readonly clocks: number;
  readonly due_per_second: number;
  readonly reports_per_second: number;
  readonly seconds: number;
  /** Overdue clocks that nobody rings for. */
  readonly backlog: number;
  /** Rows that wait in the outbox at once. */
  readonly outbox: number;
  /** Sweeps that find nothing. */
  readonly sweeps: number;
}

/** What the stated limits are stated for. */
export const FULL: Scale = { cases: 16_700, clocks: 100_000, due_per_second: 100, reports_per_second: 20, seconds: 60, backlog: 5_000, outbox: 10_000, sweeps: 300 };
/** Small enough for every run of the tests: shows that the bench measures, not how fast anything is. */
export const SHORT: Scale = { cases: 500, clocks: 3_000, due_per_second: 25, reports_per_second: 5, seconds: 4, backlog: 150, outbox: 600, sweeps: 30 };

export const dueOf = (scale: Scale): number => scale.due_per_second * scale.seconds;
