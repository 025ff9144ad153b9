import { LANGUAGES, type Language, assess, disclose } from '#domain';
import { translatorFor } from '#wording';
import { interview, wholeReport } from '../form/interview.js';
import type { PageId } from '../form/question.js';
import { PAGES } from '../form/question.js';
import type { Raw } from '../form/raw.js';
import { renderCheck, renderQuestion } from '../form/render-form.js';
import type { OpenDraft } from '../form/draft-desk.js';
import type { Lists } from '../check-report.js';
import { draftOf, lists, network, typed, wholeReport as specimen } from '../specimens.js';
import { crossings } from './crossing.js';
import { renderPage } from './layout.js';
import { StartPage } from './start-page.js';
import { summarize } from './summary.js';
import type { DraftLists } from '../list/take-list.js';
import { STYLE } from './style.js';
import { keepTimesWhole } from './whole-times.js';
import { wordsFor } from './words.js';

const SAVED_AT = Date.parse('2026-03-12T05:31:00Z');

function draft(pages: Partial<Record<PageId, Raw>>, language: Language, known: Lists = lists): OpenDraft {
  const answers = draftOf(pages, { language });
  const side = network.sides.A;
  if (!side) throw new Error('the specimen network has a side A');
  return { key: 'key', answers, network, side, interview: interview(answers, known), saved_at: SAVED_AT };
}
function rendered(id: PageId, pages: Partial<Record<PageId, Raw>>, language: Language, known: Lists = lists): string {
  const open = draft(pages, language, known);
  const page = open.interview.pages.find((p) => p.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return renderQuestion(open, page, { errors: page.errors, changing: false });
}
const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((m) => m[1] ?? '');
const everyPage = LANGUAGES.flatMap((language) => PAGES.map((id) => [language, id] as const));
/** Something wrong on every page that can be wrong. */
const nothing = Object.fromEntries(PAGES.map((id) => [id, {}]));

describe.each(everyPage)('in %s the page %s', (language, id) => {
  const filled = rendered(id, typed, language);
  const wrong = rendered(id, { ...typed, ...(id === 'tried' || id === 'contract' ? {} : { [id]: nothing[id] }) }, language);

  it('is one whole document in its language, with nothing that a strict content policy refuses', () => {
    expect(filled).toMatch(new RegExp(`^<!doctype html><html lang="${{ ko: 'ko-KR', 'zh-Hans': 'zh-Hans-CN', en: 'en' }[language]}">`));
    expect(filled).not.toMatch(/<script|<style| style=| on\w+=|javascript:|undefined|\[object|null<|NaN/);
  });

  it('has one heading and labels for everything that can be filled in', () => {
    expect(found(filled, /<h1>()/g)).toHaveLength(1);
    const ids = found(filled, /<(?:input|select|textarea)[^>]* id="([^"]+)"/g);
    expect(ids.length).toBeGreaterThan(0);
    const labelled = new Set([...found(filled, /<label[^>]* for="([^"]+)"/g), ...found(filled, /<label class="box"><input[^>]* id="([^"]+)"/g)]);
    expect(ids.filter((input) => !labelled.has(input))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links every error to an input that is described by the same words', () => {
    const links = [...wrong.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const);
    for (const [input, text] of links) {
      expect(wrong).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${input}"`));
      expect(wrong).toContain(`<p class="error" id="${input}-error">`);
      expect(wrong.split(`>${text}<`)).toHaveLength(3);
      expect(wrong).toMatch(new RegExp(`aria-describedby="[^"]*${input}-error`));
    }
    expect(links.length > 0).toBe(id !== 'tried' && id !== 'contract');
    if (links.length > 0) expect(wrong).toMatch(/<title>(오류: |错误：|Error: )/);
  });

  it('lets Enter continue, never change the language', () => {
    expect(found(filled, /<button([^>]*)>/g)[0]).toBe(' form="answers" class="enter" tabindex="-1" aria-hidden="true"');
  });
});

it('keeps what was typed exactly, in any script, without executing it', () => {
  const hostile = '</textarea><script>alert(1)</script>\u202Eabc "quoted" \'single\' & 👩‍🚒\u200B';
  const html = rendered('goods', { ...typed, goods: { goods: [hostile] } }, 'ko');
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u202Eabc &quot;quoted&quot; &#x27;single&#x27; &amp; 👩‍🚒\u200B');
  expect(rendered('quantity', { ...typed, quantity: { value: ['0"><b>'], unit: ['TNE'] } }, 'en')).toContain('value="0&quot;&gt;&lt;b&gt;"');
});

it('asks for a date in the order of the language', () => {
  const order = (language: Language): string[] => found(rendered('since', typed, language), /name="since-(\w+)"/g);
  expect([order('ko'), order('zh-Hans'), order('en')]).toEqual([['year', 'month', 'day'], ['year', 'month', 'day'], ['day', 'month', 'year']]);
});

it('shows the sum of stock and use, and who never sees it', () => {
  const html = rendered('stock', typed, 'ko');
  expect(html).toContain('46톤 ÷ 4.5톤<b>약 10일 쓸 수 있는 양입니다</b>');
  expect(html).toContain('나라 정부에는 제공하지 않습니다');
});

it('counts the pages of a section alike whatever was answered', () => {
  expect(rendered('stock', typed, 'ko')).toContain('물량과 재고 · 4개 중 1번째');
  for (const answer of ['in_time', 'no']) expect(rendered('share', { ...typed, other_source: { answer: [answer], note: [''] } }, 'ko')).toContain('물량과 재고 · 4개 중 3번째');
  for (const licence of ['yes', 'no']) expect(rendered('licence', { ...typed, licence: { licence: [licence] } }, 'ko')).toContain('물품 단계와 허가 · 5개 중 4번째');
  expect(rendered('licence_details', { ...typed, licence: { licence: ['yes'] } }, 'ko')).toContain('물품 단계와 허가 · 5개 중 4번째');
  expect(rendered('partner', typed, 'ko')).toContain('물품 단계와 허가 · 5개 중 5번째');
});

it('asks an exporter in words of its own, and for nothing that only a buyer has', () => {
  const exporter = { ...typed, part: { part: ['exporter'] } };
  for (const [id, hint] of [['licence', 'form.licence.hint'], ['impact', 'form.impact.hint'], ['tried', 'form.tried.hint']] as const) {
    for (const language of LANGUAGES) {
      const t = translatorFor(language);
      const [sells, buys] = [rendered(id, exporter, language), rendered(id, typed, language)];
      expect([sells.includes(t.text(`${hint}.exporter`)), sells.includes(`>${t.text(hint)}<`), buys.includes(`>${t.text(hint)}<`)]).toEqual([true, false, true]);
    }
  }
  expect([typed, exporter].map((pages) => rendered('help', pages, 'en').includes('value="other_supplier"'))).toEqual([true, false]);
  expect(rendered('company', exporter, 'ko')).toContain('사업자등록번호 10자리');
});

it('shows what an exporter said of its stock all the same, and nothing of what it was not asked', () => {
  const { side } = draft(typed, 'en');
  const words = wordsFor(network, side, 'en');
  const OF_BUYERS = ['field.stock', 'field.daily_use', 'field.cover', 'field.next_delivery', 'field.share', 'field.other_source', 'field.other_source.note'];
  const shown = (said: Partial<typeof specimen>) => summarize({ ...unsaid, ...said }, words).map((r) => r.field).filter((field) => OF_BUYERS.includes(field));
  const unsaid = { ...specimen, part: 'exporter' as const, stock: null, daily_use: null, next_delivery: 'unknown' as const, share: 'unknown' as const, other_source: { answer: 'unknown' as const, note: null } };
  expect(shown({})).toEqual([]);
  for (const [said, field] of [[{ stock: specimen.stock }, 'field.stock'], [{ next_delivery: 'none' }, 'field.next_delivery'], [{ share: 'from_90' }, 'field.share'], [{ other_source: { answer: 'no', note: null } }, 'field.other_source']] as const) {
    expect(shown(said)).toEqual([field]);
    // What was said and is shown is said to stay, where it does.
    expect([crossings({ ...unsaid, ...said }, words).stays, crossings(unsaid, words).stays].map((stays) => stays.includes(words.t.label(field)))).toEqual([true, false]);
  }
  expect(shown({ other_source: { answer: 'unknown', note: 'asked around' } })).toEqual(['field.other_source', 'field.other_source.note']);
});

/** A list of applications that goes with a report. */
const LISTED = { applications: { count: 2, right: [2, 3], faults: [], shipments: [], named: 1 } };

it('says beside the consent to the licence what becomes of the list without it, and what its own rows give', () => {
  for (const language of LANGUAGES) {
    const t = translatorFor(language);
    const page = (lists?: OpenDraft['answers']['lists']): string => {
      const open = draft(typed, language);
      const consent = open.interview.pages.find((p) => p.id === 'consent');
      return consent ? renderQuestion({ ...open, answers: { ...open.answers, ...(lists ? { lists } : {}) } }, consent, { errors: [], changing: false }) : '';
    };
    const [plain, listed] = [page(), page({ applications: { headings: [], rows: [] } })];
    const said = [t.text('form.consent.list.rows'), /aria-describedby="consent-4-beside"[^>]* value="licence".*?<p class="hint" id="consent-4-beside">/];
    for (const text of said) { expect(listed).toMatch(text); expect(plain).not.toMatch(text); }
    expect(listed).toContain(t.text('licences.column.consent'));
  }
});

describe('the page before sending', () => {
  const html = (language: Language, changes: Partial<Record<PageId, Raw>> = {}, lists: DraftLists = {}): string => {
    const open = draft({ ...typed, ...changes }, language);
    const report = wholeReport(open.interview);
    if (!report) throw new Error('the specimen is whole');
    return renderCheck(open, report, { errors: [], lists });
  };

  it('says that a list stays at home without the consent to the licence, and nothing of it where that was given or no application is named', () => {
    const stays = (changes: Partial<Record<PageId, Raw>>, lists: DraftLists = LISTED): boolean => html('en', changes, lists).includes('keeps this list to itself');
    expect([stays({}), stays({ consent: { consent: ['licence'] } }), stays({ consent: { consent: ['partner'] } }), stays({ licence: { licence: ['not_yet'] } }), stays({}, {})]).toEqual([true, false, true, false, false]);
  });

  it('says what of a list the other side reads once it is taken up: numbers of all, and by name those rows that say so', () => {
    const agreed = { consent: { consent: ['licence'] } };
    expect(html('en', agreed, LISTED)).toMatch(/As numbers<\/dt><dd>(?:(?!<\/dd>).)*of all 2 applications: .*By name<\/dt><dd>(?:(?!<\/dd>).)*1 of 2: only those(?:(?!<\/dd>).)*Application number/s);
    expect([html('en', {}, LISTED), html('en', agreed)].map((page) => page.includes('As numbers'))).toEqual([false, false]);
    expect(html('en', {}, LISTED)).toMatch(/We do not give this.*<p>[^<]* and Licence applications<\/p>/s);
  });

  it.each(LANGUAGES)('has a way back to every question in %s', (language) => {
    const targets = new Set(found(html(language), /href="(\w+)\?change"/g));
    expect([...targets].sort()).toEqual([...PAGES, 'list'].sort());
  });

  it('says beside an answer what does not go together with it, next to the way to change it, and can be sent', () => {
    const contract = { contract: { number: ['HT-1'], 'date-year': ['2026'], 'date-month': ['3'], 'date-day': ['10'] } };
    const said = html('en', contract);
    expect(said).toMatch(/<dt>Contract date<\/dt><dd>(?:(?!<\/dd>).)*The problem started before this: .*?<\/dd><dd class="change"><a href="contract\?change"/);
    expect([said.includes('Some answers do not go together'), said.includes('>Send report<'), html('en').includes('do not go together')]).toEqual([true, true, false]);
  });

  it('says what crosses in the very forms of the rule, and names what stays', () => {
    const preview = html('en').split('id="preview"')[1] ?? '';
    expect(preview).not.toContain('Firm');
    expect(preview).toContain('1,000 to 2,000 tonnes');
    expect(preview).toContain('Most urgent');
    for (const secret of ['1,200', '46', 'HT-1', 'LA-77', '나라화학', '한들테크', '1234567891', '김가람', 'desk@example.com']) expect(preview).not.toContain(secret);
    expect(preview).toContain('Stock, Daily use');
  });

  it('shows a name there once the company agrees to it, and only that', () => {
    const preview = html('en', { consent: { consent: ['company'] } }).split('id="preview"')[1] ?? '';
    expect(preview).toContain('한들테크');
    expect(preview).not.toContain('HT-1');
  });
});

it('tells the company nothing of what crosses that the rule would not release', () => {
  const side = network.sides.A;
  const report = wholeReport(interview(draftOf(typed), lists));
  if (!side || !report) throw new Error('the specimen is whole');
  const { crosses, stays } = crossings(report, wordsFor(network, side, 'en'));
  const released = disclose(report, assess(report).severity, network.policy, ['B']);
  expect(crosses).toHaveLength(released.length);
  expect(crosses.map((c) => c.label)).not.toEqual(expect.arrayContaining(['Stock']));
  expect(stays).toEqual(expect.arrayContaining(['Stock', 'Contact', 'Tried so far']));
});

it.each(LANGUAGES)('begins in %s with the governments of the network to choose from', (language) => {
  const html = renderPage(<StartPage networks={[network]} language={language} languages={network.languages} missing />);
  expect(found(html, /<input type="radio"[^>]* value="([^"]+)"/g)).toEqual(['made-up/A', 'made-up/B']);
  expect(html).toContain('href="#side"');
});

it('brings its whole style from this origin', () => {
  expect(STYLE).not.toMatch(/url\(|@import/);
});

it('keeps each day, and a Chinese hour, on one line, in text alone', () => {
  const page = (day: string, hour: string): string => `<title>不晚于2026年3月20日（周五）</title><p title="2026年3月20日">不晚于${day}${hour}首次联系您</p><textarea>2026年3月20日</textarea>`;
  const whole = (text: string): string => `<span class="whole">${text}</span>`;
  expect(keepTimesWhole(page('2026年3月20日（周五）', '北京时间15:00'))).toBe(page(whole('2026年3月20日（周五）'), whole('北京时间15:00')));
  for (const day of ['2026. 3. 20.(금)', 'Friday 20 March 2026', 'Friday 20 March 2026,', '+82 2 0100 2031']) expect(keepTimesWhole(`<p>${day}</p>`)).toBe(`<p>${whole(day)}</p>`);
});

it('lets a Chinese question break between its words alone', () => {
  expect(rendered('stock', typed, 'zh-Hans')).toContain('<h1>现有<wbr/>库存<wbr/>是<wbr/>多少？<wbr/>每天<wbr/>用<wbr/>多少？</h1>');
  expect(rendered('stock', typed, 'en')).not.toContain('<wbr/>');
});

it('promises no mail where none goes out: there is nothing to decline', () => {
  const [mails, not] = [true, false].map((goes) => rendered('contact', typed, 'en', { ...lists, mails: goes }));
  for (const said of ['name="no-mail"', 'Send me no email']) expect([mails?.includes(said), not?.includes(said)]).toEqual([true, false]);
  expect([mails?.includes('No email goes out from this service'), not?.includes('No email goes out from this service')]).toEqual([false, true]);
});
