import { LANGUAGES } from '#domain';
import { translatorFor } from '#wording';
import { Secret, TOTP } from 'otpauth';
import { linkFor } from '../harness/accounts.js';
import { Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { keepsFocus, pressAndWait, signInByKeys, tabTo } from './harness/keyboard.js';
import { Officer, demoPassword } from './harness/officer.js';
import type { Person } from './harness/person.js';
import { steps } from './harness/steps.js';

const ko = translatorFor('ko');
const NEW = '새 비밀번호는 이 문장입니다';
const AGAIN = '다시 고른 비밀번호 문장입니다';

/** Nothing that axe finds, and nothing past the sides of the smallest window. */
async function accessible(person: Person): Promise<void> {
  const { page } = person;
  await page.setViewportSize({ width: 320, height: 640 });
  expect([await person.sideways(), await violations(page)]).toEqual([0, []]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe('an account in the browser', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  /** One officer in two browsers. */
  let here: Officer;
  let lost: Officer;
  let secret = '';
  let recovery = '';
  /** What the officer's app shows now. */
  const shown = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hotline.time.now });
  const step = steps();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    lost = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko' });
    here = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko', checker: true });
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('shows where it is signed in, found from the menu of every page', step(async () => {
    await here.person.find('.bar .account summary').click();
    await here.person.link(ko.text('nav.account')).click();
    await here.reads(ko.text('own.sessions'));
    await here.person.find('.sessions li').nth(1).waitFor();
    expect(await here.person.find('.sessions li').count()).toBe(2);
    await here.reads(/Chrome.* · Linux/);
    expect(await here.person.find('.sessions .chip').count()).toBe(1);
  }));

  it('signs the other browser out, which asks to sign in again and keeps its page', step(async () => {
    await lost.live();
    await pressAndWait(here.person.page, here.person.button(ko.text('own.session.end')), '**/api/v1/sessions/*');
    await here.person.find('.sessions li').nth(1).waitFor({ state: 'detached' });
    await keepsFocus(here.person.page);
    await lost.person.page.getByRole('dialog').getByText(ko.text('sign_in.expired')).waitFor();
    await here.live();
  }));

  it('has nothing past the sides of the smallest window, in any language, and nothing that axe finds', step(async () => {
    for (const language of LANGUAGES) {
      await here.speak(language);
      await accessible(here.person);
    }
    expect(here.person.faults).toEqual([]);
  }));

  it('left the line alone meanwhile where nobody was signed in, and has it back with whoever signs in again', step(async () => {
    expect(lost.person.faults).toEqual([]);
    await lost.signIn('kr-desk', demoPassword(hotline));
    await lost.person.page.getByRole('dialog').waitFor({ state: 'detached' });
    await lost.live();
    expect(lost.person.faults).toEqual([]);
    await lost.person.leave();
  }));

  it('takes another password, refuses one that many have, and is signed out elsewhere by it', step(async () => {
    const elsewhere = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko' });
    await here.speak('ko');
    const fields = ['own.password.current', 'own.password.new', 'own.password.again'] as const;
    const fill = async (...values: string[]): Promise<void> => {
      const form = here.person.page.getByRole('form', { name: ko.text('own.password') });
      for (const [i, key] of fields.entries()) await form.getByLabel(ko.text(key), { exact: true }).fill(values[i] ?? '');
      await here.person.button(ko.text('own.password.submit')).click();
    };
    await fill('', 'short', 'other');
    for (const words of [ko.text('own.password.error.current'), ko.text('setup.error.short', { min: 12 }), ko.text('setup.error.differ')]) await here.reads(words);
    await fill(demoPassword(hotline), 'password1234', 'password1234');
    await here.reads(ko.text('rule.guessable'));
    await fill('not the password', NEW, NEW);
    await here.reads(ko.text('rule.wrong_password'));
    await fill(demoPassword(hotline), NEW, NEW);
    await here.reads(ko.text('own.password.done'));
    await elsewhere.person.page.getByRole('dialog').getByText(ko.text('sign_in.expired')).waitFor();
    await elsewhere.signIn('kr-desk', NEW);
    await elsewhere.person.leave();
  }));

  it('takes an app for one-time codes into use, by its picture or its key, and is told the recovery codes once', step(async () => {
    const part = here.person.page.getByRole('region', { name: ko.text('factor.title') });
    await part.getByRole('button', { name: ko.text('factor.begin') }).click();
    await part.getByAltText(ko.text('factor.picture')).waitFor();
    expect(await part.getByAltText(ko.text('factor.picture')).evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true);
    secret = (await part.locator('.secret').innerText()).replaceAll(' ', '');
    await part.getByLabel(ko.text('factor.code')).fill('000000');
    await part.getByRole('button', { name: ko.text('factor.confirm') }).click();
    await here.reads(ko.text('rule.wrong_code'));
    await here.person.page.setViewportSize({ width: 320, height: 640 });
    expect(await here.person.sideways()).toBe(0);
    await part.getByLabel(ko.text('factor.code')).fill(shown());
    await part.getByRole('button', { name: ko.text('factor.confirm') }).click();
    await part.locator('.recovery li').nth(9).waitFor();
    expect([await here.person.sideways(), await violations(here.person.page)]).toEqual([0, []]);
    recovery = await part.locator('.recovery li').first().innerText();
    await here.person.page.setViewportSize({ width: 1280, height: 800 });
    await part.getByRole('button', { name: ko.text('factor.codes.kept') }).click();
    await here.reads(ko.text('factor.left', { count: 10 }));
    expect(await here.person.shows([secret, recovery])).toEqual([]);
  }));

  it('is asked for the code after the password, refuses a wrong one in words, and lets in by the right one or a recovery code', step(async () => {
    for (const right of [() => { hotline.time.advance(MINUTE_MS); return shown(); }, () => recovery.toLowerCase()]) {
      const again = new Officer(await chromium.person(hotline.url, { language: 'ko', checker: true, width: 320, height: 640 }), 'ko');
      await again.person.go('/desk/');
      await again.person.field(ko.text('sign_in.account')).fill('kr-desk');
      await again.person.field(ko.text('sign_in.password')).fill(NEW);
      await again.person.button(ko.text('sign_in.submit')).click();
      const code = again.person.field(ko.text('sign_in.code'));
      await code.waitFor();
      expect(await code.evaluate((input) => input === document.activeElement)).toBe(true);
      expect([await again.person.sideways(), await violations(again.person.page)]).toEqual([0, []]);
      await code.fill('000000');
      await again.person.button(ko.text('sign_in.submit')).click();
      await again.reads(ko.text('sign_in.error.code'));
      await code.fill(right());
      await again.person.button(ko.text('sign_in.submit')).click();
      await again.person.find('.bar .account').waitFor();
      expect(again.person.faults).toEqual([]);
      await again.person.leave();
    }
  }));

  it('is signed out by its side\'s administrator from the list of accounts', step(async () => {
    const admin = await Officer.at('/desk/administration', 'kr-admin', hotline, chromium, { language: 'ko' });
    const row = ko.text('officer.sessions.of', { name: '데모 연락관' });
    await admin.person.page.getByRole('row', { name: 'kr-desk' }).getByRole('button', { name: ko.text('access.manage') }).click();
    await admin.person.page.getByRole('region', { name: row }).getByRole('button', { name: ko.text('officer.sessions.end_all') }).click();
    await admin.reads(ko.text('officer.sessions.none'));
    await keepsFocus(admin.person.page);
    await here.person.page.getByRole('dialog').waitFor();
    expect(admin.person.faults).toEqual([]);
  }));

  it('is opened anew by a link and the code of a second person, and entered by keys alone with another password and no app', step(async () => {
    const [row] = await hotline.sql("SELECT id FROM hotline.officers WHERE sign_in = 'kr-desk'");
    const { link, code } = await linkFor(await hotline.signIn('kr-admin'), await hotline.signIn('kr-supervisor'), `/api/v1/officers/${String(row?.id)}/recovery`);
    const owner = new Officer(await chromium.person(hotline.url, { language: 'ko', checker: true }), 'ko');
    const { page } = owner.person;
    await owner.person.go(link.pathname + link.search);
    const send = owner.person.button(ko.text('access.again.submit'));
    const type = async (...values: string[]): Promise<void> => {
      for (const [i, key] of (['setup.code', 'setup.password', 'setup.password_again'] as const).entries()) await owner.person.field(ko.text(key)).fill(values[i] ?? '');
      await send.press('Enter');
    };
    await type('', 'short', 'other');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    for (const words of [ko.text('setup.error.short', { min: 12 }), ko.text('setup.error.differ')]) await owner.reads(words);
    await accessible(owner.person);
    await type(code === '00000000' ? '00000001' : '00000000', AGAIN, AGAIN);
    await owner.reads(ko.text('rule.wrong_link_code'));
    await owner.person.field(ko.text('setup.code')).fill(code ?? '');
    await pressAndWait(page, send, '**/api/v1/recovery');
    await owner.reads(ko.text('access.again.done'));
    await keepsFocus(page);
    await accessible(owner.person);
    // A part of a link may be lost on its way.
    for (const [cut, fault] of [[link.pathname + link.search, 'setup.error.link'], [`${link.pathname}?token=short`, 'setup.error.incomplete']] as const) {
      await owner.person.go(cut);
      await owner.reads(ko.text(fault));
    }
    await owner.person.go(link.pathname);
    await owner.reads(ko.text('setup.error.incomplete'));
    await accessible(owner.person);
    await tabTo(page, 'a[href="/desk/sign-in"]');
    await page.keyboard.press('Enter');
    await owner.person.field(ko.text('sign_in.account')).waitFor();
    await signInByKeys(page, 'kr-desk', AGAIN);
    expect(owner.person.faults).toEqual([]);
  }));
});
