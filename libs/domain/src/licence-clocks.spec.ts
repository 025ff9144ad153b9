import { CaseRun, officer } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { decide } from './decide.js';

const filed = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(4)));

it('an application of a list runs no limit of the law after its decision, also where it was decided before it was written down', () => {
  const facts = { number: 'n', exporter: 'x', end_user: 'y', hs: '280530', item: 'z', quantity: null, licence: 'single', green_channel: false, filed_on: '2026-03-02', office: null, papers_complete: null, consent: true, result: 'granted', decided_on: '2026-03-10' } as const;
  const run = filed().by('A', { type: 'validate' }).by('A', { type: 'record-licences', rows: [{ row: 2, id: 'l', facts }] });
  expect(run.kase.clocks.filter((c) => c.kind === 'licence')).toEqual([]);
  const waits = { ...facts, number: 'm', result: null, decided_on: null };
  run.by('A', { type: 'record-licences', rows: [{ row: 2, id: 'm', facts: waits }] });
  expect(run.runs('B', 'licence', '2026-03-02')).toBeDefined();
  const decision = decide(run.kase, { actor: officer('B'), do: { type: 'decide-licences', ids: ['m'], result: 'refused', decided_on: '2026-03-10' } }, { ...run.facts, applications: ['A', 'B'].map((side) => ({ ...waits, id: 'm', side })) }, run.at);
  expect(decision.ok && decision.kase.clocks.filter((c) => c.kind === 'licence').map((c) => c.state)).toEqual(['met']);
});
