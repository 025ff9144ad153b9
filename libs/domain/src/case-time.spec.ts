import { close } from '../../../test/factories/acts.js';
import { BEGINS, CaseRun, DAY, HOUR, MINUTE, officer } from '../../../test/factories/case.js';
import { threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report, withCanaries } from '../../../test/factories/report.js';
import { decide } from './decide.js';
import { consequenceOf } from './decisions/elapse.js';
import { sideOf } from './case.js';
import type { ClockKind, Severity } from './network.js';
import type { Consent } from './report.js';

const filed = (severity: Severity): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(severity)));
/** At work on both sides, with a question to the company open. */
const asking = (severity: Severity): CaseRun => filed(severity).by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('A', { type: 'ask-company', question_id: 'q', text: '?' });
const until = (run: CaseRun, ms: number) => ({ type: 'pause', reason: 'waiting_for_company', until: run.at + ms } as const);
const states = (run: CaseRun, kinds: readonly ClockKind[]): string[] => run.kase.clocks.filter((c) => kinds.includes(c.kind) && c.ended_at === null).map((c) => `${c.side} ${c.kind} ${c.state}`);
const recomputed = (run: CaseRun) => run.entries.filter((e) => e.type === 'ClocksRecomputed').map((e) => [e.shared.cause, e.shared.clocks.map((c) => c.kind)] as const);

describe('a pause', () => {
  it('lets what depends on the company stand still, and nothing else', () => {
    const run = asking(4);
    run.by('A', until(run, 6 * HOUR));
    expect(states(run, ['answer', 'standstill', 'target', 'pause'])).toEqual(['A target running', 'A standstill paused', 'B answer paused', 'A pause running']);
  });

  it('ends what stood still later by just as long, and the history says so', () => {
    const run = asking(4);
    const before = run.running('B', 'answer').due_at;
    run.by('A', until(run, 6 * HOUR)).wait(2 * HOUR).by('A', { type: 'resume' });
    expect(run.running('B', 'answer').due_at).toBe(before + 2 * HOUR);
    expect(run.running('B', 'answer').why).toMatchObject({ paused: [{ since: run.at - 2 * HOUR, until: run.at }] });
    expect(recomputed(run)).toEqual([['pause', expect.arrayContaining(['answer', 'standstill'])]]);
  });

  it('ends by itself when its time is up, and when the company has answered', () => {
    const waited = asking(4);
    waited.by('A', until(waited, HOUR)).miss('A', 'pause');
    expect([waited.kase.paused, waited.entries.find((e) => e.type === 'CaseResumed')?.shared]).toEqual([null, { cause: 'limit' }]);
    const answered = asking(4);
    answered.by('A', until(answered, HOUR)).wait(10 * MINUTE).company('here', 'q');
    expect([answered.kase.paused, answered.entries.find((e) => e.type === 'CaseResumed')?.shared, answered.runs('A', 'pause')]).toEqual([null, { cause: 'company' }, undefined]);
  });

  it('is bounded, all pauses of a case together, and only where the company was asked', () => {
    const run = asking(4);
    expect(run.refusal('A', until(run, 12 * HOUR + 1))).toEqual({ code: 'pause-too-long', until: run.at + 12 * HOUR });
    run.by('A', until(run, 12 * HOUR)).wait(5 * HOUR).by('A', { type: 'resume' });
    expect(run.refusal('A', until(run, 7 * HOUR + 1))).toEqual({ code: 'pause-too-long', until: run.at + 7 * HOUR });
    expect(run.by('A', until(run, 7 * HOUR)).refusal('A', until(run, HOUR))).toMatchObject({ code: 'not-possible-now' });
    expect(run.refusal('B', { type: 'resume' })).toEqual({ code: 'not-your-side', side: 'A' });
    const nothingAsked = filed(4);
    expect(nothingAsked.refusal('A', until(nothingAsked, HOUR))).toMatchObject({ code: 'not-possible-now' });
  });

  it('ends when the grade rises above what allows it', () => {
    const run = asking(1);
    run.by('A', until(run, 14 * DAY)).by('A', { type: 'severity', severity: 4, reason: 'worse' });
    expect([run.kase.paused, run.entries.find((e) => e.type === 'CaseResumed')?.type, run.runs('A', 'pause')]).toEqual([null, 'CaseResumed', undefined]);
  });

  it('counts working days of the side that must act', () => {
    const run = filed(1).by('A', { type: 'validate' }).by('B', { type: 'message', id: 'm', kind: 'question', body: { text: '?', language: 'en' }, about: null });
    const before = run.running('A', 'reply', 'm').due_at;
    run.by('A', { type: 'ask-company', question_id: 'q', text: '?' }).by('A', until(run, 4 * DAY)).wait(2 * DAY).by('A', { type: 'resume' });
    // Wednesday to Friday: two working days later, which is over a weekend.
    expect(run.running('A', 'reply', 'm').due_at).toBe(before + 2 * DAY);
  });

  it('holds what begins in it, too', () => {
    const run = asking(4);
    run.by('A', until(run, 6 * HOUR)).wait(HOUR).by('A', { type: 'message', id: 'm', kind: 'question', body: { text: '?', language: 'en' }, about: null });
    expect(states(run, ['reply'])).toEqual(['B reply paused']);
    run.wait(HOUR).by('A', { type: 'resume' });
    expect(run.running('B', 'reply', 'm').due_at).toBe(run.at - HOUR + 2 * HOUR + HOUR);
  });
});

describe('after receipt was confirmed', () => {
  it('a side that still has the next step is rung again, and again, until it takes it', () => {
    const run = filed(4).by('B', { type: 'acknowledge' });
    run.miss('B', 'next_step').miss('B', 'next_step');
    expect(run.running('B', 'next_step').round).toBe(3);
    expect(sideOf(run.kase, 'B').rung).toBe(0);
    run.by('B', { type: 'accept' });
    expect(run.runs('B', 'next_step')).toBeUndefined();
  });

  it('a side that only takes note is left alone', () => {
    const run = CaseRun.file(threeSides(), report(ofSeverity(4))).by('C', { type: 'acknowledge' });
    expect(run.runs('C', 'next_step')).toBeUndefined();
  });
});

describe('a ladder', () => {
  const top = (): CaseRun => CaseRun.file(twoSides(), report({ ...ofSeverity(4), kind: 'trade_remedy' })).miss('B', 'acknowledge').miss('B', 'acknowledge');

  it('is rung whole when nothing is above, and ends once after the agreed rounds; then it is rung on', () => {
    const run = top().miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect(run.entries.filter((e) => e.type === 'LadderEnded').map((e) => e.shared)).toEqual([{ side: 'B', rung: 2, rounds: 3 }]);
    expect(sideOf(run.kase, 'B').ladder_ended_at).toBe(run.at);
    run.miss('B', 'acknowledge');
    expect(run.entries.filter((e) => e.type === 'LadderEnded')).toHaveLength(1);
    expect(run.alerts.length).toBeGreaterThan(1);
    expect(sideOf(run.by('B', { type: 'acknowledge' }).kase, 'B')).toMatchObject({ ladder_ended_at: null, rounds: 0 });
  });

  it('is stepped down by hand, with a reason, by its own side, and its desk has its part of the limit again', () => {
    const run = top().by('B', { type: 'step-down', reason: 'settled above' });
    expect(sideOf(run.kase, 'B')).toMatchObject({ rung: 1, proposal: null });
    expect(consequenceOf(run.kase, run.running('B', 'acknowledge'))).toEqual({ step: 'climb', moves: [{ side: 'B', step: 'climb', rank: 'director-general' }] });
    expect(run.by('B', { type: 'step-down', reason: 'x' }).refusal('B', { type: 'step-down', reason: 'x' })).toMatchObject({ code: 'not-possible-now' });
  });

  it('withdraws what was proposed when its side steps down', () => {
    const run = filed(4).miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect(run.runs('A', 'proposal', 'B')).toBeDefined();
    run.by('B', { type: 'step-down', reason: 'x' });
    expect([run.runs('A', 'proposal', 'B'), sideOf(run.kase, 'B').proposal]).toEqual([undefined, null]);
  });
});

describe('another channel', () => {
  it('has its own offices: receipt is asked of them anew, at the same rank, and the history says which limits moved', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('B', { type: 'climb', reason: 'x' });
    run.wait(HOUR).by('B', { type: 'refer', channel: 'talks', reason: 'a remedy' });
    expect(run.kase).toMatchObject({ channel: 'talks', state: 'told', sides: { A: { acknowledged: null }, B: { rung: 1, acknowledged: { at: run.at } } } });
    expect(states(run, ['acknowledge', 'accept', 'answer'])).toEqual(['A acknowledge running', 'A accept running']);
    // The whole quarter of the limit from when the case came to these offices, and the answer is owed by them once they took it up.
    expect(run.running('A', 'acknowledge').due_at).toBe(run.at + HOUR);
    expect(run.kase).toMatchObject({ answered_at: null, sides: { B: { rung_since: run.at } } });
    expect(run.refusal('A', { type: 'refer', channel: 'constructor', reason: 'x' })).toEqual({ code: 'unknown-subject', subject: 'constructor' });
    expect(run.refusal('A', { type: 'refer', channel: 'nowhere', reason: 'x' })).toEqual({ code: 'unknown-subject', subject: 'nowhere' });
    expect(run.refusal('A', { type: 'refer', channel: 'talks', reason: 'x' })).toMatchObject({ code: 'not-possible-now' });
  });
});

describe('a consultation', () => {
  it('binds both sides from the request on; missed, both climb', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('B', { type: 'request-consultation', reason: 'let us talk' });
    run.miss('A', 'consultation');
    expect([sideOf(run.kase, 'A').rung, sideOf(run.kase, 'B').rung]).toEqual([1, 1]);
    run.by('A', { type: 'hold-consultation', text: 'held' });
    expect([run.kase.consultation, run.runs('A', 'consultation')]).toEqual([null, undefined]);
  });
});

describe('suspended is not solved', () => {
  const close = { type: 'close', outcomes: ['measure_suspended'], text: null } as const;

  it('a closed case comes back sixty days before the measure does, by itself, and is looked at again and again', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('A', { ...close, suspended_until: '2026-11-10' });
    expect(new Date(run.running('A', 'suspension').due_at).toISOString()).toBe('2026-09-10T15:00:00.000Z');
    run.miss('A', 'suspension');
    expect(run.kase).toMatchObject({ state: 'monitoring', closed: null, suspended_until: '2026-11-10' });
    expect(run.entries.at(-1)).toMatchObject({ type: 'CaseWatched', how: 'limit', shared: { cause: 'suspension' } });
    run.miss('A', 'recheck').by('A', { type: 'recheck', text: 'nothing new' });
    expect(run.running('A', 'recheck').round).toBe(3);
    expect(run.by('A', { type: 'close', outcomes: ['measure_withdrawn'], text: null }).kase.clocks.filter((c) => c.ended_at === null)).toEqual([]);
  });

  it.each(['2026-03-11', '2020-01-01'])('a suspension cannot end on %s, which is no day to come', (day) => {
    expect(filed(4).refusal('A', { ...close, suspended_until: day })).toEqual({ code: 'impossible-date', field: 'suspended_until' });
  });

  it('only a suspended measure comes back', () => {
    expect(filed(4).refusal('A', { type: 'close', outcomes: ['clarified'], text: null, suspended_until: '2027-01-01' })).toEqual({ code: 'impossible-date', field: 'suspended_until' });
  });
});

describe('a licence', () => {
  it('counts 45 working days of the side that decides, from the day of filing, and turns red; its number stays where it was written down', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('A', { type: 'file-licence', id: 'l', number: 'B-2026-17', filed_on: '2026-03-02' });
    const clock = run.running('B', 'licence', 'l');
    // By B's days: from 3 March on, without 6 April, 1 and 4 May, and with the make-up Saturday of 9 May: 7 May is the 45th.
    expect(new Date(clock.due_at).toISOString()).toBe('2026-05-07T09:30:00.000Z');
    expect(run.entries.at(-1)).toMatchObject({ shared: { id: 'l', filed_on: '2026-03-02' }, own: { A: { number: 'B-2026-17' } } });
    expect(JSON.stringify([run.kase.licences, run.entries.at(-1)?.shared])).not.toContain('B-2026-17');
    run.miss('B', 'licence', 'l');
    expect([sideOf(run.kase, 'B').rung, run.kase.clocks.find((c) => c.kind === 'licence')?.state]).toEqual([0, 'missed']);
  });

  it('whose limit was over before it was written down was missed by nobody in this case, also once the case was closed and reopened', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2025-12-01' });
    const over = () => run.kase.clocks.filter((c) => c.kind === 'licence').map(({ state, due_at, ended_at }) => ({ state, before: due_at < BEGINS, same: due_at === ended_at }));
    expect(over()).toEqual([{ state: 'missed', before: true, same: true }]);
    run.by('A', close).by('A', { type: 'reopen', reason: 'x' });
    expect(over()).toHaveLength(1);
    expect(run.entries.filter((e) => e.type === 'ClockMissed')).toEqual([]);
  });

  it('crosses with its day, as a fact of the company: with the ground, and not against what the company says of its application', () => {
    const named = (consent: readonly Consent[]): CaseRun => CaseRun.file(twoSides(), { ...withCanaries(report(ofSeverity(4))).report, consent: [...consent] });
    const file = { type: 'file-licence', id: 'l', number: 'canary-licence', filed_on: '2026-01-19' } as const;
    const agreed = named(['licence']).by('A', file);
    expect(agreed.entries.at(-1)).toMatchObject({
      shared: { disclosure: { field: 'licence', form: 'exact', value: { number: null, date: '2026-01-19', office: null }, to: ['B'], ground: 'company_consent' } }, own: { A: { number: 'canary-licence', consented_at: { licence: BEGINS } } },
    });
    expect(named([]).refusal('A', file)).toEqual({ code: 'may-not-cross', field: 'licence', why: 'no_consent', since: null });
    const withdrawn = named(['licence']).wait(HOUR).consent('licence', false);
    expect(withdrawn.refusal('A', file)).toEqual({ code: 'may-not-cross', field: 'licence', why: 'withdrawn', since: withdrawn.at });
    // Of an application of which the company said nothing, the home side says what it knows; the lead side what its own authority has.
    expect(filed(4).by('A', file).entries.at(-1)).toMatchObject({ shared: { disclosure: { ground: 'network_rule' } } });
    expect(named([]).by('B', file).entries.at(-1)?.shared).toEqual({ id: 'l', filed_on: '2026-01-19' });
  });

  it('of a list, given by name, says no more by name how it ended once the company took its consent back', () => {
    const run = CaseRun.file(twoSides(), { ...withCanaries(report(ofSeverity(4))).report, consent: ['licence'] });
    const facts = { number: 'n', exporter: 'x', end_user: 'y', hs: '280530', item: 'z', quantity: null, licence: 'single', green_channel: false, filed_on: '2026-03-10', office: null, papers_complete: null, consent: true, result: null, decided_on: null } as const;
    const applications = ['A', 'B'].map((side) => ({ ...facts, id: 'l', side }));
    const ended = (): string[] => {
      const decision = decide(run.kase, { actor: officer('A'), do: { type: 'decide-licences', ids: ['l'], result: 'refused', decided_on: '2026-03-11' } }, { ...run.facts, applications }, run.at);
      return decision.ok ? (decision.listed?.ended.map((a) => a.side) ?? []) : [decision.refusal.code];
    };
    expect(ended()).toEqual(['B']);
    run.wait(HOUR).consent('licence', false);
    expect(ended()).toEqual([]);
  });

  it('is decided once, on a day between filing and today', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-10' });
    const decide = (decided_on: string) => ({ type: 'decide-licence', id: 'l', result: 'granted', decided_on } as const);
    expect(run.refusal('B', decide('2026-03-09'))).toEqual({ code: 'impossible-date', field: 'decided_on' });
    expect(run.refusal('B', decide('2026-03-12'))).toEqual({ code: 'impossible-date', field: 'decided_on' });
    expect(run.refusal('B', { ...decide('2026-03-11'), id: 'm' })).toEqual({ code: 'unknown-subject', subject: 'm' });
    expect(run.by('B', decide('2026-03-11')).refusal('B', decide('2026-03-11'))).toMatchObject({ code: 'not-possible-now' });
    expect(run.runs('B', 'licence', 'l')).toBeUndefined();
    for (const filed_on of ['2026-03-12', '2025-03-09', '2020-11-20']) expect(filed(4).refusal('A', { type: 'file-licence', id: 'x', number: null, filed_on })).toEqual({ code: 'impossible-date', field: 'filed_on' });
    expect(filed(4).refusal('A', { type: 'file-licence', id: 'x', number: null, filed_on: '2025-03-11' })).toBeNull();
  });
});

it('a change of severity says which limits it moved; what is one side’s own stands in its own part', () => {
  const run = filed(4).wait(MINUTE).by('A', { type: 'severity', severity: 3, reason: 'less urgent' });
  const [entry] = run.entries.filter((e) => e.type === 'ClocksRecomputed');
  expect(entry).toMatchObject({ how: 'rule', shared: { cause: 'severity' } });
  expect(entry?.shared).not.toMatchObject({ clocks: expect.arrayContaining([expect.objectContaining({ kind: 'triage' })]) as unknown });
  expect(entry?.own).toMatchObject({ A: { clocks: [{ kind: 'triage', from: BEGINS + 2 * HOUR, to: BEGINS + 8 * HOUR }] } });
});
