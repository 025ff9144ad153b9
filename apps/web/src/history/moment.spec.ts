import { CLOCKS, entriesFor, lineFor, seoul } from './fixtures.js';
import { entriesAt, foldLicences, limitsAt, rungBefore, toldAt } from './moment.js';

const entries = entriesFor('KR');
const at = (time: string, day = 12): number => Date.parse(seoul(time, day));
const limits = (time: string, day?: number) => limitsAt(CLOCKS, entries, at(time, day));
const find = (time: string, side: string, kind: string) => limits(time).filter((l) => l.clock.side === side && l.clock.kind === kind).at(-1)?.clock;

describe('the case as at an earlier moment', () => {
  it('holds only the entries written until then', () => {
    expect(entriesAt(entries, at('10:15'))).toHaveLength(9);
    expect(entriesAt(entries, at('09:14'))).toHaveLength(0);
  });

  it('lets a limit run that was met later', () => {
    expect(find('09:40', 'KR', 'triage')).toMatchObject({ state: 'running', ended_at: null, due_at: seoul('11:15') });
    expect(find('09:56', 'KR', 'triage')).toMatchObject({ state: 'met' });
  });

  it('knows nothing of limits that had not begun', () => {
    expect(find('12:21', 'CN', 'answer')).toBeUndefined();
    expect(find('13:43', 'KR', 'reply')).toBeUndefined();
    expect(limits('09:14')).toEqual([]);
  });

  it('shows the part of the receipt limit that ran at that level', () => {
    expect(find('10:40', 'CN', 'acknowledge')).toMatchObject({ round: 2, state: 'running', due_at: seoul('11:15') });
  });

  it('measures a standstill from the last move before that moment', () => {
    expect(find('12:00', 'KR', 'standstill')).toMatchObject({ started_at: seoul('11:20'), due_at: seoul('11:20', 14), state: 'running' });
    expect(find('14:00', 'KR', 'standstill')).toMatchObject({ started_at: seoul('13:44') });
  });

  it('says so when the grade, and with it the limit, changed later', () => {
    const regraded = [...entries, { ...entries[1]!, seq: 99, at: seoul('14:00'), shared: { severity: 3 } }];
    const reply = limitsAt(CLOCKS, regraded, at('13:50')).find((l) => l.clock.kind === 'reply');
    expect(reply?.regraded).toBe(true);
    expect(limitsAt(CLOCKS, regraded, at('14:10')).find((l) => l.clock.kind === 'reply')?.regraded).toBe(false);
    expect(limitsAt(CLOCKS, regraded, at('09:40')).find((l) => l.clock.kind === 'triage')?.regraded).toBe(false);
  });

  it('knows the rung a side stood on, and when it was told', () => {
    expect(rungBefore(entriesAt(entries, at('10:40')), 'CN')).toBe(1);
    expect(rungBefore(entries, 'KR')).toBe(0);
    expect(toldAt({ entries, line: lineFor('KR') }, 'CN')).toBe(at('09:15'));
    expect(toldAt({ entries, line: lineFor('KR') }, 'JP')).toBeNull();
  });

  it('knows when the home side had the case, also for a reader who has no record of the opening', () => {
    const line = { ...lineFor('CN'), opened_at: seoul('08:50') };
    expect(entriesFor('CN').some((e) => e.type === 'CaseOpened')).toBe(false);
    expect(toldAt({ entries: entriesFor('CN'), line }, 'KR')).toBe(at('08:50'));
    expect(toldAt({ entries: [], line }, 'CN')).toBeNull();
  });
});

it('folds what licences have beyond a few limits, and no limit of another kind', () => {
  const [shown, folded] = foldLicences((['answer', 'licence', 'licence', 'acknowledge', 'licence', 'licence', 'action', 'licence'] as const).map((kind) => ({ kind })), ({ kind }) => kind).map((limits) => limits.map(({ kind }) => kind).join(' '));
  expect([shown, folded]).toEqual(['answer licence licence acknowledge licence action', 'licence licence']);
});
