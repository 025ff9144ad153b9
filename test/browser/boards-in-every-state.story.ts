import { LANGUAGES } from '#domain';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { until } from '../harness/until.js';
import { violations } from './harness/axe.js';
import { Chromium } from './harness/chromium.js';
import type { Person } from './harness/person.js';

/** Every page of the desk in every state, as the page of states draws them from fixtures. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  board: ['full', 'empty', 'loading', 'error', 'many', 'full&line=stale', 'full&line=offline', 'full&tab=closed', 'full&tab=theirs', 'full&tab=monitoring'],
  case: ['full', 'fresh', 'proposed', 'closed', 'untold', 'acting', 'paused', 'unreached', 'ended', 'followed', 'crossing', 'talked'],
  history: ['case', 'case-broken', 'case-long', 'case-eventful', 'case-current-rules', 'list', 'list-empty', 'list-loading'],
  administration: ['full'],
  account: ['full', 'loading', 'error'],
  duty: ['full', 'read-only', 'empty', 'loading', 'error', 'offline', 'roster', 'roster-week', 'roster-read-only', 'roster-empty'],
  calendars: ['full', 'read-only', 'loading', 'error'],
  contacts: ['full', 'unconfirmed', 'empty', 'off', 'loading', 'offline'],
  readiness: ['full', 'complete', 'loading'],
  'sign-in': ['full', 'expired'],
};
/** A page enlarged to twice its size on a laptop, and a phone. */
const WIDE = { width: 1440, height: 900 };
const NARROW = [{ width: 720, height: 450 }, { width: 360, height: 740 }];

const SETTLED_MS = 1_000;

describe('the desk in every state', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  let reader: Person;
  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    reader = await chromium.person(hotline.url, { checker: true, named: true });
  });
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  it.each(Object.keys(STATES))('%s: accessible in light and dark, and no wider than the window', async (show) => {
    const { page } = reader;
    const wrong: string[] = [];
    for (const [i, state] of (STATES[show] ?? []).entries()) {
      const address = `/desk/states?show=${show}&state=${state}&language=${LANGUAGES[i % LANGUAGES.length]}`;
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await reader.go(address);
      await reader.find('h1').first().waitFor({ state: 'attached' });
      const found = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await violations(page, 'color-contrast')).map((v) => `dark, ${v}`));
      for (const size of NARROW) {
        await page.setViewportSize(size);
        // What measures itself does so anew once the window has its size.
        const over = await until('it fits', async () => (await reader.sideways()) === 0, SETTLED_MS).then(() => 0, () => reader.sideways());
        if (over > 0) found.push(`${over} px wider than a window of ${size.width} px`);
      }
      wrong.push(...found.map((f) => `${address}: ${f}`));
    }
    expect(wrong).toEqual([]);
    expect(reader.faults).toEqual([]);
  }, 90_000);
});
