import { seoul } from '../history/fixtures.js';
import { caseFor } from './fixtures.js';
import { talkItems } from './talk-items.js';

describe('the conversation', () => {
  const items = talkItems(caseFor('KR'));

  it('holds messages and what happened between them, in the order of the record', () => {
    expect(items.map((i) => ('message' in i ? i.message.kind : 'formal' in i ? `(${i.formal.type} of ${i.formal.side ?? 'home'})` : i.milestones.map((e) => e.type).join(' ')))).toEqual([
      'SeverityAssessed CaseOpened', '(CaseTold of home)', 'CaseAcknowledged', 'followup', 'CaseClimbed CaseClimbed', '(CaseAcknowledged of CN)', 'CaseAccepted', 'question',
    ]);
  });

  it('keeps a side’s inner affairs out', () => {
    const types = items.flatMap((i) => ('milestones' in i ? i.milestones.map((e) => e.type) : []));
    expect(types).not.toEqual(expect.arrayContaining(['NoteAdded']));
    expect(types.some((t) => ['ReportFiled', 'FactsRequested', 'Sealed', 'ReportValidated'].includes(t))).toBe(false);
  });

  it('tells of shipments what crossed, and nothing of a list that a side kept for itself', () => {
    const { entries } = caseFor('KR');
    const shipped = (shared: object | null) => ({ ...entries[7]!, seq: 99, type: 'ShipmentsRecorded', at: seoul('14:00'), shared: shared as null, own: { rows: [] } });
    const told = (shared: object | null) => talkItems(caseFor('KR', { entries: [...entries, shipped(shared)] })).flatMap((i) => ('milestones' in i ? i.milestones : [])).some(({ type }) => type === 'ShipmentsRecorded');
    expect([told({ stages: [] }), told(null)]).toEqual([true, false]);
  });

  it('tells a passed limit when nothing else tells it', () => {
    const entries = caseFor('KR').entries;
    const target = { ...entries[7]!, seq: 99, at: seoul('14:00'), shared: { side: 'KR', kind: 'target', subject: '', round: 1, then: 'red' } };
    const last = talkItems(caseFor('KR', { entries: [...entries, target] })).at(-1);
    expect(last).toMatchObject({ seq: 99, milestones: [{ type: 'ClockMissed' }] });
  });
});
