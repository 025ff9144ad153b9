import { translatorFor } from '#wording';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { arriveByKeys, lettersByKeys, setUpByKeys, twoStepsByKeys } from './harness/by-keys.js';
import { Chromium } from './harness/chromium.js';
import { asksOnceForItsFirstView } from './harness/first-view.js';
import { beginsFiltered } from './harness/held-back.js';
import { outOfSight, signInByKeys, tabTo } from './harness/keyboard.js';
import { DAY_BEGINS, liveADay } from './harness/living-board.js';
import { Officer } from './harness/officer.js';
import { picture } from './harness/pictures.js';
import { ZONES, wrongTimes } from './harness/printed-times.js';
import { keepsItsSound } from './harness/sound-kept.js';
import { steps } from './harness/steps.js';

const MARKUP = '요소 <img src=x onerror="document.title=\'ran\'"> \u202etxet\u202c 🚢';
/** Less grave than what is pinned: thirty days of cover, nothing the public needs. */
const alert = (goods: string) => urea({ goods, stock: { value: 1_200, unit: 'TNE' }, impact: ['production'] });
const ko = translatorFor('ko');

describe('a day at the desk', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let korea: Officer;
  let china: Officer;
  let supervisor: Officer;
  /** The case of the urea, with messages on both sides. */
  let reference: string;
  const step = steps();
  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server, begins: DAY_BEGINS }), Chromium.start()]);
    reference = await liveADay(hotline);
  }, 60_000);
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it('stands on both boards, everything that the tab counts either pinned or in the list', step(async () => {
    korea = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko' });
    china = await Officer.at('/desk/', 'cn-desk', hotline, chromium, { language: 'zh-Hans' });
    for (const [officer, name] of [[korea, 'board-ko'], [china, 'board-zh']] as const) {
      const { person } = officer;
      await person.find('.board').waitFor();
      await officer.live();
      const [counted, pinned, listed] = [await person.find('.tabs [aria-current="true"] b').innerText(), await person.find('.pin').count(), await person.find('.list .row[data-index]').count()];
      expect(pinned).toBeGreaterThan(0);
      expect(pinned + listed).toBe(Number(counted));
      await picture(person, name);
    }
  }));

  it('keeps its sound on over a reload, and its button does what it says', step(() => keepsItsSound(korea)));

  it("reads each instant by the reader's own city first, the same on every page", step(async () => {
    supervisor = await Officer.at('/desk/history', 'kr-supervisor', hotline, chromium, { language: 'ko' });
    const colleague = await Officer.at('/desk/history', 'cn-supervisor', hotline, chromium, { language: 'zh-Hans' });
    const seen: Record<string, readonly string[]> = {};
    for (const [officer, name, path, zones] of [[korea, 'case-ko', 'cases', ZONES.KR], [china, 'case-zh', 'cases', ZONES.CN], [supervisor, 'history-ko', 'history', ZONES.KR], [colleague, 'history-zh', 'history', ZONES.CN], [supervisor, 'history-en', 'history', ZONES.KR]] as const) {
      if (name === 'history-en') await officer.speak('en');
      const { page } = officer.person;
      expect(await wrongTimes(page, zones)).toMatchObject({ wrong: [] });
      await officer.person.go(`/desk/${path}/${reference}`);
      // What was said comes with words of its own, after the rest of the page.
      await officer.person.find('.milestones time, .lanes svg').first().waitFor();
      await officer.live();
      if (name === 'case-zh') expect(await officer.person.find('.case-head').innerText()).toMatch(new RegExp(colleague.say('desk.title.typed', { goods: '.요소, 차량용, 질소 46% 이상.' })));
      if (name === 'case-zh') expect(await page.title()).toMatch(new RegExp(`^\\P{Script=Hangul}*${reference}\\P{Script=Hangul}*$`, 'u'));
      const { wrong, held } = await wrongTimes(page, zones);
      expect({ wrong, many: held > 10 }).toEqual({ wrong: [], many: true });
      seen[name] = await page.locator('.milestones time, .msg > header time, .entries time').evaluateAll((times) => [...new Set(times.map((time) => time.getAttribute('datetime') ?? ''))]);
      expect(await officer.person.sideways()).toBeLessThanOrEqual(0);
      await picture(officer.person, name);
    }
    expect(seen['case-zh']?.filter((at) => !seen['case-ko']?.includes(at))).toEqual([]);
    expect(seen['case-ko']?.filter((at) => !seen['history-en']?.includes(at))).toEqual([]);
    expect(seen['history-ko']).toEqual(seen['history-en']);
    await colleague.person.leave();
    expect(seen['case-zh']?.length).toBeGreaterThan(3);
  }));

  it('moves and opens by keys under a Korean keyboard; no key performs an act', step(async () => {
    const { person } = korea;
    await person.link(korea.say('nav.board')).click();
    await person.find('.list').waitFor();
    const press = (code: string, key: string): Promise<void> => person.page.evaluate(([c, k]) => { window.dispatchEvent(new KeyboardEvent('keydown', { code: c ?? '', key: k ?? '', bubbles: true, cancelable: true })); }, [code, key]);
    // Pinned cases stand first, and the keys go through them as through the list.
    const rows = await person.find('.pins [data-reference], .list [data-reference]').evaluateAll((links) => links.map((link) => link.getAttribute('data-reference')));
    for (const [code, key, place] of [['KeyJ', 'ㅓ', 0], ['KeyJ', 'ㅓ', 1], ['KeyJ', 'ㅓ', 2], ['KeyK', 'ㅏ', 1]] as const) {
      await press(code, key);
      await person.find(`[data-reference="${rows[place]}"]:focus`).waitFor();
    }
    for (const [code, key] of [['KeyA', 'ㅁ'], ['KeyE', 'ㄷ'], ['KeyR', 'ㄱ'], ['KeyC', 'ㅊ'], ['Delete', 'Delete']] as const) await press(code, key);
    expect(await person.page.getByRole('dialog').count()).toBe(0);
    await lettersByKeys(korea);
    await person.find(`[data-reference="${rows[1]}"]`).press('Enter');
    await person.find('.case').waitFor();
    expect(new URL(person.page.url()).pathname).toBe(`/desk/cases/${rows[1]}`);
    // An act is two steps away: the cursor goes into the dialog, stays there, and comes back to where it was.
    await tabTo(person.page, '.case .acts button');
    const from = await person.page.evaluate(() => document.activeElement?.textContent);
    await person.page.keyboard.press('Enter');
    await person.page.getByRole('dialog').waitFor();
    for (let n = 0; n < 30; n += 1) {
      await person.page.keyboard.press('Tab');
      expect(await person.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await person.page.keyboard.press('Escape');
    await person.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await person.page.evaluate(() => document.activeElement?.textContent)).toBe(from);
    await person.page.goBack();
    // In a wide and low window each step is chosen in the preview too: the whole row comes into sight, down and up again.
    const [low, size] = [{ width: 1440, height: 600 }, person.page.viewportSize() ?? { width: 1280, height: 800 }];
    await person.page.setViewportSize(low);
    expect(await outOfSight(person.page, rows.slice(await person.find('.pin').count()))).toEqual([]);
    await person.page.setViewportSize(size);
  }));

  it('moves nothing under the pointer: a serious case is pinned above, a lesser one waits until it is let in', step(async () => {
    const { person } = korea;
    const row = person.find('.list .row[data-index="1"]');
    await row.hover();
    const before = await row.boundingBox();
    const serious = await hotline.caseOf(await hotline.file(urea()));
    const lesser = await hotline.caseOf(await hotline.file(alert(MARKUP)));
    await person.find(`.pins [href$="${serious}"]`).waitFor();
    await person.find('.fresh').waitFor();
    expect(await row.boundingBox()).toEqual(before);
    expect(await person.find(`.list [data-reference="${lesser}"]`).count()).toBe(0);
    await person.find('.bar .name').hover();
    await person.find('.pins:not([data-floating])').waitFor();
    await person.find('.fresh').press('Enter');
    expect(await person.find(`.list [data-reference="${lesser}"]:focus`).innerText()).toBe(MARKUP);
    await korea.titled(korea.t.text('app.title.count', { count: 10, page: korea.say('nav.board') }));
  }));

  it('finds a case by two syllables, and says what the filter hides', step(async () => {
    const { person } = korea;
    await person.field(korea.say('board.search')).fill('흑연');
    await person.find('.statusline .count').getByText(korea.t.text('board.count', { shown: 0, total: 10 })).waitFor();
    await person.find('.statusline .alertline').getByText(korea.t.text('board.hidden', { count: 4 })).waitFor();
    await person.link(/중국 측 회신 대기/).click();
    await person.find('.list .row[data-index="0"]').getByText('구상흑연').waitFor();
  }));

  it('begins a filtered list with those of the first rows that pass', step(() => beginsFiltered(korea, '구상흑연', [/우리 측 조치/, /중국 측 회신 대기/])));

  it('keeps what is shown as a view, which opens first in another browser too until it does not any more', step(async () => {
    const { person } = korea;
    const menu = person.find('.views');
    const summary = menu.locator('summary').first();
    const columns = person.find('.columns');
    await person.field(ko.text('board.sort')).selectOption('opened');
    await columns.locator('summary').click();
    await columns.getByLabel(ko.text('columns.opened')).check();
    await columns.getByLabel(ko.text('columns.rank')).uncheck();
    await columns.getByLabel(ko.text('columns.channel')).uncheck();
    await person.page.keyboard.press('Escape');
    await person.find('.list[data-short]').waitFor();
    await summary.click();
    await menu.getByLabel(ko.text('views.name')).fill('흑연');
    await menu.getByRole('button', { name: ko.text('views.save') }).click();
    await menu.getByRole('button', { name: ko.text('views.open_first') }).click();
    await menu.getByText(ko.text('views.opens_first')).waitFor();
    await menu.getByRole('button', { name: ko.text('views.rename') }).click();
    await menu.getByLabel(ko.text('views.name')).first().fill('흑연 회신');
    await menu.getByRole('button', { name: ko.text('act.save'), exact: true }).click();
    await summary.getByText(ko.text('board.view.saved', { name: '흑연 회신' })).waitFor();
    const elsewhere = await Officer.at('/desk/', 'kr-desk', hotline, chromium, { language: 'ko' });
    await elsewhere.person.find('.list .row[data-index="0"]').getByText('구상흑연').waitFor();
    expect(await elsewhere.person.field(ko.text('board.search')).inputValue()).toBe('흑연');
    expect(await elsewhere.person.field(ko.text('board.sort')).inputValue()).toBe('opened');
    await elsewhere.person.find('.list[data-short] .marks').getByText(ko.label('case.opened')).first().waitFor();
    expect(await elsewhere.person.find('.channel-name').count()).toBe(0);
    // Whoever then asks for all keeps all.
    await elsewhere.person.button(ko.text('board.filter.clear')).click();
    await elsewhere.person.find('.views summary').getByText(ko.text('board.views')).waitFor();
    await asksOnceForItsFirstView(elsewhere, await hotline.signIn('kr-desk'));
    await menu.getByRole('button', { name: ko.text('views.delete') }).click();
    await menu.getByText(ko.text('views.none')).waitFor();
    await summary.click();
    await elsewhere.person.page.context().close();
    await person.field(korea.say('board.search')).fill('');
    await person.link(/우리 측 조치/).click();
    // An order is whose tab it is on, until another is chosen; what is pinned stands above the list in each.
    const first = (): Promise<string | null> => person.find('.list .row[data-index="0"] [data-reference]').getAttribute('data-reference');
    const pins = await person.find('.pin .item').allInnerTexts();
    const [newest, rows] = [await first(), await person.find('.list .row[data-index]').count()];
    await person.field(ko.text('board.sort')).selectOption('oldest');
    expect(rows).toBeGreaterThan(1);
    await person.find(`.list .row[data-index="${String(rows - 1)}"] [data-reference="${newest}"]`).waitFor();
    expect(await person.find('.pin .item').allInnerTexts()).toEqual(pins);
    await person.field(ko.text('board.sort')).selectOption('');
  }));

  it('shows the figures of both sides once both agreed, by keys alone, and tells whoever is asked', step(async () => {
    const [en, zh] = [translatorFor('en'), translatorFor('zh-Hans')];
    const press = (officer: Officer): Promise<void> => twoStepsByKeys(officer, '.history-head button.primary', '**/api/v1/joint-reports**');
    // A period that is not over is said to be none yet, and is offered as far as it is.
    await supervisor.person.go('/desk/joint-reports?network=kr-cn&from=2025-07-01&to=2099-12-31');
    await supervisor.person.page.getByRole('button', { name: /^Show from .+ to / }).click();
    await supervisor.person.button(en.text('figures.joint.propose')).waitFor();
    await press(supervisor);
    await supervisor.reads(en.text('figures.joint.stated.hint'));
    const colleague = await arriveByKeys('/desk/', 'cn-supervisor', hotline, chromium, { language: 'zh-Hans' });
    await colleague.reads(zh.text('figures.joint.notice'));
    await tabTo(colleague.person.page, '.notice a[href*="/joint-reports/"]');
    await colleague.person.page.keyboard.press('Enter');
    await colleague.person.button(zh.text('figures.joint.agree')).waitFor();
    await press(colleague);
    await colleague.reads(zh.text('figures.joint.state.agreed'));
    await supervisor.person.page.reload();
    await supervisor.reads(en.text('figures.joint.state.agreed'));
    expect(await supervisor.person.find('[data-table="steps"] tbody tr').count()).toBe(16);
    await colleague.person.page.context().close();
  }));

  it('lets a new officer in by a link that works once', step(async () => {
    const admin = await Officer.at('/desk/', 'kr-admin', hotline, chromium, { language: 'ko' });
    const form = admin.person.page.locator('form').filter({ has: admin.person.button(admin.say('admin.invite.submit')) });
    await form.getByLabel(admin.say('admin.col.office'), { exact: true }).selectOption('kr-trade-cooperation-desk');
    for (const [label, text] of [['access.invitee.name', 'Made-up Officer'], ['access.invitee.sign_in', 'newcomer']] as const) await form.getByLabel(ko.text(label), { exact: true }).fill(text);
    await admin.person.button(admin.say('admin.invite.submit')).click();
    const [code = ''] = await (await hotline.signIn('kr-supervisor')).confirmRequests();
    await admin.person.go('/desk/administration');
    await admin.person.button(ko.text('access.take')).click();
    await admin.person.button(ko.text('access.take.submit')).click();
    const link = new URL(await admin.person.field(admin.say('admin.link')).inputValue());
    const newcomer = new Officer(await chromium.person(hotline.url, { language: 'en', checker: true, width: 320, height: 640 }), 'en');
    const password = 'a sentence is easy to remember';
    await setUpByKeys(newcomer, link, { code, password });
    await signInByKeys(newcomer.person.page, 'newcomer', password);
    await newcomer.person.find('.pins').getByText('Serious (highest of four)').waitFor();
    await newcomer.person.go(link.pathname + link.search);
    // Used, and said so before anything is filled in, with the way on.
    await newcomer.reads(newcomer.say('setup.error.link'));
    expect([await newcomer.person.field(newcomer.say('setup.password')).count(), await newcomer.person.link(newcomer.say('sign_in.title')).count()]).toEqual([0, 1]);
    expect([...admin.person.faults, ...newcomer.person.faults, ...china.person.faults, ...supervisor.person.faults]).toEqual([]);
  }));
});
