import { LANGUAGES, type Language } from '#domain';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { type Answers, CompanyForm, answersOf } from './harness/company-form.js';
import { bringLists, printsAllPapers, sentWithLists } from './harness/company-lists.js';
import { lostLinks, wrongWithPage } from './harness/page-checks.js';
import { tabTo } from './harness/keyboard.js';
import type { Person } from './harness/person.js';
import { picture } from './harness/pictures.js';

/** The narrowest window in use: a small phone, or a page enlarged to 400 %. */
const NARROW = { width: 320, height: 700 };
/** What no catalogue has: markup, right-to-left marks, an emoji, a character without width, a word that never breaks. */
const HOSTILE = `요소 <img src=x onerror="document.title='ran'"> \u202etxet\u202c 🚢 a\u200bb ${'x'.repeat(300)}`;
const LONGEST = '오'.repeat(4_999) + 'w'.repeat(5_001);
const report = { ...urea(), goods: HOSTILE, tried: LONGEST };
/** One page of each kind of input, shared out among the languages: what is wrong with one is wrong in all. */
const KINDS_OF_PAGE: Readonly<Record<Language, readonly string[]>> = { ko: ['kind', 'stock'], 'zh-Hans': ['since', 'tried'], en: ['route', 'consent'] };

describe('the form without JavaScript', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  describe.each(LANGUAGES)('in %s', (language) => {
    it('asks one question a page, every input labelled, on the narrowest window, in one language to keys alone; and is accessible from start to tracking', async () => {
      const company = await chromium.person(hotline.url, { language, javascript: false, ...NARROW });
      const checker = await chromium.person(hotline.url, { language, checker: true, dark: language === 'en' });
      const form = new CompanyForm(company, language === 'en' ? 'keys' : 'script');
      const wrong: string[] = [];
      const look = async (page: string): Promise<void> => { wrong.push(...(await wrongWithPage(company, language)).map((w) => `${page}: ${w}`)); };
      await form.begin('kr-cn/KR');
      await form.walk(answersOf(report), 'check', look);
      await look('check');
      await company.go(`${form.draft}/list`);
      await look('list');
      // Sent without a file: the page that says so leads on, and a reload back.
      await company.page.locator('form[action="list/contracts"] button:not([name])').click();
      await company.page.locator('.error').first().waitFor();
      const ways = await company.page.locator('main a[href], form[action]').evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href || (one as HTMLFormElement).action).pathname));
      expect(ways.filter((path) => path.includes('list/list'))).toEqual([]);
      await company.go(`${form.draft}/list/contracts`);
      expect(new URL(company.page.url()).pathname).toBe(`${form.draft}/list`);
      await company.go(`${form.draft}/check`);
      expect((await company.find('.answers .said').allInnerTexts()).slice(0, 1)).toEqual([HOSTILE]);
      const found = await inspect(checker, ['/report', ...KINDS_OF_PAGE[language].map((page) => `${form.draft}/${page}`), `${form.draft}/list`, `${form.draft}/check`]);
      found.push(...await inspectErrors(checker, `${form.draft}/stock`));
      if (language === 'en') await tabTo(company.page, '#declare').then(() => company.page.keyboard.press('Space'));
      else await company.find('#declare').check();
      await form.next();
      await look('sent');
      const tracking = await askCompany(company, hotline);
      found.push(...await inspect(checker, [`${form.draft}/sent`, tracking]));
      await company.go(tracking);
      await look('track');
      expect(wrong).toEqual([]);
      expect(found).toEqual([]);
      expect([...company.faults, ...checker.faults]).toEqual([]);
    }, 60_000);
  });

  it('leads from every error to the input that it speaks of, keeps what was typed, and says how long the stock lasts', async () => {
    const company = await chromium.person(hotline.url, { language: 'ko', javascript: false });
    const form = new CompanyForm(company, 'script');
    await form.begin('kr-cn/KR');
    const plain = answersOf({ ...urea(), licence: 'yes', licence_application: { number: 'L-1', filed_on: '2026-03-01', office: null } });
    // As they stand on a declaration of the company's own country, and on its cards.
    // A month is all that it knows, and the goods are on their way to a port.
    const answers: Answers = { ...plain, since: { 'since-year': '2026', 'since-month': '3' }, port: { port: '', 'port-none': 'yes' }, hs: { hs: '3102.10-1000' }, contact: { ...plain.contact, phone: '02-1234-5678' } };
    const lost: string[] = [];
    const refused: string[] = [];
    for (const page of Object.keys(answers)) {
      expect(form.at).toBe(page);
      await form.put(WRONG[page] ?? {});
      await form.next();
      // What may be left empty is not refused; nobody is asked twice for it.
      if (form.at !== page) continue;
      refused.push(page);
      // The page that comes back says first what is wrong, and a browser may go back over it.
      await company.find('.summary:focus').waitFor();
      expect([await company.page.title(), new URL(company.page.url()).search]).toEqual([expect.stringMatching(/^오류: /), '?wrong']);
      lost.push(...(await lostLinks(company)).map((l) => `${page}: ${l}`));
      // Goods that a word may mean are chosen from what is offered, and the next page says which were taken.
      if (page === 'hs') await chooseGoods(company, form);
      // Nothing that was ticked contradicts itself where nothing was.
      if (page === 'consent') expect(await company.find('#preview').count()).toBe(1);
      await form.put(answers[page] ?? {});
      await form.next();
    }
    expect(refused).toEqual(Object.keys(answers).filter((page) => !MAY_BE_EMPTY.includes(page)));
    expect(lost).toEqual([]);
    expect(form.at).toBe('check');
    const said = await company.find('main').innerText();
    for (const words of ['3102.10', '3102.10-1000', '+82 2 1234 5678', '2026년 3월', '항만이나 공항에 있지 않음']) expect(said).toContain(words);
    await form.next();
    expect(await lostLinks(company)).toEqual([]);
    await bringLists(company, form);
    await company.go(`${form.draft}/stock`);
    for (const [stock, days] of [['900', '약 22일'], ['450', '약 11일']] as const) {
      await form.put({ stock });
      await form.press('.sum button');
      expect(await company.find('.sum').innerText()).toContain(days);
    }
    expect(await company.find('.will').innerText()).toContain('중국 정부에는 제공하지 않습니다');
    await company.page.setViewportSize({ width: 1000, height: 900 });
    await picture(company, 'report-ko');
    await form.switchTo('en');
    await picture(company, 'report-en');
    await form.switchTo('ko');
    await company.go(form.draft);
    expect(form.at).toBe('check');
    await changesOne(company, form);
    await company.find('#declare').check();
    await form.next();
    await sentWithLists(company, hotline);
    await printsAllPapers(company, hotline);
    expect(company.faults).toEqual([]);
  }, 60_000);

  it("tells a company of the other side just as plainly what its neighbour's government is not told", async () => {
    const company = await chromium.person(hotline.url, { language: 'zh-Hans', javascript: false, width: 1000, height: 900 });
    const form = new CompanyForm(company, 'script');
    await form.begin('kr-cn/CN');
    await form.walk(answersOf(urea({ side: 'CN', language: 'zh-Hans', goods: '光刻胶', hs: '370790', from: 'KR', to: 'CN', port: 'KRINC', partner: '한빛소재 (가상)' })), 'stock');
    await form.put({ unit: 'TNE', stock: '450', use: '40' });
    await form.next();
    await company.go(`${form.draft}/stock`);
    expect(await company.find('.will').innerText()).toContain('韩国政府');
    await picture(company, 'report-zh');
    expect(company.faults).toEqual([]);
    await company.leave();
  });
});

const MAY_BE_EMPTY = ['tried'];
/** Where an empty page is an answer, or what the form suggests is one: something that is none. */
const WRONG: Readonly<Record<string, Readonly<Record<string, string>>>> = { route: { from: '', to: '' }, hs: { hs: '강판' }, since: { 'since-year': '2026' }, contract: { 'date-month': '13' }, partner: {}, consent: {} };

async function inspect(checker: Person, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await checker.go(path);
    found.push(...(await violations(checker.page)).map((v) => `${path.split('/').at(-1)}: ${v}`));
  }
  expect(await checker.page.title()).not.toBe('ran');
  return found;
}

/** The same page with something wrong on it. */
async function inspectErrors(checker: Person, path: string): Promise<string[]> {
  await checker.go(path);
  const form = new CompanyForm(checker);
  await form.put({ use: '0' });
  await form.next();
  const found = await violations(checker.page);
  await form.put({ use: '40' });
  await form.next();
  return found;
}

/** An officer asks something, so that the tracking page has a question. @returns its path */
async function askCompany(company: Person, hotline: Hotline): Promise<string> {
  const link = await company.find('.address a').getAttribute('href') ?? '';
  const path = new URL(link).pathname;
  const desk = await hotline.signIn('kr-desk');
  await desk.do(await hotline.caseOf({ reference: path.split('/')[2] ?? '' }), 'ask-company', { text: '계약 번호를 알려 주세요. <b>굵게</b>' });
  return path;
}

async function chooseGoods(company: Person, form: CompanyForm): Promise<void> {
  await form.put({ hs: '없는 물품' });
  await form.next();
  expect(await company.find('.error').innerText()).toContain('목록에 그 이름의 물품이 없습니다');
  await form.put({ hs: '강판' });
  await form.next();
  const offered = company.find('input[name="hs-chosen"]');
  expect(await offered.count()).toBeGreaterThan(0);
  await offered.first().check();
  const code = await offered.first().getAttribute('value') ?? '';
  await form.next();
  expect(await company.find('.will').innerText()).toContain(`${code.slice(0, 4)}.${code.slice(4)}`);
  await company.find('.will a').click();
  expect(form.at).toBe('hs');
}

/** From the list of answers to one of them, and back to where it stands in the list, with and without a change. */
async function changesOne(company: Person, form: CompanyForm): Promise<void> {
  const stands = async (): Promise<unknown[]> => [form.at, new URL(company.page.url()).hash, await company.page.evaluate(() => document.activeElement?.id)];
  await form.press('#change-impact');
  await form.press('.steps a');
  expect(await stands()).toEqual(['check', '#change-impact', 'change-impact']);
  await form.press('#change-impact');
  await form.next();
  expect(await stands()).toEqual(['check', '#change-impact', 'change-impact']);
}
