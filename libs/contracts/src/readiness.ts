import * as z from 'zod/mini';
import { GAPS, PATHS } from '#domain';

/*
 * How one's own side is reached right now, and what keeps it from being reached. Nothing of it crosses.
 */

export const readyPersonSchema = z.strictObject({
  id: z.string(), name: z.string(), office: z.string(),
  /** Whether an alert to the office that they are listed with is for them, at this moment. */
  on: z.boolean(),
  /** A live line at any of the gateways: whether one is open, and when one was last seen open. */
  line: z.strictObject({ open: z.boolean(), seen_at: z.nullable(z.string()) }),
  /** Each path that the service uses. `failed_at`: a message by it was given up then, and none went through since. */
  paths: z.array(z.strictObject({ path: z.enum(PATHS), state: z.enum(['none', 'unconfirmed', 'confirmed']), failed_at: z.nullable(z.string()) })),
  /** Of the yearly confirmation that all this is right. */
  contacts: z.enum(['fine', 'due-soon', 'overdue']),
});
export type ReadyPerson = z.output<typeof readyPersonSchema>;

export const readyOfficeSchema = z.strictObject({
  office: z.string(),
  /** Whom alerts reach: who is on duty, the whole list where no roster is kept or between its shifts, people on leave, nobody. */
  state: z.enum(['duty', 'list', 'gap', 'away', 'nobody']),
  /** The office whose people are reached: this one, or one that answers for it. */
  reached: z.string(),
  people: z.array(readyPersonSchema),
});
export type ReadyOffice = z.output<typeof readyOfficeSchema>;

const at = () => z.nullable(z.string());
/** What keeps alerts from somebody, with all that it is about. */
export const gapSchema = z.strictObject({
  code: z.enum(GAPS),
  about: z.array(z.strictObject({
    office: z.nullable(z.string()), officer: z.nullable(z.strictObject({ id: z.string(), name: z.string() })), path: z.nullable(z.enum(PATHS)), from: at(), to: at(), year: z.nullable(z.number()),
  })),
});
export type GapView = z.output<typeof gapSchema>;

export const readinessSchema = z.strictObject({
  as_of: z.string(),
  /** Paths beyond the live line that this service uses. */
  paths: z.array(z.enum(PATHS)),
  /** For officers their own office, for supervisors and administrators each that alerts may go to. */
  offices: z.array(readyOfficeSchema),
  /** Null for officers, as with the webhook. */
  supervisors: z.nullable(z.array(readyPersonSchema)),
  /** Null where the side has none. */
  webhook: z.nullable(z.strictObject({ gone_at: at(), delivered_at: at(), failed_at: at() })),
  gaps: z.array(gapSchema),
});
export type Readiness = z.output<typeof readinessSchema>;
