import { translatorFor } from '#wording';
import { readFile } from 'node:fs/promises';
import { pdf } from '../factories/files.js';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { Officer } from './harness/officer.js';
import type { Person } from './harness/person.js';
import { steps } from './harness/steps.js';

const [ko, zh] = [translatorFor('ko'), translatorFor('zh-Hans')];
const [CONTRACT, REDACTED] = [pdf('canary of the contract'), pdf('contract without names')];
const NAME = '계약서 2026.pdf';
const GIVEN = '수출 계약 사본.pdf';
const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

describe('a paper comes in, and a redacted version of it crosses', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let company: Person;
  let korea: Officer;
  let china: Officer;
  let tracking: string;
  const step = steps();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    const receipt = await hotline.file(urea());
    tracking = new URL(receipt.tracking_url).pathname;
    const at = `/desk/cases/${await hotline.caseOf(receipt)}`;
    company = await chromium.person(hotline.url, { language: 'ko', javascript: false });
    korea = await Officer.at(at, 'kr-desk', hotline, chromium, { language: 'ko', checker: true, height: 1400 });
    china = await Officer.at(at, 'cn-desk', hotline, chromium, { language: 'zh-Hans', checker: true });
    await Promise.all([korea.live(), china.live()]);
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('the company adds a paper without JavaScript, and is told what was wrong with another', step(async () => {
    await company.go(tracking);
    await company.find('#file').setInputFiles(chosen('page.pdf', Buffer.from('<html>')));
    await company.button(ko.text('track.papers.send')).click();
    await company.find('.summary').getByText(ko.text('problem.file-not-taken.title')).waitFor();
    await company.find('#file').setInputFiles(chosen(NAME, CONTRACT));
    await company.button(ko.text('track.papers.send')).click();
    await company.page.getByText(ko.text('track.papers.sent')).waitFor();
    expect(await company.shows([NAME, ko.text('track.papers.consent.none', { otherSide: '중국 정부' })])).toHaveLength(2);
    expect(await company.sideways()).toBe(0);
  }));

  it('the desk has it without a reload, adds a redacted version, sees what the other side will see, and gives it', step(async () => {
    await korea.reads(NAME);
    await korea.reads(ko.text('files.withheld.no_consent'));
    const { page } = korea.person;
    await page.getByRole('button', { name: /^가림 처리본 추가/ }).click();
    await korea.person.field(ko.text('files.choose')).setInputFiles(chosen('가림본.pdf', REDACTED));
    expect(await violations(page)).toEqual([]);
    await korea.person.button(ko.text('files.send')).click();
    await page.getByRole('button', { name: /에 제공…$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(GIVEN);
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: ko.text('files.give.open') }).click()]);
    expect((await readFile(await download.path())).equals(REDACTED)).toBe(true);
    expect(await china.person.shows([GIVEN])).toEqual([]);
    await dialog.getByRole('button', { name: ko.text('files.give.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
  }));

  it('the other side reads a copy of its own, and of the original nothing', step(async () => {
    await china.reads(GIVEN);
    expect(await violations(china.person.page)).toEqual([]);
    const [download] = await Promise.all([china.person.page.waitForEvent('download'), china.person.page.getByRole('link', { name: GIVEN }).click()]);
    expect((await readFile(await download.path())).equals(REDACTED)).toBe(true);
    expect(await china.person.shows([NAME, '가림본.pdf', zh.text('files.redact')])).toEqual([]);
    expect(china.person.wire.found([NAME, '가림본.pdf', '"type":"AttachmentAdded"'])).toEqual([]);
    await company.go(tracking);
    expect((await company.words()).includes('제공할 수 없는 내용을 가린 파일을 중국 정부에 제공함')).toBe(true);
    expect([korea, china].flatMap(({ person }) => person.faults)).toEqual([]);
  }));
});
