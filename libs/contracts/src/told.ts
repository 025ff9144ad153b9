import * as z from 'zod/mini';
import { COMPANY_NEWS, PATHS } from '#domain';

/*
 * Who of one's own side was told of a case, alert by alert. Four facts that are never one another: an alert was queued for
 * somebody, it arrived at a device of theirs, it was displayed there, and a person confirmed receipt in their side's name.
 * Of other sides there are offices only, and those stand in the case's line.
 */

/** One way to one person. What a way cannot know stays null: nobody learns whether a mail was opened. */
export const toldWaySchema = z.strictObject({
  path: z.enum(['desk', ...PATHS]),
  /** By push: what the browser called itself when it was switched on; null for other ways, where it said nothing, and where it was removed since. */
  device: z.nullable(z.string()),
  queued_at: z.string(),
  /** When it goes out unless it is seen before; null once that is settled, and at the desk, where it is at once. */
  due_at: z.nullable(z.string()),
  /** At the desk and by push: a device said that it arrived there. By mail: taken by the mail server. */
  delivered_at: z.nullable(z.string()),
  /** At the desk: stood on a page that was looked at. By push: opened from the notification. */
  displayed_at: z.nullable(z.string()),
  /** How it ended otherwise: nobody needed it any more, or it was given up. */
  ended: z.nullable(z.strictObject({ as: z.enum(['silenced', 'given-up']), at: z.string() })),
  /** Why the last try failed. */
  failure: z.nullable(z.enum(['refused', 'not-now', 'no-answer', 'no-address', 'switched-off', 'gone', 'private-address', 'fault'])),
});
export type ToldWay = z.output<typeof toldWaySchema>;

export const toldPersonSchema = z.strictObject({ id: z.string(), name: z.string(), stands_in: z.boolean(), ways: z.array(toldWaySchema) });
export const toldAlertSchema = z.strictObject({
  /** Entry of the history that it is about. */
  seq: z.number(), about: z.string(), at: z.string(),
  /** Office that it went to, which where a deputy was reached is the office that stood in; null for the side's supervisors. */
  office: z.nullable(z.string()),
  reached: z.enum(['duty', 'office', 'deputy', 'away', 'nobody']),
  people: z.array(toldPersonSchema),
});
/** What the company was written to about. */
export const COMPANY_LETTERS = [...COMPANY_NEWS, 'company-link'] as const;
export const toldSchema = z.strictObject({
  /** Newest first. */
  alerts: z.array(toldAlertSchema),
  /** Receipts confirmed in the side's name, newest first. */
  acknowledged: z.array(z.strictObject({ at: z.string(), office: z.nullable(z.string()), by: z.nullable(z.string()) })),
  /** Mail to the company, by the side that it reported to, newest first; `silenced` is what did not go out since its address is not confirmed. */
  company: z.array(z.strictObject({ id: z.string(), about: z.enum(COMPANY_LETTERS), way: toldWaySchema })),
});
export type Told = z.output<typeof toldSchema>;
