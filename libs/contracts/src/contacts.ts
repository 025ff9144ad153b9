import * as z from 'zod/mini';
import { AFTER_MINUTES_MAX } from '#domain';
import { code, email, id } from './scalars.js';

/*
 * How an officer is told beyond the live line: where, once they have confirmed it, and when. Everybody keeps their own.
 */

const time = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'));
const minutes = () => z.int().check(z.minimum(0), z.maximum(AFTER_MINUTES_MAX));
/** `quiet`: wall times of the officer's side; an end before the beginning is the next morning's. */
export const alertRulesSchema = z.strictObject({
  after_minutes: z.strictObject({ push: minutes(), mail: minutes() }),
  quiet: z.nullable(z.strictObject({ from: time(), to: time() }).check(z.refine(({ from, to }) => from !== to, { error: 'must_differ', path: ['to'] }))),
});
export type AlertRulesBody = z.output<typeof alertRulesSchema>;
export const saveContactSchema = z.strictObject({ address: email() });
/** What the link in the message to an address ends with. */
export const confirmContactSchema = z.strictObject({ token: code(200) });

/** Bytes as URLs hold them, without padding (RFC 4648, 5). */
const bytes = (length: number) => z.string().check(z.regex(new RegExp(`^[\\w-]{${Math.ceil((length * 4) / 3)}}$`), 'wrong_format'));
/** A browser that its owner switched on: what `PushSubscription` says of it. */
export const savePushSchema = z.strictObject({
  endpoint: code(2_000).check(z.refine((text) => URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol) && new URL(text).username === '', 'not_a_url')),
  /** An uncompressed point of P-256, and 16 bytes that nobody else knows (RFC 8291). */
  p256dh: bytes(65), auth: bytes(16),
});
export type SavePush = z.output<typeof savePushSchema>;
/** What a device says of a message: which one, with what stood in it, and what became of it there. */
export const pushReceiptSchema = z.strictObject({ id: id(), token: code(200), fact: z.enum(['delivered', 'displayed']) });

/** What is pushed, once it is decrypted. It says what mail says, and nothing else. */
export const pushedMessageSchema = z.strictObject({
  title: z.string(), body: z.string(), language: z.string(),
  /** The same for each message about one case, so that a newer one takes the place of the one that is shown. */
  tag: z.string(),
  /** Where a click leads, after signing in. */
  url: z.string(),
  receipt: z.strictObject({ id: z.string(), token: z.string() }),
});
export type PushedMessage = z.output<typeof pushedMessageSchema>;

const deviceSchema = z.strictObject({
  id: z.string(),
  /** As it called itself when it was switched on, such as `Firefox, Android`; null where it did not. */
  name: z.nullable(z.string()),
  endpoint: z.string(), saved_at: z.string(),
  /** Null until it said that the message which was sent for that arrived: no alert is pushed there before. */
  verified_at: z.nullable(z.string()),
  /** When something last arrived there. */
  reached_at: z.nullable(z.string()),
});
export type PushDevice = z.output<typeof deviceSchema>;

export const contactsSchema = z.strictObject({
  mail: z.strictObject({
    /** Whether this service sends mail at all. */
    available: z.boolean(),
    address: z.nullable(z.string()), saved_at: z.nullable(z.string()), verified_at: z.nullable(z.string()),
  }),
  /** `key`: what a browser subscribes with; null where this service pushes nothing. Devices, the one that was saved last first. */
  push: z.strictObject({ key: z.nullable(z.string()), devices: z.array(deviceSchema) }),
  rules: alertRulesSchema,
  /** Of all this and of one's name and office: when it was last said to be right, and when that is asked again. */
  confirmation: z.strictObject({ state: z.enum(['fine', 'due-soon', 'overdue']), confirmed_at: z.string(), due_at: z.string() }),
});
export type Contacts = z.output<typeof contactsSchema>;
