import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Backend = 'redis' | 'postgres';

export interface ChaosOptions {
  readonly backend: Backend;
  readonly seed: number;
  /** How many faults the plan has. */
  readonly faults: number;
  /** Number of the first fault to run; those before it are left out. */
  readonly from: number;
  /** Longest that it goes on before it stops between two faults, to be continued later. */
  readonly minutes: number;
  /** Where results are kept, a file per backend and seed, a line per fault. */
  readonly folder: string;
  /** Runs only faults of families that have this in their name; '' takes all. */
  readonly only: string;
  /** One fault of a few families with short waits: the form that is part of all tests. */
  readonly short: boolean;
}

/** What the short form runs in: every family that fits, on the backend it says most about. */
export const SHORT: readonly ChaosOptions[] = (['redis', 'postgres'] as const).map((backend) => (
  { backend, only: '', seed: 1, faults: 0, from: 0, minutes: 1, folder: join(process.env.HOTLINE_TEST_DIR ?? tmpdir(), `hotline-chaos-${process.pid}`), short: true }
));

/** What `npm run chaos` asked for, or the short form. */
export function chaosOptions(): readonly ChaosOptions[] {
  const asked = process.env.HOTLINE_CHAOS;
  return asked === undefined ? SHORT : (JSON.parse(asked) as readonly ChaosOptions[]);
}
