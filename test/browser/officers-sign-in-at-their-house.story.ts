import { LANGUAGES } from '#domain';
import { translatorFor } from '#wording';
import { urea } from '../factories/report.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Houses, openHouses } from '../harness/provider-files.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const [ko, zh, en] = (['ko', 'zh-Hans', 'en'] as const).map(translatorFor) as [ReturnType<typeof translatorFor>, ReturnType<typeof translatorFor>, ReturnType<typeof translatorFor>];
const NAMES = { ko: '산업부 통합인증', 'zh-Hans': '韩国产业部认证', en: 'Ministry sign-on (Korea)' };

/** Stock for 80 days: nobody beyond the home side is told before an officer has looked. */
const CALM = { stock: { value: 3_200, unit: 'TNE' as const }, share: 'under_50' as const, impact: ['deliveries' as const] };

describe('signing in at one\'s house in the browser', () => {
  let server: StoryServer;
  let houses: Houses;
  let chromium: Chromium;
  let hana: Officer;
  const step = steps();
  const at = (path: string): string => `${houses.hotline.url}${path}`;
  const press = (officer: Officer, language: keyof typeof NAMES): Promise<void> => officer.person.button(officer.t.text('sign_in.provider', { provider: NAMES[language] })).click();
  /** Types a name on the house's own page. */
  const typeThere = async ({ person }: Officer, name: string): Promise<void> => {
    await person.find('input[name="login"]').fill(name);
    await person.find('input[name="password"]').fill('x');
    await person.find('button[type="submit"]').click();
  };

  beforeAll(async () => {
    server = await startPostgres();
    // By another name of this machine the house is another site to the browser, as it is in the world.
    [houses, chromium] = await Promise.all([openHouses(server, { kr_host: 'localhost' }), Chromium.start()]);
    hana = new Officer(await chromium.person(houses.hotline.url, { language: 'ko', checker: true, width: 320, height: 640 }), 'ko');
  });
  afterAll(async () => { await chromium?.close(); await houses?.close(); await server?.stop(); });

  it('is a button for each house, by its name in the reader\'s language, on the narrowest window too', step(async () => {
    await hana.person.go(at('/desk/duty'));
    for (const language of LANGUAGES) {
      await hana.person.button(translatorFor(language).text(`language.${language}`)).click();
      await hana.person.button(translatorFor(language).text('sign_in.provider', { provider: NAMES[language] })).waitFor();
      expect([language, await hana.person.find('form button[type="button"]').count() >= 2, await hana.person.sideways(), await violations(hana.person.page)]).toEqual([language, true, 0, []]);
    }
    await hana.person.button(ko.text('language.ko')).click();
    await hana.person.page.setViewportSize({ width: 1280, height: 800 });
  }));

  it('leads there, and back to the page that was asked for, where the officer is who the house says', step(async () => {
    await press(hana, 'ko');
    await typeThere(hana, 'kr-1');
    await hana.person.find('.bar .account').waitFor();
    expect(hana.person.page.url()).toBe(at('/desk/duty'));
    await hana.person.find('.bar .account summary').click();
    await hana.reads('김하나');
    await hana.person.link(ko.text('nav.account')).click();
    await hana.reads(ko.text('own.sessions'));
    expect(await hana.person.shows([ko.text('own.password.current'), ko.text('factor.title')])).toEqual([]);
    expect(hana.person.faults).toEqual([]);
  }));

  it('proves over an open act that it is them, in a window of the house that asks again, and the act goes on', step(async () => {
    const calm = await houses.hotline.caseOf(await houses.hotline.file(urea(CALM)));
    await hana.person.go(at(`/desk/cases/${calm}`));
    const { person: { page } } = hana;
    await hana.person.button(hana.say('do.validate.give')).click();
    await houses.hotline.sql("UPDATE hotline.sessions SET proven_at = now() - interval '11 minutes'");
    const act = page.getByRole('dialog', { name: ko.text('confirm.validate.title', { reference: calm }) });
    await act.getByRole('button', { name: hana.say('do.validate.give').replace(/…$/, ''), exact: true }).click();
    const prompt = page.getByRole('dialog', { name: ko.text('proof.title'), exact: true });
    const house = prompt.getByRole('button', { name: ko.text('proof.house') });
    await house.waitFor();
    expect(await violations(page)).toEqual([]);
    const [opened] = await Promise.all([page.waitForEvent('popup'), house.click()]);
    await opened.locator('input[name="login"]').fill('kr-1');
    await opened.locator('input[name="password"]').fill('x');
    await opened.locator('button[type="submit"]').click();
    await opened.getByRole('heading', { name: ko.text('proof.house.proven') }).waitFor();
    await prompt.waitFor({ state: 'detached' });
    await act.waitFor({ state: 'detached' });
    await houses.hotline.still();
    expect(await houses.hotline.sql("SELECT count(*)::int AS n FROM hotline.history WHERE type = 'CaseTold'")).toEqual([{ n: 1 }]);
    await opened.close();
    expect(hana.person.faults).toEqual([]);
  }));

  it('ends with signing out here and there, and leads back to the page for signing in', step(async () => {
    await hana.person.find('.bar .account summary').click();
    await hana.person.button(ko.text('nav.sign_out')).click();
    await hana.person.page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await hana.person.button(ko.text('sign_in.provider', { provider: NAMES.ko })).waitFor();
    expect(hana.person.page.url()).toBe(at('/desk/sign-in'));
    await press(hana, 'ko');
    // Had the house not signed them out, it would not ask.
    await hana.person.find('input[name="login"]').waitFor();
  }));

  it('tells on a page in the reader\'s language that it was cancelled there, and leads back', step(async () => {
    const reader = new Officer(await chromium.person(houses.hotline.url, { language: 'zh-Hans', checker: true }), 'zh-Hans');
    await reader.person.go(at('/desk/'));
    await press(reader, 'zh-Hans');
    await reader.person.page.getByRole('link', { name: /Cancel/ }).click();
    await reader.reads(zh.text('problem.provider-cancelled.title', { provider: NAMES['zh-Hans'] }));
    expect([await violations(reader.person.page), await reader.person.sideways()]).toEqual([[], 0]);
    await reader.person.link(zh.text('sign_in.title')).click();
    await reader.person.field(zh.text('sign_in.account')).waitFor();
    expect(await houses.hotline.sql('SELECT count(*)::int AS n FROM hotline.sessions')).toEqual([{ n: 0 }]);
  }));

  it('says on the page itself when the house cannot be reached, beside what else lets in', step(async () => {
    const reader = new Officer(await chromium.person(houses.hotline.url, { language: 'en' }), 'en');
    houses.cn.wrong = { down: /./ };
    await reader.person.go(at('/desk/'));
    await reader.person.button(en.text('sign_in.provider', { provider: 'Ministry sign-on (China)' })).click();
    await reader.reads(new RegExp(en.text('problem.provider-unavailable.title', { provider: 'Ministry sign-on \\(China\\)' })));
    await reader.person.field(en.text('sign_in.account')).waitFor();
  }));
});
