import { askCompany, climb, close, decline, grade, note, reopen, say } from '../../../test/factories/acts.js';
import { CaseRun } from '../../../test/factories/case.js';
import { officeOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { type Audience, audienceName } from './alerts.js';

const told = (network = twoSides()): CaseRun => CaseRun.file(network, report(ofSeverity(4)));
/** Whom the last command alerted, in the order of its entries. */
const heard = (run: CaseRun): string[] => run.alerts.map((a) => `${a.about} ${audienceName(a.audience)}`);
const desk = (side: string, rank: Parameters<typeof officeOf>[1] = 'desk', channel = 'line'): string => `${side}.${officeOf(side, rank, channel)}`;

it('an audience has a name of its own', () => {
  const audiences: Audience[] = [{ side: 'A', office: 'a-desk' }, { side: 'A', supervisors: true }, { side: 'B', supervisors: true }];
  expect(audiences.map(audienceName)).toEqual(['A.a-desk', 'A.supervisors', 'B.supervisors']);
});

describe('who is alerted', () => {
  it('a filed report: the home desk, and every other side when it is told at once', () => {
    expect(heard(CaseRun.file(twoSides(), report(ofSeverity(2))))).toEqual([`CaseOpened ${desk('A')}`]);
    expect(heard(told(threeSides()))).toEqual([`CaseOpened ${desk('A')}`, `CaseTold ${desk('B')}`, `CaseTold ${desk('C')}`]);
    expect(heard(CaseRun.file(twoSides(), report({ ...ofSeverity(1), kind: 'trade_remedy' })))).toEqual([`CaseOpened ${desk('A', 'desk', 'talks')}`]);
  });

  it('nobody elsewhere before the home desk has checked the report, whatever happens at home', () => {
    const run = CaseRun.file(twoSides(), report(ofSeverity(2)));
    expect(heard(run.miss('A', 'triage'))).toEqual([`CaseClimbed ${desk('A', 'division-director')}`]);
    expect(heard(run.by('A', { type: 'acknowledge' }))).toEqual([]);
    expect(heard(run.by('A', grade(1)))).toEqual([]);
    expect(heard(run.by('A', climb))).toEqual([`CaseClimbed ${desk('A', 'director-general')}`]);
    expect(heard(run.by('A', { type: 'validate' }))).toEqual([`CaseTold ${desk('B')}`]);
  });

  it('an act of one side: the other sides, at the office where the case stands with them', () => {
    const run = told(threeSides()).miss('C', 'acknowledge').miss('B', 'acknowledge').miss('C', 'acknowledge');
    expect([run.kase.sides.B?.rung, run.kase.sides.C?.rung]).toEqual([1, 2]);
    expect(heard(run.by('B', { type: 'acknowledge' }))).toEqual([`CaseAcknowledged ${desk('A')}`, `CaseAcknowledged ${desk('C', 'director-general')}`]);
    expect(heard(run.by('A', say('followup')))).toEqual([`MessageSent ${desk('B', 'division-director')}`, `MessageSent ${desk('C', 'director-general')}`]);
    expect(heard(run.by('B', { type: 'accept' }))).toEqual([`CaseAccepted ${desk('A')}`, `CaseAccepted ${desk('C', 'director-general')}`]);
    expect(heard(run.by('A', grade(3)))).toEqual([`SeverityAssessed ${desk('B', 'division-director')}`, `SeverityAssessed ${desk('C', 'director-general')}`]);
  });

  it('closing and reopening: the other sides', () => {
    const run = told().by('A', { type: 'acknowledge' });
    expect(heard(run.by('A', close))).toEqual([`CaseClosed ${desk('B')}`]);
    expect(heard(run.by('B', reopen))).toEqual([`CaseReopened ${desk('A')}`]);
  });

  it('nobody for what a side keeps to itself; the home desk for what its company adds', () => {
    const run = told();
    expect(heard(run.by('B', note))).toEqual([]);
    expect(heard(run.by('A', askCompany('q')))).toEqual([]);
    expect(heard(run.company('Busan', 'q'))).toEqual([`FactsAdded ${desk('A')}`]);
  });

  it('a climb: the new office, and the other sides where the case stands with them', () => {
    const run = told().miss('B', 'acknowledge');
    expect(heard(run)).toEqual([`CaseClimbed ${desk('A')}`, `CaseClimbed ${desk('B', 'division-director')}`]);
    expect(heard(run.by('A', climb))).toEqual([`CaseClimbed ${desk('A', 'division-director')}`, `CaseClimbed ${desk('B', 'division-director')}`]);
  });

  it('a proposed climb: those of the home side who confirm it, and its supervisors, again and again until decided', () => {
    const run = told().miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    const confirming = [desk('A', 'director-general'), 'A.supervisors'];
    expect(heard(run)).toEqual(confirming.map((name) => `ClimbProposed ${name}`));
    expect(heard(run.miss('A', 'proposal', 'B'))).toEqual(confirming.map((name) => `ClockMissed ${name}`));
    expect(heard(run.miss('A', 'proposal', 'B'))).toEqual(confirming.map((name) => `ClockMissed ${name}`));
    expect(heard(run.by('A', decline('B')))).toEqual([`ClimbDeclined ${desk('B', 'director-general')}`]);
  });

  it('what rings again: the office that is silent; for a standstill every side; a target missed: every side, once', () => {
    const run = told().miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect(heard(run.miss('B', 'acknowledge'))).toEqual((['director-general', 'division-director', 'desk'] as const).map((rank) => `ClockMissed ${desk('B', rank)}`));

    const still = CaseRun.file(twoSides(), report({ ...ofSeverity(4), kind: 'trade_remedy' })).by('A', { type: 'validate' }).by('B', { type: 'acknowledge' });
    still.by('B', { type: 'accept' }).miss('A', 'standstill').miss('A', 'standstill');
    expect([still.kase.sides.A?.rung, still.kase.sides.B?.rung]).toEqual([2, 2]);
    expect(heard(still.miss('A', 'standstill'))).toEqual(['A', 'B'].map((side) => `ClockMissed ${desk(side, 'director-general', 'talks')}`));
    expect(heard(still.miss('A', 'target'))).toEqual(['A', 'B'].map((side) => `ClockMissed ${desk(side, 'director-general', 'talks')}`));
  });
});
