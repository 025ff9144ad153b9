import { type PostedEvent, postedEventSchema } from '#contracts';
import type { Parameter } from './route.js';

const ABOUT = { specversion: '1.0', source: 'https://hotline.example', time: '2026-03-12T00:00:00.000Z', datacontenttype: 'application/json' } as const;
const ALERT: PostedEvent = {
  ...ABOUT, id: 'b3f6d4a09c1e4f7ab2d85e60c7319f42', type: 'hotline.alert', subject: 'KR-7F3K-9QXM',
  data: { reference: 'KR-7F3K-9QXM', severity: 4, item: { ko: '요소', 'zh-Hans': '尿素', en: 'urea' }, url: 'https://hotline.example/desk/cases/KR-7F3K-9QXM' },
};
const TEST: PostedEvent = { ...ABOUT, id: '07ce1d5b8f2349a6b1e0d4c87a6f3b95', type: 'hotline.test', data: { reference: null, severity: null, item: null, url: null } };
const SIGNATURE = 'v1,[A-Za-z0-9+/]{43}=';

/** What the service posts to a side's own system, for the OpenAPI document. `WebhookServer` posts it; a story holds it to this, and the examples to what is posted. */
export const POSTED = {
  id: 'postAlert', summary: 'An alert of your side, as soon as it is there, at the address that your administrator named (Standard Webhooks, CloudEvents 1.0)',
  type: 'application/cloudevents+json', body: postedEventSchema,
  examples: { alert: { value: ALERT }, test: { value: TEST } },
  headers: [
    { name: 'webhook-id', required: true, meaning: 'which message it is, the same each time that it is posted: whoever has it drops it', schema: { type: 'string', maxLength: 32 } },
    { name: 'webhook-timestamp', required: true, meaning: 'when it was posted this time, in seconds since 1970', schema: { type: 'integer' } },
    {
      name: 'webhook-signature', required: true, schema: { type: 'string', pattern: `^${SIGNATURE}( ${SIGNATURE})?$` },
      meaning: '`v1,` and in base64 the HMAC-SHA-256, by your secret, over id, timestamp and the body as it came, with dots between them; for a day after a change of secrets one by each, with a blank between',
    },
  ] satisfies readonly Parameter[],
  answers: {
    '2XX': { description: 'you have it' },
    410: { description: 'nothing more is posted until your administrator names the address again' },
    default: { description: 'it is posted again for a day, with rests that grow; redirects are not followed' },
  },
} as const;
