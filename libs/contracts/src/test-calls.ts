import * as z from 'zod/mini';
import { code } from './scalars.js';

/*
 * Test calls: how long each office of each side took until somebody answered. Times of every side are seen by all of them;
 * who answered, and who was rung, by their own side alone.
 */

export const callTestSchema = z.strictObject({ network: code(64) });

const at = () => z.nullable(z.string());
export const testCallSchema = z.strictObject({
  id: z.string(), network: z.string(),
  called_at: z.string(),
  /** Until when an answer is waited for. */
  ends_at: z.string(), over: z.boolean(),
  /** Side that asked for it; null where it was planned. */
  asked_by: z.nullable(z.string()),
  /** First answers; null where nobody answered. */
  sides: z.array(z.strictObject({ side: z.string(), answered_at: at(), offices: z.array(z.strictObject({ office: z.string(), answered_at: at() })) })),
  /** What the reader's own side knows beside that. */
  own: z.strictObject({
    /** Offices at which nobody was there to be rung. */
    unreached: z.array(z.string()),
    answers: z.array(z.strictObject({ id: z.string(), name: z.string(), at: z.string() })),
    /** Whether the reader was rung and has not answered. */
    waits_for_you: z.boolean(),
  }),
});
export type TestCall = z.output<typeof testCallSchema>;

export const testCallsSchema = z.strictObject({
  as_of: z.string(),
  /** By network, when the next one is planned. */
  next: z.array(z.strictObject({ network: z.string(), at: z.string() })),
  /** Newest first. */
  calls: z.array(testCallSchema),
});
export type TestCalls = z.output<typeof testCallsSchema>;
