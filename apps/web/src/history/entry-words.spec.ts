import { catalogues, translator } from '#wording';
import type { HistoryEntry } from '#contracts';
import type { Rank } from '#domain';
import { entryLine, entryText, entryWords, whoOf } from './entry-words.js';
import { entriesFor } from './fixtures.js';
import type { Said, Term } from './said.js';

const ranks: readonly Rank[] = ['desk', 'division-director', 'director-general', 'vice-minister', 'minister'];
const context = { ranks, rankOf: (office: string): Rank | null => (office.endsWith('-dg') ? 'director-general' : office.endsWith('-desk') ? 'desk' : null) };
const t = translator('en', catalogues.en);

/** Says a sentence with codes for names: enough to read it. */
function say({ key, values }: Said): string {
  const term = (v: Term): string | number => {
    if (typeof v !== 'object') return v;
    if ('said' in v) return say(v.said);
    if ('word' in v) return t.text(v.word);
    if ('words' in v) return v.words.map((w) => t.text(w)).join(', ');
    if ('rank' in v) return t.text(`rank.${v.rank}`);
    return String(Object.values(v)[0]);
  };
  return t.text(key, Object.fromEntries(Object.entries(values).map(([k, v]) => [k, term(v)])));
}

const entry = (type: string, part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq: 2, place: 2, at: '2026-03-12T00:15:00.000Z', type, side: 'KR', office: 'kr-trade-cooperation-desk', how: 'person', shared: {}, own: null, tlp: 'AMBER' as const, hash: '00', sealed: false, ...part,
});
const of = (type: string, part: Partial<HistoryEntry> = {}, earlier: readonly HistoryEntry[] = []): string => say(entryWords(entry(type, part), earlier, context));

describe('what an entry says', () => {
  it('tells a list that came or was decided, and one whose decision was put right', () => {
    const group = (result: string | null, count: number) => ({ filed_on: '2026-03-02', decided_on: null, result, count });
    expect([[group(null, 5), group('granted', 2)], [group('refused', -1), group('granted', 1)], [group(null, -1), group('granted', 1)], [group(null, 3)]].map((changes) => of('LicencesRecorded', { shared: { changes } }))).toEqual([
      'list of licence applications recorded: 7 more, 2 decided', 'list of licence applications corrected', 'decision on 1 application of the list recorded', 'list of licence applications recorded: 3 more',
    ]);
  });

  it('reads as the story of the case', () => {
    const entries = entriesFor('KR');
    expect(entries.map((e, i) => say(entryLine(e, entries.slice(0, i), context)))).toEqual([
      'KR: report received',
      'grade set: serious',
      'case opened',
      'notified CN under network rule, version 1; 13 items given',
      'KR: confirmed receipt, working level',
      'KR: first check done',
      'KR: follow-up sent',
      'CN: time limit passed at working level: confirm receipt',
      'CN: moved to division-director level as the time limit passed',
      'CN: time limit passed at division-director level: confirm receipt',
      'CN: moved to director-general level as the time limit passed',
      'CN: confirmed receipt, director-general level',
      'CN: took up the case',
      'CN: asked a question',
      'KR: internal note',
      'KR: more information asked of the company',
    ]);
  });

  it('tells a first grade from a changed one', () => {
    expect(of('SeverityAssessed', { shared: { severity: 3 } })).toBe('grade set: alert');
    expect(of('SeverityAssessed', { shared: { severity: 3 } }, [entry('SeverityAssessed', { seq: 1 })])).toBe('grade changed: alert');
  });

  it('says which consultation a closing cancels', () => {
    const shared = { outcomes: ['clarified'], text: null, called_off: { number: 1, sequence: 1, starts_at: Date.UTC(2026, 2, 20, 6) } };
    expect(of('CaseClosed', { shared })).toBe('closed: clarified: no such measure; the consultation (2026-03-20T06:00:00.000Z) is cancelled with it');
    expect(of('CaseClosed', { shared: { ...shared, suspended_until: '2026-05-11', called_off: { number: 1, sequence: 1, starts_at: null } } })).toBe('closed: clarified: no such measure; suspended until 2026-05-11; the consultation that was asked for is cancelled with it');
  });

  it('tells a rule of the network from an officer’s approval', () => {
    expect(of('CaseTold', { shared: { to: ['CN'], disclosures: [1, 2], approved_by: { office: 'kr-desk' } } })).toBe('notified CN; 2 items given');
  });

  it.each([
    ['CaseClimbed', { side: 'CN', from: 2, to: 3, cause: 'confirmed', reason: 'x' }, 'raised to vice-minister level, confirmed by a person'],
    ['CaseClimbed', { side: 'KR', from: 0, to: 1, cause: 'person', reason: 'x' }, 'raised to division-director level'],
    ['ClimbProposed', { side: 'CN', to: 3, cause: 'limit', reason: null }, 'raise to vice-minister level proposed as the time limit passed'],
    ['ClimbDeclined', { side: 'CN', to: 3, reason: 'x' }, 'raise to vice-minister level not adopted; level kept'],
    ['CaseRefused', { reason: 'wrong_authority', text: null }, 'did not take up the case: another authority is competent'],
    ['CaseClosed', { outcomes: ['licence_granted', 'clarified'], text: null }, 'closed: licence granted, clarified: no such measure'],
    ['CaseClosed', { outcomes: ['licence_granted'], text: null, despite_applications: { filed: 12, undecided: 11, otherwise: 0 } }, 'closed: licence granted; 11 of 12 applications were undecided'],
    ['CaseClosed', { outcomes: ['licence_granted'], text: null, despite_applications: { filed: 12, undecided: 1, otherwise: 3 } }, 'closed: licence granted; of 12 applications 1 was undecided and 3 were not granted'],
    ['ClockMissed', { side: 'KR', kind: 'target', then: 'red' }, 'time limit passed: overall target'],
    ['CaseReopened', { reason: 'x' }, 'reopened'],
  ])('says %s with %j', (type, shared, words) => {
    expect(of(type, { shared })).toBe(words);
  });

  it('names a kind of entry it does not know instead of leaving it out', () => {
    expect(of('SomethingNew', { side: null })).toBe('entry of another kind (SomethingNew)');
  });

  it('survives an entry without its payload', () => {
    expect(of('CaseClimbed', { shared: null })).toBe('moved to working level as the time limit passed');
  });

  it('is about the side whose limit passed, not about nobody', () => {
    expect(whoOf(entry('ClockMissed', { how: 'limit', side: null, shared: { side: 'CN' } }))).toEqual({ side: 'CN' });
    expect(whoOf(entry('CaseTold', { how: 'limit', side: null, shared: { to: ['CN'] } }))).toBe('system');
  });

  it('names no side where a limit passed that bound both', () => {
    const target = entry('ClockMissed', { how: 'limit', side: null, shared: { side: 'KR', kind: 'target', then: 'red' } });
    expect(say(entryLine(target, [], context))).toBe('all sides: time limit passed: overall target');
    expect(whoOf(target)).toBe('system');
  });

  it('shows a person’s reason, and marks what only the own side reads', () => {
    expect(entryText(entry('CaseReopened', { shared: { reason: '再次受阻' } }))).toEqual({ text: '再次受阻', own: false });
    expect(entryText(entry('SeverityAssessed', { shared: { severity: 2 }, own: { reason: '비축분 확보' } }))).toEqual({ text: '비축분 확보', own: true });
    expect(entryText(entry('CaseRefused', { shared: { reason: 'facts', text: null } }))).toBeNull();
  });
});
