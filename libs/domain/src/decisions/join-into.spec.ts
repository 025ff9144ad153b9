import { refuse, say, settle } from '../../../../test/factories/acts.js';
import { BEGINS, CaseRun, officer } from '../../../../test/factories/case.js';
import { factsOf, twoSides } from '../../../../test/factories/network.js';
import { ofSeverity, report } from '../../../../test/factories/report.js';
import { companyNews } from '../company-news.js';
import { decide } from '../decide.js';
import type { Joining } from './join-into.js';

const filed = (severity: 1 | 2 | 3 | 4): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(severity)));

describe('a report that goes on in another case', () => {
  const other = { reference: 'A-CASE-2', home: 'A', lead: 'B', network: 'made-up-a-b', state: 'opened', told: ['A'], at_work: ['A'], joined: 0 } as const;
  const both = { told: ['A', 'B'], at_work: ['A', 'B'] };
  const joining = (run: CaseRun, changes: Partial<Joining> = {}) => decide(run.kase, { actor: officer('A'), do: { type: 'join-into', into: other.reference, version: run.kase.version } }, { ...run.facts, joining: { ...other, ...changes } }, run.at);

  it('ends as joined, names the case, stops its limits, and stands where it stood when it is opened again', () => {
    const run = filed(2);
    const decision = joining(run);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.entries.map((e) => e.type)).toEqual(['CaseAcknowledged', 'CaseClosed']);
    expect(decision.kase).toMatchObject({ state: 'closed', joined_into: 'A-CASE-2', closed: { outcomes: ['joined'] } });
    expect([decision.kase.clocks.filter((c) => c.state === 'running'), companyNews(decision.entries)]).toEqual([[], []]);
    const again = decide(decision.kase, { actor: officer('A'), do: { type: 'reopen', reason: 'another cause', version: decision.kase.version } }, run.facts, run.at);
    expect(again.ok && again.kase).toMatchObject({ state: 'opened', joined_into: null });
    // Its company can still be asked, by its own desk.
    expect(decide(decision.kase, { actor: officer('A'), do: { type: 'ask-company', question_id: 'q', text: 'Which plant?' } }, run.facts, run.at).ok).toBe(true);
  });

  it('rings nobody, is named to those who know both, and is opened again by its home side alone', () => {
    const decision = joining(filed(4), both);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const closed = decision.entries.at(-1);
    expect([decision.alerts.filter((a) => a.about === 'CaseClosed'), closed?.shared, Object.keys(closed?.own ?? {})]).toEqual([[], { outcomes: ['joined'], text: null }, ['A', 'B']]);
    const reopening = decide(decision.kase, { actor: officer('B'), do: { type: 'reopen', reason: '-', version: decision.kase.version } }, factsOf(twoSides()), BEGINS);
    expect(reopening).toEqual({ ok: false, refusal: { code: 'not-your-side', side: 'A' } });
  });

  it.each<[string, (run: CaseRun) => CaseRun]>([
    ['taken up', (run) => run.by('B', { type: 'accept' })], ['refused', (run) => run.by('B', refuse)], ['asked about', (run) => run.by('A', say('question'))],
    ['to be consulted about', (run) => run.by('A', { type: 'request-consultation', reason: '-' })],
    ['waiting for a licence', (run) => run.by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-10' })],
  ])('is refused while it is %s, since that would end with it', (_what, act) => {
    expect(joining(act(filed(4)), both)).toEqual({ ok: false, refusal: { code: 'may-not-join', why: 'owes' } });
  });

  it.each<[Partial<Joining> | null, string]>([
    [null, 'another'], [{ home: 'B' }, 'another'], [{ network: 'another' }, 'another'], [{ reference: 'A-CASE-1' }, 'another'], [{ lead: null }, 'another'], [{ state: 'closed' }, 'ended'], [{ joined: 1 }, 'has-joined'],
  ])('is refused where the other case is %j', (changes, why) => {
    const run = filed(2);
    const decision = decide(run.kase, { actor: officer('A'), do: { type: 'join-into', into: other.reference, version: run.kase.version } }, { ...run.facts, joining: changes && { ...other, ...changes } }, run.at);
    expect(decision).toEqual({ ok: false, refusal: { code: 'may-not-join', why } });
  });

  it('is refused where a side knows of it and not of the other, and once it has ended', () => {
    expect(joining(filed(4))).toEqual({ ok: false, refusal: { code: 'may-not-join', why: 'not-told' } });
    expect(joining(filed(4), { told: ['A', 'B'] })).toEqual({ ok: false, refusal: { code: 'may-not-join', why: 'not-told' } });
    expect(joining(filed(4), both).ok).toBe(true);
    expect(joining(filed(2).by('A', settle))).toEqual({ ok: false, refusal: { code: 'not-possible-now', state: 'closed' } });
  });
});
