import { CaseRun, DAY, HOUR, officer } from '../../../test/factories/case.js';
import { officeOf, threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { consultationUntil } from './consultation-clocks.js';
import { possibleCommands } from './decide.js';
import { QUIET_ENTRIES } from './events.js';
import type { Act } from '../../../test/factories/case.js';

const filed = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(4))).by('A', { type: 'request-consultation', reason: 'urgent' });
type Proposal = Extract<Act, { type: 'propose-consultation' }>;
const at = (run: CaseRun, hours: number, rest: Partial<Proposal> = {}): Act => ({
  type: 'propose-consultation', channel: run.kase.channel, rank: 'desk', starts_at: run.at + hours * HOUR, length_minutes: 60, place: { kind: 'video', link: 'https://meet.example/1' }, interpreting: ['ko'],
  agenda: [{ text: 'the goods', case: null }], reason: null, ...rest,
});
const one = ({ kase }: CaseRun): CaseRun['kase']['consultations'][number] | undefined => kase.consultations.at(-1);
const held = (): CaseRun => filed().by('B', { type: 'hold-consultation', text: null });
const promise = (side: string, due_on = '2026-03-20'): { side: string; office: string; due_on: string; texts: { en: string } } => ({ side, office: officeOf(side, 'desk'), due_on, texts: { en: 'releases it' } });
const minutes = (actions = [promise('B')]): Act & { type: 'put-forward-minutes' } => ({ type: 'put-forward-minutes', number: 1, texts: { en: 'both talked' }, statement: null, actions });
const agreed = (actions = [promise('B')]): CaseRun => held().by('A', minutes(actions)).by('A', { type: 'approve-minutes', number: 1, edition: 1 }).by('B', { type: 'approve-minutes', number: 1, edition: 1 });

describe('the date of a consultation', () => {
  it('counts once the other side agreed, and another one takes its place; each change has the next number', () => {
    const run = filed();
    run.by('A', at(run, 20));
    expect([one(run)?.sequence, one(run)?.sitting]).toMatchObject([0, { by: 'A', agreed: false, confirmed: ['A'] }]);
    expect(run.refusal('A', { type: 'confirm-consultation' })).toEqual({ code: 'not-possible-now', state: 'told' });
    run.by('B', at(run, 30));
    run.by('A', { type: 'confirm-consultation' });
    expect([one(run)?.sequence, one(run)?.sitting]).toMatchObject([2, { by: 'B', agreed: true, confirmed: ['B', 'A'] }]);
    expect(run.refusal('B', at(run, 40))).toEqual({ code: 'move-unexplained' });
    run.by('B', at(run, 40, { reason: 'a flight' }));
    expect([one(run)?.sequence, one(run)?.sitting?.agreed, run.entries.at(-1)?.shared]).toMatchObject([3, false, { moved: true, reason: 'a flight' }]);
  });

  it('lies ahead, at a level that the channel has, and names no case that a side here does not know', () => {
    const run = filed();
    const refused = (rest: Partial<Proposal>): object | null => run.refusal('A', at(run, 20, rest));
    expect([refused({ starts_at: run.at }), refused({ starts_at: run.at + 400 * DAY })]).toEqual([{ code: 'impossible-date', field: 'starts_at' }, { code: 'impossible-date', field: 'starts_at' }]);
    expect([refused({ channel: 'nowhere' }), refused({ channel: 'toString' }), refused({ agenda: [{ text: 'x', case: 'A-SECRET' }] })].map((r) => (r as { code: string } | null)?.code)).toEqual(['unknown-subject', 'unknown-subject', 'unknown-subject']);
    expect(CaseRun.file(twoSides(), report(ofSeverity(4))).refusal('A', at(run, 2))).toMatchObject({ code: 'not-possible-now' });
  });

  it('has a limit that can be told before anybody asks, and that runs once somebody did', () => {
    const run = CaseRun.file(twoSides(), report(ofSeverity(4)));
    const until = consultationUntil(run.kase, run.facts.calendars, run.at);
    run.by('A', { type: 'request-consultation', reason: 'r' });
    expect(run.running('A', 'consultation').due_at).toBe(until);
    expect(consultationUntil(run.kase, run.facts.calendars, run.at + HOUR)).toBe(until);
  });

  it('waits for every side at work', () => {
    const run = CaseRun.file(threeSides(), report(ofSeverity(4))).by('A', { type: 'request-consultation', reason: 'r' });
    run.by('A', at(run, 20)).by('B', { type: 'confirm-consultation' });
    expect(one(run)?.sitting?.agreed).toBe(false);
    expect(one(run.by('C', { type: 'confirm-consultation' }))?.sitting?.agreed).toBe(true);
  });

  it('is called off by whoever asked, or with the case, and its limit ends', () => {
    const run = filed();
    run.by('A', at(run, 20));
    expect(run.refusal('B', { type: 'call-off-consultation', reason: 'r' })).toEqual({ code: 'not-your-side', side: 'A' });
    run.by('A', { type: 'call-off-consultation', reason: 'settled' });
    expect([one(run), run.kase.consultation, run.runs('A', 'consultation')]).toMatchObject([{ state: 'called_off', sequence: 1 }, null, undefined]);
    run.by('B', { type: 'request-consultation', reason: 'after all' });
    run.by('B', at(run, 20)).by('A', { type: 'close', outcomes: ['clarified'], text: null });
    expect([one(run)?.number, one(run)?.state, one(run)?.sequence]).toEqual([2, 'called_off', 1]);
    expect(run.entries.findLast(({ type }) => type === 'CaseClosed')?.shared).toMatchObject({ called_off: { number: 2, sequence: 1, starts_at: run.at + 20 * HOUR } });
    run.by('A', { type: 'reopen', reason: 'r' }).by('A', { type: 'close', outcomes: ['clarified'], text: null });
    expect(run.entries.findLast(({ type }) => type === 'CaseClosed')?.shared).not.toHaveProperty('called_off');
  });
});

describe('minutes', () => {
  it('are read by a side that came since before they count: another edition stands in its language too', () => {
    const run = CaseRun.file(threeSides({ other_sides: 'watch' }), report({ ...ofSeverity(4), network: 'made-up-a-b-c' })).by('A', { type: 'request-consultation', reason: 'urgent' }).by('B', { type: 'hold-consultation', text: null });
    run.by('A', minutes()).by('A', { type: 'approve-minutes', number: 1, edition: 1 });
    Object.assign(run.facts.languages, { C: 'ko' });
    run.by('C', { type: 'join' });
    for (const side of ['B', 'C']) expect(run.refusal(side, { type: 'approve-minutes', number: 1, edition: 1 })).toEqual({ code: 'language-needed', language: 'ko' });
    const texts = { en: 'all talked', ko: '협의하였다' };
    run.by('B', { ...minutes([{ ...promise('B'), texts }]), texts });
    for (const side of ['A', 'B', 'C']) run.by(side, { type: 'approve-minutes', number: 1, edition: 2 });
    expect(one(run)?.minutes?.agreed_at).toBe(run.at);
  });

  it('count when every side approved the same edition: another one ends the approvals before it', () => {
    const run = held().by('A', minutes()).by('A', { type: 'approve-minutes', number: 1, edition: 1 });
    expect(run.refusal('A', { type: 'approve-minutes', number: 1, edition: 1 })).toMatchObject({ code: 'already-done' });
    run.by('B', minutes([]));
    expect([one(run)?.minutes?.edition, one(run)?.minutes?.approved]).toEqual([2, []]);
    expect(run.refusal('B', { type: 'approve-minutes', number: 1, edition: 1 })).toMatchObject({ code: 'stale-version' });
    run.by('B', { type: 'approve-minutes', number: 1, edition: 2 });
    expect([one(run)?.minutes?.agreed_at, run.kase.actions]).toEqual([null, []]);
    run.by('A', { type: 'approve-minutes', number: 1, edition: 2 });
    expect(one(run)?.minutes?.agreed_at).toBe(run.at);
    expect(run.refusal('B', minutes())).toMatchObject({ code: 'already-done' });
  });

  it('are one side\'s alone as a draft, hold nobody up, and are of something that was held', () => {
    const run = held();
    run.by('A', { ...minutes(), type: 'draft-minutes' } as Act);
    expect([run.entries.at(-1), run.alerts, one(run)?.minutes]).toMatchObject([{ type: 'MinutesDrafted', sealed: true, shared: null }, [], null]);
    expect(QUIET_ENTRIES).toContain('MinutesDrafted');
    expect(run.by('B', minutes()).kase.consultations.at(-1)?.minutes?.edition).toBe(1);
    expect(filed().refusal('A', minutes())).toEqual({ code: 'unknown-subject', subject: '1' });
  });

  it('of each of several consultations are offered to be written and approved, whichever waits for it', () => {
    const run = held().by('A', { type: 'request-consultation', reason: 'once more' }).by('B', { type: 'hold-consultation', text: null });
    const offered = (side: string): string[] => possibleCommands(run.kase, officer(side), run.facts, run.at).filter((command) => command.endsWith('-minutes'));
    run.by('A', { ...minutes([]), number: 2 });
    for (const side of ['A', 'B']) run.by(side, { type: 'approve-minutes', number: 2, edition: 1 });
    expect([offered('A'), offered('B')]).toEqual([['draft-minutes', 'put-forward-minutes'], ['draft-minutes', 'put-forward-minutes']]);
    run.by('B', minutes()).by('A', { type: 'approve-minutes', number: 1, edition: 1 });
    expect([offered('A'), offered('B')]).toEqual([['draft-minutes', 'put-forward-minutes'], ['draft-minutes', 'put-forward-minutes', 'approve-minutes']]);
  });

  it('promise in the name of a side here, by an office of its own, for a day to come, in every language', () => {
    const run = held();
    const refused = (action: object): object | null => run.refusal('A', minutes([{ ...promise('B'), ...action }]));
    expect([refused({ side: 'Z' }), refused({ office: officeOf('A', 'desk') }), refused({ due_on: '2026-03-10' }), refused({ due_on: '2029-01-01' })]).toEqual([
      { code: 'unknown-subject', subject: 'Z' }, { code: 'unknown-subject', subject: officeOf('A', 'desk') }, { code: 'impossible-date', field: 'due_on' }, { code: 'impossible-date', field: 'due_on' },
    ]);
    expect(run.refusal('A', { ...minutes(), texts: { ko: 'no English, which both sides work in here' } })).toEqual({ code: 'language-needed', language: 'en' });
  });
});

describe('what was promised', () => {
  it('is due at the end of its day where it was promised, whatever happens to the severity, and climbs when it is missed', () => {
    const run = agreed();
    const due = run.running('B', 'action', '1.1').due_at;
    run.by('A', { type: 'severity', severity: 1, reason: 'r' });
    expect(run.running('B', 'action', '1.1').due_at).toBe(due);
    const rung = run.kase.sides['B']?.rung ?? 0;
    run.wait(due - run.at - 1);
    expect(run.ring(run.running('B', 'action', '1.1'))).toMatchObject({ ok: false, refusal: { code: 'not-due' } });
    run.miss('B', 'action', '1.1');
    expect([run.kase.sides['B']?.rung, run.kase.sides['A']?.rung, run.running('B', 'action', '1.1').round]).toEqual([rung + 1, 0, 2]);
  });

  it('is kept by whoever promised it', () => {
    const run = agreed();
    expect(run.refusal('A', { type: 'complete-action', id: '1.1', text: null })).toEqual({ code: 'not-your-side', side: 'B' });
    expect(run.refusal('B', { type: 'complete-action', id: '1.2', text: null })).toEqual({ code: 'unknown-subject', subject: '1.2' });
    run.by('B', { type: 'complete-action', id: '1.1', text: 'released' });
    expect([run.runs('B', 'action', '1.1'), run.kase.actions[0]?.done_at, run.alerts.map((a) => a.audience.side)]).toEqual([undefined, run.at, ['A']]);
  });

  it('rests while the case is closed, and is due again when it is opened', () => {
    const run = agreed([promise('B'), promise('A', '2026-03-14')]);
    const due = run.running('B', 'action', '1.1').due_at;
    run.by('A', { type: 'close', outcomes: ['clarified'], text: null });
    expect([run.runs('B', 'action', '1.1'), run.refusal('B', { type: 'complete-action', id: '1.1', text: null })]).toEqual([undefined, { code: 'not-possible-now', state: 'closed' }]);
    run.wait(5 * DAY).by('A', { type: 'reopen', reason: 'r' });
    expect([run.running('B', 'action', '1.1').due_at === due, run.running('A', 'action', '1.2').due_at > run.at]).toEqual([true, true]);
  });
});
