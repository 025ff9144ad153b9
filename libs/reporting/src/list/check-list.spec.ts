import type { Network } from '#domain';
import { type SaidFault, type Sheet, markedSheet, readSheet, templateOf } from '#sheets';
import { translatorFor } from '#wording';
import type { Lists } from '../check-report.js';
import type { CurrentLists } from '../current-lists.js';
import type { DraftDesk, OpenDraft } from '../form/draft-desk.js';
import { LIST_FILE_MAX_BYTES, TakeList } from './take-list.js';
import { type ListKind, LIST_FORMS, LIST_KINDS, checkList } from './check-list.js';

const LISTS: Lists = {
  network: { ports: [{ code: 'CNTAO', name: { ko: '칭다오항', 'zh-Hans': '青岛港', en: 'Qingdao' }, aliases: [] }], policy: { crossing: { licence: 'with_consent' } } } as unknown as Network, hs_versions: new Map([['2022', new Set(['280530'])]]), today: '2026-03-12',
};
const check = (kind: ListKind, sheet: Sheet) => {
  const found = checkList(kind, sheet, LISTS, 'en');
  return found.ok ? found.list : found.faults;
};
const contracts = (...rows: string[][]) => check('contracts', { headings: ['contract', 'quantity', 'unit', 'port', 'stage', 'stage_on'], rows });
const application = (changes: Readonly<Record<number, string>> = {}): string[] => ['Maker', 'User', '280530', 'Magnets', '5', 't', 'single', '2026-03-02', 'N-1'].map((cell, i) => changes[i] ?? cell);

describe('a list that a company brings', () => {
  it('of contracts becomes shipments row by row; the same contract twice, a day to come and an unknown port stay out', () => {
    const found = contracts(['007', '1,500', 't', '青岛', 'held', '2026-03-02'], ['HX-2', '5', 'kg', '', 'declared', '2026-03-12'], [' 0 07', '1', 't', '', 'held', '2026-03-02'], ['HX-3', '1', 't', '', 'held', '2026-03-13'], ['HX-4', '1', 't', 'Atlantis', 'held', '2026-03-02']);
    expect(found).toMatchObject({ count: 5, right: [2, 3], shipments: [{ contract: '007', quantity: { value: 1500, unit: 'TNE' }, port: 'CNTAO', stage: 'held', stage_on: '2026-03-02' }, { contract: 'HX-2', port: null }] });
    expect('faults' in found && found.faults.map((f) => [f.row, f.column])).toEqual([[4, 'contract'], [5, 'stage_on'], [6, 'port']]);
  });

  it('is told of everything that is wrong with a row at once, and not only that a cell is empty', () => {
    const of = (found: ReturnType<typeof check>) => ('faults' in found ? found.faults.map((f) => f.column) : []);
    expect(of(contracts(['', 'x', 't', 'Atlantis', 'held', '2026-03-13']))).toEqual(['contract', 'quantity', 'port', 'stage_on']);
    const headings = ['exporter', 'end_user', 'hs', 'item', 'quantity', 'unit', 'licence', 'filed_on', 'number', 'result', 'decided_on'];
    const rows = [[...application({ 0: '', 2: '000000', 7: '2026-03-13' }), '', '2026-03-14'], [...application({ 7: '2026-03-13' }), 'granted', '2026-03-12']];
    expect(of(check('applications', { headings, rows }))).toEqual(['exporter', 'hs', 'filed_on', 'result', 'decided_on', 'filed_on', 'decided_on']);
  });

  it('is given back without a column of mistakes where there are none', async () => {
    const sheet = { headings: ['contract', 'stage'], rows: [['007', 'held']] };
    const headings = async (faults: SaidFault[]): Promise<unknown> => { const read = await readSheet(await markedSheet<unknown>(LIST_FORMS.contracts, sheet, faults, { format: 'xlsx', language: 'en' }), 'en', { rows: 5 }); return read.ok && read.sheet.headings.length; };
    expect([await headings([]), await headings([{ row: 2, column: 'stage', message: 'x' }])]).toEqual([2, 3]);
  });

  it('of applications is held to the rules of the desk\'s list: days, decisions, and the same one twice', () => {
    const headings = ['exporter', 'end_user', 'hs', 'item', 'quantity', 'unit', 'licence', 'filed_on', 'number'];
    const found = check('applications', { headings, rows: [application(), application(), application({ 7: '2026-03-13', 8: 'N-2' }), application({ 2: '000000', 8: 'N-3' })] });
    expect(found).toMatchObject({ count: 4, right: [2], named: 0, faults: [{ row: 3 }, { row: 4, column: 'filed_on' }, { row: 5, column: 'hs' }] });
  });

  it('of applications counts those that another side reads by name: with a number, and a yes of their own', () => {
    const headings = ['exporter', 'end_user', 'hs', 'item', 'quantity', 'unit', 'licence', 'filed_on', 'number', 'consent'];
    expect(check('applications', { headings, rows: [[...application(), 'yes'], [...application({ 8: 'N-2' }), 'no'], [...application({ 0: 'Other', 8: '' }), 'yes']] })).toMatchObject({ right: [2, 3, 4], named: 1 });
  });

  it('without a column that it needs is none, and names it', () => { expect(check('contracts', { headings: ['contract', 'quantity', 'stage', 'stage_on'], rows: [] })).toEqual([{ column: 'unit', message: 'This column is missing' }]); });

  it.each(['ko', 'zh-Hans', 'en'] as const)('that holds too much is not to be brought in several files, since the next takes its place (%s)', async (language) => {
    // A file that is too long is put down before anything else is asked for.
    const taken = await new TakeList({} as DraftDesk, {} as CurrentLists).take({ answers: { language } } as OpenDraft, 'contracts', Buffer.alloc(LIST_FILE_MAX_BYTES + 1));
    expect(taken).toEqual({ ok: false, faults: [{ column: null, message: translatorFor(language).text('rule.list_too_large') }] });
  });

  it.each(LIST_KINDS)('is what the empty spreadsheet for %s asks for, in every language and form', async (kind) => {
    for (const language of ['ko', 'zh-Hans', 'en'] as const) for (const format of ['xlsx', 'csv'] as const) {
      const read = await readSheet(await templateOf<unknown>(LIST_FORMS[kind], format, language), language, { rows: 5 });
      expect(read.ok && check(kind, read.sheet)).toMatchObject({ count: 0, right: [], faults: [] });
    }
  });
});
