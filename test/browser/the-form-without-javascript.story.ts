import { LANGUAGES, type Language } from '#domain';
import { readSheet, writeXlsx } from '#sheets';
import { sheetRows, workbookOf } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import { Hotline, STORY_BEGINS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { type Answers, CompanyForm, answersOf } from './harness/company-form.js';
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
      expect([await company.page.evaluate(() => document.activeElement?.className), await company.page.title(), new URL(company.page.url()).search]).toEqual(['summary', expect.stringMatching(/^오류: /), '?wrong']);
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

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMNS = ['계약 번호(분할분)', '물량', '단위', '항만', '단계', '단계 시작일'].map((heading) => ({ heading, kind: 'text' as const }));
const contracts = (...stages: string[]): Promise<Buffer> => writeXlsx([{ name: '계약', columns: COLUMNS, rows: stages.map((stage, i) => [`00${i + 7}`, '600', '톤', '칭다오', stage, '2026-03-02']) }]);

/** Many contracts and applications at once: checked row by row, given back with what is wrong, and taken in when they are right. */
async function bringLists(company: Person, form: CompanyForm): Promise<void> {
  const bring = async (kind: string, buffer: Buffer | null): Promise<string> => {
    await company.go(`${form.draft}/list`);
    if (buffer) await company.find(`#file-${kind}`).setInputFiles({ name: '목록.xlsx', mimeType: XLSX, buffer });
    await form.press(`section[aria-labelledby="${kind}"] .second`);
    return company.find('main').innerText();
  };
  await bring('contracts', null);
  expect(await lostLinks(company)).toEqual([]);
  expect(await bring('contracts', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('비밀번호가 없는 XLSX');
  expect(await bring('contracts', Buffer.alloc(1_200_000))).toContain('내용이 너무 많습니다');
  await company.go(`${form.draft}/list`);
  await form.switchTo('en');
  expect([form.at, await company.find('h1').innerText()]).toEqual(['list', 'Many contracts or applications']);
  await form.switchTo('ko');
  expect(await bring('contracts', await contracts('선적 전 통관 보류', '어딘가에 있음'))).toContain('2개 행 중 1개 행이 맞습니다');
  const marked = await readSheet(await (await company.page.request.get(await company.find('a[href$="contracts/marked.xlsx"]').evaluate((a: HTMLAnchorElement) => a.href))).body(), 'ko', { rows: 9 });
  expect(marked.ok && marked.sheet.rows.map((row) => [row[0], (row[6] ?? '') !== ''])).toEqual([['007', false], ['008', true]]);
  expect(await bring('contracts', await contracts('선적 전 통관 보류', '수출신고를 했으나 통관되지 않음'))).toContain('2개 행 중 2개 행이 맞습니다');
  expect(await bring('applications', await workbookOf(sheetRows(40, STORY_BEGINS - 86_400_000)))).toContain('40개 행 중 40개 행이 맞습니다');
  await company.go(`${form.draft}/check`);
  expect(await company.find('main').innerText()).toMatch(/계약 2건 중 2건[^]*허가 신청 40건 중 40건/);
}

/** What became of the lists: shipments of the case and a paper, of which the other side reads nothing. */
async function sentWithLists(company: Person, hotline: Hotline): Promise<void> {
  await company.go(new URL(await company.find('.address a').getAttribute('href') ?? '').pathname);
  const words = await company.words();
  for (const said of ['2026년 3월', '항만이나 공항에 있지 않음']) expect(words).toContain(said);
  expect(['007', '008', '허가 신청 목록.xlsx'].filter((word) => !words.includes(word))).toEqual([]);
  const reference = await hotline.caseOf({ reference: new URL(company.page.url()).pathname.split('/')[2] ?? '' });
  const [korea, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
  expect((await korea.view(reference)).own?.report).toMatchObject({ port: null, no_port: 'none', since_day: 'unknown' });
  expect((await korea.view(reference)).goods.shipments.map((one) => one.contract)).toEqual(['007', '008']);
  const other = await china.ask<{ goods?: { stages: unknown[]; shipments: unknown[] } }>('GET', `/api/v1/cases/${reference}`);
  expect([other.text.includes('"2026-03"'), other.text.includes('2026-03-01'), other.text.includes('no_port')]).toEqual([true, false, false]);
  expect([other.text.includes('008'), other.body.goods?.stages ?? [], other.body.goods?.shipments ?? []]).toEqual([false, [], []]);
}
