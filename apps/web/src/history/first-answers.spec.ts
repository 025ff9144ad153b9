import type { HistoryEntry } from '#contracts';
import { firstAnswers } from './first-answers.js';
import { entriesFor, lineFor, seoul } from './fixtures.js';

const answers = (reader: string, until = 99) => firstAnswers({ entries: entriesFor(reader).filter(({ seq }) => seq <= until), line: lineFor(reader) });

/** The story until China was notified, and then these instead of its fifth entry. */
const instead = (changes: readonly Partial<HistoryEntry>[]): HistoryEntry[] =>
  entriesFor('KR').flatMap((entry) => (entry.seq < 5 ? [entry] : entry.seq > 5 ? [] : changes.map((change, i) => ({ ...entry, seq: entry.seq + i, ...change }))));

describe('what is asked first about a case', () => {
  it.each(['KR', 'CN'])('has the same answers for %s as for the other side', (reader) => {
    const { sides, first } = answers(reader);
    expect(sides.map(({ side, told_at, acknowledgement }) => [side, told_at, acknowledgement?.at])).toEqual([['CN', seoul('09:15'), seoul('11:20')]]);
    expect([first?.type, first?.side, first?.at]).toEqual(['MessageSent', 'KR', seoul('10:02')]);
  });

  it('counts nothing that a side keeps to itself, nor what a limit or a rule did', () => {
    expect(answers('KR', 4)).toMatchObject({ sides: [{ side: 'CN', told_at: seoul('09:15'), acknowledgement: null }], first: null });
  });

  it.each(['LicencesRecorded', 'FactsReleased', 'ConsultationProposed'] as const)('counts whatever a person of a side did that the others read, such as %s', (type) => {
    expect(firstAnswers({ entries: instead([{ type, at: seoul('09:40') }, { type: 'MessageSent', at: seoul('09:50') }]), line: lineFor('KR') }).first).toMatchObject({ type, at: seoul('09:40') });
  });

  it('counts no receipt, not even that of the home side for its own alert, and nothing that only declines or was done by a company', () => {
    const entries = instead([{ type: 'CaseAcknowledged' }, { type: 'ClimbDeclined' }, { type: 'LicencesRecorded', how: 'company' }, { type: 'CasePaused', at: seoul('09:40') }]);
    expect(firstAnswers({ entries, line: lineFor('KR') }).first).toMatchObject({ type: 'CasePaused', at: seoul('09:40') });
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
