import { translatorFor } from '#wording';
import { readFile } from 'node:fs/promises';
import { urea, withCanaries } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer } from './harness/officer.js';
import type { Person } from './harness/person.js';
import { steps } from './harness/steps.js';

const [ko, zh] = [translatorFor('ko'), translatorFor('zh-Hans')];
const CONTRACT = 'canary-contract';
const OTHER = '중국 정부';

describe('a company decides, an officer approves, the other side reads', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let company: Person;
  let korea: Officer;
  let china: Officer;
  let reference: string;
  let tracking: string;
  const step = steps();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    const receipt = await hotline.file(withCanaries(urea()).report);
    tracking = new URL(receipt.tracking_url).pathname;
    reference = await hotline.caseOf(receipt);
    company = await chromium.person(hotline.url, { language: 'ko', javascript: false });
    const at = `/desk/cases/${reference}`;
    korea = await Officer.at(at, 'kr-desk', hotline, chromium, { language: 'ko', checker: true, height: 1400 });
    china = await Officer.at(at, 'cn-desk', hotline, chromium, { language: 'zh-Hans' });
    await Promise.all([korea.live(), china.live()]);
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('the company reads what was given and agrees to one thing more, without JavaScript', step(async () => {
    await company.go(tracking);
    expect(await company.words()).toContain(ko.text('track.consent.text', { otherSide: OTHER, homeOffice: '한국 정부' }));
    expect(await company.sideways()).toBe(0);
    await company.button(ko.text('track.consent.agree', { field: ko.text('form.consent.option.contract') })).click();
    await company.page.getByText(ko.text('track.consent.sent.agreed')).waitFor();
  }));

  it('the officer sees it wait beside the report, reads once more what would be read, and approves', step(async () => {
    const box = korea.person.page.getByLabel(ko.text('cross.choose', { field: ko.label('field.contract') }));
    await box.waitFor();
    await korea.reads(ko.text('cross.waits', { form: ko.text('crossing.exact'), ground: ko.text('ground.company_consent') }));
    expect(await violations(korea.person.page)).toEqual([]);
    await box.check();
    await korea.person.button(ko.text('cross.review', { count: 1 })).click();
    const dialog = korea.person.page.getByRole('dialog');
    await dialog.getByText(CONTRACT).waitFor();
    expect(await china.person.shows([CONTRACT])).toEqual([]);
    await dialog.getByRole('button', { name: ko.text('cross.approve') }).click();
    await dialog.waitFor({ state: 'detached' });
    // What reads the page out says it in the page's own two regions, never by pointing at a dialog that is gone.
    expect(await korea.person.page.locator('[data-live-announcer]').count()).toBe(0);
    await china.reads(CONTRACT);
  }));

  it('the company withdraws: its page and the desk say what that undoes and what it does not', step(async () => {
    await company.go(tracking);
    await company.button(ko.text('track.consent.withdraw', { field: ko.text('form.consent.option.contract') })).click();
    await company.page.getByText(ko.text('track.consent.sent.withdrawn', { otherSide: OTHER })).waitFor();
    await until('the desk says so', async () => (await korea.person.words()).includes('기업이 동의를 철회했습니다. 그 전에 제공한 내용은 되돌릴 수 없습니다'));
    expect(await china.person.shows([CONTRACT])).toEqual([CONTRACT]);
    // The program's own text came over the same wire: what is looked for is said as data are.
    const told = ['"type":"ConsentChanged"', '"consented_at"', '"withheld":"'];
    expect(china.person.wire.found(told)).toEqual([]);
    expect(korea.person.wire.found(told)).toEqual(told);
  }));

  it('a supervisor finds the account of the half-year and takes it along', step(async () => {
    const supervisor = await Officer.at('/desk/history', 'kr-supervisor', hotline, chromium, { language: 'ko' });
    await supervisor.reads(ko.text('disclosures.title'));
    await supervisor.person.field(ko.text('disclosures.period')).selectOption('2026-H1');
    const [download] = await Promise.all([supervisor.person.page.waitForEvent('download'), supervisor.person.link(`${ko.text('disclosures.title')} ${ko.text('history.export.csv')}`).click()]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toMatch(new RegExp(`"${reference}","\\d+","contract","exact","CN","company_consent"`));
    expect(csv).not.toContain('canary');
    expect([korea, china, supervisor].flatMap(({ person }) => person.faults)).toEqual([]);
  }));

  it('an officer opens the brief, which is a sheet in any language, prints without the desk around it, and is a file', step(async () => {
    const { person, person: { page } } = korea;
    await person.link(ko.text('brief.open')).click();
    await page.getByRole('heading', { name: ko.text('brief.title', { item: '요소' }) }).waitFor();
    await person.button(ko.text('language.zh-Hans')).click();
    await page.getByRole('heading', { name: zh.text('brief.title', { item: '尿素' }) }).waitFor();
    expect([await page.locator('.brief-sheet').getAttribute('lang'), await page.locator('.brief-sheet h2').allInnerTexts()]).toEqual(['zh-Hans-CN', ['1. 影响', '2. 原因', '3. 预计持续时间', '4. 涉及领域', '5. 已采取的措施', '6. 希望协助']]);
    expect([await violations(page), await person.sideways(), await person.shows([CONTRACT])]).toEqual([[], 0, []]);
    const [download] = await Promise.all([page.waitForEvent('download'), person.link(ko.text('brief.pdf')).click()]);
    expect(download.suggestedFilename()).toBe(`${reference}-zh-Hans.pdf`);
    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.bar').isVisible(), await page.locator('.brief-tools').isVisible(), await page.locator('.brief-sheet').isVisible()]).toEqual([false, false, true]);
    expect(person.faults).toEqual([]);
  }));
});
