import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { HURTING, hurtBy } from './harness/hostile-page.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const DAY_MS = 24 * HOUR_MS;
const WIDE = { width: 1440, height: 900, checker: true } as const;

describe('a case that waits, moves and comes back, on the pages', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let korea: Officer;
  let china: Officer;
  let reference: string;
  const step = steps();
  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    reference = await hotline.caseOf(await hotline.file(urea()));
    const [home, lead] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    for (const command of ['acknowledge', 'validate'] as const) await home.do(reference, command);
    await home.do(reference, 'ask-company', { text: '계약 번호를 알려 주세요.' });
    for (const command of ['acknowledge', 'accept'] as const) await lead.do(reference, command);
    korea = await Officer.at(`/desk/cases/${reference}`, 'kr-desk', hotline, chromium, { language: 'ko', ...WIDE });
    china = await Officer.at(`/desk/cases/${reference}`, 'cn-desk', hotline, chromium, { language: 'zh-Hans', ...WIDE });
    await Promise.all([korea.live(), china.live()]);
  }, 120_000);
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  const reason = (dialog: Parameters<NonNullable<Parameters<Officer['act']>[1]>>[0]) => dialog.getByLabel(korea.say('confirm.reason.shared')).fill('양측 협의에 따름');

  it('is paused no longer than the network allows, which its field says; both sides see it stand still', step(async () => {
    await korea.person.button(korea.say('do.pause')).click();
    const dialog = korea.person.page.getByRole('dialog');
    const until = dialog.getByLabel(korea.say('confirm.pause.until', { city: '서울' }));
    const confirm = dialog.getByRole('button', { name: korea.say('do.pause').replace(/…$/, ''), exact: true });
    await until.fill('2026-03-30T10:00');
    await confirm.click();
    await dialog.locator('.refusal').waitFor();
    expect(await dialog.locator('.field .wrong').innerText()).toBe(await dialog.locator('.refusal').innerText());
    await until.fill('2026-03-12T09:10');
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
    for (const { person } of [korea, china]) {
      await person.find('.state [data-is="paused"]').waitFor();
      await person.find('.due[data-tone="paused"]').first().waitFor();
    }
    // Looked at where nobody pressed: what a pressed button tells screen readers for some seconds names a button that is gone.
    expect(await violations(china.person.page)).toEqual([]);
    await hotline.moveTime(15 * MINUTE_MS);
    for (const { person } of [korea, china]) await person.find('[data-is="paused"]').first().waitFor({ state: 'detached' });
  }));

  it('says why each limit ends when it ends, and that it stood still', step(async () => {
    await korea.person.find('.basis').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    await korea.person.find('.basis li').getByText(/기업 답변을 기다리는 동안 15분 정지/).first().waitFor();
  }));

  it('is consulted on: a date is proposed, countered and agreed to, and what was promised in minutes that both confirmed counts down', step(async () => {
    await korea.act('do.propose_consultation', reason);
    await korea.act('do.propose-date', async (dialog) => {
      await dialog.getByLabel(korea.say('confirm.propose-date.starts', { city: '서울' })).fill('2026-03-12T09:40');
      await dialog.getByText('베이징 08:40').waitFor();
      await dialog.getByLabel(korea.say('confirm.propose-date.phone')).check();
      await dialog.getByLabel(korea.say('confirm.propose-date.add')).selectOption({ index: 2 });
    });
    await china.reads(china.say('sitting.turn.answer', { side: '韩方' }));
    await china.person.find('.consultation').getByText(china.say('sitting.later')).waitFor();
    // A point of fixed words is in both languages, whoever chose it.
    for (const lang of ['ko', 'zh-Hans-CN']) await china.person.find(`.agenda-points [lang="${lang}"]`).first().waitFor();
    // Why it was asked for is read as it was typed, and in which language that was.
    await china.person.find('.consultation p [lang="ko"]').getByText('양측 협의에 따름').waitFor();
    await china.person.find('.consultation').getByText(china.say('desk.original', { language: china.say('language.in.ko') })).first().waitFor();
    await china.act('do.counter-date', (dialog) => dialog.getByLabel(china.say('confirm.propose-date.starts', { city: '北京' })).fill('2026-03-12T08:45'));
    await korea.act('do.confirm-consultation', (dialog) => dialog.getByText(korea.say('sitting.agenda')).waitFor());
    await china.reads(china.say('sitting.turn.agreed'));
    // Before its time nothing can be recorded of it, and the page says from when on.
    await china.reads(/自.+起可登记已举行/);
    expect(await china.person.button(china.say('do.hold-consultation')).count()).toBe(0);
    await china.person.find('.state [data-is="consultation"]').getByText('北京时间08:45（首尔09:45）').waitFor();
    expect(await china.person.find('.consultation a[href$="/invitation"]').count()).toBe(1);
    await hotline.moveTime(31 * MINUTE_MS);
    await china.person.go(`/desk/cases/${reference}`);
    await china.act('do.hold-consultation', (dialog) => dialog.getByLabel(china.say('confirm.hold-consultation.words')).fill('就放行达成一致'));
    // Korea asked for it and China recorded it: the words are Chinese.
    await korea.person.find('.consultation p [lang="zh-Hans-CN"]').getByText('就放行达成一致').waitFor();
    await korea.person.button(korea.say('record.write')).click();
    await korea.person.field(korea.say('record.text', { language: '한국어' })).fill('우리끼리만 보는 초안');
    await korea.person.button(korea.say('record.keep')).click();
    await korea.person.find('.own-draft').getByText('우리끼리만 보는 초안').waitFor();
    await korea.person.button(korea.say('record.write')).click();
    await korea.person.field(korea.say('record.text', { language: '한국어' })).fill('둘째');
    hotline.time.advance(1_000);
    await (await hotline.signIn('kr-desk')).do(reference, 'draft-minutes', { number: 1, texts: { ko: '우리끼리만 보는 동료의 초안' }, statement: null, actions: [] });
    await korea.person.find('.record-editor').getByText(/그 사이 .+에서 우리 측 초안을 새로 저장했습니다/).waitFor();
    await korea.person.find('.own-draft').getByText('우리끼리만 보는 동료의 초안').waitFor();
    for (const [key, ko, zh] of [['record.text', '통관 협의', '就放行进行磋商'], ['action.text', '계약 물량 통관', '放行合同数量']] as const) {
      if (key === 'action.text') await korea.person.button(korea.say('action.add')).click();
      await korea.person.field(korea.say(key, { language: '한국어' })).fill(ko);
      await korea.person.field(korea.say(key, { language: '중국어' })).fill(zh);
    }
    await korea.person.field(korea.say('action.side')).selectOption('CN');
    await korea.person.field(korea.say('action.office')).selectOption('cn-customs');
    await korea.person.field(korea.say('action.due')).fill('2026-03-20');
    await korea.act('do.put-forward-minutes');
    await china.reads('就放行进行磋商');
    expect([(await china.person.shows(['우리끼리만'])), china.person.wire.found(['우리끼리만'])]).toEqual([[], []]);
    await china.act('do.approve-minutes', undefined, { edition: 1 });
    await korea.person.find('.record .plainlist time').waitFor();
    await korea.act('do.approve-minutes', undefined, { edition: 1 });
    for (const { person } of [korea, china]) await person.find('.promises .due[data-tone="running"] .left').waitFor();
    await china.person.button(china.say('do.complete-action')).waitFor();
    expect(await korea.person.button(korea.say('do.complete-action')).count()).toBe(0);
  }));

  it('goes up and down again, and on in another channel', step(async () => {
    await korea.act('do.climb', reason);
    await korea.person.find('.milestones').getByText('과장급으로 격상').waitFor();
    await korea.act('do.step-down', reason);
    await korea.person.find('.milestones').getByText('실무급으로 되돌림').waitFor();
    await korea.act('do.transfer', async (dialog) => {
      await dialog.getByLabel('수출통제 대화').check();
      await reason(dialog);
    });
    await china.person.find('.milestones').getByText('出口管制对话').first().waitFor();
    await china.person.button(china.say('do.acknowledge')).first().waitFor();
  }));

  it('is told on its history page with the stretch that stood still and its rules beside those in force', step(async () => {
    const { person } = korea;
    await person.go(`/desk/history/${reference}`);
    await person.find('.lanes .still').first().waitFor({ state: 'attached' });
    await korea.reads(korea.t.text('history.policy.same', { version: 5 }));
    expect(await violations(person.page)).toEqual([]);
    await person.go(`/desk/cases/${reference}`);
  }));

  it('shows whatever people write as text: nothing runs, nothing is asked elsewhere, nothing turns the words beside it', step(async () => {
    const receipt = await hotline.file(urea({ goods: HURTING, tried: HURTING, partner: HURTING, consent: ['partner'], company: { name: HURTING, registration_number: '1234567891' } }));
    const hostile = await hotline.caseOf(receipt);
    const desk = await hotline.signIn('kr-desk');
    await desk.do(hostile, 'validate');
    await desk.do(hostile, 'note', { text: HURTING });
    await desk.do(hostile, 'message', { kind: 'followup', about: null, body: { text: HURTING, language: 'ko' } });
    await desk.do(hostile, 'message', { kind: 'question', about: null, body: { phrase: 'ask.contract', values: { authority: HURTING } } });
    const pages = [[korea, '/desk/?tab=theirs'], [korea, `/desk/cases/${hostile}`], [korea, `/desk/history/${hostile}`], [china, `/desk/cases/${hostile}`], [korea, `/track/${receipt.reference}/${receipt.token}`]] as const;
    for (const [{ person }, path] of pages) expect(await hurtBy(person, path)).toEqual([]);
  }));

  it('stands red on the board while nobody could be told, with the telephone of that side', step(async () => {
    await hotline.sql(`UPDATE hotline.officers SET active = false WHERE side = 'CN' AND role = 'officer'`);
    const untold = await hotline.caseOf(await hotline.file(urea({ goods: '아무도 받지 못한 요소' })));
    const { person } = korea;
    await person.go('/desk/');
    const pin = person.find(`.pin:has([href$="${untold}"])`);
    await pin.locator('[data-is="unreached"]').getByText('+86 10 0100 2031').waitFor();
    expect(await violations(person.page)).toEqual([]);
    await hotline.sql(`UPDATE hotline.officers SET active = true WHERE side = 'CN'`);
  }));

  it('is closed as suspended until a day, and comes back by itself before it', step(async () => {
    const { person } = korea;
    await person.go(`/desk/cases/${reference}`);
    await korea.act('do.close', async (dialog) => {
      // What is missing is where the cursor goes: the first outcome to choose, then the day.
      const end = dialog.getByRole('button', { name: korea.say('do.close').replace(/…$/, ''), exact: true });
      await end.click();
      await dialog.locator('[data-wrong] input[type="checkbox"]:focus').waitFor();
      await dialog.getByLabel(korea.say('out.measure_suspended')).check();
      await end.click();
      await dialog.locator('input[type="date"]:focus').waitFor();
      await dialog.getByLabel(korea.say('confirm.close.suspended_until')).fill('2026-06-11');
    });
    await person.find('.state [data-is="suspended"]').waitFor();
    expect([...korea.person.faults, ...china.person.faults.filter((fault) => !/WebSocket/.test(fault))]).toEqual([]);
    // By then everybody's session has ended.
    await hotline.moveTime(32 * DAY_MS);
    const later = await Officer.at('/desk/?tab=monitoring', 'kr-desk', hotline, chromium, { language: 'ko', ...WIDE });
    await later.person.find(`.row:has([data-reference="${reference}"]) .turn`).getByText(later.say('case.monitoring')).waitFor();
  }));
});
