import { CaseRun, HOUR } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { ENDED_MAX, clocksFor, lineClocks, pageClocks } from './present-clocks.js';
import { happenedTo } from './what-happened.js';

const stepsOf = (run: CaseRun) => run.entries.map(({ type, shared }) => ({ type, shared: shared as object }));
/** A serious case of which B was told and whose receipt B does not confirm, some limits long. */
const silent = (limits: number): CaseRun => {
  const run = CaseRun.file(twoSides(), report(ofSeverity(4)));
  for (let n = 0; n < limits; n += 1) run.miss('B', 'acknowledge');
  return run;
};
const receipts = (run: CaseRun) => run.kase.clocks.filter((c) => c.side === 'B' && c.kind === 'acknowledge');

describe('what a limit led to', () => {
  it('is what its entry says, with the level reached or proposed then, whatever would follow now', () => {
    const run = silent(4);
    const { after } = happenedTo(run.kase, stepsOf(run));
    const missed = receipts(run).filter((c) => c.state === 'missed');
    expect(missed.map((c) => after(c))).toEqual([
      { step: 'climb', moves: [{ side: 'B', step: 'climb', rank: 'division-director' }] }, { step: 'climb', moves: [{ side: 'B', step: 'climb', rank: 'director-general' }] },
      { step: 'propose', moves: [{ side: 'B', step: 'propose', rank: 'vice-minister' }] }, { step: 'ring', moves: [] },
    ]);
    expect(missed.map((c) => after(c)?.step)).toEqual(run.entries.flatMap((e) => (e.type === 'ClockMissed' && e.shared.kind === 'acknowledge' ? [e.shared.then] : [])));
  });

  it('is nothing for a limit that was not missed, and for one whose entry the reader has not', () => {
    const run = silent(1).wait(HOUR / 2).by('B', { type: 'acknowledge' });
    const [first, met] = receipts(run);
    if (!first || !met) throw new Error('two limits were expected');
    expect([met.state, happenedTo(run.kase, stepsOf(run)).after(met), happenedTo(run.kase, []).after(first)]).toEqual(['met', null, null]);
  });

  it('and a side’s highest level stays what it was when it steps down', () => {
    const run = silent(2).by('B', { type: 'acknowledge' }).by('B', { type: 'step-down', reason: 'the desk takes it from here' });
    expect(run.kase.sides.B?.rung).toBe(1);
    const { highest } = happenedTo(run.kase, stepsOf(run));
    expect([highest('B', 'division-director'), highest('B', 'minister'), highest('A', 'desk')]).toEqual(['director-general', 'minister', 'desk']);
  });
});

describe('limits that ended', () => {
  const missedOf = (clocks: readonly { state: string }[]): number => clocks.filter((c) => c.state === 'missed').length;

  it('stand on the page of a case all of them, as its history has them; on a row with one of each side', () => {
    const run = silent(2).wait(HOUR).by('B', { type: 'acknowledge' });
    expect([missedOf(pageClocks(run.kase, { side: 'A' })), missedOf(lineClocks(run.kase, { side: 'A' }))]).toEqual([2, 0]);
    expect(pageClocks(run.kase, { side: 'B' }).filter((c) => c.ended_at !== null)).toHaveLength(clocksFor(run.kase, { side: 'B' }).filter((c) => c.ended_at !== null).length);
  });

  it('are as many as a page says at most, the newest', () => {
    const [one] = receipts(silent(1));
    if (!one) throw new Error('a limit was expected');
    const { kase } = silent(0);
    const clocks = Array.from({ length: 3 * ENDED_MAX }, (_, round) => ({ ...one, round, ended_at: one.due_at + round }));
    const rounds = pageClocks({ ...kase, clocks }, { side: 'A' }).map((c) => c.round);
    expect(rounds).toEqual(Array.from({ length: ENDED_MAX }, (_, n) => 3 * ENDED_MAX - 1 - n));
  });
});
