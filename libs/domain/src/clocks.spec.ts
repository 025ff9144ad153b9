import { askCompany, climb, close, confirm, grade, note, refuse, reopen, say } from '../../../test/factories/acts.js';
import { BEGINS, CaseRun, DAY, HOUR, MINUTE, SECOND } from '../../../test/factories/case.js';
import { threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { consequenceOf } from './decisions/elapse.js';
import type { Severity } from './network.js';

const filed = (severity: Severity, network = twoSides(), changes = {}): CaseRun => CaseRun.file(network, report({ ...ofSeverity(severity), ...changes }));
/** Time from the beginning of the case to the end of a side's running clock. */
const from = (run: CaseRun, start = BEGINS) => (...clock: Parameters<CaseRun['running']>): number => run.running(...clock).due_at - start;
const rung = (run: CaseRun, side: string): number | undefined => run.kase.sides[side]?.rung;
const seen = (run: CaseRun): string[] => run.entries.map((e) => (e.type === 'ClockMissed' ? `${e.type} ${e.shared.kind} ${e.shared.then}` : e.type));

describe('clocks that begin when a case is told', () => {
  it('opened: the home side checks and confirms, and both have the target; nothing binds a side that was not told', () => {
    const { kase } = filed(2);
    expect(kase.clocks.map(({ side, kind }) => `${side} ${kind}`)).toEqual(['A triage', 'A acknowledge', 'A target']);
  });

  it('told: the lead side confirms and takes up, a third side only confirms', () => {
    const { kase } = filed(4, threeSides());
    expect(kase.clocks.map(({ side, kind }) => `${side} ${kind}`)).toEqual(['A triage', 'A acknowledge', 'A target', 'B acknowledge', 'B accept', 'C acknowledge', 'A standstill']);
  });

  it('with the obstacle outside the network nobody is asked to take it up or to answer', () => {
    const run = filed(4, threeSides(), { from: 'XX' }).by('B', { type: 'acknowledge' }).by('C', { type: 'acknowledge' });
    expect(run.kase.lead).toBeNull();
    expect(run.kase.clocks.filter((c) => c.kind === 'accept' || c.kind === 'answer')).toEqual([]);
    expect(run.refusal('B', { type: 'accept' })).toMatchObject({ code: 'not-your-side' });
  });

  it('each ends by its own act: checked, received, taken up, answered', () => {
    const run = filed(4).by('A', { type: 'validate' });
    const state = (side: string, kind: string) => run.kase.clocks.filter((c) => c.side === side && c.kind === kind).map((c) => c.state).join();
    expect([state('A', 'triage'), state('A', 'acknowledge'), state('B', 'acknowledge')]).toEqual(['met', 'met', 'running']);
    run.by('B', { type: 'accept' });
    expect([state('B', 'acknowledge'), state('B', 'accept'), state('B', 'answer')]).toEqual(['met', 'met', 'running']);
    run.by('A', say('followup', null, 'a'));
    expect(state('B', 'answer')).toBe('running');
    run.by('B', say('answer', null, 'b'));
    expect(state('B', 'answer')).toBe('met');
    run.by('B', { type: 'refuse', reason: 'out_of_scope', text: 'customs' });
    expect([state('B', 'answer'), state('B', 'accept')]).toEqual(['met', 'met']);
  });

  it('not taken up: the answer is not owed, until it is taken up after all', () => {
    const run = filed(4).by('B', { type: 'accept' }).by('B', refuse);
    expect(run.runs('B', 'answer')).toBeUndefined();
    run.wait(HOUR).by('B', { type: 'accept' });
    expect(from(run, run.at)('B', 'answer')).toBe(72 * HOUR);
  });

  it('answered once, the case owes no first answer again, however often it is taken up', () => {
    const run = filed(4).by('B', { type: 'accept' }).wait(HOUR).by('B', say('answer')).wait(HOUR).by('B', say('answer'));
    expect(run.kase.answered_at).toBe(BEGINS + HOUR);
    expect(run.by('B', refuse).kase.refused).toEqual({ reason: 'facts', text: null });
    run.by('B', { type: 'accept' });
    expect([run.kase.refused, run.kase.answered_at, run.runs('B', 'answer')]).toEqual([null, BEGINS + HOUR, undefined]);
    run.by('A', close).by('B', reopen).by('B', { type: 'accept' });
    expect([run.kase.answered_at, run.runs('B', 'answer')?.round]).toEqual([null, 2]);
  });
});

describe('a question', () => {
  it('has a reply clock of its own for the side asked, which its answer or withdrawal stops and nothing else', () => {
    const run = filed(4).by('B', say('question', null, 'q1')).wait(MINUTE).by('B', say('question', null, 'q2')).by('A', say('question', null, 'q3'));
    expect([from(run)('A', 'reply', 'q1'), from(run)('A', 'reply', 'q2'), from(run)('B', 'reply', 'q3')]).toEqual([2 * HOUR, 2 * HOUR + MINUTE, 2 * HOUR + MINUTE]);
    run.by('A', say('answer', 'q1', 'a1'));
    expect([run.runs('A', 'reply', 'q1'), run.runs('A', 'reply', 'q2')?.state, run.runs('B', 'reply', 'q3')?.state]).toEqual([undefined, 'running', 'running']);
    run.by('B', say('cancel', 'q2', 'x2'));
    expect(run.kase.clocks.filter((c) => c.kind === 'reply').map((c) => [c.subject, c.state])).toEqual([['q1', 'met'], ['q2', 'stopped'], ['q3', 'running']]);
    expect(run.kase.questions.map((q) => [q.id, q.state])).toEqual([['q1', 'answered'], ['q2', 'withdrawn'], ['q3', 'open']]);
  });

  it('asked of two sides is answered by each for itself', () => {
    const run = filed(4, threeSides()).by('A', say('question', null, 'q')).by('B', say('answer', 'q', 'b'));
    expect(run.kase.questions.map((q) => [q.to, q.state])).toEqual([['B', 'answered'], ['C', 'open']]);
    expect([run.runs('B', 'reply', 'q'), run.runs('C', 'reply', 'q')?.state]).toEqual([undefined, 'running']);
    run.by('A', say('cancel', 'q', 'x'));
    expect(run.kase.questions.map((q) => [q.to, q.state])).toEqual([['B', 'answered'], ['C', 'withdrawn']]);
    expect(run.runs('C', 'reply', 'q')).toBeUndefined();
  });

  it('left unanswered lifts the side asked, and is asked again', () => {
    const run = filed(4).by('B', say('question', null, 'q')).miss('A', 'reply', 'q');
    expect([rung(run, 'A'), rung(run, 'B'), from(run, run.at)('A', 'reply', 'q')]).toEqual([1, 0, 2 * HOUR]);
  });
});

describe('standstill', () => {
  it('has its full limit again after everything of substance, and keeps its round', () => {
    const run = filed(4);
    const acts: (() => CaseRun)[] = [
      () => run.by('B', { type: 'acknowledge' }), () => run.by('B', { type: 'accept' }), () => run.by('A', say('followup', null, 'f')),
      () => run.by('B', refuse),
    ];
    for (const act of acts) {
      act.call(run.wait(5 * HOUR));
      expect([from(run, run.at)('A', 'standstill'), run.running('A', 'standstill').round]).toEqual([48 * HOUR, 1]);
    }
  });

  it('is not put off by climbs, missed limits, notes or talk with the company', () => {
    const run = filed(4);
    const { due_at } = run.running('A', 'standstill');
    run.miss('B', 'acknowledge').by('A', note).by('A', askCompany('q')).company('Busan', 'q').by('A', climb);
    expect(run.running('A', 'standstill').due_at).toBe(due_at);
  });

  it('brings both sides to the higher rung and one up, alone as far as that goes and by proposal beyond', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('B', climb);
    expect([rung(run, 'A'), rung(run, 'B')]).toEqual([0, 1]);
    run.miss('A', 'standstill');
    expect([rung(run, 'A'), rung(run, 'B')]).toEqual([2, 2]);
    run.miss('A', 'standstill');
    expect([run.kase.sides.A?.proposal?.to, run.kase.sides.B?.proposal?.to, run.running('A', 'standstill').round]).toEqual([3, 3, 3]);

    const apart = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' }).by('B', climb).by('B', climb);
    // Said before, side by side, since the one that stands lower climbs and both may have to be raised by a person.
    expect(consequenceOf(apart.kase, apart.running('A', 'standstill'))).toEqual({ step: 'climb', moves: [
      { side: 'A', step: 'climb', rank: 'director-general' }, { side: 'A', step: 'propose', rank: 'vice-minister' }, { side: 'B', step: 'propose', rank: 'vice-minister' },
    ] });
    apart.miss('A', 'standstill');
    expect(apart.entries.slice(-4).map((e) => e.type)).toEqual(['ClockMissed', 'CaseClimbed', 'ClimbProposed', 'ClimbProposed']);
    expect([rung(apart, 'A'), rung(apart, 'B'), apart.kase.sides.A?.proposal?.to, apart.kase.sides.B?.proposal?.to]).toEqual([2, 2, 3, 3]);
  });

  it('brings the lower side after the higher one even from the top of the ladder', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' });
    for (const lift of [1, 2, 3, 4]) {
      run.by('B', climb);
      if (lift > 2) run.by('A', confirm('B'));
    }
    expect(rung(run, 'B')).toBe(4);
    run.miss('A', 'standstill');
    expect([rung(run, 'A'), run.kase.sides.A?.proposal?.to, run.kase.sides.B?.proposal]).toEqual([2, 4, null]);
  });
});

describe('the target', () => {
  it('turns red once, lifts nobody, and is not asked for again', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'accept' }).miss('A', 'target');
    expect([seen(run).at(-1), rung(run, 'A'), rung(run, 'B'), run.runs('A', 'target')]).toEqual(['ClockMissed target red', 0, 0, undefined]);
    run.by('A', grade(1));
    expect(run.kase.clocks.filter((c) => c.kind === 'target').map((c) => c.state)).toEqual(['missed']);
  });
});

describe('a bell', () => {
  it('that rings early, twice or for a clock that never was changes nothing', () => {
    const run = filed(4).wait(HOUR - SECOND);
    const clock = run.running('B', 'acknowledge');
    expect(run.ring(clock)).toEqual({ ok: false, refusal: { code: 'not-due', due_at: BEGINS + HOUR } });
    run.miss('B', 'acknowledge');
    expect([run.ring(clock), run.ring({ ...clock, round: 9 }), run.ring({ ...clock, side: 'Z' }), run.ring({ ...clock, kind: 'coffee' })])
      .toEqual([1, 2, 3, 4].map(() => ({ ok: false, refusal: { code: 'not-running' } })));
    expect(rung(run, 'B')).toBe(1);
  });
});

describe('closing and reopening', () => {
  it('stops everything; reopened, whatever a side still owed is owed again', () => {
    const run = filed(4).by('B', say('question', null, 'q')).by('A', close);
    expect(run.kase.clocks.map((c) => `${c.side} ${c.kind} ${c.state}`)).toEqual([
      'A triage stopped', 'A acknowledge met', 'A target met', 'B acknowledge stopped', 'B accept stopped', 'A standstill stopped', 'A reply stopped', 'A next_step stopped',
    ]);
    run.wait(DAY).by('A', reopen);
    expect(run.kase.clocks.filter((c) => c.state === 'running').map((c) => `${c.side} ${c.kind} ${c.round} ${(c.due_at - run.at) / HOUR}`)).toEqual([
      'A target 2 336', 'A triage 2 2', 'B acknowledge 2 1', 'A reply 2 2', 'B accept 2 24', 'A standstill 2 48',
    ]);
  });

  it('a side that had confirmed receipt is not asked to do so again', () => {
    const run = filed(4).by('A', { type: 'validate' }).by('B', { type: 'acknowledge' }).by('A', close).by('B', reopen);
    expect(run.kase.clocks.filter((c) => c.state === 'running').map((c) => `${c.side} ${c.kind}`)).toEqual(['A target', 'B accept', 'A standstill']);
  });
});
