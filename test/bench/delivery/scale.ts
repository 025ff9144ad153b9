/** How much each figure puts on the service, in its own units. */
export const FULL = {
  starts: 5,
  /** Seconds of load of which nothing is kept. */
  warm_up: 1,
  /** Milliseconds that a process has to tidy up before its memory is looked at. */
  tidy_ms: 1_500,
  frames: { officers: 1_000, per_second: 10, seconds: 15 },
  rate: { connections: 64, seconds: 8, warm_up: 3 },
  burst: { reports: 400, seconds: 10, officers: 200 },
  messages: { cases: 100, per_second: 300, seconds: 20, officers: 20 },
  storm: { officers: 2_000, missed: 50 },
};
export type Scale = typeof FULL;
/** Small enough for every run of the tests: shows that the bench measures, not how fast anything is. */
export const SHORT: Scale = {
  starts: 1,
  warm_up: 0,
  tidy_ms: 100,
  frames: { officers: 20, per_second: 10, seconds: 1 },
  rate: { connections: 4, seconds: 1, warm_up: 0 },
  burst: { reports: 20, seconds: 1, officers: 8 },
  messages: { cases: 5, per_second: 20, seconds: 1, officers: 4 },
  storm: { officers: 40, missed: 5 },
};
