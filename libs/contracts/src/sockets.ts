import * as z from 'zod/mini';
import { caseLineSchema } from './cases.js';
import { code, id } from './scalars.js';

/** Socket namespace of officers' desks. Alerts and pokes travel down, receipts up; commands go by HTTP. */
export const LIAISON_NAMESPACE = '/liaison';

/** One alert in full, numbered without gaps in its audience's stream. */
export const alertSchema = z.strictObject({
  id: z.string(),
  /** The stream, such as `KR.kr-trade-cooperation-desk`. */
  stream: z.string(),
  number: z.number(),
  /** Event type that caused it. */
  about: z.string(),
  seq: z.number(),
  at: z.string(),
  side: z.nullable(z.string()),
  /** How it found somebody: whoever is on duty, the whole office, its deputy office; only officers on leave, or nobody. */
  reached: z.enum(['duty', 'office', 'deputy', 'away', 'nobody']),
  /** Ids of the officers it is for; empty where it is for everybody who hears the stream. Others see it without being rung. */
  officers: z.array(z.string()),
  line: caseLineSchema,
});
export type Alert = z.output<typeof alertSchema>;

/** An alert of a test call, numbered in the same stream as those of cases, and under a name of its own, so that nobody takes it for one. */
export const testCallAlertSchema = z.strictObject({ id: z.string(), stream: z.string(), number: z.number(), at: z.string(), officers: z.array(z.string()), test_call: z.string() });
export type TestCallAlert = z.output<typeof testCallAlertSchema>;

/** An alert of a suspended measure that comes back: one for all the cases of this side, and about none of them. Numbered in the same stream. */
export const measureAlertSchema = z.strictObject({ id: z.string(), stream: z.string(), number: z.number(), at: z.string(), officers: z.array(z.string()), measure: z.string() });
export type MeasureAlert = z.output<typeof measureAlertSchema>;

/** What a stream said while the client was away, in order, as far as one page goes. */
export const missedSchema = z.strictObject({ alerts: z.array(z.union([alertSchema, testCallAlertSchema, measureAlertSchema])) });
export type Missed = z.output<typeof missedSchema>;

/** A poke: the board's line of a case, as the receiving side sees it at this version. Whoever gets an alert of the same change gets no poke beside it. */
export const pokeSchema = z.strictObject({ line: caseLineSchema });
export type Poke = z.output<typeof pokeSchema>;

export const receiptSchema = z.strictObject({ alert: id(), fact: z.enum(['delivered', 'displayed']) });
/** Cases on one page that somebody can see; a board draws as many rows as fit a window. */
export const SHOWN_MAX = 200;
/**
 * Cases that stand on a page somebody can see, each at the version that is shown. A browser that is new begins at the newest
 * alert and never gets those from before, although it shows what they are about: whoever reads that has seen them.
 */
export const shownSchema = z.strictObject({ cases: z.array(z.strictObject({ reference: code(40), version: z.int32() })).check(z.maxLength(SHOWN_MAX)) });
export type Shown = z.output<typeof shownSchema>;
/** What a client says at the handshake: the last number it has of each stream, so that it gets what it missed. */
export const handshakeSchema = z.strictObject({ last: z.record(z.string(), z.int()) });

/** Events down: `alert` (Alert), `test-call` (TestCallAlert), `measure` (MeasureAlert), `missed` (a page of these), `poke` (Poke), `ready` (streams and their last numbers). Events up: `receipt`, `shown`. */
export const readySchema = z.strictObject({ streams: z.record(z.string(), z.number()), as_of: z.string() });
export type Ready = z.output<typeof readySchema>;
