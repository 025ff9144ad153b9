import * as z from 'zod/mini';
import { code } from './scalars.js';

/*
 * A side's own system, to which its alerts are posted: CloudEvents 1.0 as JSON, signed by Standard Webhooks. What is posted
 * says item, grade, reference and link, as mail does.
 */

const url = () => code(2_000).check(z.refine((text) => URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol) && new URL(text).username === '' && new URL(text).hash === '', 'not_a_url'));
export const saveWebhookSchema = z.strictObject({ url: url() });

export const webhookSchema = z.strictObject({
  url: z.nullable(z.string()), saved_at: z.nullable(z.string()),
  /** When the receiver said that it is gone for good; nothing is posted since. */
  gone_at: z.nullable(z.string()),
  /** Until when the secret before signs too. */
  previous_until: z.nullable(z.string()),
  last: z.nullable(z.strictObject({ state: z.enum(['queued', 'delivered', 'silenced', 'given-up']), failure: z.nullable(z.string()), at: z.string() })),
});
export type Webhook = z.output<typeof webhookSchema>;
/** `secret` is shown here once: with the first address, and with each new secret. */
export const savedWebhookSchema = z.strictObject({ webhook: webhookSchema, secret: z.nullable(z.string()) });
export type SavedWebhook = z.output<typeof savedWebhookSchema>;

/** What is posted (CloudEvents 1.0). */
export const postedEventSchema = z.strictObject({
  specversion: z.literal('1.0'), id: z.string(), source: z.string(), type: z.enum(['hotline.alert', 'hotline.test', 'hotline.measure']), time: z.string(), subject: z.optional(z.string()),
  datacontenttype: z.literal('application/json'),
  data: z.strictObject({
    reference: z.nullable(z.string()), severity: z.nullable(z.number()),
    /** Everyday names of the item; null where it has none. */
    item: z.nullable(z.strictObject({ ko: z.string(), 'zh-Hans': z.string(), en: z.string() })),
    /** Where it can be read, after signing in. */
    url: z.nullable(z.string()),
  }),
});
export type PostedEvent = z.output<typeof postedEventSchema>;
