import { caseFor, lineFor } from './fixtures.js';
import { ladderRows, nextSteps } from './ladder.js';
import { seoul } from '../history/fixtures.js';

describe('the ladder in pairs', () => {
  const rows = ladderRows(caseFor('KR'), ['KR', 'CN']);
  const cell = (rank: string, side: string) => rows.find((r) => r.rank === rank)?.cells.find((c) => c.side === side);

  it('has one line per level with one office of each side, the reader’s side first', () => {
    expect(rows.map((r) => r.rank)).toEqual(['desk', 'division-director', 'director-general', 'vice-minister', 'minister']);
    expect(rows.every((r) => r.cells.map((c) => c.side).join() === 'KR,CN' && r.cells.every((c) => c.office !== null))).toBe(true);
  });

  it('tells each side’s levels apart: one side climbed, the other stands where it was', () => {
    expect(rows.map((r) => r.cells.map((c) => c.state).join())).toEqual(['now,past', 'next,past', 'later,now', 'later,next', 'later,later']);
  });

  it('says when a side was told, a level reached, confirmed, and left because a limit passed, and nothing of delivery', () => {
    expect(cell('desk', 'KR')?.lines).toEqual([
      { key: 'desk.ladder.opened', values: { time: { time: seoul('09:15') } } }, { key: 'desk.receipt.confirmed', values: { time: { time: seoul('09:31') } } },
    ]);
    expect(cell('division-director', 'CN')?.lines.map((l) => l.key)).toEqual(['desk.ladder.moved', 'desk.ladder.left.limit']);
    expect(cell('director-general', 'CN')?.lines.map((l) => l.key)).toEqual(['desk.ladder.moved', 'desk.receipt.confirmed']);
    expect(cell('desk', 'CN')?.lines).toEqual([{ key: 'desk.ladder.told', values: { time: { time: seoul('09:15') } } }, { key: 'desk.ladder.left.limit', values: {} }]);
  });

  it('names the office that confirmed receipt where it is not the one of the level', () => {
    const entries = caseFor('KR').entries.map((e) => (e.type === 'CaseAcknowledged' && e.side === 'KR' ? { ...e, office: 'kr-supply' } : e));
    const [desk] = ladderRows(caseFor('KR', { entries }), ['KR', 'CN']);
    expect(desk?.cells[0]?.lines.at(-1)).toEqual({ key: 'desk.receipt.by_office', values: { time: { time: seoul('09:31') }, office: { office: 'kr-supply' } } });
  });

  it('marks the levels that only a person may reach', () => {
    expect(rows.filter((r) => !r.alone).map((r) => r.rank)).toEqual(['vice-minister', 'minister']);
  });

  it('names what follows when the next limit of each side passes', () => {
    expect(nextSteps(caseFor('KR'), ['KR', 'CN'])).toMatchObject([{ side: 'KR', clock: { kind: 'reply' } }, { side: 'CN', clock: { kind: 'answer' }, move: { rank: 'vice-minister' } }]);
  });

  it('names a proposal that waits instead of a limit, and nothing once closed', () => {
    const line = lineFor('KR');
    const proposed = { ...line, sides: line.sides.map((s) => (s.side === 'CN' ? { ...s, proposal: { to: 3, rank: 'vice-minister' as const, at: seoul('14:00') } } : s)) };
    expect(nextSteps(caseFor('KR', { line: proposed }), ['CN'])).toEqual([{ side: 'CN', proposed: 'vice-minister' }]);
    expect(nextSteps(caseFor('KR', { line: { ...proposed, state: 'closed' } }), ['CN'])).toEqual([]);
  });

  it('shows a side that was not told nowhere on the ladder', () => {
    const line = { ...lineFor('KR'), sides: lineFor('KR').sides.map((s) => (s.side === 'CN' ? { ...s, told_at: null } : s)) };
    const untold = ladderRows(caseFor('KR', { line, entries: [] }), ['CN']);
    expect(untold.map((r) => r.cells[0]?.state)).toEqual(['untold', 'later', 'later', 'later', 'later']);
    expect(untold.every((r) => r.cells[0]?.lines.length === 0)).toBe(true);
  });

  it('opens with the case for a reader who has no record of the opening, and calls no level skipped that they cannot know of', () => {
    const line = { ...lineFor('CN'), sides: lineFor('CN').sides.map((s) => (s.side === 'KR' ? { ...s, rung: 2, rank: 'director-general' as const } : s)) };
    const entries = caseFor('CN').entries.filter((e) => e.seq > 3);
    const home = ladderRows(caseFor('CN', { line, entries }), ['CN', 'KR']).map((r) => r.cells[1]);
    expect(home[0]?.lines[0]).toEqual({ key: 'desk.ladder.opened', values: { time: { time: seoul('09:15') } } });
    expect(home.map((c) => c?.state)).toEqual(['past', 'past', 'now', 'next', 'later']);
  });

  it('calls a level skipped that lies between two that were reached', () => {
    const line = { ...lineFor('CN'), sides: lineFor('CN').sides.map((s) => (s.side === 'CN' ? { ...s, rung: 3, rank: 'vice-minister' as const } : s)) };
    const entries = caseFor('CN').entries.filter((e) => e.type !== 'CaseClimbed');
    const jump = { ...caseFor('CN').entries.find((e) => e.type === 'CaseClimbed')!, shared: { side: 'CN', from: 0, to: 3, cause: 'person' } };
    const rows = ladderRows(caseFor('CN', { line, entries: [...entries, jump] }), ['CN']);
    expect(rows.map((r) => r.cells[0]?.state)).toEqual(['past', 'skipped', 'skipped', 'now', 'next']);
  });
});
