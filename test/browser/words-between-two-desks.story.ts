import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { TranslationService } from '../harness/translation-service.js';
import { Chromium } from './harness/chromium.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const step = steps();
const WORDS = { first: '검사는 3월 9일에 신청하였습니다.', translated: '已于3月9日申请检验。', corrected: '검사는 3월 11일에 신청하였습니다.', red: '담당 국만 알고 계십시오.' };

describe('what two desks say to each other', () => {
  let server: StoryServer;
  let service: TranslationService;
  let hotline: Hotline;
  let chromium: Chromium;
  let korea: Officer;
  let china: Officer;
  beforeAll(async () => {
    [server, service] = await Promise.all([startPostgres(), TranslationService.open()]);
    [hotline, chromium] = await Promise.all([Hotline.open({ server, config: { translation_url: service.url } }), Chromium.start()]);
    const reference = await hotline.caseOf(await hotline.file(urea()));
    korea = await Officer.at(`/desk/cases/${reference}`, 'kr-desk', hotline, chromium, { language: 'ko' });
    china = await Officer.at(`/desk/cases/${reference}`, 'cn-desk', hotline, chromium, { language: 'zh-Hans' });
    for (const officer of [korea, china]) await officer.live();
  }, 60_000);
  afterAll(async () => {
    await chromium?.close();
    await hotline?.close();
    await Promise.all([server?.stop(), service?.close()]);
  });

  it('carries its label in words, and its translation beside it, which the review shows', step(async () => {
    const { person } = korea;
    await person.field(korea.say('desk.compose.text')).fill(WORDS.first);
    await person.field(korea.say('talk.translation.into', { language: '중국어' })).fill(WORDS.translated);
    await person.field(korea.say('tlp')).selectOption('AMBER+STRICT');
    // An Enter that ends a syllable is the keyboard's own; the next one leads to the review, and sends nothing.
    const box = person.field(korea.say('desk.compose.text'));
    await box.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true });
    expect(await person.find('.review').count()).toBe(0);
    await box.press('Control+Enter');
    await person.find('.review h3:focus').getByText(korea.say('desk.review')).waitFor();
    await person.page.keyboard.press('Control+Enter');
    await person.button(korea.say('desk.review.back')).click();
    expect([await person.find('.msg').getByText(WORDS.first).count(), await box.inputValue()]).toEqual([0, WORDS.first]);
    await korea.send(WORDS.first, WORDS.translated, korea.say('tlp.AMBER+STRICT'), korea.say('desk.review.final'));
    await person.find('.outward:focus').waitFor();
    await china.reads(WORDS.first);
    await china.reads(WORDS.translated);
    await china.reads(china.say('talk.translation.person', { language: '中文', side: '韩方' }));
    await china.person.find('.msg .tlp[data-tlp="AMBER+STRICT"]').getByText(china.say('tlp.AMBER+STRICT')).waitFor();
  }));

  it('is corrected by a message of its own, under a label no wider, and stays readable with a mark', step(async () => {
    const { person } = korea;
    await person.find('.msg').getByRole('button', { name: korea.say('do.correct') }).click();
    expect(await person.find('.outward textarea:focus').inputValue()).toBe(WORDS.first);
    expect(await person.field(korea.say('tlp')).inputValue()).toBe('AMBER+STRICT');
    await person.field(korea.say('desk.compose.text')).fill(WORDS.corrected);
    const writing = china.person.field(china.say('desk.compose.text'));
    await writing.focus();
    const before = await writing.boundingBox();
    await korea.send(WORDS.corrected);
    await china.reads(WORDS.corrected);
    // It moves nothing under the hands of whoever writes meanwhile.
    expect(Math.abs(((await writing.boundingBox())?.y ?? NaN) - (before?.y ?? NaN))).toBeLessThan(2);
    await china.reads(WORDS.first);
    await china.person.find('.msg[data-corrected] .corrected a').waitFor();
  }));

  it('is translated by a machine on the reader\'s word, marked until somebody has checked it', step(async () => {
    const { person } = china;
    const card = person.page.locator('.msg', { hasText: WORDS.corrected }).last();
    await card.getByRole('button', { name: china.say('talk.machine', { language: '中文' }) }).click();
    await person.page.getByRole('dialog').getByRole('button', { name: china.say('talk.machine.confirm'), exact: true }).click();
    await korea.reads(`[zh] ${WORDS.corrected}`);
    await korea.reads(korea.say('talk.translation.machine', { language: '중국어' }));
    await korea.act('talk.check');
    await card.getByRole('button', { name: china.say('talk.translate') }).click();
    const dialog = person.page.getByRole('dialog');
    await dialog.getByText(WORDS.corrected, { exact: true }).waitFor();
    await dialog.getByRole('button', { name: china.say('talk.translate').replace(/…$/, ''), exact: true }).click();
    await dialog.locator('textarea:focus').waitFor();
    await person.page.keyboard.press('Escape');
    await china.person.find('.translation:not([data-draft])').getByText(`[zh] ${WORDS.corrected}`).waitFor();
  }));

  it('for its recipients alone says so before it is sent, and shows others that it was', step(async () => {
    const division = await Officer.at(`/desk/cases/${await reference()}`, 'kr-division', hotline, chromium, { language: 'ko' });
    const { person } = korea;
    await person.field(korea.say('desk.compose.text')).fill(WORDS.red);
    await person.field(korea.say('tlp')).selectOption('RED');
    await korea.send(WORDS.red, korea.say('talk.red'));
    await china.reads(WORDS.red);
    await division.reads(division.say('event.MessageSent.withheld'));
    expect(await division.person.words()).not.toContain(WORDS.red);
    expect(division.person.wire.found([WORDS.red])).toEqual([]);
    expect([...korea.person.faults, ...china.person.faults, ...division.person.faults]).toEqual([]);
  }));

  const reference = async (): Promise<string> => String((await hotline.sql('SELECT reference FROM hotline.cases'))[0]?.reference);
});
