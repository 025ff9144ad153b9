import { climb, confirm, grade } from '../../../test/factories/acts.js';
import { BEGINS, CaseRun, DAY, HOUR, MINUTE } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import type { Severity } from './network.js';

const filed = (severity: Severity, network = twoSides(), changes = {}): CaseRun => CaseRun.file(network, report({ ...ofSeverity(severity), ...changes }));
/** Time from the beginning of the case to the end of a side's running clock. */
const from = (run: CaseRun, start = BEGINS) => (...clock: Parameters<CaseRun['running']>): number => run.running(...clock).due_at - start;
const rung = (run: CaseRun, side: string): number | undefined => run.kase.sides[side]?.rung;
const seen = (run: CaseRun): string[] => run.entries.map((e) => (e.type === 'ClockMissed' ? `${e.type} ${e.shared.kind} ${e.shared.then}` : e.type));

describe('the limit to confirm receipt is one limit for the side, shared by its rungs', () => {
  it('¼, ¼ and ½ of four hours from when the side was told, to the millisecond', () => {
    const run = filed(4);
    expect(from(run)('B', 'acknowledge')).toBe(HOUR);
    run.miss('B', 'acknowledge');
    expect([run.at - BEGINS, rung(run, 'B'), from(run)('B', 'acknowledge')]).toEqual([HOUR, 1, 2 * HOUR]);
    run.miss('B', 'acknowledge');
    expect([run.at - BEGINS, rung(run, 'B'), from(run)('B', 'acknowledge')]).toEqual([2 * HOUR, 2, 4 * HOUR]);
    expect(rung(run, 'A')).toBe(0);
  });

  it('after the last share the next rung is only proposed, the clock rings again, and so does the proposal', () => {
    const run = filed(4).miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect(seen(run).slice(-2)).toEqual(['ClockMissed acknowledge propose', 'ClimbProposed']);
    expect([rung(run, 'B'), run.kase.sides.B?.proposal?.to, run.at - BEGINS]).toEqual([2, 3, 4 * HOUR]);
    expect([from(run)('B', 'acknowledge'), from(run)('A', 'proposal', 'B')]).toEqual([6 * HOUR, 8 * HOUR]);
    run.miss('B', 'acknowledge');
    expect([seen(run).at(-1), rung(run, 'B'), from(run)('B', 'acknowledge')]).toEqual(['ClockMissed acknowledge ring', 2, 8 * HOUR]);
    run.miss('A', 'proposal', 'B');
    expect([seen(run).at(-1), from(run)('A', 'proposal', 'B')]).toEqual(['ClockMissed proposal ring', 12 * HOUR]);
    run.by('A', confirm('B'));
    expect([rung(run, 'B'), run.runs('A', 'proposal', 'B'), from(run, run.at)('B', 'acknowledge')]).toEqual([3, undefined, 2 * HOUR]);
    run.miss('B', 'acknowledge').by('A', confirm('B')).miss('B', 'acknowledge');
    expect([rung(run, 'B'), seen(run).at(-1)]).toEqual([4, 'ClockMissed acknowledge ring']);
  });

  it('where nothing lies above the rung that climbing reaches alone, it rings again and proposes nothing', () => {
    const run = filed(4, twoSides(), { kind: 'trade_remedy' }).miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect([rung(run, 'B'), run.kase.sides.B?.proposal, seen(run).at(-1)]).toEqual([2, null, 'ClockMissed acknowledge ring']);
  });

  it('a bell that comes late shortens nothing for the next rung, as long as its part has not passed', () => {
    const late = filed(4).wait(90 * MINUTE).miss('B', 'acknowledge');
    expect([rung(late, 'B'), from(late)('B', 'acknowledge')]).toEqual([1, 2 * HOUR]);
    const hours = filed(4).wait(3 * HOUR).miss('B', 'acknowledge');
    expect([rung(hours, 'B'), from(hours)('B', 'acknowledge')]).toEqual([1, 4 * HOUR]);
  });

  it('a climb by hand hands the rest of the limit up to its rung to the new office, at any rung', () => {
    const run = filed(4).wait(10 * MINUTE);
    expect(from(run.by('B', climb))('B', 'acknowledge')).toBe(2 * HOUR);
    expect(run.kase.clocks.filter((c) => c.kind === 'acknowledge' && c.side === 'B').map((c) => [c.round, c.state])).toEqual([[1, 'stopped'], [2, 'running']]);
    expect(from(run.by('B', climb))('B', 'acknowledge')).toBe(4 * HOUR);
    run.by('B', climb);
    expect([rung(run, 'B'), run.kase.sides.B?.proposal?.to, from(run)('B', 'acknowledge')]).toEqual([2, 3, 4 * HOUR]);
  });

  it('a side that has confirmed receipt gets no such clock back by climbing', () => {
    const run = filed(4).by('B', { type: 'acknowledge' }).by('B', climb).by('A', climb);
    expect([run.runs('B', 'acknowledge'), run.runs('A', 'acknowledge')?.round]).toEqual([undefined, 2]);
  });

  it('at severity 1 it takes three working days of the side that must act and ends while its office is open', () => {
    // Wednesday 11 March 2026, 20:00 in Beijing: B closes at 17:30 and has 27 hours until Monday's closing.
    const run = CaseRun.file(twoSides(), report(ofSeverity(1)), Date.parse('2026-03-11T19:00+08:00')).wait(HOUR).by('A', { type: 'validate' });
    const ends = ['2026-03-12T15:15+08:00', '2026-03-13T13:00+08:00', '2026-03-16T17:30+08:00'];
    expect(ends.map((end) => {
      const due = run.running('B', 'acknowledge').due_at;
      run.miss('B', 'acknowledge');
      return [due, end];
    })).toEqual(ends.map((end) => [Date.parse(end), end]));
    expect(run.kase.sides.B?.proposal?.to).toBe(3);
  });
});

describe('a new severity', () => {
  it('measures what runs again from its own beginning', () => {
    const run = filed(3).wait(30 * MINUTE).by('A', grade(4));
    const due = from(run);
    expect([due('A', 'triage'), due('A', 'target'), due('B', 'acknowledge'), due('B', 'accept'), due('A', 'standstill')]).toEqual([2 * HOUR, 14 * DAY, HOUR, 24 * HOUR, 48 * HOUR]);
    expect(run.running('B', 'accept').limit).toEqual({ unit: 'elapsed', seconds: 24 * 3_600 });
    run.by('A', grade(3));
    expect([from(run)('B', 'acknowledge'), from(run)('B', 'accept')]).toEqual([6 * HOUR, 48 * HOUR]);
  });

  it('lets nothing end in the past: what is over under the new limit is over now', () => {
    const run = filed(3).wait(5 * HOUR).by('A', grade(4));
    expect([from(run)('B', 'acknowledge'), from(run)('A', 'triage'), from(run)('B', 'accept')]).toEqual([5 * HOUR, 5 * HOUR, 24 * HOUR]);
    expect(run.ring(run.running('B', 'acknowledge'))).toMatchObject({ ok: true, kase: { sides: { B: { rung: 1 } } } });
  });

  it('rouses nobody at night for a limit in working days', () => {
    const run = filed(1).by('A', { type: 'validate' }).wait(2 * DAY + 12 * HOUR).by('A', grade(2));
    expect(new Date(run.at).toISOString()).toBe('2026-03-13T15:00:00.000Z');
    // Friday 23:00 in Beijing: B's day since it was told is over, and its office opens on Monday at 08:30.
    expect(new Date(run.running('B', 'acknowledge').due_at).toISOString()).toBe('2026-03-16T00:30:00.000Z');
  });

  it('measures a receipt that rings again from its own round, not from when the side was told', () => {
    const run = filed(3).miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect([run.at - BEGINS, from(run)('B', 'acknowledge')]).toEqual([24 * HOUR, 36 * HOUR]);
    run.wait(HOUR).by('A', grade(4));
    expect(from(run)('B', 'acknowledge')).toBe(26 * HOUR);
    run.by('A', confirm('B'));
    expect([rung(run, 'B'), from(run, run.at)('B', 'acknowledge')]).toEqual([3, 2 * HOUR]);
    run.wait(MINUTE).by('A', grade(3));
    expect(from(run, run.at - MINUTE)('B', 'acknowledge')).toBe(12 * HOUR);
  });

  it('gives a rung reached by hand the same time as if it had always been so severe', () => {
    const run = filed(3).wait(10 * MINUTE).by('B', climb).by('A', grade(4));
    const always = filed(4).wait(10 * MINUTE).by('B', climb);
    expect(run.running('B', 'acknowledge')).toEqual(always.running('B', 'acknowledge'));
  });
});
