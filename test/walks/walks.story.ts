import { LANGUAGES, type Language } from '#domain';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Chromium } from '../browser/harness/chromium.js';
import { Officer, demoPassword } from '../browser/harness/officer.js';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline, MINUTE_MS } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { acknowledgeBySound, answerThree, armSound, listen } from './desk-walks.js';
import { fileByHand } from './form-walk.js';
import { type Counts, estimate, keysOf, readOf } from './keystroke-level.js';
import { WALKS, type Walk, walks, walksPage } from './walks-page.js';
import { Walker } from './walker.js';

/*
 * `npm run walks`: three walks by people who are new to the pages, in each language, counted and held to their limits.
 */

const PAGE = join(import.meta.dirname, '../../docs/WALKS.md');
/** Who works and who reviews where a language is at home; English is read in Seoul. */
const KOREA = { side: 'KR', desk: 'kr-desk', supervisor: 'kr-supervisor' };
const PLACES: Readonly<Record<Language, typeof KOREA>> = { ko: KOREA, 'zh-Hans': { side: 'CN', desk: 'cn-desk', supervisor: 'cn-supervisor' }, en: KOREA };
const WALK_MS = 120_000;

describe('three walks', () => {
  let server: StoryServer;
  let hotline: Hotline;
  let chromium: Chromium;
  /** A case that China was notified of at once and confirmed a level higher, after Korea had acted. */
  let reference: string;
  const walked: Record<Walk, Partial<Record<Language, Counts>>> = { heart: {}, papers: {}, receipt: {}, answers: {} };

  beforeAll(async () => {
    server = await startPostgres();
    [hotline, chromium] = await Promise.all([Hotline.open({ server }), Chromium.start()]);
    reference = await hotline.caseOf(await hotline.file(urea()));
    await hotline.moveTime(16 * MINUTE_MS);
    await (await hotline.signIn('kr-desk')).do(reference, 'acknowledge');
    await hotline.moveTime(HOUR_MS);
    await (await hotline.signIn('cn-division')).do(reference, 'acknowledge');
  }, WALK_MS);
  afterAll(async () => { await chromium?.close(); await hotline?.close(); await server?.stop(); });

  async function at(path: string, name: string, language: Language): Promise<Officer> {
    const officer = new Officer(await chromium.person(hotline.url, { language }), language);
    await listen(officer.person.page);
    await officer.person.go(path);
    await officer.signIn(name, demoPassword(hotline));
    // An account speaks its side's language, whatever the browser asks for, until its menu says otherwise.
    if (language === 'en') await officer.speak(language);
    await officer.live();
    return officer;
  }

  it.each(LANGUAGES.flatMap((language) => (['heart', 'papers'] as const).map((by) => ({ language, by }))))('a company files a report in $language by $by', async ({ language, by }) => {
    const person = await chromium.person(hotline.url, { language });
    const walker = new Walker(person, language);
    await fileByHand(walker, language, by);
    walked[by][language] = walker.counts();
    expect(await person.find('.reference').innerText()).toMatch(/^(KR|CN)-/);
    expect(person.faults).toEqual([]);
  }, WALK_MS);

  it.each(LANGUAGES)('an officer confirms receipt from the sound in %s', async (language) => {
    const officer = await at('/desk/', PLACES[language].desk, language);
    await officer.person.find('.tabs').waitFor();
    await armSound(officer);
    const filed = await hotline.caseOf(await hotline.file(urea({ goods: `요소 ${language}` })));
    const walker = new Walker(officer.person, language);
    await acknowledgeBySound(walker, officer, filed);
    walked.receipt[language] = walker.counts();
    const { side, desk } = PLACES[language];
    expect((await (await hotline.signIn(desk)).view(filed)).line.sides.find((one) => one.side === side)?.acknowledged_at).not.toBeNull();
    expect(officer.person.faults).toEqual([]);
    await officer.person.leave();
  }, WALK_MS);

  it.each(LANGUAGES)('a supervisor answers three questions about a case in %s', async (language) => {
    const { supervisor } = PLACES[language];
    const officer = await at('/desk/history', supervisor, language);
    const walker = new Walker(officer.person, language);
    const { told, confirmed, first } = await answerThree(walker, officer, reference);
    walked.answers[language] = walker.counts();
    // In the supervisor's own city first: notified at 9:00 in Seoul, confirmed 76 minutes later, after Korea at 9:16.
    const early = language === 'zh-Hans' ? '8' : '9';
    expect(told).toMatch(new RegExp(`${early}:00`));
    expect(confirmed).toMatch(new RegExp(`${Number(early) + 1}:16`));
    expect(first).toMatch(new RegExp(`${early}:16`));
    expect(first).toContain({ ko: '한국 측', 'zh-Hans': '韩方', en: 'Korea' }[language]);
    expect(officer.person.faults).toEqual([]);
    await officer.person.leave();
  }, WALK_MS);

  it.each(walks)('%s stays within its limit in every language, and the page says how', async (walk) => {
    const took = LANGUAGES.map((language) => { const counts = walked[walk][language]; return counts ? estimate(counts, language).all_s : Infinity; });
    await writeFile(PAGE, walksPage(walked));
    expect(Math.max(...took)).toBeLessThan(WALKS[walk].limit_s);
  });

  it('counts keys as keyboards have them, and words as they are read', () => {
    // ㅇㅛㅅㅗ; ㄱ and ㅘ in two; ㄲ with shift.
    expect(['요소', '과', '까', '尿素', 'Urea'].map(keysOf)).toEqual([4, 3, 3, 8, 5]);
    expect([readOf('중국 → 한국', 'ko'), readOf('中国→韩国，HS 3102.10', 'zh-Hans'), readOf('12 items given', 'en')]).toEqual([2, 6, 3]);
  });
});
