import { askCompany, climb, close, confirm, decline, grade, note, refuse, reopen, say, settle } from '../../../test/factories/acts.js';
import { BEGINS, CaseRun, HOUR, officer } from '../../../test/factories/case.js';
import { factsOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import type { Command, OfficerCommand } from './commands.js';
import { decide, possibleCommands } from './decide.js';
import { leadSide } from './decisions/report.js';

const filed = (severity: 1 | 2 | 3 | 4, network = twoSides()): CaseRun => CaseRun.file(network, report(ofSeverity(severity)));
const types = (run: CaseRun, since = 0): string[] => run.entries.slice(since).map((e) => e.type);

describe('a filed report', () => {
  it('at severity 3 and 4 opens a case and tells the other side in the same breath, by the rule of the network', () => {
    const run = filed(3);
    expect(types(run)).toEqual(['ReportFiled', 'SeverityAssessed', 'CaseOpened', 'CaseTold']);
    expect(run.entries.map((e) => [e.how, e.side])).toEqual([['company', 'A'], ['rule', null], ['rule', null], ['rule', null]]);
    expect(run.entries.at(-1)?.shared).toMatchObject({ to: ['B'], approved_by: { rule: 'network', version: 1 } });
    expect(run.kase).toMatchObject({ state: 'told', lead: 'B', home: 'A', channel: 'line', severity: 3 });
  });

  it('at severity 1 and 2 waits for the home desk, in whose name the other side is then told', () => {
    const run = filed(2);
    expect([types(run), run.kase.state, run.kase.disclosures]).toEqual([['ReportFiled', 'SeverityAssessed', 'CaseOpened'], 'opened', []]);
    run.by('A', { type: 'validate' });
    expect(types(run, 3)).toEqual(['CaseAcknowledged', 'ReportValidated', 'CaseTold']);
    expect(run.entries.at(-1)).toMatchObject({ how: 'person', office: 'line-a-desk', shared: { approved_by: { office: 'line-a-desk' } } });
  });

  it('told at once is still checked at home, and telling is not done twice', () => {
    const run = filed(4).by('A', { type: 'validate' });
    expect(types(run, 4)).toEqual(['CaseAcknowledged', 'ReportValidated']);
    expect(run.kase.report?.state).toBe('validated');
    expect(run.refusal('A', { type: 'validate' })).toEqual({ code: 'not-possible-now', state: 'validated' });
  });

  it('has one case, filed by a company of its own side', () => {
    const run = filed(2);
    const command: Command = { actor: { type: 'company', side: 'B' }, do: { type: 'file', case_id: 'x', case_reference: 'X', report_id: 'y', report_reference: 'Y', report: report() } };
    expect(decide(null, command, run.facts, BEGINS)).toEqual({ ok: false, refusal: { code: 'not-your-side', side: 'A' } });
    expect(decide(run.kase, { ...command, actor: { type: 'company', side: 'A' } } as Command, run.facts, BEGINS)).toEqual({ ok: false, refusal: { code: 'not-possible-now', state: 'opened' } });
    expect(decide(null, { actor: officer('A'), do: note }, run.facts, BEGINS)).toMatchObject({ ok: false, refusal: { code: 'not-possible-now' } });
  });

  it.each([['XB', 'XA', 'B'], ['XA', 'XB', 'B'], ['XC', 'XA', 'C'], ['XX', 'XA', null], ['XA', 'XX', null], ['XX', 'XX', null]])('from %s to %s has its obstacle at %s', (from, to, lead) => {
    expect(leadSide(report({ from, to }), factsOf(threeSides()).side_of_country)).toBe(lead);
  });
});

describe('what the home desk asks its company', () => {
  it('leaves the report unchecked until a person has checked it, also where the other side was told at once', () => {
    const run = filed(4).by('A', askCompany('q1')).by('A', askCompany('q2'));
    expect(run.kase.report).toMatchObject({ state: 'needs_facts', open_questions: ['q1', 'q2'] });
    expect(run.company('Busan', 'q1').kase.report?.state).toBe('needs_facts');
    expect(run.company('Tuesday', 'q2').kase.report).toMatchObject({ state: 'filed', open_questions: [] });
    expect(run.runs('A', 'triage')?.state).toBe('running');
    expect(run.by('A', { type: 'validate' }).kase.report?.state).toBe('validated');
    expect(run.by('A', askCompany('q3')).company('Yes', 'q3').kase.report?.state).toBe('validated');
  });

  it('is its own affair: no other side can ask, and no other company answer', () => {
    const run = filed(4).by('A', askCompany('q1'));
    expect(run.refusal('B', askCompany('q2'))).toEqual({ code: 'not-your-side', side: 'A' });
    const answer = (side: string, answers: string) => decide(run.kase, { actor: { type: 'company', side }, do: { type: 'add-facts', text: 'Busan', answers } }, run.facts, run.at);
    expect(answer('B', 'q1')).toEqual({ ok: false, refusal: { code: 'not-your-side', side: 'A' } });
    expect(answer('A', 'q9')).toEqual({ ok: false, refusal: { code: 'unknown-subject', subject: 'q9' } });
  });

  it('takes facts that nobody asked for, also after the case is closed', () => {
    const run = filed(4).by('A', close).company('It was released.');
    expect([types(run).at(-1), run.kase.state, run.kase.report?.state]).toEqual(['FactsAdded', 'closed', 'filed']);
  });
});

describe('a report settled at home', () => {
  it('ends the case without the other side, which hears nothing', () => {
    const run = filed(2).by('A', settle);
    expect([types(run, 3), run.kase.state, run.kase.report?.state]).toEqual([['CaseAcknowledged', 'ReportSettledAtHome', 'CaseClosed'], 'closed', 'answered_at_home']);
    expect([run.alerts, run.refusal('B', reopen), run.refusal('B', note)]).toEqual([[], { code: 'not-your-side', side: 'A' }, { code: 'not-your-side', side: 'A' }]);
  });

  it('can be reopened, is then due at the home desk again, and can still reach the other side', () => {
    const run = filed(2).by('A', settle).wait(HOUR).by('A', reopen);
    expect([run.kase.state, run.kase.report?.state, run.runs('A', 'triage')?.round]).toEqual(['opened', 'filed', 2]);
    run.by('A', askCompany('q')).company('Busan', 'q');
    expect(run.kase.report?.state).toBe('filed');
    expect(run.by('A', { type: 'validate' }).kase).toMatchObject({ state: 'told', report: { state: 'validated' } });
  });

  it('is not possible once the other side knows', () => {
    expect(filed(4).refusal('A', settle)).toEqual({ code: 'not-possible-now', state: 'told' });
  });
});

describe('a refusal says why', () => {
  it('stale: with the version as it is now; a message or note needs none', () => {
    const run = filed(4);
    expect(run.refusal('A', { ...climb, version: 3 })).toEqual({ code: 'stale-version', current: 4 });
    expect(run.refusal('A', { ...climb, version: 5 })).toEqual({ code: 'stale-version', current: 4 });
    expect([run.refusal('A', say('followup')), run.refusal('A', note)]).toEqual([null, null]);
  });

  it('stale only by what came since and is news to that side; a case was received whatever came since', () => {
    const { kase, at, facts } = filed(4);
    const asked = (news: number, act = { ...climb, version: 2 }) => decide(kase, { actor: officer('A'), do: act }, { ...facts, news }, at);
    expect([asked(2), asked(0)].map((d) => d.ok)).toEqual([true, true]);
    expect(asked(3)).toEqual({ ok: false, refusal: { code: 'stale-version', current: 3 } });
    expect(filed(4).refusal('A', { type: 'acknowledge', version: 1 })).toBeNull();
  });

  it('already done: by which office and when, before it says that anything changed', () => {
    const run = filed(4).wait(HOUR).by('B', { type: 'acknowledge' }).wait(HOUR);
    expect(run.refusal('B', { type: 'acknowledge', version: 1 })).toEqual({ code: 'already-done', office: 'line-b-desk', at: BEGINS + HOUR });
    expect(run.refusal('A', { type: 'acknowledge' })).toBeNull();
    run.by('A', close);
    expect(run.refusal('A', { ...close, version: 1 })).toEqual({ code: 'already-done', office: null, at: BEGINS + 2 * HOUR });
  });

  it('not your role: supervisors and administrators read', () => {
    for (const role of ['supervisor', 'administrator'] as const) expect(filed(4).refusal('A', { type: 'acknowledge' }, { role })).toEqual({ code: 'not-your-role' });
    const run = filed(4);
    const decision = decide(run.kase, { actor: { type: 'system' }, do: note } as unknown as Command, run.facts, run.at);
    expect(decision).toEqual({ ok: false, refusal: { code: 'not-your-role' } });
  });

  it.each<[string, string, Omit<OfficerCommand, 'version'>, string]>([
    ['B checks what A\'s company filed', 'B', { type: 'validate' }, 'A'], ['B closes', 'B', close, 'A'], ['B settles', 'B', settle, 'A'],
    ['B grades', 'B', grade(1) as never, 'A'], ['A takes up', 'A', { type: 'accept' }, 'B'], ['A refuses', 'A', refuse as never, 'B'],
    ['C takes up', 'C', { type: 'accept' }, 'B'], ['B confirms a climb', 'B', confirm('B') as never, 'A'],
    ['B declines a climb', 'B', decline('B') as never, 'A'], ['a stranger', 'Z', note as never, 'A'],
  ])('not your side: %s', (_name, side, act, whose) => {
    expect(filed(4, threeSides()).refusal(side, act as never)).toEqual({ code: 'not-your-side', side: whose });
  });

  it('not possible now', () => {
    const run = filed(4);
    const now = { code: 'not-possible-now', state: 'told' };
    expect([run.refusal('A', reopen), run.refusal('A', { ...close, outcomes: [] }), run.refusal('A', grade(4))]).toEqual([now, now, now]);
    expect(run.refusal('A', confirm('B'))).toEqual(now);
    expect(run.refusal('A', { type: 'confirm-climb', side: 'nobody', reason: 'r' })).toEqual(now);
    run.by('B', { type: 'accept' });
    expect(run.refusal('B', { type: 'accept' })).toEqual({ ...now, state: 'accepted' });
    run.by('B', refuse);
    expect(run.refusal('B', refuse)).toEqual({ ...now, state: 'refused' });
    expect(filed(2).refusal('A', say('followup'))).toEqual({ ...now, state: 'opened' });
    run.by('A', close);
    const closed = { ...now, state: 'closed' };
    expect([say('followup'), { type: 'accept' }, climb].map((act) => run.refusal('B', act as never))).toEqual([closed, closed, closed]);
    expect([askCompany('q'), grade(1), { type: 'validate' }].map((act) => run.refusal('A', act as never)?.code)).toEqual(
      ['not-possible-now', 'not-possible-now', 'not-possible-now']);
  });

  it('unknown subject: an answer or withdrawal of what was never asked, or not of this side', () => {
    const run = filed(4).by('A', say('question', null, 'q'));
    const unknown = { code: 'unknown-subject', subject: 'q' };
    expect([run.refusal('A', say('answer', 'q')), run.refusal('B', say('cancel', 'q')), run.refusal('B', say('answer', 'q'))]).toEqual([unknown, unknown, null]);
    expect(run.refusal('B', say('answer', 'other'))).toEqual({ ...unknown, subject: 'other' });
    // The case itself is answered by the lead side, once it has taken the case up.
    expect([run.refusal('B', say('answer')), run.by('B', { type: 'accept' }).refusal('B', say('answer')), run.refusal('A', say('answer'))])
      .toEqual([{ ...unknown, subject: '' }, null, { ...unknown, subject: '' }]);
    run.by('B', say('answer', 'q', 'a'));
    expect([run.refusal('B', say('answer', 'q')), run.refusal('A', say('cancel', 'q'))]).toEqual([unknown, unknown]);
  });
});

describe('acts that presuppose receipt', () => {
  it.each<[string, OfficerCommand['type'], (run: CaseRun) => CaseRun]>([
    ['A', 'validate', (run) => run.by('A', { type: 'validate' })], ['B', 'accept', (run) => run.by('B', { type: 'accept' })],
    ['B', 'refuse', (run) => run.by('B', refuse)], ['A', 'close', (run) => run.by('A', close)],
    ['B', 'file-licence', (run) => run.by('B', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-02' })],
  ])('%s: %s confirms it in the same act, once', (side, _type, act) => {
    const run = act(filed(4));
    expect(run.entries.filter((e) => e.type === 'CaseAcknowledged').map((e) => e.side)).toEqual([side]);
    expect(act(filed(4).by(side, { type: 'acknowledge' })).entries.filter((e) => e.type === 'CaseAcknowledged')).toHaveLength(1);
  });

  it('a decision on an application confirms it too, and ends the limit for confirming', () => {
    const run = filed(4).by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-02' });
    expect(run.runs('B', 'acknowledge')).toBeDefined();
    run.by('B', { type: 'decide-licence', id: 'l', result: 'granted', decided_on: '2026-03-02' });
    expect(run.entries.filter((e) => e.type === 'CaseAcknowledged' && e.side === 'B')).toHaveLength(1);
    expect(run.runs('B', 'acknowledge')).toBeUndefined();
  });
});

it('an officer is named only in the part of their own side, and a limit that passes names nobody', () => {
  const run = filed(4).by('B', { type: 'acknowledge' }, { id: 'officer-7' }).by('B', note, { id: 'officer-7' }).miss('A', 'acknowledge');
  expect(run.entries.slice(4, 6)).toEqual([
    expect.objectContaining({ type: 'CaseAcknowledged', shared: {}, own: { B: { officer: 'officer-7' } }, side: 'B', office: 'line-b-desk' }),
    expect.objectContaining({ type: 'NoteAdded', shared: null, own: { B: { text: 'for us alone', officer: 'officer-7' } } }),
  ]);
  expect(run.entries.slice(6).map(({ type, own, side, office, how }) => ({ type, own, side, office, how }))).toEqual(
    ['ClockMissed', 'CaseClimbed'].map((type) => ({ type, own: {}, side: null, office: null, how: 'limit' })));
});

it('a page is offered just what would be taken', () => {
  const run = filed(4);
  expect(possibleCommands(run.kase, officer('A'), run.facts, run.at)).toEqual(['validate', 'ask-company', 'acknowledge', 'message', 'note', 'climb', 'severity', 'close', 'join-into', 'refer', 'request-consultation', 'watch', 'file-licence', 'record-licences', 'record-shipments', 'record-outcome', 'attach', 'name-lead', 'name-authority', 'name-measure']);
  expect(possibleCommands(run.kase, officer('B'), run.facts, run.at)).toEqual(['acknowledge', 'accept', 'refuse', 'message', 'note', 'climb', 'refer', 'request-consultation', 'file-licence', 'attach', 'name-authority', 'name-measure']);
  run.miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
  expect(possibleCommands(run.kase, officer('A'), run.facts, run.at)).toEqual(expect.arrayContaining(['confirm-climb', 'decline-climb']));
  run.by('A', close);
  expect([possibleCommands(run.kase, officer('A'), run.facts, run.at), possibleCommands(run.kase, officer('B'), run.facts, run.at)]).toEqual([['note', 'reopen', 'attach', 'name-measure'], ['note', 'reopen', 'attach', 'name-measure']]);
});
