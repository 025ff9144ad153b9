import type { CaseHistory } from '#contracts';
import { translatorFor } from '#wording';
import { urea, withCanaries } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { arriveByKeys, twoStepsByKeys } from './harness/by-keys.js';
import { Chromium } from './harness/chromium.js';
import { type Answers, CompanyForm, answersOf } from './harness/company-form.js';
import { firstSight } from './harness/first-sight.js';
import { Officer } from './harness/officer.js';
import type { Person } from './harness/person.js';
import { reviewByKeys, taken } from './harness/reviewing.js';
import { steps } from './harness/steps.js';

/** A company must see its report on both boards within this time of pressing the button. */
const ALERT_WITHIN_MS = 1_000;
const GOODS = '차량용 요소';
const { report: canaried, canaries } = withCanaries(urea());
/** Urea that customs hold, with a word of its own in every field that stays at home. */
const report = { ...canaried, goods: GOODS };
/** What company and home side say to each other later. */
const LATER = { asked: 'canary-asked', answered: 'canary-answered', note: 'canary-note', added: 'canary-added' };
const ko = translatorFor('ko');
const FIGURES = ['73,519.25', '6,535.04'];
const HOME_ONLY = [...canaries.filter(({ field }) => field !== 'goods').map(({ word }) => word), ...FIGURES, ...Object.values(LATER)];

describe('the main story, in three languages and for two sides', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let company: Person;
  let form: CompanyForm;
  let korea: Officer;
  let china: Officer;
  let division: Officer;
  let supervisor: Officer;
  let reference: string;
  let tracking: string;
  const step = steps();

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    company = await chromium.person(hotline.url, { language: 'ko', javascript: false });
    form = new CompanyForm(company);
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('a company says in Korean what is held, looks at it in Chinese and English on the way, and loses nothing', step(async () => {
    const answers: Answers = answersOf(report);
    await form.begin('kr-cn/KR');
    await form.walk(answers, 'goods');
    await form.put(answers.goods ?? {});
    await form.switchTo('zh-Hans');
    expect(await company.find('h1').innerText()).toBe('是什么货物？');
    expect(await company.find('#goods').inputValue()).toBe(GOODS);
    await form.next();
    await form.put(answers.hs ?? {});
    await form.switchTo('en');
    expect(await company.find('h1').innerText()).toMatch(/HS/);
    expect(await company.find('#hs').inputValue()).toBe('310210');
    await form.switchTo('ko');
    await form.walk(answers, 'stock');
  }));

  it('is told in one sentence what is wrong, with the way to it, and finds what it typed', step(async () => {
    await form.put({ ...answersOf(report).stock, use: '0' });
    await form.next();
    expect(await company.find('.summary a').allInnerTexts()).toEqual(['하루 사용량은 0보다 큰 수로 입력하세요']);
    expect(await company.page.title()).toMatch(/^오류: /);
    await company.find('.summary a').click();
    expect(await company.page.evaluate(() => document.activeElement?.id)).toBe('use');
    expect(await company.find('#stock').inputValue()).toBe(String(report.stock?.value));
    await form.walk(answersOf(report), 'check');
  }));

  it('reads before it sends what the Chinese government will see and what it will not', step(async () => {
    const crosses = await company.find('section.will .facts').innerText();
    for (const word of [GOODS, '중국 → 한국', '500~1,000톤']) expect(crosses).toContain(word);
    expect(HOME_ONLY.filter((word) => crosses.includes(word))).toEqual([]);
    expect(await company.find('section.will h2').allInnerTexts()).toEqual([ko.text('form.consent.preview', { otherSide: '중국 정부' }), '중국 정부에는 제공하지 않습니다']);
    expect(await company.find('section.will p').last().innerText()).toMatch(/계약.*현재 재고.*하루 사용량.*기업명/);
  }));

  it('sends it, and both boards have it within a second, each in its own language, without a reload', step(async () => {
    korea = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko' });
    china = await Officer.at('/desk/', 'cn-desk', hotline, chromium, { language: 'zh-Hans' });
    await Promise.all([korea.live(), china.live()]);
    await Promise.all([korea.titled('상황판 — 핫라인'), china.titled('工作台 — 热线')]);
    const sights = await Promise.all([korea, china].map((officer) => firstSight(officer.person.page, '.board a[href*="/desk/cases/KR-"]')));
    await company.find('#declare').check();
    const post = company.page.waitForRequest((request) => request.method() === 'POST');
    await form.next();
    const sent_at = (await post).timing().startTime;
    const took = (await Promise.all(sights.map((seen) => seen()))).map((at) => Math.round(at - sent_at));
    process.stdout.write(`from the company's button to the board: Korea ${took[0]} ms, China ${took[1]} ms\n`);
    expect(Math.max(...took)).toBeLessThan(ALERT_WITHIN_MS);
    await Promise.all([korea.titled('(1) 상황판 — 핫라인'), china.titled('（1）工作台 — 热线')]);
  }));

  it('gives the company a reference and a secret link', step(async () => {
    expect(form.at).toBe('sent');
    const number = await company.find('.reference').innerText();
    expect(number).toMatch(/^KR-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    tracking = await company.find('.address a').innerText();
    expect(tracking).toMatch(new RegExp(`^${company.wire.url}/track/${number}/[\\w-]{43}$`));
    reference = await hotline.caseOf({ reference: number });
  }));

  it('shows Korea the company, and China the shared part', step(async () => {
    expect(await korea.person.find('.pins').innerText()).toContain(report.company.name);
    expect((await korea.person.find(`.pin:has(a[href$="${reference}"]) .pin-dues`).innerText()).match(/[^\n]+ 측\n+수신 확인/g)).toHaveLength(2);
    for (const { person } of [korea, china]) {
      await person.find(`.pins a[href$="${reference}"]`).click();
      await person.find('.case').waitFor();
    }
    const words = await korea.person.find('.case').innerText();
    for (const word of [report.company.name, report.contact.phone, '73,519.25', '734.25', 'canary-partner']) expect(words).toContain(word);
    expect(await china.person.find('.case').innerText()).toContain('500至1000吨');
  }));

  it("lets each side confirm receipt for itself, in two steps, before the other side's eyes", step(async () => {
    await korea.act('do.acknowledge').then(() => korea.person.find('.state :focus').waitFor()).then(() => china.reads('韩方签收（工作层）'));
    await china.reads(china.say('desk.state.ours', { action: china.t.text('clock.acknowledge') }));
    await korea.act('do.validate');
  }));

  it('climbs over a silent side, alerts the next office, tells the other side, and writes it down', step(async () => {
    division = await arriveByKeys('/desk/', 'cn-division', hotline, chromium, { language: 'zh-Hans' });
    await division.live();
    await division.person.find('.tabs').waitFor();
    await hotline.moveTime(HOUR_MS);
    await china.reads(china.t.text('event.CaseClimbed.limit', { rank: '处级' }));
    await korea.reads(korea.t.text('event.CaseClimbed.limit', { rank: '과장급' }));
    await division.person.find('.pins .due').getByText('届满后按约定转至司局级').waitFor();
    // Read aloud, and seen by nobody.
    await division.person.find('.unseen [role="alert"]').getByText('尿素').waitFor({ state: 'attached' });
    await twoStepsByKeys(division, `.pin:has(a[href$="${reference}"]) .go button`, '**/acknowledge');
    await korea.person.find('.msg').getByText('이는 수신 사실을 확인하는 것이며').waitFor();
  }));

  it('is taken up and asked about in a phrase that each side reads in its own language', step(async () => {
    const { person } = china;
    await china.act('do.accept');
    await korea.reads(`중국 측 ${korea.t.text('event.CaseAccepted')}`);
    await person.page.getByRole('radio', { name: china.say('msg.question') }).check();
    await person.page.getByRole('radio', { name: china.say('phrase') }).check();
    await person.field(china.say('desk.compose.phrase')).selectOption('ask.contract');
    await person.field(china.say('blank.authority')).selectOption('cn-customs');
    await china.send('请提供合同编号及报检日期，以便我方向海关总署核实。', '해관총서', china.say('desk.review.final'));
    await korea.reads('계약 번호와 수출 전 검사 신청일을 알려 주시기 바랍니다.');
  }));

  it('is answered, after a note and a question to the company that stay at home', step(async () => {
    const { person } = korea;
    await person.field(korea.say('desk.notes.text')).fill(LATER.note);
    await person.button(korea.say('desk.notes.add')).click();
    await korea.reads(LATER.note);
    await korea.act('do.ask-company', (dialog) => dialog.getByLabel(korea.say('desk.company.ask.text')).fill(LATER.asked));
    await person.go('/desk/');
    await answerAsCompany();
    await person.find('.company-news').waitFor();
    await korea.sees(`/desk/cases/${reference}`, `text=${LATER.answered}`);
    await korea.sees('/desk/', '.row:not(:has(.company-news)) .item');
    await person.go(`/desk/cases/${reference}`);
    await person.button(korea.say('do.reply')).first().click();
    await person.field(korea.say('desk.compose.text')).fill('3월 11일에 신청했습니다. 계약 번호는 기업의 동의를 기다립니다.');
    await korea.send(korea.say('desk.review.consented.none'));
    await china.reads('3월 11일에 신청했습니다.');
    await china.reads(china.say('desk.original', { language: '韩文' }));
  }));

  /** The company follows its secret link, reads the question and answers it, still without JavaScript. */
  async function answerAsCompany(): Promise<void> {
    await company.go(tracking);
    await company.find('.asked').getByText(LATER.asked).waitFor();
    expect(await company.find('.stages b').allInnerTexts()).toContain(ko.text('report.linked'));
    await company.field(ko.text('track.reply')).fill(LATER.answered);
    await company.button(ko.text('track.reply.send')).click();
    await company.page.getByText(ko.text('track.reply.sent')).waitFor();
    await company.field(ko.text('track.add')).fill(LATER.added);
    await company.button(ko.text('track.add.send')).click();
    await company.find('#additions').getByText(LATER.added).waitFor();
  }

  it('is closed with an outcome that both sides and the company read', step(async () => {
    await korea.act('do.close', (dialog) => dialog.getByLabel(korea.say('out.contracted_volume_released')).check());
    await china.reads(china.say('desk.state.closed', { outcomes: china.t.text('out.contracted_volume_released') }));
    await company.go(tracking);
    await company.page.getByText(ko.text('track.stage.closed', { outcomes: ko.text('out.contracted_volume_released') })).waitFor();
  }));

  it('is reviewed by a supervisor in English: found by filters, read in both cities\u2019 times, taken away as files', step(async () => {
    supervisor = await Officer.at('/desk/history', 'kr-supervisor', hotline, chromium, { language: 'ko' });
    await supervisor.speak('en');
    const { person } = supervisor;
    await person.field(supervisor.say('history.filter.severity')).selectOption('3');
    await person.button(supervisor.say('history.filter.apply')).click();
    await supervisor.reads(supervisor.say('history.list.empty'));
    await person.field(supervisor.say('history.filter.severity')).selectOption('4');
    await person.field(supervisor.say('history.filter.state')).selectOption('closed');
    await person.field(supervisor.say('history.filter.item')).fill('3102');
    await person.button(supervisor.say('history.filter.apply')).click();
    await person.find(`main a[href$="/desk/history/${reference}"]`).click();
    await person.find('.lanes svg').waitFor();
    expect(await person.find('.glance dd').allInnerTexts()).toEqual([expect.stringMatching(/09:00.*08:00/), expect.stringMatching(/10:00.*China: confirmed receipt, division-director level/), expect.stringMatching(/10:00.*China: took up the case/)]);
    const rows = await person.find('.entries tbody tr').allInnerTexts();
    expect(rows.some((row) => /09:00\s+08:00/.test(row))).toBe(true);
    expect(rows.filter((row) => row.includes(supervisor.say('event.CaseClimbed.limit', { rank: 'division-director level' })))).toHaveLength(1);
    expect(await person.find('.entries thead').innerText()).toMatch(/Seoul\s+Beijing/);
    await supervisor.reads(supervisor.say('history.proof.ok', { count: rows.length }));
    const history = JSON.parse(await taken(person, () => person.link('JSON').click())) as CaseHistory;
    expect(history.entries).toHaveLength(rows.length);
    expect(history.check.ok).toBe(true);
    const csv = await taken(person, () => person.link('CSV').click());
    expect([csv.split('\r\n').filter(Boolean).length, csv]).toEqual([rows.length + 1, expect.stringContaining('"2026-03-12 09:00:00","2026-03-12 08:00:00"')]);
  }));

  it('is reviewed by keys alone as well', step(() => reviewByKeys(supervisor, reference)));

  it('leaves nothing private with China, in any byte that came', step(async () => {
    for (const { person } of [china, division]) {
      expect(person.wire.found([GOODS, reference])).toEqual([GOODS, reference]);
      expect(person.wire.found(HOME_ONLY)).toEqual([]);
      expect(await person.shows(HOME_ONLY)).toEqual([]);
    }
    expect(korea.person.wire.found(HOME_ONLY.filter((word) => !FIGURES.includes(word))).length).toBeGreaterThan(10);
  }));

  it('went wrong nowhere, and answered nobody with a refusal but those who had not signed in', step(() => {
    const officers = [korea, china, division, supervisor].map(({ person }) => person);
    expect([company, ...officers].flatMap((person) => person.faults)).toEqual([]);
    for (const person of officers) expect(person.refused).toEqual(['401 GET /api/v1/session']);
    expect(company.refused).toEqual([]);
  }));
});
