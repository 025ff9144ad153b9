import { LANGUAGES, type Language } from '#domain';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import { violations } from '../browser/harness/axe.js';
import { Chromium } from '../browser/harness/chromium.js';
import { CompanyForm, answersOf } from '../browser/harness/company-form.js';
import type { Person } from '../browser/harness/person.js';
import { STATES, showState, stateAddress } from '../browser/harness/states.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Picture, sheetOf } from './sheet.js';

/*
 * `npm run pictures`: every page in every state, in each language, width and colour scheme, looked at by the checker of
 * accessibility and put side by side on sheets below `.pictures`, to be looked at by people.
 */

const FOLDER = join(import.meta.dirname, '../../.pictures');
const WIDTHS = [{ width: 1440, height: 900 }, { width: 360, height: 740 }] as const;
const SCHEMES = ['light', 'dark'] as const;
const PAGE_MS = 20 * 60_000;

let server: StoryServer;
let hotline: Hotline;
let chromium: Chromium;
beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  server = await startPostgres();
  [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
}, PAGE_MS);
afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); }, PAGE_MS);

/** The page as it stands, at every width and in both schemes. @returns what is wrong with it */
async function look({ page }: Person, name: string, pictures: Map<string, Picture[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      wrong.push(...(await violations(page)).map((what) => `${name}, ${size.width} px, ${colorScheme}: ${what}`));
      const sheet = `${size.width}-${colorScheme}`;
      pictures.set(sheet, [...pictures.get(sheet) ?? [], { name, png: await page.screenshot({ fullPage: true }) }]);
    }
  }
  return wrong;
}

async function keep(pictures: ReadonlyMap<string, readonly Picture[]>, name: string): Promise<void> {
  for (const [sheet, all] of pictures) await writeFile(join(FOLDER, `${name}-${sheet}.png`), await sheetOf(chromium, Number.parseInt(sheet), all));
}

describe.each(LANGUAGES)('in %s', (language: Language) => {
  let reader: Person;
  beforeAll(async () => { reader = await chromium.person(hotline.url, { language, checker: true, named: true }); });
  afterAll(async () => { await reader.leave(); });

  it.each(Object.entries(STATES))('the desk: %s', async (page, states) => {
    const pictures = new Map<string, Picture[]>();
    const wrong: string[] = [];
    for (const state of states) {
      await showState(reader, stateAddress(page, state, language));
      wrong.push(...await look(reader, `${page} ${state}`, pictures));
    }
    await keep(pictures, `${language}-${page}`);
    expect(wrong).toEqual([]);
  }, PAGE_MS);

  it('the company: from the first page to the tracking page', async () => {
    const company = await chromium.person(hotline.url, { language, checker: true });
    const pictures = new Map<string, Picture[]>();
    const wrong: string[] = [];
    const seen = async (name: string): Promise<void> => { wrong.push(...await look(company, name, pictures)); };
    const form = new CompanyForm(company, 'script');
    await company.go('/report');
    await seen('start');
    await form.begin('kr-cn/KR');
    const answers = answersOf(urea());
    await form.walk(answers, 'check', async (page) => { await seen(page); });
    await seen('check');
    await company.go(`${form.draft}/stock`);
    await company.find('main input').first().evaluate((input: HTMLInputElement) => { input.value = 'x'; });
    await form.next();
    await seen('stock with errors');
    await form.walk(answers, 'check');
    await company.find('#declare').check();
    await form.next();
    await seen('sent');
    await company.go(new URL(await company.find('.address a').getAttribute('href') ?? '').pathname);
    await seen('tracking');
    await keep(pictures, `${language}-company`);
    expect(wrong).toEqual([]);
    await company.leave();
  }, PAGE_MS);
});
