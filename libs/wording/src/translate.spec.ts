import { catalogues, translatorFor } from './catalogues.js';
import { loadAdministration, loadCatalogue, loadContacts, loadCrossing, loadOwnAccount, loadTalk, loadTold, loadAccess, loadLicences, loadReadiness, loadBoardViews, loadBrief, loadAgenda, loadFigures, loadRegister, loadSittings } from './load-catalogue.js';
import { translator } from './translate.js';

const [ko, zh, en] = [translatorFor('ko'), translatorFor('zh-Hans'), translatorFor('en')];

describe('a translator', () => {
  it('fills placeholders in the order of each language', () => {
    const values = { clock: '1', time: '1시간 12분', count: 3, limit: '' };
    expect(ko.text('clock.running', values)).toBe('1시간 12분 남음');
    expect(zh.text('clock.overdue', { time: '38分钟' })).toBe('已超时限38分钟');
    expect(en.text('con.resync', { count: 1 })).toBe('Back online: 1 missed change loaded');
    expect(en.text('con.resync', { count: 2 })).toBe('Back online: 2 missed changes loaded');
  });

  it('names the grade so that nobody takes the fourth for the mildest', () => {
    expect(ko.text('severity.first.4')).toBe('심각(4개 등급 중 최고)');
    expect(zh.text('severity.4')).toBe('严重（最高级）');
    expect(zh.text('severity.first.4')).toBe('严重（四级中最高）');
  });

  it('says that a receipt is no agreement, in every language', () => {
    const values = { caseNo: 'KR-7F3K-9QXM', date: '3. 12.(목)' };
    expect(ko.text('phrase.ack.received', values)).toBe('귀측의 통보(KR-7F3K-9QXM)를 3. 12.(목) 수신하였습니다. 이는 수신 사실을 확인하는 것이며 내용에 대한 동의를 뜻하지 않습니다.');
    expect(zh.text('phrase.ack.received', { ...values, date: '3月12日（周四）' })).toBe('贵方通报（KR-7F3K-9QXM）已于3月12日（周四）收悉。签收仅表示收到，不代表认可其内容。');
  });

  it('capitalises labels in English only, and never text inside a sentence', () => {
    expect(en.label('severity.4')).toBe('Serious');
    expect(en.text('event.SeverityAssessed', { severity: en.text('severity.4') })).toBe('grade set: serious');
    expect(ko.label('board.case', { goods: 'pH 측정기', kind: '통관' })).toBe('pH 측정기 — 통관');
  });

  it('refuses to speak with a hole in the sentence, naming key and value', () => {
    expect(() => ko.text('clock.running')).toThrow(/ko "clock\.running".*time/);
  });

  it('treats what a person typed as text, never as a pattern or as markup', () => {
    const typed = '{goods} <b>#</b> \u202e漢 ‘';
    expect(en.text('alert.body', { goods: typed, what: 'x' })).toBe(`${typed}: x`);
  });

  it('groups the digits of a number as the formatter does, and of no year', () => {
    const said = (['ko', 'zh-Hans', 'en'] as const).flatMap((language) => [1234, 12_345].map((count) => translator(language, { a: '{count} {year}' }).text('a', { count, year: 2026 }).concat(' ', translator(language, { b: '{count, plural, other {#}}' }).text('b', { count }))));
    expect(said).toEqual(['1,234 2026 1,234', '12,345 2026 12,345', '1234 2026 1234', '12,345 2026 12,345', '1,234 2026 1,234', '12,345 2026 12,345']);
  });

  it('writes the digits of what a number names as they are, and both numbers of a sentence alike', () => {
    expect(en.text('sheets.row', { row: 1234, fault: 'x' })).toBe('Row 1234, x');
    expect(en.text('verify.chain.missing', { first: 1234, last: 1235, seq: 1236 })).toBe('Entries 1234 to 1235 are missing before entry 1236.');
    expect(en.text('problem.end-contradicted.detail', { outcome: 'x', filed: 2000, undecided: 1395, otherwise: 1001 })).toContain('Of 2,000 recorded applications 1,395 await a decision and 1,001 ended otherwise');
  });

  it('tells which keys exist and what they need', () => {
    expect(en.has('rank.desk')).toBe(true);
    expect(en.has('rank.nobody')).toBe(false);
    expect(en.has('toString')).toBe(false);
    expect(en.placeholders('phrase.licence.granted')).toEqual(['count', 'granted', 'date']);
    expect(zh.placeholders('nav.board')).toEqual([]);
  });

  it.each(['ko', 'zh-Hans', 'en'] as const)('works from a catalogue loaded alone (%s)', async (language) => {
    const loaded = await loadCatalogue(language);
    // The same texts, without those that only the server says.
    const pages = { ...loaded, ...await loadAdministration(language), ...await loadOwnAccount(language), ...await loadCrossing(language), ...await loadTalk(language), ...await loadContacts(language), ...await loadTold(language), ...await loadAccess(language), ...await loadReadiness(language), ...await loadLicences(language), ...await loadBrief(language), ...await loadAgenda(language), ...await loadRegister(language), ...await loadFigures(language), ...await loadSittings(language), ...await loadBoardViews(language) };
    const left = Object.keys(catalogues[language]).filter((key) => !Object.hasOwn(pages, key));
    expect(left.filter((key) => !/^(form|track|problem|rule|mail|verify|hs|notification|sheets)\./.test(key))).toEqual([]);
    // What a company answers is read by officers too, whatever its form asks.
    expect(left.filter((key) => /^form\..*\.option\./.test(key))).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
    expect(Object.entries(pages).filter(([key, text]) => catalogues[language][key as 'nav.board'] !== text)).toEqual([]);
    expect(() => translator(language, loaded).text('mail.automatic')).toThrow('not among the texts that were loaded');
    expect(translator(language, loaded).text('nav.board')).toBe(translatorFor(language).text('nav.board'));
  });
});
