import { newestOf } from '#domain';
import { translatorFor } from './catalogues.js';
import { figureNames } from './figure-tables.js';
import { formatter } from './format.js';
import { type StatedFigures, jointTables } from './joint-tables.js';

const t = translatorFor('en');
const network = { id: 'n', name: { ko: 'n', 'zh-Hans': 'n', en: 'n' }, sides: {}, channels: {}, offices: {} };

/** @param ended limits of all together that had ended when the side counted. */
const statement = (side: string, ended: number): StatedFigures => {
  const step = (name: 'accept' | 'target', due: number): StatedFigures['figures']['steps'][number] => ({ step: name, common: name === 'target', due, met: 0, percent: due === 0 ? null : 0, band: null, few: true, median_seconds: null, nine_in_ten_seconds: null });
  return { side, figures: { cases: { total: 2, open: 2 - ended, closed: ended }, steps: [step('accept', 1), step('target', ended)], relief: { cases: 0, median_days: null, nine_in_ten_days: null }, kinds: [], outcomes: [], channels: [] } };
};

describe('the tables of a joint report', () => {
  it.each([['CN', 1], ['KR', 0]] as const)('show limits of all together as %s counted them, whose statement is the newest', (last, due) => {
    const statements = [statement('CN', 1), statement('KR', 0)];
    const steps = [{ side: last === 'CN' ? 'KR' : 'CN', commits: 'a' }, { side: last, commits: 'b' }, { side: 'KR', commits: null }];
    const [table] = jointTables(statements, newestOf({ steps, statements }), { tag: t.tag, f: formatter(t), text: t.text, label: t.label, has: t.has }, figureNames({ network }, 'en'));
    expect(table?.rows.map(({ code, cells }) => [code, cells[2]?.value])).toEqual([['accept CN', 1], ['accept KR', 1], ['target', due]]);
  });
});
