import { CarryOut } from '#alerting';
import type { Contacts, Told } from '#contracts';
import { urea, withCanaries } from '../factories/report.js';
import { type Desk } from '../harness/desk.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { StoryMail } from '../harness/mail-server.js';
import { Mailing, confirmAddress } from '../harness/mailing.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Device, PushService, pushAt } from '../harness/push-service.js';

const ADDRESS = 'desk@kr.example';
const WHO = { who: 'kr-desk' };

let server: StoryServer;
let mail: StoryMail;
let service: PushService;
let hotline: Hotline;
let mailing: Mailing;
let korea: Desk;
let phone: Device;
beforeAll(async () => {
  server = await startPostgres();
  [mail, service] = [await StoryMail.open(), await PushService.open()];
  hotline = await Hotline.open({ server, config: { ...mail.config, ...service.config } });
  mailing = new Mailing(hotline);
  korea = await hotline.signIn('kr-desk');
  phone = service.device();
  service.sender = (await push()).key ?? '';
  await confirmAddress(mail, korea, ADDRESS);
});
afterAll(async () => { await hotline?.close(); service?.close(); await mail?.close(); await server?.stop(); });

const push = async (desk = korea): Promise<Contacts['push']> => (await desk.ask<Contacts>('GET', '/api/v1/contacts')).body.push;
const about = (reference: string, device = phone) => device.received.filter((p) => p.message.url.endsWith(reference));
const mailed = (reference: string): number => mail.to(ADDRESS).filter((m) => m.subject?.includes(reference)).length;

describe('a browser', () => {
  it('is not gone to inside, nor without TLS, nor with a key that is none', async () => {
    const wrong = { ...pushAt('https://push.example/1'), p256dh: 'A'.repeat(87) };
    const at = async (body: object) => (await korea.ask<{ errors: { rule: string }[] }>('PUT', '/api/v1/contacts/push', body)).body.errors[0]?.rule;
    expect([await at(pushAt('https://10.0.0.1/1')), await at(pushAt('https://[::1]/1')), await at(pushAt('http://push.example/1')), await at(wrong)]).toEqual(['private_address', 'private_address', 'https_only', 'wrong_format']);
    expect((await push()).devices).toEqual([]);
  });

  it('counts once it showed the message that was sent for that, as only itself can say', async () => {
    expect((await korea.ask('PUT', '/api/v1/contacts/push', phone.subscription)).status).toBe(200);
    await hotline.deliveries.run();
    const { message } = await phone.nth(1);
    expect(message).toMatchObject({ title: '핫라인 알림 시험', language: 'ko-KR', url: 'http://hotline.example/desk/contacts' });
    const { id = '', ...shown } = (await push()).devices[0] ?? {};
    expect(shown).toMatchObject({ endpoint: phone.subscription.endpoint, verified_at: null, reached_at: null });
    const early = await mailing.file({});
    await mailing.later(MINUTE_MS);
    expect(about(early)).toEqual([]);
    expect(await phone.says(hotline.url, 'delivered', { ...message, receipt: { ...message.receipt, token: 'x'.repeat(43) } })).toBe(404);
    expect((await push()).devices[0]?.verified_at).toBeNull();
    expect(await phone.says(hotline.url, 'delivered', message)).toBe(204);
    expect((await push()).devices[0]).toMatchObject({ verified_at: expect.any(String) as string, reached_at: expect.any(String) as string });
    const china = await hotline.signIn('cn-desk');
    expect([(await china.ask('POST', `/api/v1/contacts/push/${id}/test`)).status, (await china.ask('DELETE', `/api/v1/contacts/push/${id}`)).status, (await push(china)).devices]).toEqual([404, 404, []]);
    expect((await korea.ask('POST', `/api/v1/contacts/push/${id}/test`)).status).toBe(204);
    await hotline.deliveries.run();
    expect((await phone.nth(2)).message.body).toContain('핫라인');
  });
});

describe('an alert', () => {
  it('is pushed after a minute and mailed after three, and says item, grade, reference and link alone', async () => {
    const { report, canaries } = withCanaries(urea());
    const reference = await hotline.caseOf(await hotline.file(report));
    await mailing.later(0);
    expect([about(reference).length, mailed(reference)]).toEqual([0, 0]);
    await mailing.later(MINUTE_MS);
    expect([about(reference).length, mailed(reference)]).toEqual([1, 0]);
    const [pushed] = about(reference);
    expect(pushed?.message).toMatchObject({ title: `[핫라인 심각] 요소 ${reference}`, body: '이 사안에 아직 확인하지 않은 알림이 있습니다.', url: `http://hotline.example/desk/cases/${reference}` });
    expect(canaries.filter(({ word }) => pushed?.text.includes(word))).toEqual([]);
    expect(pushed?.headers).toMatchObject({ urgency: 'high', ttl: String(24 * 3_600), topic: expect.stringMatching(/^[\w-]{1,32}$/) as string });
    expect(JSON.stringify(pushed?.headers)).not.toContain(reference);
    await mailing.later(2 * MINUTE_MS);
    expect([about(reference).length, mailed(reference)]).toEqual([1, 1]);
  });

  it('has arrived when the device says so, is displayed when it is opened there, and then nothing more goes out', async () => {
    const way = async (reference: string) => (await korea.ask<Told>('GET', `/api/v1/cases/${reference}/told`)).body.alerts.flatMap((a) => a.people).flatMap((p) => p.ways).find((w) => w.path === 'push');
    const reference = await mailing.file();
    await mailing.later(MINUTE_MS);
    const [pushed] = about(reference);
    if (!pushed) throw new Error('nothing was pushed');
    expect(pushed.headers.urgency).toBe('normal');
    expect(await way(reference)).toMatchObject({ delivered_at: null, displayed_at: null, due_at: null, ended: null });
    await phone.says(hotline.url, 'delivered', pushed.message);
    expect(await way(reference)).toMatchObject({ delivered_at: new Date(hotline.time.now).toISOString(), displayed_at: null });
    const other = await mailing.file();
    await mailing.later(MINUTE_MS);
    await phone.says(hotline.url, 'displayed', pushed.message);
    await mailing.later(MINUTE_MS);
    expect([mailed(reference), (await mailing.of(reference)).map((d) => d.state)]).toEqual([0, ['delivered', 'silenced']]);
    expect(await way(reference)).toMatchObject({ delivered_at: new Date(hotline.time.now - 2 * MINUTE_MS).toISOString(), displayed_at: new Date(hotline.time.now - MINUTE_MS).toISOString() });
    await mailing.later(MINUTE_MS);
    expect(mailed(other)).toBe(1);
  });
});

describe('a push service', () => {
  it('that is busy or out of order is asked again after a rest, and takes the alert once', async () => {
    phone.status = 503;
    const reference = await mailing.file();
    await mailing.later(MINUTE_MS);
    phone.status = 429;
    await mailing.later(40_000);
    expect((await mailing.of(reference))[0]).toEqual({ ...WHO, state: 'queued', failure: 'not-now', tries: 2 });
    phone.status = 201;
    await mailing.later(5 * MINUTE_MS);
    expect((await mailing.of(reference)).map((d) => [d.state, d.tries])).toEqual([['delivered', 3], ['delivered', 1]]);
    expect(new Set(about(reference).map((p) => p.headers.topic)).size).toBe(1);
  });

  it('that asks to be left alone is, for as long as it said, with everything that is meant for it', async () => {
    Object.assign(phone, { status: 429, retry_after: '50' });
    const first = await mailing.file();
    await mailing.later(20_000);
    const second = await mailing.file();
    await mailing.later(40_000);
    Object.assign(phone, { status: 201, retry_after: null });
    hotline.time.advance(49_000);
    await hotline.still();
    await hotline.deliveries.run();
    expect([about(first).length, about(second).length, (await mailing.of(second))[0]]).toEqual([1, 0, { ...WHO, state: 'queued', failure: null, tries: 0 }]);
    await mailing.later(2_000);
    expect([about(first).length, about(second).length]).toEqual([2, 1]);
  });

  it('that says a browser is gone is believed: another one of the officer is enough, and without any the mail comes at once', async () => {
    const tablet = service.device();
    await tablet.switchOn(korea, hotline);
    tablet.status = 410;
    const first = await mailing.file();
    await mailing.later(MINUTE_MS);
    expect((await push()).devices.map((d) => d.endpoint)).toEqual([phone.subscription.endpoint]);
    expect([about(first).length, mailed(first)]).toEqual([1, 0]);
    phone.status = 404;
    const second = await mailing.file();
    await mailing.later(MINUTE_MS);
    await mailing.later(0);
    expect([(await push()).devices, mailed(second)]).toEqual([[], 1]);
    expect((await mailing.of(second)).map((d) => [d.state, d.failure])).toEqual([['given-up', 'gone'], ['delivered', null]]);
    phone.status = 201;
  });

  it('that believes another sender refuses for good, and the mail comes at once', async () => {
    await phone.switchOn(korea, hotline);
    const { sender } = service;
    service.sender = pushAt('https://push.example/').p256dh;
    const reference = await mailing.file();
    await mailing.later(MINUTE_MS);
    await mailing.later(0);
    service.sender = sender;
    expect([(await mailing.of(reference)).map((d) => d.failure), mailed(reference), about(reference)]).toEqual([['refused', null], 1, []]);
  });

  it('whose name leads inside is not gone to', async () => {
    await hotline.sql("UPDATE hotline.push_devices SET endpoint = 'https://localhost/push'");
    const beside = await hotline.beside({ push_networks: [] });
    await hotline.deliveries.onApplicationShutdown();
    try {
      await korea.ask('POST', `/api/v1/contacts/push/${(await push()).devices[0]?.id}/test`);
      await beside.app.get(CarryOut).run();
      expect(await hotline.sql("SELECT state, failure FROM hotline.deliveries WHERE kind = 'test' ORDER BY created_at DESC LIMIT 1")).toEqual([{ state: 'given-up', failure: 'private-address' }]);
    } finally {
      await beside.close();
    }
  });

  it('gives one browser one address: a colleague takes it over who sits at it, and nobody who knows its address alone, nor anybody of the other side', async () => {
    const shared = service.device();
    const [colleague, china] = [await hotline.signIn('kr-division'), await hotline.signIn('cn-desk')];
    const save = async (desk: Desk, subscription = shared.subscription) => (await desk.ask<{ errors?: { rule: string }[] }>('PUT', '/api/v1/contacts/push', subscription)).body.errors?.[0]?.rule ?? 'saved';
    const whose = async () => Promise.all([korea, colleague, china].map(async (desk) => (await push(desk)).devices.filter((d) => d.endpoint === shared.subscription.endpoint).length));
    await korea.ask('PUT', '/api/v1/contacts/push', shared.subscription);
    expect([await save(china), await whose()]).toEqual(['device_elsewhere', [1, 0, 0]]);
    await shared.switchOn(korea, hotline);
    const others = pushAt(shared.subscription.endpoint);
    expect([await save(colleague, others), await save(china), await save(china, others), await whose()]).toEqual(['device_elsewhere', 'device_elsewhere', 'device_elsewhere', [1, 0, 0]]);
    expect((await push()).devices.find((d) => d.endpoint === shared.subscription.endpoint)?.verified_at).not.toBeNull();
    expect([await save(colleague), await whose()]).toEqual(['saved', [0, 1, 0]]);
  });

  it('is told nothing any more for an account that was signed out everywhere, or has another password; nor does its calendar go on', async () => {
    const browser = service.device();
    const password = await hotline.password();
    const colleague = await hotline.signIn('kr-division');
    const left = async () => (await push(colleague)).devices.length + ((await colleague.ask<{ made_at: string | null }>('GET', '/api/v1/deadline-feed')).body.made_at === null ? 0 : 1);
    const acts: [string, () => Promise<{ status: number }>][] = [
      ['signed out elsewhere', () => colleague.ask('DELETE', '/api/v1/sessions')],
      ['another password', () => colleague.ask('PUT', '/api/v1/password', { current: password, password: 'a long password, one two' })],
    ];
    for (const [what, act] of acts) {
      await colleague.ask('PUT', '/api/v1/contacts/push', browser.subscription);
      await colleague.ask('POST', '/api/v1/deadline-feed');
      expect([what, await left() >= 2, (await act()).status, await left()]).toEqual([what, true, 204, 0]);
    }
  });
});
