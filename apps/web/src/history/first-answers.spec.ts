import type { HistoryEntry } from '#contracts';
import { firstAnswers } from './first-answers.js';
import { entriesFor, lineFor, seoul } from './fixtures.js';

const answers = (reader: string, until = 99) => firstAnswers({ entries: entriesFor(reader).filter(({ seq }) => seq <= until), line: lineFor(reader) });

describe('what is asked first about a case', () => {
  it.each(['KR', 'CN'])('has the same answers for %s as for the other side', (reader) => {
    const { sides, first } = answers(reader);
    expect(sides.map(({ side, told_at, acknowledgement }) => [side, told_at, acknowledgement?.at])).toEqual([['CN', seoul('09:15'), seoul('11:20')]]);
    expect([first?.type, first?.side, first?.at]).toEqual(['MessageSent', 'KR', seoul('10:02')]);
  });

  it('counts nothing that a side keeps to itself, nor what a limit or a rule did', () => {
    expect(answers('KR', 4)).toMatchObject({ sides: [{ side: 'CN', told_at: seoul('09:15'), acknowledgement: null }], first: null });
  });

  it('counts no work on the record, and no receipt, not even that of the home side for its own alert', () => {
    const entries = entriesFor('KR').flatMap((entry) => (entry.seq < 5 ? [entry] : entry.seq > 5 ? [] : [
      { ...entry, type: 'LicencesRecorded' as const }, { ...entry, seq: 6, at: seoul('09:40') }, { ...entry, seq: 7, at: seoul('09:40'), type: 'ConsultationProposed' as const },
    ]));
    expect(firstAnswers({ entries, line: lineFor('KR') }).first).toMatchObject({ type: 'ConsultationProposed', at: seoul('09:40') });
  });

  it('says of a side that was not notified that it was not', () => {
    expect(answers('KR', 3).sides).toEqual([{ side: 'CN', told_at: null, acknowledgement: null }]);
  });

  it('counts a side that was brought in later as notified then', () => {
    const line = lineFor('KR');
    const [last] = entriesFor('KR').slice(-1);
    const [, other] = line.sides;
    if (!last || !other) throw new Error('the story has entries and another side');
    const broughtIn: HistoryEntry = { ...last, type: 'SideBroughtIn', at: seoul('14:00'), sealed: false, shared: { side: 'JP', watching: false, reason: 'goods', disclosures: [], approved_by: { office: 'kr-trade-cooperation-division' } } };
    const history = { entries: [...entriesFor('KR'), broughtIn], line: { ...line, sides: [...line.sides, { ...other, side: 'JP', told_at: seoul('14:00'), acknowledged_at: null, acknowledged_by: null }] } };
    expect(firstAnswers(history).sides.map(({ side, told_at }) => [side, told_at])).toEqual([['CN', seoul('09:15')], ['JP', seoul('14:00')]]);
  });
});
