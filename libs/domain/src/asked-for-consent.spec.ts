import { CaseRun, HOUR, MINUTE } from '../../../test/factories/case.js';
import { twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';

it('a question is answered by the consent that it asked for, which goes on with what waited; a withdrawal and another consent answer nothing', () => {
  const run = CaseRun.file(twoSides(), report(ofSeverity(4))).by('A', { type: 'validate' }).by('B', { type: 'accept' });
  run.by('A', { type: 'ask-company', question_id: 'q', text: '?', consent: 'partner' }).by('A', { type: 'pause', reason: 'waiting_for_company', until: run.at + HOUR }).wait(10 * MINUTE);
  run.consent('contract', true, []);
  expect([run.kase.paused !== null, run.kase.report?.open_questions]).toEqual([true, ['q']]);
  run.consent('contract', false, ['q']).consent('partner', true, ['q', 'nothing']);
  expect([run.kase.paused, run.kase.report?.open_questions, run.kase.report?.state, run.entries.filter((e) => e.type === 'ConsentChanged').at(-1)?.own, run.entries.find((e) => e.type === 'CaseResumed')?.shared])
    .toEqual([null, [], 'validated', { A: { consent: 'partner', given: true, answers: ['q'] } }, { cause: 'company' }]);
  expect(run.refusal('A', { type: 'ask-company', question_id: 'again', text: '?', consent: 'partner' })).toMatchObject({ code: 'already-done' });
});
