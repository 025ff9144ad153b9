import { askCompany, close, decline, refuse, reopen, say } from '../../../test/factories/acts.js';
import { CaseRun } from '../../../test/factories/case.js';
import { threeSides, twoSides } from '../../../test/factories/network.js';
import { ofSeverity, report } from '../../../test/factories/report.js';
import { turnOf } from './turn.js';

const opened = (): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(1)));
const told = (from = 'XB'): CaseRun => CaseRun.file(from === 'XX' ? threeSides() : twoSides(), report({ ...ofSeverity(4), from }));
const turns = (run: CaseRun) => turnOf(run.kase);

describe('whose turn it is', () => {
  it.each<[string, () => CaseRun, string | null]>([
    ['opened: the home desk checks it', opened, 'A'],
    ['waiting for the company: still the home desk', () => opened().by('A', askCompany('q')), 'A'],
    ['told: the side of the obstacle', told, 'B'],
    ['told and received: still that side, which has not taken it up', () => told().by('B', { type: 'acknowledge' }), 'B'],
    ['taken up: the lead side answers', () => told().by('B', { type: 'accept' }), 'B'],
    ['answered: the home side', () => told().by('B', { type: 'accept' }).by('B', say('answer', null, 'm')), 'A'],
    ['not taken up: the home side', () => told().by('B', refuse), 'A'],
    ['closed: nobody', () => told().by('A', close), null],
    ['reopened: the lead side again', () => told().by('A', close).by('B', reopen), 'B'],
  ])('%s', (_name, run, side) => expect(turns(run())).toBe(side));

  it('answered while a licence is undecided: still the lead side, until it is decided', () => {
    const answered = (): CaseRun => told().by('B', { type: 'accept' }).by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-02' }).by('B', say('answer', null, 'm'));
    expect(turns(answered())).toBe('B');
    expect(turns(answered().by('B', { type: 'decide-licence', id: 'l', result: 'granted', decided_on: '2026-03-02' }))).toBe('A');
  });

  it('answered while its own authority has yet to decide: the home side', () => {
    const run = CaseRun.file(twoSides(), report({ ...ofSeverity(4), kind: 'export_licensing', from: 'XA', to: 'XB' })).by('B', { type: 'accept' }).by('A', { type: 'file-licence', id: 'l', number: null, filed_on: '2026-03-02' });
    expect([turns(run), turns(run.by('B', say('answer', null, 'm')))]).toEqual(['B', 'A']);
  });

  it('with an obstacle outside the network, each side that has not confirmed receipt, then the home side', () => {
    const run = told('XX');
    expect([turns(run), turns(run.by('B', { type: 'acknowledge' })), turns(run.by('C', { type: 'acknowledge' }))]).toEqual(['B', 'C', 'A']);
  });

  it('a question goes first, the last one asked, until it is answered or withdrawn', () => {
    const run = told().by('B', { type: 'accept' }).by('B', say('question', null, 'q1'));
    expect(turns(run)).toBe('A');
    expect(turns(run.by('A', say('question', null, 'q2')))).toBe('B');
    expect(turns(run.by('B', say('answer', 'q2', 'a2')))).toBe('A');
    expect(turns(run.by('B', say('cancel', 'q1', 'x1')))).toBe('A');
  });

  it('a climb that waits for a person waits for the home side', () => {
    const run = told().miss('B', 'acknowledge').miss('B', 'acknowledge').miss('B', 'acknowledge');
    expect(run.kase.sides.B?.proposal).toMatchObject({ to: 3 });
    expect(turns(run)).toBe('A');
    expect(turns(run.by('A', decline('B')))).toBe('B');
  });
});
