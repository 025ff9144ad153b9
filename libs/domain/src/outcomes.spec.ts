import { CaseRun, DAY } from '../../../test/factories/case.js';
import { factsOf, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report, withCanaries } from '../../../test/factories/report.js';
import type { Case } from './case.js';
import { type Decision, decide } from './decide.js';
import { CHOSEN_OUTCOMES, type Outcome, type OutcomeEnd, type OutcomeRow, OUTCOMES, type Verdict, endOf, isSolved } from './outcomes.js';

const { report: full } = withCanaries(report(ofSeverity(4)));
const told = (changes: object = {}): CaseRun => CaseRun.file(twoSides(), { ...full, ...changes }).by('A', { type: 'validate' });
const row = (changes: Partial<OutcomeRow> = {}): OutcomeRow =>
  ({ outcome: 'contracted_volume_released', on: '2026-03-10', quantity: { value: 317, unit: 'TNE' }, moved_by: { who: 'side', code: 'B' }, text: null, ...changes });
const record = (id: string, outcome: OutcomeRow | null = row(), corrects: string | null = null) => ({ type: 'record-outcome', id, outcome, corrects, reason: corrects === null ? null : 'typed wrongly' }) as const;
const close = (outcomes: readonly Outcome[], recorded: readonly (OutcomeRow & { id: string })[] = []) => ({ type: 'close', outcomes, recorded, text: null }) as const;
const judge = (run: CaseRun, verdict: Verdict, text: string | null = null): Decision =>
  decide(run.kase, { actor: { type: 'company', side: 'A' }, do: { type: 'give-verdict', verdict, text } }, factsOf(twoSides()), run.at);

describe('what outcomes come to', () => {
  it.each<[OutcomeEnd, Outcome[]]>([
    ['solved', ['contracted_volume_released']], ['solved', ['licence_granted', 'fast_track_agreed']], ['solved', ['clarified', 'diversified']],
    ['partly', ['stock_released']], ['partly', ['contracted_volume_released', 'lapsed']], ['partly', ['substituted', 'withdrawn']], ['partly', ['licence_granted', 'moved_to_wto']],
    ['suspended', ['measure_suspended']], ['suspended', ['measure_suspended', 'contracted_volume_released']],
    ['moved', ['moved_channel', 'no_agreement']], ['moved', ['joined']], ['not_solved', ['no_agreement']], ['withdrawn', ['withdrawn']], ['lapsed', ['lapsed']],
  ])('is %s: %j', (end, outcomes) => expect([endOf(outcomes), isSolved(outcomes)]).toEqual([end, end === 'solved']));

  it('is nothing where there is none, and something for every word', () => {
    expect(endOf([])).toBeNull();
    expect(OUTCOMES.map((outcome) => endOf([outcome])).filter((end) => end === null)).toEqual([]);
    expect(CHOSEN_OUTCOMES).not.toContain('joined');
  });
});

describe('an outcome on the way', () => {
  it('is read by the other side with the band of its quantity, and at home as it is', () => {
    const run = told().by('A', record('o1'));
    const entry = run.entries.at(-1);
    expect(entry).toMatchObject({ type: 'OutcomeRecorded', sealed: false, shared: { outcome: { outcome: 'contracted_volume_released', on: '2026-03-10', quantity: { from: 200, to: 500, unit: 'TNE' } }, given: { to: ['B'], form: 'band', ground: 'network_rule' } } });
    expect(JSON.stringify(entry?.shared)).not.toContain('317');
    expect([run.kase.outcomes[0]?.quantity, run.kase.report?.outcomes[0]?.quantity]).toEqual([{ from: 200, to: 500, unit: 'TNE' }, { value: 317, unit: 'TNE' }]);
    expect(run.alerts.map((a) => a.audience)).toMatchObject([{ side: 'B' }]);
  });

  it('crosses exactly once the company agreed and an officer let the report\'s own quantity cross so, and no longer when that is taken back', () => {
    const run = told({ consent: ['licence', 'quantity_exact'] });
    expect(run.kase.disclosures.find((d) => d.field === 'quantity')).toMatchObject({ form: 'exact' });
    run.by('A', record('o1'));
    expect(run.kase.outcomes[0]?.quantity).toEqual({ value: 317, unit: 'TNE' });
    expect(run.entries.at(-1)).toMatchObject({ shared: { given: { form: 'exact', ground: 'company_consent' } }, own: { A: { consented_at: run.kase.opened_at } } });
    run.consent('quantity_exact', false).by('A', record('o2'));
    expect(run.kase.outcomes[1]?.quantity).toEqual({ from: 200, to: 500, unit: 'TNE' });
  });

  it('keeps its quantity at home where the network lets none cross, and all of itself before another side knows', () => {
    const { quantity: _, ...crossing } = twoSides().policy.crossing;
    const silent = CaseRun.file(twoSides({ crossing }), full).by('A', { type: 'validate' }).by('A', record('o1'));
    expect(silent.kase.outcomes[0]?.quantity).toBeNull();
    expect(silent.entries.at(-1)?.shared).not.toHaveProperty('given');
    const early = CaseRun.file(twoSides(), { ...full, ...ofSeverity(1) }).by('A', record('o1'));
    expect([early.entries.at(-1)?.sealed, early.kase.outcomes, early.kase.report?.outcomes.length]).toEqual([true, [], 1]);
    expect(early.by('A', { type: 'validate' }).kase.outcomes).toEqual([]);
  });

  it('is one side\'s to write, lies in no future, and names whom the network knows', () => {
    const run = told();
    expect(run.refusal('B', record('o'))).toEqual({ code: 'not-your-side', side: 'A' });
    expect(run.refusal('A', record('o', row({ on: '2026-03-12' })))).toEqual({ code: 'impossible-date', field: 'on' });
    expect(run.refusal('A', record('o', row({ moved_by: { who: 'side', code: 'Z' } })))).toEqual({ code: 'unknown-subject', subject: 'Z' });
    expect(run.refusal('A', record('o', row({ moved_by: { who: 'company', code: 'A' } })))).toEqual({ code: 'unknown-subject', subject: 'A' });
    expect(run.refusal('A', record('o', row({ moved_by: { who: 'authority', code: 'customs-b' } })))).toBeNull();
    expect(run.refusal('A', record('o', null))).toEqual({ code: 'unknown-subject', subject: '' });
    expect(run.refusal('A', record('o', row(), 'nothing'))).toEqual({ code: 'unknown-subject', subject: 'nothing' });
  });
});

describe('the end of a case', () => {
  it('holds what came about on the way, and takes bare words as it always did', () => {
    const run = told().by('A', record('o1')).by('A', close(['lapsed', 'contracted_volume_released'], [{ ...row({ outcome: 'diversified', quantity: null }), id: 'o2' }]));
    expect(run.kase.closed?.outcomes).toEqual(['lapsed', 'contracted_volume_released', 'diversified']);
    expect(run.kase.outcomes.map((o) => o.id)).toEqual(['o1', 'o2']);
    expect(run.entries.at(-1)).toMatchObject({ type: 'CaseClosed', shared: { recorded: [{ id: 'o2', quantity: null }] } });
    expect(told().by('A', { type: 'close', outcomes: ['clarified'], text: null }).entries.at(-1)?.shared).toEqual({ outcomes: ['clarified'], text: null });
    expect(told().refusal('A', close(['clarified'], [{ ...row({ on: '2030-01-01' }), id: 'x' }]))).toEqual({ code: 'impossible-date', field: 'on' });
  });

  it('is solved where what was suspended was withdrawn since, although both stay on the record', () => {
    const run = told().by('A', record('o1', row({ outcome: 'measure_suspended', quantity: null }))).by('A', { ...close(['measure_suspended']), suspended_until: '2026-11-10' });
    expect(endOf(run.kase.closed?.outcomes ?? [])).toBe('suspended');
    run.by('A', { type: 'reopen', reason: 'it was withdrawn' }).by('A', close([], [{ ...row({ outcome: 'measure_withdrawn', quantity: null }), id: 'o2' }]));
    expect([run.kase.closed?.outcomes, run.kase.outcomes.map((o) => o.id), isSolved(run.kase.closed?.outcomes ?? [])]).toEqual([['measure_withdrawn'], ['o1', 'o2'], true]);
  });

  it('says nothing of what was recorded before others knew of the case, and its correction neither', () => {
    const run = CaseRun.file(twoSides(), { ...full, ...ofSeverity(1) }).by('A', record('early', row({ outcome: 'stock_released' }))).by('A', { type: 'validate' });
    const read = run.entries.filter((e) => !e.sealed).length;
    run.by('A', record('righted', row({ outcome: 'diversified' }), 'early'));
    expect([run.entries.filter((e) => !e.sealed).length, run.alerts, run.kase.outcomes, run.kase.report?.outcomes.map((o) => o.id)]).toEqual([read, [], [], ['righted']]);
    run.by('A', close(['clarified']));
    expect([run.entries.at(-1)?.shared, run.kase.closed?.outcomes]).toEqual([{ outcomes: ['clarified'], text: null }, ['clarified']]);
    expect(run.refusal('A', record('later', null, 'righted'))).toEqual({ code: 'not-possible-now', state: 'closed' });
  });

  it('of a report that goes on in another case stays what it is when a row is corrected', () => {
    const run = told().by('A', record('o1'));
    run.kase = { ...run.kase, state: 'closed', closed: { at: run.at, outcomes: ['joined'] }, joined_into: 'KR-OTHER' };
    expect(run.by('A', record('o2', row({ outcome: 'diversified' }), 'o1')).kase.closed?.outcomes).toEqual(['joined']);
  });

  it('is corrected by a further entry, and never left without an outcome', () => {
    const run = told().by('A', close(['licence_granted'], [{ ...row({ outcome: 'licence_granted' }), id: 'o1' }]));
    expect(run.refusal('A', record('o2'))).toEqual({ code: 'not-possible-now', state: 'closed' });
    expect(run.refusal('A', record('o2', null, 'o1'))).toEqual({ code: 'not-possible-now', state: 'closed' });
    run.by('A', record('o2', row({ outcome: 'fast_track_agreed' }), 'o1'));
    expect([run.kase.closed?.outcomes, run.kase.outcomes.map((o) => o.id), endOf(run.kase.closed?.outcomes ?? [])]).toEqual([['fast_track_agreed'], ['o2'], 'partly']);
    expect(run.entries.filter((e) => e.type === 'CaseClosed' || e.type === 'OutcomeRecorded')).toHaveLength(2);
    expect(run.kase.state).toBe('closed');
  });
});

describe('a company that is asked whether it helped', () => {
  it('answers its home side alone, may say otherwise, and rings it with a no', () => {
    const run = told().by('A', close(['contracted_volume_released']));
    const said = judge(run, 'partly', 'half of it came');
    if (!said.ok) throw new Error('refused');
    expect(said.entries).toMatchObject([{ type: 'CompanyVerdictGiven', shared: null, sealed: true, how: 'company', own: { A: { verdict: 'partly', text: 'half of it came' } } }]);
    expect([said.alerts, said.kase.report?.verdict]).toMatchObject([[], { verdict: 'partly', at: run.at }]);
    run.kase = said.kase;
    expect(judge(run, 'partly', 'half of it came')).toMatchObject({ ok: false, refusal: { code: 'already-done' } });
    expect(judge(run, 'no')).toMatchObject({ ok: true, alerts: [{ audience: { side: 'A' }, about: 'CompanyVerdictGiven' }] });
    expect(run.by('A', { type: 'reopen', reason: 'it did not help' }).kase.report?.verdict).toMatchObject({ verdict: 'partly' });
    expect(run.by('A', close(['lapsed'])).kase.report?.verdict).toBeNull();
  });

  it('answers about its own report also where that ended with another\'s, and only where that was an end for all', () => {
    const run = told();
    run.kase = { ...run.kase, state: 'closed', closed: { at: run.at, outcomes: ['joined'] }, joined_into: 'KR-OTHER' };
    const ended_at = run.at + 60 * DAY;
    const said = (goes_on: Case['closed'], at = ended_at + DAY) => decide(run.kase, { actor: { type: 'company', side: 'A' }, do: { type: 'give-verdict', verdict: 'no', text: null } }, { ...factsOf(twoSides()), goes_on }, at);
    expect([said(null).ok, said({ at: ended_at, outcomes: ['rejected'] }).ok, said({ at: ended_at, outcomes: ['licence_granted'] }, ended_at + 30 * DAY).ok]).toEqual([false, false, false]);
    const taken = said({ at: ended_at, outcomes: ['licence_granted'] });
    expect(taken).toMatchObject({ ok: true, alerts: [{ audience: { side: 'A' }, about: 'CompanyVerdictGiven' }], entries: [{ shared: null, own: { A: { verdict: 'no' } } }] });
    if (taken.ok) run.kase = taken.kase;
    expect([said({ at: ended_at, outcomes: ['licence_granted'] }, ended_at + 2 * DAY).ok, said({ at: ended_at + 3 * DAY, outcomes: ['lapsed'] }, ended_at + 4 * DAY).ok]).toEqual([false, true]);
  });

  it('is asked after the end and for thirty days, and not while its report goes on elsewhere', () => {
    const run = told();
    expect(judge(run, 'no')).toMatchObject({ ok: false, refusal: { code: 'not-possible-now', state: 'told' } });
    run.by('A', close(['lapsed'])).wait(30 * DAY - 1);
    expect(judge(run, 'no').ok).toBe(true);
    expect(judge(run.wait(1), 'no')).toMatchObject({ ok: false, refusal: { code: 'not-possible-now', state: 'closed' } });
  });
});
