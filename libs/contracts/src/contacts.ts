import * as z from 'zod/mini';
import { AFTER_MINUTES_MAX } from '#domain';
import { code } from './scalars.js';

/*
 * How an officer is told beyond the live line: where, once they have confirmed it, and when. Everybody keeps their own.
 */

const time = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time'));
/** As an input of type `email` takes it: what names two addresses, or a name beside one, is none. */
const email = () => code(254).check(z.regex(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i, 'email_format'));

/** `quiet`: wall times of the officer's side; an end before the beginning is the next morning's. */
export const alertRulesSchema = z.strictObject({
  after_minutes: z.strictObject({ mail: z.int().check(z.minimum(0), z.maximum(AFTER_MINUTES_MAX)) }),
  quiet: z.nullable(z.strictObject({ from: time(), to: time() }).check(z.refine(({ from, to }) => from !== to, { error: 'must_differ', path: ['to'] }))),
});
export type AlertRulesBody = z.output<typeof alertRulesSchema>;
export const saveContactSchema = z.strictObject({ address: email() });
/** What the link in the message to an address ends with. */
export const confirmContactSchema = z.strictObject({ token: code(200) });

export const contactsSchema = z.strictObject({
  mail: z.strictObject({
    /** Whether this service sends mail at all. */
    available: z.boolean(),
    address: z.nullable(z.string()), saved_at: z.nullable(z.string()), verified_at: z.nullable(z.string()),
  }),
  rules: alertRulesSchema,
  /** Of all this and of one's name and office: when it was last said to be right, and when that is asked again. */
  confirmation: z.strictObject({ state: z.enum(['fine', 'due-soon', 'overdue']), confirmed_at: z.string(), due_at: z.string() }),
});
export type Contacts = z.output<typeof contactsSchema>;
