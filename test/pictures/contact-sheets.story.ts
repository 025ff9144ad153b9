import { LANGUAGES, type Language } from '#domain';
import { join } from 'node:path';
import { urea } from '../factories/report.js';
import { Chromium } from '../browser/harness/chromium.js';
import { CompanyForm, answersOf } from '../browser/harness/company-form.js';
import type { Person } from '../browser/harness/person.js';
import { ASKING, STATES, showState, stateAddress } from '../browser/harness/states.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { Album } from './album.js';

/*
 * `npm run pictures`: every page in every state, in each language, width and colour scheme, looked at by the checker of
 * accessibility, kept one by one and side by side on sheets below `.pictures`, to be looked at by people.
 * `npm run pictures -- -t 'in ko the desk: board'` draws one page in one language and leaves the other pictures.
 */

const FOLDER = join(import.meta.dirname, '../../.pictures');
const PAGE_MS = 20 * 60_000;
/** Pages of the desk that stand before anybody has signed in. */
const OPEN_PAGES = { setup: '/desk/setup?token=made-up', invited: '/desk/setup?token=made-up&sign_in=made-up', 'setup without a link': '/desk/setup', recover: '/desk/recover?token=made-up', 'recover without a link': '/desk/recover', nowhere: '/desk/nowhere' };
/** Companies' pages that no walk through the form passes. */
const ASIDE_PAGES = { 'lost link': '/lost-link', 'lost link over': '/lost-link/made-up/made-up', 'no draft': '/report/made-up/kind', 'no report': '/track/KR-AAAA-AAAA/made-up' };
/** Forms that are sent as they stand, to be taken with what they say is wrong. */
const WRONG_PAGES = { setup: OPEN_PAGES.setup, recover: OPEN_PAGES.recover, 'lost link': ASIDE_PAGES['lost link'] };
/** Drawn for people alone: what can go wrong with them goes wrong in the states that every run looks at. */
const MORE_STATES: Readonly<Record<string, readonly string[]>> = { case: ['consulted-ours', 'consulted-theirs', 'consulted-agreed', 'consulted-past', 'consulted-promised'] };
/** Nothing is sent; but the pages that offer mail are drawn as where there is a server. */
const MAIL = { url: 'smtp://127.0.0.1:9', from: 'hotline@mail.example' };

let server: StoryServer;
let hotline: Hotline;
let chromium: Chromium;
beforeAll(async () => {
  server = await startPostgres();
  [hotline, chromium] = await Promise.all([Hotline.open({ server, config: { mail: MAIL } }), Chromium.start()]);
}, PAGE_MS);
afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); }, PAGE_MS);

describe.each(LANGUAGES)('in %s', (language: Language) => {
  let reader: Person;
  beforeAll(async () => { reader = await chromium.person(hotline.url, { language, checker: true, named: true }); });
  afterAll(async () => { await reader.leave(); });

  it.each(Object.entries(STATES))('the desk: %s', async (page, states) => {
    const album = await Album.begin(chromium, join(FOLDER, language, page));
    for (const state of [...states, ...MORE_STATES[page] ?? []]) await album.page(reader, state, () => showState(reader, stateAddress(page, state, language)));
    expect(await album.end()).toEqual([]);
  }, PAGE_MS);

  it('the desk: pages that wait for an answer, and to which none came', async () => {
    const album = await Album.begin(chromium, join(FOLDER, language, 'asking'));
    for (const [page, states] of Object.entries(ASKING)) for (const state of states) await album.page(reader, `${page} ${state}`, () => showState(reader, stateAddress(page, state, language)));
    expect(await album.end()).toEqual([]);
  }, PAGE_MS);

  it('pages before anybody has signed in, and beside the form', async () => {
    const album = await Album.begin(chromium, join(FOLDER, language, 'open'));
    const visitor = await chromium.person(hotline.url, { language, checker: true, named: true });
    for (const [name, path] of Object.entries({ ...OPEN_PAGES, ...ASIDE_PAGES })) await album.page(visitor, name, async () => { await visitor.go(path); await visitor.find('main :is(h1, p)').first().waitFor(); });
    for (const [name, path] of Object.entries(WRONG_PAGES)) {
      await album.page(visitor, `${name} with errors`, async () => {
        await visitor.go(path);
        await visitor.find('main button.primary').click();
        await visitor.find('main [aria-invalid="true"]').first().waitFor();
      });
    }
    // The first program without the rest of it.
    await visitor.page.route('**/assets/page-*.js', (route) => route.abort());
    await album.page(visitor, 'crash of all', async () => { await visitor.go('/desk/'); await visitor.find('h1').waitFor(); });
    await visitor.leave();
    expect(await album.end()).toEqual([]);
  }, PAGE_MS);

  it('the company: from the first page to the tracking page', async () => {
    const company = await chromium.person(hotline.url, { language, checker: true });
    const album = await Album.begin(chromium, join(FOLDER, language, 'company'));
    const form = new CompanyForm(company, 'script');
    await album.page(company, 'start', () => company.go('/report'));
    await form.begin('kr-cn/KR');
    const answers = answersOf(urea());
    await form.walk(answers, 'check', (page) => album.page(company, page));
    await album.page(company, 'check');
    await company.go(`${form.draft}/stock`);
    await company.find('main input').first().evaluate((input: HTMLInputElement) => { input.value = 'x'; });
    await form.next();
    await album.page(company, 'stock with errors');
    await album.page(company, 'list', () => company.go(`${form.draft}/list`));
    await company.go(`${form.draft}/stock`);
    await form.walk(answers, 'check');
    await company.find('#declare').check();
    await form.next();
    await album.page(company, 'sent');
    await company.go(new URL(await company.find('.address a').getAttribute('href') ?? '').pathname);
    await album.page(company, 'tracking');
    expect(await album.end()).toEqual([]);
    await company.leave();
  }, PAGE_MS);
});
