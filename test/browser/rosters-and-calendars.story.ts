import { LANGUAGES, type Language } from '#domain';
import { translatorFor } from '#wording';
import { invite, type Seat } from '../harness/accounts.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import { keepsFocus, pressAndWait } from './harness/keyboard.js';
import { Officer } from './harness/officer.js';
import { steps } from './harness/steps.js';

const OFFICE = 'kr-trade-cooperation-desk';
const SECOND: Seat = { office: OFFICE, role: 'officer', sign_in: 'kr-desk-second' };
const SECOND_NAME = `${SECOND.sign_in} (made up)`;
const [ko, zh] = [translatorFor('ko'), translatorFor('zh-Hans')];
/** What a Korean roster holds that no other side may ever receive. */
const NAMES = [SECOND_NAME, SECOND.sign_in, '한국 주간조'];

describe('rosters and calendars in the browser', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let korea: Officer;
  let china: Officer;
  let first: Desk;
  const step = steps();
  const field = (officer: Officer, label: string, nth = 0) => officer.person.page.getByLabel(label, { exact: true }).nth(nth);

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    const keeper = await hotline.signIn('kr-admin');
    await invite({ place: hotline.url }, keeper, SECOND, 'ko', await hotline.signIn('kr-supervisor'));
    first = await hotline.signIn('kr-desk');
    korea = await Officer.at('/desk/duty', 'kr-admin', hotline, chromium, { language: 'ko', checker: true });
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('begin with the weeks ahead, in which nobody keeps a roster yet', step(async () => {
    await korea.person.find(`[data-office="${OFFICE}"]`).getByText(ko.text('duty.state.list')).first().waitFor();
    // Nobody sits above the director-general here, which no roster could hide.
    await korea.reads(ko.text('duty.state.nobody'));
    await korea.person.find(`[data-office="${OFFICE}"] a.button`).click();
    await korea.reads(ko.text('roster.never'));
  }));

  it('refuse a wrong roster at its place, in Korean, and keep what was typed', step(async () => {
    await korea.person.button(ko.text('roster.rotation.add')).click();
    await field(korea, ko.text('roster.every')).fill('99');
    await korea.person.button(ko.text('roster.save')).click();
    await korea.reads(ko.text('save.refused', { count: 2 }));
    const name = field(korea, ko.text('roster.name'));
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await korea.person.find('.field[data-wrong] .wrong').first().innerText()).toMatch(/[가-힣]/);
    await korea.person.page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await field(korea, ko.text('roster.every')).inputValue()).toBe('99');
    await name.fill('한국 주간조');
    await field(korea, ko.text('roster.every')).fill('1');
    await korea.person.button(ko.text('roster.save')).click();
    // Whoever has no officers is told so at the list of officers.
    await korea.reads('당직 조에 당직자가 없습니다: 한국 주간조');
  }));

  it('are saved with two officers and a shift, and what the shift leaves open is shown as a gap in red and in words', step(async () => {
    const staff = field(korea, ko.text('roster.officers.add'));
    for (const option of [1, 2]) {
      await staff.selectOption({ index: option });
      await korea.person.button(ko.text('roster.officers.add.do')).click();
    }
    await korea.person.page.getByRole('button', { name: new RegExp(`^${ko.text('roster.up')}: `) }).last().click();
    await korea.person.button(ko.text('roster.shift.add')).click();
    await korea.person.button(ko.text('roster.save')).click();
    await korea.reads(ko.text('roster.done'));
    const gap = korea.person.find('.gaps');
    await gap.getByText(/4주 동안 당직 공백: \d+건/).waitFor();
    expect(await korea.person.find('.stretch[data-tone="gap"]').count()).toBeGreaterThan(10);
    await korea.person.find('.hand-overs summary').click();
    const table = await korea.person.find('.spans').innerText();
    for (const word of [SECOND_NAME, ko.text('duty.gap'), '18:00', '09:00']) expect(table).toContain(word);
  }));

  it('tell whoever saves second who was first, and keep what they typed until they choose', step(async () => {
    const other = await Officer.at(`/desk/duty/offices/${OFFICE}`, 'kr-admin', hotline, chromium, { language: 'ko' });
    await field(other, ko.text('roster.name')).fill('Weekdays');
    await field(korea, ko.text('roster.hand_over')).fill('10:00');
    await korea.person.button(ko.text('roster.save')).click();
    await korea.reads(ko.text('roster.done'));
    await korea.person.page.waitForFunction(() => !document.querySelector('button[type="submit"]')?.hasAttribute('disabled'));
    await other.person.button(ko.text('roster.save')).click();
    await other.reads(ko.text('save.keep'));
    expect(await other.person.find('.refusal').innerText()).toContain(ko.text('problem.stale-save.title'));
    expect(await field(other, ko.text('roster.name')).inputValue()).toBe('Weekdays');
    await other.person.button(ko.text('save.load')).click();
    await other.person.page.waitForFunction(() => [...document.querySelectorAll('input')].some((i) => i.value === '10:00'));
    expect(await field(other, ko.text('roster.name')).inputValue()).toBe('한국 주간조');
    await other.person.leave();
  }));

  it('tell the other side only whether somebody can be told, and no name', step(async () => {
    china = await Officer.at('/desk/duty', 'cn-admin', hotline, chromium, { language: 'zh-Hans', checker: true });
    await china.person.find(`[data-office="${OFFICE}"]`).waitFor();
    expect(await china.person.find(`[data-office="${OFFICE}"]`).innerText()).toContain(zh.text('duty.covered.always'));
    expect(await china.person.find(`[data-office="${OFFICE}"] .button`).count()).toBe(0);
    expect(await china.person.shows(NAMES)).toEqual([]);
    expect(china.person.wire.found(NAMES)).toEqual([]);
  }));

  it("let an officer record their own absence, and nobody else's", step(async () => {
    const desk = await Officer.at('/desk/', first.sign_in, hotline, chromium, { language: 'ko' });
    await desk.person.link(ko.label('nav.duty')).click();
    await desk.reads(ko.text('absence.add.own'));
    expect(await desk.person.field(ko.text('roster.officer')).count()).toBe(0);
    const rows = desk.person.find('.stacked tbody tr');
    for (const [nth, [from, to]] of [['2026-03-16T09:00', '2026-03-17T18:00'], ['2026-03-23T09:00', '2026-03-24T18:00']].entries()) {
      await field(desk, ko.text('roster.from')).fill(from ?? '');
      await field(desk, ko.text('roster.to')).fill(to ?? '');
      await desk.person.button(ko.text('absence.add')).click();
      await rows.nth(nth).waitFor();
    }
    await pressAndWait(desk.person.page, rows.nth(1).getByRole('button'), '**/api/v1/absences/*');
    await rows.nth(1).waitFor({ state: 'detached' });
    await keepsFocus(desk.person.page);
    expect(await desk.person.find('.stacked tbody').innerText()).toMatch(/3\. 16\..*09:00/s);
    await desk.person.leave();
  }));

  it("save China's list of 2027 and say that it is published", step(async () => {
    const { person } = china;
    await person.link(zh.text('duty.tab.calendars')).click();
    await person.page.getByRole('button', { name: /^2027/ }).first().click();
    await person.find('.unpublished').first().waitFor();
    await person.button(zh.text('cal.edit', { year: '2027' })).click();
    await person.field(zh.text('cal.source')).fill('国务院办公厅关于2027年部分节假日安排的通知');
    await person.page.getByRole('checkbox', { name: zh.text('cal.mark') }).check();
    await person.button(zh.text('cal.save', { year: '2027' })).click();
    await china.reads(zh.text('cal.done', { year: '2027' }));
    expect(await person.find('.year').first().innerText()).toContain(zh.text('cal.published'));
    const [row] = await hotline.sql("SELECT published FROM hotline.calendars WHERE calendar = 'CN' AND year = 2027");
    expect(row?.published).toBe(true);
  }));

  it.each(LANGUAGES as readonly Language[])('are without a fault for assistive technology in %s', async (language) => {
    const found: string[] = [];
    await korea.person.go('/desk/duty');
    await korea.person.find('.duty-page h2').first().waitFor();
    await korea.speak(language);
    for (const path of ['/desk/duty', `/desk/duty/offices/${OFFICE}`, '/desk/duty/calendars']) {
      await korea.person.go(path);
      await korea.person.find('.duty-page h2').first().waitFor();
      found.push(...(await violations(korea.person.page)).map((v) => `${path}: ${v}`));
    }
    expect(found).toEqual([]);
    expect(korea.person.faults).toEqual([]);
  }, 90_000);
});
