import { LANGUAGES } from '#domain';
import { translatorFor } from '#wording';
import { urea } from '../factories/report.js';
import type { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { violations } from './harness/axe.js';
import { BoardTab } from './harness/board-tab.js';
import { Chromium } from './harness/chromium.js';
import { firstSight } from './harness/first-sight.js';
import { signInByKeys, tabTo, unseenStops } from './harness/keyboard.js';
import { meetsNothing, meetsWithout } from './harness/held-back.js';
import { withoutReplay } from './harness/line-watch.js';
import { Officer, demoPassword } from './harness/officer.js';
import type { Person } from './harness/person.js';
import { ASKING, STATES, showState, stateAddress } from './harness/states.js';
import { steps } from './harness/steps.js';

/** A page enlarged to twice its size on a laptop, and a small phone. */
const WIDE = { width: 1440, height: 900 };
/** The widest window in which everything stands in one column; tried with the first state of each page. */
const COLUMN = { width: 820, height: 900 };
const NARROW = [{ width: 720, height: 450 }, { width: 320, height: 640 }];

const SETTLED_MS = 1_000;

let server: StoryServer;
let hotline: Hotline;
let chromium: Chromium;
beforeAll(async () => {
  server = await startPostgres();
  [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
});
afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

/** What is lost in a page whose reader chose their own colours and no motion, or text of twice the size. */
async function asSomeNeedIt(reader: Person): Promise<string[]> {
  const { page } = reader;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found = (await unseenStops(page)).map((stop) => `forced colours, ${stop}`);
  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) found.push(`${moving} things move`);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const over = await until('it fits', async () => (await reader.sideways()) === 0, SETTLED_MS).then(() => 0, () => reader.sideways());
  if (over > 0) found.push(`${over} px wider than the window with text of twice the size`);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  return found;
}

describe('the desk in every state', () => {
  let reader: Person;
  beforeAll(async () => { reader = await chromium.person(hotline.url, { checker: true, named: true }); });

  it.each(Object.keys(STATES))('%s: accessible in light and dark, by keys, and no wider than the window', async (show) => {
    const { page } = reader;
    const wrong: string[] = [];
    for (const [i, state] of (STATES[show] ?? []).entries()) {
      const address = stateAddress(show, state, LANGUAGES[i % LANGUAGES.length] ?? 'ko');
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await showState(reader, address);
      const found = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, 'color-contrast')).map((v) => `dark, ${v}`));
      found.push(...await unseenStops(page), ...await reader.broken());
      if (i === 0) found.push(...await asSomeNeedIt(reader));
      for (const size of i === 0 ? [COLUMN, ...NARROW] : NARROW) {
        await page.setViewportSize(size);
        // What measures itself does so anew once the window has its size.
        const over = await until('it fits', async () => (await reader.sideways()) === 0, SETTLED_MS).then(() => 0, () => reader.sideways());
        if (over > 0) found.push(`${over} px wider than a window of ${size.width} px`);
        found.push(...[...await reader.squeezed(), ...await reader.broken()].map((what) => `in a window of ${size.width} px, ${what}`));
      }
      wrong.push(...found.map((f) => `${address}: ${f}`));
    }
    expect(wrong).toEqual([]);
    expect(reader.faults).toEqual([]);
  }, 90_000);
});

describe('the desk while it waits for an answer, and once none came', () => {
  it('every page has its heading, is accessible, and is no wider than the window', async () => {
    const reader = await chromium.person(hotline.url, { checker: true, named: true });
    const wrong: string[] = [];
    await reader.page.setViewportSize({ width: 320, height: 640 });
    for (const [i, [page, states]] of Object.entries(ASKING).entries()) {
      for (const state of states) {
        const address = stateAddress(page, state, LANGUAGES[i % LANGUAGES.length] ?? 'ko');
        await showState(reader, address);
        wrong.push(...[...await violations(reader.page), ...(await reader.sideways() > 0 ? ['wider than the window'] : [])].map((what) => `${address}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(reader.faults).toEqual([]);
  }, 60_000);
});

describe('a page that does not come', () => {
  const ko = translatorFor('ko');
  it('says what happened in the language of its reader, and leads to the board and to signing in, however little came', async () => {
    const stranger = await chromium.person(hotline.url, { language: 'zh-Hans', checker: true, named: true });
    await meetsWithout(stranger, 'page', '/desk/', 'zh-Hans', '/desk/sign-in');
    for (const part of ['pages', 'sign-in-page']) {
      await meetsWithout(stranger, part, '/desk/', 'zh-Hans', '/desk/sign-in');
      await stranger.find('input[autocomplete="username"]').waitFor();
    }
    await meetsNothing(stranger);
    // The browser asks for Chinese, the account speaks Korean.
    await signInByKeys(stranger.page, 'kr-supervisor', demoPassword(hotline));
    await meetsWithout(stranger, 'measures-page', '/desk/measures', 'ko', '/desk/');
    await stranger.find('.board, .tabs').first().waitFor();
  });

  it('says of an address that leads nowhere what is missing, and leads back', async () => {
    const reader = await Officer.at('/desk/measures/01890000-0000-7000-8000-000000000000', 'kr-supervisor', hotline, chromium, { language: 'ko', checker: true });
    await reader.person.link(ko.text('measures.all')).waitFor();
    expect([await violations(reader.person.page), await unseenStops(reader.person.page)]).toEqual([[], []]);
    await reader.person.go('/desk/nowhere');
    await reader.reads(ko.text('page.not_found'));
    expect([await violations(reader.person.page), await unseenStops(reader.person.page)]).toEqual([[], []]);
    await tabTo(reader.person.page, 'main a');
    await reader.person.page.keyboard.press('Enter');
    await reader.live();
    expect(reader.person.faults).toEqual([]);
  });
});

/** A board that is connected shows an alert within this time of its report: one of several, since a busy machine may hold up any. */
const ALERT_WITHIN_MS = 1_000;
/** How far the clock of the browser that is offline is put on: by then its pages have tried for so long that they say so. */
const TRIED_FOR_MS = 31_000;
/** Nine in Seoul, at which every story begins; in a page time passes by itself, and it may have stood for some minutes. */
const BEGAN = { when: '오늘 서울\u00a0시각\u00a009:00 · 베이징\u00a008:00' };
const since = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(':00', ':0\\d'));
const STREAM = 'KR.kr-trade-cooperation-desk';
const REPORTS = { before: 2, meanwhile: 3 };

describe('a board whose browser was offline for a while', () => {
  let colleague: Desk;
  let china: Desk;
  /** In a browser that stays connected. */
  let near: BoardTab;
  /** Two tabs of the browser that goes offline, and one in it that cannot have anything replayed. */
  let away: BoardTab;
  let second: BoardTab;
  let forgetful: BoardTab;
  const cases: string[] = [];
  const step = steps();
  beforeAll(async () => {
    [colleague, china] = await Promise.all([hotline.signIn('kr-desk'), hotline.signIn('cn-desk')]);
    while (cases.length < REPORTS.before) await file();
    await hotline.still();
    [near, away] = await Promise.all([BoardTab.signedIn(hotline, chromium), BoardTab.signedIn(hotline, chromium, ({ clock }) => clock.install())]);
    [second, forgetful] = await Promise.all([away.beside(), away.beside(withoutReplay)]);
  }, 60_000);

  /** Each a second later, so that boards have one order, and of other goods, so that none is taken for another. */
  async function file(): Promise<void> {
    hotline.time.advance(1_000);
    cases.push(await hotline.caseOf(await hotline.file(urea({ goods: `요소 ${cases.length}` }))));
  }

  it('says in each tab that it stands still and since when, and after half a minute that it is offline and whom to call', step(async () => {
    const { person } = away.officer;
    // No connection ends, and no heartbeat is due for long: the browser alone knows.
    person.wire.still();
    await person.context.setOffline(true);
    for (const { officer } of [away, second]) {
      await officer.person.find('.live[data-state="reconnecting"]').waitFor();
      await officer.person.find('.board-frame[data-stale]').waitFor();
      await officer.reads(since(officer.say('con.reconnecting', BEGAN)));
    }
    await person.page.clock.fastForward(TRIED_FOR_MS);
    for (const { officer } of [away, second]) {
      await officer.person.find('.live[data-state="offline"]').waitFor();
      await officer.reads(since(officer.say('con.stale', BEGAN)));
      expect(await officer.person.find('.notice[data-tone="bad"]').innerText()).toContain(officer.say('con.offline', { phone: '+82 2 0100 2031' }));
    }
  }));

  it('misses what one that is connected shows at once', step(async () => {
    const before = await away.glance();
    const took: number[] = [];
    for (let n = 1; n <= REPORTS.meanwhile; n += 1) {
      const seen = await firstSight(near.officer.person.page, `.pins .pin:nth-child(${REPORTS.before + n})`);
      const filed_at = Date.now();
      await file();
      took.push(await seen() - filed_at);
    }
    expect(Math.min(...took)).toBeLessThan(ALERT_WITHIN_MS);
    // Each side confirms a case of before, and one that was never seen here.
    for (const reference of [cases[1], cases[2]]) await china.do(reference ?? '', 'acknowledge');
    for (const reference of [cases[0], cases[4]]) await colleague.do(reference ?? '', 'acknowledge');
    await until('everything is shown', async () => near.line.shown.length === 5 && (await near.officer.person.find('.pin').count()) === 3);
    await near.officer.titled('(5) 상황판 — 핫라인');
    expect(await near.glance()).toEqual(['(5) 상황판 — 핫라인', '5', '0', '0', '0', '0', '0', cases[3], cases[2], cases[1]]);
    expect([away, second, forgetful].flatMap(({ line }) => line.alerts)).toEqual([]);
    expect([await away.glance(), before]).toEqual([before, ['(2) 상황판 — 핫라인', '2', '0', '0', '0', '0', '0', cases[1], cases[0]]]);
  }));

  it('has it all once it is back: in order, once in each tab, and counted as it is elsewhere', step(async () => {
    const { person } = away.officer;
    person.wire.mend();
    await person.context.setOffline(false);
    for (const tab of [away, second, forgetful]) await tab.ready(2);
    // It is news for some seconds alone.
    for (const { officer } of [away, second]) await officer.reads(officer.say('con.resync', { count: REPORTS.meanwhile + 2 }));
    for (const tab of [away, second]) {
      await until('everything is shown', () => tab.line.shown.length >= near.line.shown.length);
      await tab.agrees(near);
      expect(tab.line.numbers(STREAM)).toEqual([3, 4, 5, 6, 7]);
      expect(tab.line.shown.toSorted()).toEqual(near.line.shown.toSorted());
      await tab.officer.person.find('.notice[data-tone="bad"], .board-frame[data-stale]').first().waitFor({ state: 'detached' });
    }
    expect([near.line.numbers(STREAM), new Set(near.line.shown).size]).toEqual([[3, 4, 5, 6, 7], 5]);
  }));

  it('would have missed its alerts for good if nothing were replayed, however complete it looks', step(async () => {
    await forgetful.agrees(near);
    expect([forgetful.line.numbers(STREAM), forgetful.line.shown]).toEqual([[], []]);
    await file();
    for (const { line } of [near, away, second, forgetful]) await until('the next one comes', () => line.numbers(STREAM).at(-1) === 8);
    expect([away, second, forgetful].map(({ line }) => line.numbers(STREAM))).toEqual([[3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8], [8]]);
    expect([near, away, second, forgetful].flatMap(({ officer }) => officer.person.faults.filter((fault) => !/ERR_|WebSocket/.test(fault)))).toEqual([]);
    expect(near.officer.person.faults).toEqual([]);
  }));
});
