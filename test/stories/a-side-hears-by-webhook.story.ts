import { type PostedEvent, type SavedWebhook, type Webhook as Shown, postedEventSchema } from '#contracts';
import { CarryOut } from '#alerting';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Webhook } from 'standardwebhooks';
import { urea, withCanaries } from '../factories/report.js';
import { type Answer, type Desk, Visitor } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { Mailing } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Posted, Receiver } from '../harness/receiver.js';

let server: StoryServer;
let receiver: Receiver;
let hotline: Hotline;
let mailing: Mailing;
let administrator: Desk;
let secret: string;
beforeAll(async () => {
  server = await startPostgres();
  receiver = await Receiver.open();
  // The verifier asks its own clock whether a message is fresh, so that this story runs by the real one's beginning.
  hotline = await Hotline.open({ server, begins: Date.now(), config: { public_url: 'http://hotline.example', webhook_networks: ['127.0.0.0/8'] } });
  mailing = new Mailing(hotline);
  administrator = await hotline.signIn('kr-admin');
});
afterAll(async () => { await hotline?.close(); receiver?.close(); await server?.stop(); });
beforeEach(() => { receiver.status = 204; });

interface Described {
  readonly webhooks: { readonly alert: { readonly post: {
    readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly schema: { readonly type: string } }[];
    readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: object; readonly examples: Readonly<Record<string, { readonly value: PostedEvent }>> }>> };
  } } };
  readonly components: object;
}
const save = (url: string): Promise<Answer<SavedWebhook>> => administrator.ask<SavedWebhook>('PUT', '/api/v1/webhook', { url });
const shown = async (): Promise<Shown> => (await administrator.ask<Shown>('GET', '/api/v1/webhook')).body;
const verified = ({ body, headers }: Posted, by = secret): PostedEvent => postedEventSchema.parse(new Webhook(by).verify(body, { ...headers }));
const rows = async (): Promise<unknown[]> => hotline.sql("SELECT state, failure, tries FROM hotline.deliveries WHERE path = 'webhook' ORDER BY created_at, id");

describe('a side\'s own system', () => {
  it('is named by its administrator: outside with TLS, inside only where the configuration allows it', async () => {
    for (const url of ['ftp://a.example', 'https://user:pass@a.example/', 'a.example', 'http://a.example/hook', 'https://10.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/latest']) expect([url, (await save(url)).status]).toEqual([url, 422]);
    expect((await administrator.ask('POST', '/api/v1/webhook/secret')).status).toBe(404);
    const saved = await save(receiver.url);
    secret = saved.body.secret ?? '';
    expect([saved.status, saved.body.webhook.url, secret]).toEqual([200, receiver.url, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)]);
    expect((await save(receiver.url)).body.secret).toBeNull();
    expect(JSON.stringify(await shown())).not.toContain('whsec_');
  });

  it('hears each of its alerts once, signed, as a CloudEvent that says item, grade, reference and link alone', async () => {
    const { report, canaries } = withCanaries(urea());
    const reference = await hotline.caseOf(await hotline.file(report));
    await mailing.later(0);
    const alerts = await hotline.sql("SELECT id FROM hotline.alerts WHERE side = 'KR'");
    expect([receiver.posted.length, alerts.length > 0]).toEqual([alerts.length, true]);
    const [first] = receiver.posted;
    expect(verified(first as Posted)).toMatchObject({
      specversion: '1.0', type: 'hotline.alert', source: 'http://hotline.example', subject: reference,
      data: { reference, severity: 4, item: { ko: '요소', 'zh-Hans': '尿素' }, url: `http://hotline.example/desk/cases/${reference}` },
    });
    expect(first?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(() => verified({ ...(first as Posted), body: first?.body.replace('"severity":4', '"severity":1') ?? '' })).toThrow();
    const everything = JSON.stringify(receiver.posted);
    expect(canaries.filter(({ word }) => everything.includes(word))).toEqual([]);
  });

  it('is posted what the OpenAPI document says, whose example is one of these', async () => {
    const { webhooks, components } = (await new Visitor(hotline.url).ask<Described>('GET', '/api/openapi.json')).body;
    const { parameters, requestBody: { content } } = webhooks.alert.post;
    const [[type, { schema, examples }] = ['', { schema: {}, examples: {} }]] = Object.entries(content);
    const ajv = new Ajv2020({ strict: false });
    const isOne = ajv.compile({ ...schema, components });
    const [first] = receiver.posted;
    const posted = verified(first as Posted);
    expect([isOne(posted), isOne(examples.alert?.value), isOne(examples.test?.value), isOne({ ...posted, severity: 4 })]).toEqual([true, true, true, false]);
    const { reference } = posted.data;
    const own = { id: posted.id, time: posted.time, source: posted.source, subject: reference, data: { ...examples.alert?.value.data, reference, url: `${posted.source}/desk/cases/${reference}` } };
    expect({ ...examples.alert?.value, ...own }).toEqual(posted);
    expect(first?.headers['content-type']?.split(';')[0]).toBe(type);
    for (const header of parameters) {
      const value = first?.headers[header.name];
      expect([header.name, header.required, ajv.validate(header.schema, header.schema.type === 'integer' ? Number(value) : value)]).toEqual([header.name, true, true]);
    }
  });

  it('changes over to another secret without a gap: for a day both sign', async () => {
    const { body } = await administrator.ask<SavedWebhook>('POST', '/api/v1/webhook/secret');
    const next = body.secret ?? '';
    receiver.posted.length = 0;
    await administrator.ask('POST', '/api/v1/webhook/test');
    await mailing.later(0);
    const both = await receiver.nth(1);
    expect([verified(both, secret).type, verified(both, next).type]).toEqual(['hotline.test', 'hotline.test']);
    await hotline.sql("UPDATE hotline.webhooks SET previous_until = $1 WHERE side = 'KR'", [new Date(hotline.time.now)]);
    await administrator.ask('POST', '/api/v1/webhook/test');
    await mailing.later(0);
    const one = await receiver.nth(2);
    expect(verified(one, next).type).toBe('hotline.test');
    expect(() => verified(one, secret)).toThrow();
    secret = next;
  });

  it('that is out of order is tried again under the same name, no sooner than it asked for, and hears it once more', async () => {
    receiver.posted.length = 0;
    Object.assign(receiver, { status: 503, retry_after: '100' });
    await administrator.ask('POST', '/api/v1/webhook/test');
    await mailing.later(0);
    expect((await rows()).at(-1)).toEqual({ state: 'queued', failure: 'not-now', tries: 1 });
    Object.assign(receiver, { status: 302, retry_after: null });
    await mailing.later(MINUTE_MS + 39_000);
    expect(receiver.posted).toHaveLength(1);
    await mailing.later(1_000);
    expect(receiver.posted).toHaveLength(2);
    receiver.status = 204;
    await mailing.later(3 * MINUTE_MS);
    expect((await rows()).at(-1)).toEqual({ state: 'delivered', failure: null, tries: 3 });
    expect([receiver.posted.length, new Set(receiver.posted.map((p) => p.headers['webhook-id'])).size]).toEqual([3, 1]);
    expect((await shown()).last).toMatchObject({ state: 'delivered', failure: null });
  });

  it('that says it is gone hears nothing more, until its administrator names it again', async () => {
    receiver.posted.length = 0;
    receiver.status = 410;
    await mailing.file();
    await mailing.later(0);
    receiver.status = 204;
    expect([(await rows()).at(-1), (await shown()).gone_at]).toEqual([{ state: 'given-up', failure: 'gone', tries: 1 }, expect.any(String)]);
    await mailing.file();
    await mailing.later(5 * MINUTE_MS);
    expect(receiver.posted).toHaveLength(1);
    expect((await administrator.ask('POST', '/api/v1/webhook/test')).status).toBe(404);
    expect((await save(receiver.url)).body.webhook.gone_at).toBeNull();
    await mailing.file();
    await mailing.later(0);
    expect(receiver.posted).toHaveLength(2);
  });

  it('is not followed inside when its name leads there', async () => {
    await hotline.sql("UPDATE hotline.webhooks SET url = 'https://localhost/hook' WHERE side = 'KR'");
    const beside = await hotline.beside({ webhook_networks: [] });
    await hotline.deliveries.onApplicationShutdown();
    try {
      await administrator.ask('POST', '/api/v1/webhook/test');
      await beside.app.get(CarryOut).run();
      expect((await rows()).at(-1)).toEqual({ state: 'queued', failure: 'private-address', tries: 1 });
    } finally {
      await beside.close();
    }
  });
});
