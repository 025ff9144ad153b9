import fc from 'fast-check';
import { BOARD_TABS, inTab, tabCounts } from '#contracts';
import { SEVERITIES } from '#domain';
import { translatorFor } from '#wording';
import { lineFor, NOW } from '../history/fixtures.js';
import { namesOf } from '../words.js';
import { linesFor } from '../states/lines.js';
import { sessionOf } from '../states/session.js';
import { type Filters, isFiltered, matcher, NO_FILTERS } from './filters.js';
import { wordsOfLine } from './haystack.js';
import { boardSearch } from './search.js';
import { queryOf, searchOf } from './views.js';

const now = Date.parse(NOW);
const MEASURE = 'a measure';
const LINES = linesFor('KR').map((line, n) => ({ ...line, measures: n % 2 === 0 ? [MEASURE] : [] }));
const haystack = (line: (typeof LINES)[number]) => [line.goods, line.hs, line.reference, line.company, '톈진항'];
const found = (filters: Filters): string[] => LINES.filter(matcher(filters, haystack)).map((l) => l.reference);

describe('search', () => {
  it('finds two characters of any script, codes with or without dots, and every word in any order', () => {
    expect(found({ q: '갈륨' })).toEqual(['KR-V37E-3S3E']);
    expect(found({ q: '熔喷' })).toEqual(['CN-D25V-T4F5']);
    expect(found({ q: '8112.92' })).toEqual(['KR-V37E-3S3E']);
    for (const q of ['8112.92.1000', '81129210', '8112 92 10 00 101', '８１１２９２１０', '갈륨 8112921000']) expect(found({ q })).toEqual(['KR-V37E-3S3E']);
    expect(found({ q: '8112931000' })).toEqual([]);
    expect(found({ q: 'ｋｒ－６ｃｑ６' })).toEqual(['KR-6CQ6-43DZ']);
    expect(found({ q: '톈진항 흑연' })).toEqual(['KR-6CQ6-43DZ']);
    expect(found({ q: '갈륨 흑연' })).toEqual([]);
  });

  it('finds a case by the reference that its company was given, for the side that took the report, and by its item in the reader\'s language', () => {
    const [t, q] = [translatorFor('en'), 'kr-m2td-80aj'];
    const names = namesOf(sessionOf('CN', 'en'), { t } as never);
    const finds = (reader: string, typed: string) => matcher({ q: typed }, (line) => wordsOfLine(line, names, t))(lineFor(reader));
    expect([finds('KR', q), finds('CN', q), finds('CN', 'urea')]).toEqual([true, false, true]);
  });

  it('treats blanks as no search', () => {
    expect(isFiltered({ q: '   ' })).toBe(false);
    expect(found({ q: '   ' })).toEqual(found(NO_FILTERS));
  });
});

describe('what a list shows', () => {
  it('is exactly tab and filters, for every combination', () => {
    const filters = fc.record({ severity: fc.option(fc.subarray([...SEVERITIES], { minLength: 1 }), { nil: undefined }), channel: fc.constantFrom(undefined, 'hotline', 'export_control'), measure: fc.constantFrom(undefined, MEASURE, 'none such'), q: fc.constantFrom(undefined, 'KR', '요소', '없는말') });
    fc.assert(fc.property(fc.constantFrom(...BOARD_TABS), filters, (tab, by) => {
      const shown = LINES.filter((line) => inTab(tab, line, 'KR', now) && matcher(by, haystack)(line));
      for (const line of shown) {
        expect(by.severity?.includes(line.severity) ?? true).toBe(true);
        expect(by.channel === undefined || line.channel === by.channel).toBe(true);
        expect(by.measure === undefined || line.measures.includes(by.measure)).toBe(true);
      }
      if (!isFiltered(by)) expect(shown).toHaveLength(tabCounts(LINES, 'KR', now)[tab]);
    }));
  });

  it('has every open case under ours, theirs or follow-up, and never under two of them', () => {
    for (const line of LINES) {
      const tabs = (['ours', 'theirs', 'monitoring', 'closed'] as const).filter((tab) => inTab(tab, line, 'KR', now));
      expect(tabs).toHaveLength(1);
    }
  });
});

describe('the address of a board', () => {
  it('keeps what it knows and drops what it does not', () => {
    expect(boardSearch({ tab: 'closed', severity: [4, 3, 9], channel: 'hotline', q: '요소', case: 'KR-7F3K-9QXM', x: 1 }))
      .toEqual({ tab: 'closed', severity: [3, 4], channel: 'hotline', q: '요소', case: 'KR-7F3K-9QXM' });
    expect(boardSearch({ tab: 'nonsense', severity: 'all', q: '' })).toEqual({ tab: undefined, severity: undefined, channel: undefined, q: undefined, case: undefined });
  });

  it('names an order and columns only where they are not the usual ones; no column at all is a choice too', () => {
    expect(boardSearch({ sort: 'oldest', columns: ['channel', 'nonsense', 'hs'] })).toEqual({ sort: 'oldest', columns: ['hs', 'channel'] });
    expect(boardSearch({ sort: 'nonsense', columns: ['channel', 'rank', 'company', 'hs', 'route'] })).toEqual({});
    expect(boardSearch({ columns: [] }).columns).toEqual([]);
    expect(boardSearch({ columns: 'hs' }).columns).toBeUndefined();
  });

  it('is kept by a view with its order and columns, and found again', () => {
    const search = boardSearch({ tab: 'theirs', q: '흑연', sort: 'opened', columns: ['route', 'opened'], case: 'KR-7F3K-9QXM' });
    expect(searchOf(queryOf(search))).toEqual({ ...search, case: undefined });
  });
});
