import { readFile } from 'node:fs/promises';
import { LICENCE_COLUMNS, type ReportReceipt } from '#contracts';
import { readSheet } from '#sheets';
import { translatorFor } from '#wording';
import { broken, sheetRows, workbookOf } from '../factories/licences.js';
import { urea } from '../factories/report.js';
import { Hotline, STORY_BEGINS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const [ko, zh] = [translatorFor('ko'), translatorFor('zh-Hans')];
const YESTERDAY = STORY_BEGINS - 86_400_000;
const RIGHT = sheetRows(60, YESTERDAY);
const WRONG = broken(RIGHT, 20);
const file = async (rows: typeof RIGHT) => ({ name: '허가.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await workbookOf(rows, (column) => ko.text(`licences.column.${column}`)) });

describe('a list of applications at the desk', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let receipt: ReportReceipt;
  let korea: Officer;
  let china: Officer;
  const step = steps();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    receipt = await hotline.file(urea());
    const at = `/desk/cases/${await hotline.caseOf(receipt)}`;
    korea = await Officer.at(at, 'kr-desk', hotline, chromium, { language: 'ko', checker: true, height: 1400 });
    china = await Officer.at(at, 'cn-desk', hotline, chromium, { language: 'zh-Hans' });
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('is brought as a spreadsheet: wrong rows are named in place, the corrected file adds just these', step(async () => {
    const { person, person: { page } } = korea;
    await person.link(ko.text('licences.open')).click();
    // The case that is left has a form of the same words, for shipments: a file put there would be gone with it.
    await page.getByRole('heading', { name: ko.text('licences.title', { reference: await hotline.caseOf(receipt) }) }).waitFor();
    // First it is only checked: what would come of it and what would cross is read before anything does.
    await person.field(ko.text('licences.import.choose')).setInputFiles(await file(WRONG.rows));
    await person.button(ko.text('licences.import.check')).click();
    await page.getByText(ko.text('licences.import.checked', { rows: 60, added: 57, changed: 0, unchanged: 0, refused: 3 })).first().waitFor();
    await page.getByText(ko.text('licences.import.checked.note')).waitFor();
    await page.waitForFunction(() => document.activeElement?.querySelector('.licence-result') !== null);
    await page.getByText(/^중국 측에 제공: 날짜별 신청·결정 건수/).waitFor();
    expect(await hotline.sql('SELECT 1 FROM hotline.licence_applications')).toEqual([]);
    await person.button(ko.text('licences.import.send')).click();
    await page.getByText(ko.text('licences.import.done', { rows: 60, added: 57, changed: 0, unchanged: 0, refused: 3 })).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.includes('57'))).toBe(true);
    const rows = await person.find('.licence-errors tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').slice(0, 2).map((cell) => cell.trim()))).toEqual(WRONG.errors.map((e) => [String(e.row), ko.text(`licences.column.${e.column}` as 'licences.column.hs')]));
    expect(await violations(page)).toEqual([]);
    // The file is given back with what is wrong in it, and an empty one is there in the reader's language.
    const [marked] = await Promise.all([page.waitForEvent('download'), person.button(ko.text('licences.import.marked.xlsx')).click()]);
    const [empty] = await Promise.all([page.waitForEvent('download'), person.link(ko.text('licences.import.template.xlsx')).click()]);
    const [given, template] = await Promise.all([marked, empty].map(async (download) => { const read = await readSheet(await readFile(await download.path()), 'ko', { rows: 60 }); return read.ok ? read.sheet : null; }));
    expect([given?.rows.filter((row) => (row[15] ?? '') !== '').length, given?.headings[15], template?.headings]).toEqual([3, ko.text('sheets.error'), LICENCE_COLUMNS.map((column) => ko.text(`licences.column.${column}`))]);
    await person.field(ko.text('licences.import.choose')).setInputFiles(await file(RIGHT));
    await person.button(ko.text('licences.import.check')).click();
    await person.button(ko.text('licences.import.send')).click();
    await page.getByText(ko.text('licences.import.done', { rows: 60, added: 3, changed: 0, unchanged: 57, refused: 0 })).first().waitFor();
    expect(await person.sideways()).toBe(0);
  }));

  it('is taken from what the company handed in, without leaving the page, and counts nothing twice', step(async () => {
    const { person, person: { page } } = korea;
    await hotline.company.handedIn(receipt, (await file([...RIGHT, ...sheetRows(70, YESTERDAY).slice(66, 67)])).buffer, '수출허가 신청.xlsx');
    await page.reload();
    await person.button(ko.text('licences.paper.send', { name: '수출허가 신청.xlsx' })).click();
    await person.button(ko.text('licences.import.send')).click();
    await page.getByText(ko.text('licences.import.done', { rows: 61, added: 1, changed: 0, unchanged: 60, refused: 0 })).first().waitFor();
  }));

  it('cannot begin against a company\'s word: the page says why and whom to ask', step(async () => {
    const { person, person: { page } } = korea;
    const back = page.url();
    const unasked = await hotline.file(urea({ licence: 'yes', licence_application: { number: 'L-1', filed_on: '2026-03-02', office: null }, consent: [] }));
    const silent = await hotline.caseOf(unasked);
    for (const at of [`/desk/cases/${silent}`, `/desk/cases/${silent}/licences`]) {
      await page.goto(new URL(at, back).href);
      await page.getByText(ko.text('licences.waits.ask')).waitFor();
      expect([await page.locator('.licences .licence-import').count(), await person.link(ko.text('licences.open')).count(), (await person.words()).includes(ko.text('licences.waits.no_consent', { side: '중국 측', when: '' }))]).toEqual([0, 0, true]);
    }
    // What to do about it is one button away: a question in the company's language, in the words of its own page.
    await person.button(ko.text('licences.waits.ask.act')).click();
    const words = ko.text('licences.waits.ask.words', { side: '중국 정부' });
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(words);
    await page.getByRole('dialog').getByRole('button', { name: ko.text('licences.waits.ask.title') }).click();
    await page.getByText(ko.text('licences.waits.asked')).waitFor();
    expect(await hotline.company.follow(unasked)).toMatchObject({ questions: [{ text: words, answered: false, consent: 'licence' }], consents: expect.arrayContaining([expect.objectContaining({ consent: 'licence', counts: true })]) });
    await page.goto(back);
  }));

  it('is decided several at once, and the other side reads the figures and the names that it was given', step(async () => {
    const { person, person: { page } } = korea;
    await page.getByLabel(ko.text('licences.choose.all')).check();
    await person.button(ko.text('licences.decide.open', { count: await page.locator('.licence-rows input:checked').count() })).click();
    await page.getByRole('dialog').getByLabel(ko.label('licence.granted'), { exact: true }).check();
    await person.field(ko.text('confirm.decide-licence.decided_on')).fill('2026-03-12');
    await person.button(ko.text('licences.decide.send')).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const filed = page.locator('.licence-figures dl > div', { hasText: ko.text('licences.figure.pending') }).first();
    await filed.getByText('0', { exact: true }).waitFor();
    await china.person.link(zh.text('licences.open')).click();
    await china.person.page.getByText(zh.text('licences.shown.named', { shown: 11, total: 11 })).waitFor();
    const words = await china.person.words();
    expect([words.includes('비밀수출자 6'), words.includes('비밀수출자 59'), words.includes(zh.text('licences.import'))]).toEqual([true, false, false]);
    expect([...korea.person.faults, ...china.person.faults]).toEqual([]);
  }));
});
