import { CaseRun, DAY, HOUR, MINUTE } from '../../../test/factories/case.js';
import { officeOf, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { audienceName } from './alerts.js';
import { sideOf } from './case.js';
import type { Rank } from './network.js';
import type { Reach } from './reach.js';

type Empty = ReadonlySet<string>;
const empty = (...offices: readonly [side: string, rank: Rank][]): Empty => new Set(offices.map(([side, rank]) => officeOf(side, rank)));
/** A filed serious case in a world where some offices are empty. */
function filed(nobodyAt: Empty, deputies: Readonly<Record<string, string>> = {}, onLeaveAt: Empty = empty()): CaseRun {
  const reach = (office: string): Reach => {
    const deputy = deputies[office];
    if (onLeaveAt.has(office)) return { by: 'away', office, officers: [`on-leave-from-${office}`] };
    if (!nobodyAt.has(office)) return { by: 'duty', office, officers: [`on-duty-at-${office}`] };
    return deputy === undefined ? { by: 'nobody', office, officers: [] } : { by: 'deputy', office: deputy, officers: [`deputy-at-${deputy}`] };
  };
  return CaseRun.file(twoSides(), report(ofSeverity(4)), undefined, reach);
}
const said = (run: CaseRun, side = 'B'): string[] => run.entries
  .filter((e) => e.shared !== null && 'side' in e.shared && e.shared.side === side).map((e) => (e.type === 'CaseClimbed' ? `${e.type} ${e.shared.cause} to ${e.shared.to}` : e.type));

describe('an alert finds whoever is there', () => {
  it('goes to the office that was meant, for those on duty', () => {
    const run = filed(empty());
    expect(run.alerts.map((a) => [audienceName(a.audience), a.reach])).toContainEqual([`B.${officeOf('B', 'desk')}`, { by: 'duty', officers: [`on-duty-at-${officeOf('B', 'desk')}`], asked: officeOf('B', 'desk') }]);
    expect(sideOf(run.kase, 'B')).toMatchObject({ rung: 0, unreached_since: null });
  });

  it("goes to the deputy's stream where a deputy stands in, and nothing climbs", () => {
    const run = filed(empty(['B', 'desk']), { [officeOf('B', 'desk')]: officeOf('B', 'desk', 'talks') });
    expect(run.alerts.filter((a) => a.audience.side === 'B').map((a) => [audienceName(a.audience), a.reach?.by])).toEqual([[`B.${officeOf('B', 'desk', 'talks')}`, 'deputy']]);
    expect(sideOf(run.kase, 'B').rung).toBe(0);
  });

  it('goes up at once past every rung where nobody sits, without a limit passing', () => {
    const run = filed(empty(['B', 'desk'], ['B', 'division-director']));
    expect(said(run)).toEqual(['CaseClimbed empty to 2']);
    expect(run.entries.find((e) => e.type === 'CaseClimbed')).toMatchObject({ how: 'rule', shared: { from: 0, to: 2, skipped: [1] }, at: run.kase.opened_at });
    expect(run.alerts.map((a) => audienceName(a.audience))).toContain(`B.${officeOf('B', 'director-general')}`);
    // The rung where somebody sits has the time of all that were passed over.
    expect(run.running('B', 'acknowledge').due_at).toBe(run.at + 4 * HOUR);
  });

  it('passes over an empty rung when a limit passes', () => {
    const run = filed(empty(['B', 'division-director'])).miss('B', 'acknowledge');
    expect(said(run)).toEqual(['ClockMissed', 'CaseClimbed limit to 2']);
    expect(run.entries.at(-1)?.shared).toMatchObject({ skipped: [1] });
  });

  it('proposes what only a person may do where every rung up to there is empty', () => {
    const run = filed(empty(['B', 'division-director'], ['B', 'director-general'])).miss('B', 'acknowledge');
    expect(said(run)).toEqual(['ClockMissed', 'ClimbProposed']);
    expect(sideOf(run.kase, 'B')).toMatchObject({ rung: 0, proposal: { to: 3 } });
  });

  it('drops what was proposed, with its limit, when somebody comes to a rung between and the side climbs there', () => {
    const seats = new Set(empty(['B', 'division-director'], ['B', 'director-general']));
    const run = filed(seats).miss('B', 'acknowledge');
    expect(run.runs('A', 'proposal', 'B')).toBeDefined();
    seats.clear();
    run.miss('B', 'acknowledge');
    expect(sideOf(run.kase, 'B')).toMatchObject({ rung: 1, proposal: null });
    expect(run.runs('A', 'proposal', 'B')).toBeUndefined();
  });
});

describe('nobody was told', () => {
  const nobody = empty(['B', 'desk'], ['B', 'division-director'], ['B', 'director-general']);

  it('is said to both sides, tells the supervisors, and rings until somebody is there', () => {
    const run = filed(nobody);
    expect(said(run)).toEqual(['NobodyReached']);
    expect(sideOf(run.kase, 'B').unreached_since).toBe(run.at);
    expect(run.alerts.map((a) => audienceName(a.audience))).toContain('B.supervisors');
    run.miss('B', 'reach').miss('B', 'reach');
    expect(said(run)).toEqual(['NobodyReached', 'ClockMissed', 'ClockMissed']);
    expect(run.running('B', 'reach')).toMatchObject({ round: 3, due_at: run.at + 10 * MINUTE });
    expect(run.alerts.map((a) => audienceName(a.audience)).sort()).toEqual([`B.${officeOf('B', 'desk')}`, 'B.supervisors']);
  });

  it('ends when somebody comes: the next ring reaches them', () => {
    const seats = new Set(nobody);
    const run = filed(seats);
    seats.delete(officeOf('B', 'desk'));
    run.miss('B', 'reach');
    expect(said(run)).toEqual(['NobodyReached', 'ClockMissed', 'SideReached']);
    expect(sideOf(run.kase, 'B').unreached_since).toBeNull();
    expect(run.runs('B', 'reach')).toBeUndefined();
    expect(run.alerts.map((a) => a.reach?.by)).toContain('duty');
  });

  it('is said of people on leave too, who are rung all the same, until one of them is back', () => {
    const leave = new Set(nobody);
    const run = filed(empty(), {}, leave);
    expect(said(run)).toEqual(['NobodyReached']);
    expect(sideOf(run.kase, 'B').unreached_since).toBe(run.at);
    run.miss('B', 'reach');
    expect(said(run)).toEqual(['NobodyReached', 'ClockMissed']);
    expect(run.alerts.map((a) => a.reach)).toContainEqual({ by: 'away', officers: [`on-leave-from-${officeOf('B', 'desk')}`], asked: officeOf('B', 'desk') });
    leave.delete(officeOf('B', 'desk'));
    run.miss('B', 'reach');
    expect(said(run)).toEqual(['NobodyReached', 'ClockMissed', 'ClockMissed', 'SideReached']);
    expect(run.runs('B', 'reach')).toBeUndefined();
  });

  it('is not said where a rung above has somebody: a desk on leave is passed over like an empty one', () => {
    const run = filed(empty(), {}, empty(['B', 'desk']));
    expect(said(run)).toEqual(['CaseClimbed empty to 1']);
    expect(sideOf(run.kase, 'B').unreached_since).toBeNull();
  });

  it('ends when anybody of the side acts, whatever the roster says', () => {
    const run = filed(nobody).wait(MINUTE).by('B', { type: 'acknowledge' });
    expect(sideOf(run.kase, 'B').unreached_since).toBeNull();
    expect(run.runs('B', 'reach')).toBeUndefined();
  });

  it('rings no closed case', () => {
    const run = filed(nobody).by('A', { type: 'close', outcomes: ['clarified'], text: null }).wait(DAY);
    expect(run.kase.clocks.filter((c) => c.state === 'running')).toEqual([]);
    expect(said(run).filter((type) => type === 'NobodyReached')).toHaveLength(1);
  });
});
