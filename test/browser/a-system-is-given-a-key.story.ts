import { type EveryKey, translatorFor } from '#wording';
import { Hotline } from '../harness/hotline.js';
import { Machine } from '../harness/machine.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { keepsFocus, pressAndWait } from './harness/keyboard.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const NAME = '통관 정보 시스템';
const RECEIVER = 'https://alerts.kr.example/hotline';
const say = (key: EveryKey, values = {}): string => translatorFor('ko').text(key, values);

describe('a system of a side', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let admin: Officer;
  let machine: Machine;
  const step = steps();
  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    admin = await Officer.at('/desk/administration', 'kr-admin', hotline, chromium, { language: 'ko', checker: true });
  }, 60_000);
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('is given a key by its administrator, who is told what is missing, and sees the key once', step(async () => {
    const { person } = admin;
    const make = person.page.getByRole('form', { name: say('key.make') });
    await admin.reads(say('key.none'));
    await person.button(say('key.make')).click();
    for (const missing of ['key.name.error', 'admin.invite.error.office', 'key.scopes.error'] as const) await make.getByText(say(missing)).first().waitFor();
    await make.getByLabel(say('key.name'), { exact: true }).fill(NAME);
    await make.getByLabel(say('key.office'), { exact: true }).selectOption('kr-trade-cooperation-desk');
    await make.getByLabel(say('key.lasts'), { exact: true }).selectOption('30');
    for (const scope of ['read-cases', 'note'] as const) await make.getByLabel(say(`key.scope.${scope}`)).check();
    await person.button(say('key.make')).click();
    const secret = await make.getByLabel(say('key.secret'), { exact: true }).inputValue();
    machine = new Machine(hotline.url, secret, '');
    expect((await machine.ask('GET', '/api/v1/cases')).status).toBe(200);
    expect(await violations(person.page)).toEqual([]);
    await person.page.setViewportSize({ width: 390, height: 844 });
    expect(await person.sideways()).toBe(0);
    await person.page.setViewportSize({ width: 1280, height: 900 });
    await person.page.reload();
    // A month is all that it has, so that it is marked from its first day.
    for (const words of [NAME, say('key.state.ending'), `${secret.slice(0, 16)}…`]) await admin.reads(words);
    expect(await person.shows([secret, secret.slice(16)])).toEqual([]);
  }));

  it('is told by webhook, whose secret stands there once: when the address is saved', step(async () => {
    const { person } = admin;
    const panel = person.page.getByRole('region', { name: say('webhook.title') });
    await panel.getByLabel(say('webhook.url'), { exact: true }).fill(RECEIVER);
    await pressAndWait(person.page, person.button(say('webhook.save')), '**/api/v1/webhook');
    const first = await panel.locator('.once code').innerText();
    expect(first).toMatch(/^whsec_.{32}/);
    await keepsFocus(person.page);
    expect(await panel.getByLabel(say('webhook.url'), { exact: true }).inputValue()).toBe(RECEIVER);
    await person.button(say('webhook.renew')).click();
    await until('another one stands there', async () => (await panel.locator('.once code').innerText()) !== first);
    expect(await violations(person.page)).toEqual([]);
    await person.page.reload();
    await person.button(say('webhook.test')).waitFor();
    expect(await panel.locator('.once').count()).toBe(0);
    await pressAndWait(person.page, person.button(say('webhook.remove')), '**/api/v1/webhook');
    await until('the address is gone', async () => (await panel.getByLabel(say('webhook.url'), { exact: true }).inputValue()) === '');
    await keepsFocus(person.page);
  }));

  it('is shut out when the key is revoked, which is asked for twice', step(async () => {
    const { person } = admin;
    await person.button(say('key.revoke')).press('Enter');
    await admin.reads(say('key.revoke.ask'));
    await keepsFocus(person.page);
    expect((await machine.ask('GET', '/api/v1/cases')).status).toBe(200);
    await pressAndWait(person.page, person.button(say('key.revoke.now')), '**/api/v1/keys/*');
    await admin.reads(say('key.state.revoked'));
    await keepsFocus(person.page);
    await until('the key opens nothing', async () => (await machine.ask('GET', '/api/v1/cases')).status === 401);
    expect(await person.button(say('key.revoke')).count()).toBe(0);
    expect(person.faults).toEqual([]);
  }));
});
