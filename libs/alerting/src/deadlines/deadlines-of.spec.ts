import fc from 'fast-check';
import { PRIVATE_CLOCKS } from '#domain';
import { CaseRun, HOUR } from '../../../../test/factories/case.js';
import { twoSides } from '../../../../test/factories/network.js';
import { ofSeverity, report } from '../../../../test/factories/report.js';
import { takenOf, walks } from '../../../../test/factories/walk.js';
import { type Deadline, deadlinesOf } from './deadlines-of.js';

const of = ({ kase }: Pick<CaseRun, 'kase'>, side: string): Deadline[] => deadlinesOf([{ kase, hs: null, version: kase.version, updated_at: 0 }], side);
const kinds = (run: CaseRun, side: string): string[] => of(run, side).map((d) => `${d.clock.side} ${d.clock.kind}`).toSorted();
const filed = (severity: 1 | 4): CaseRun => CaseRun.file(twoSides(), report(ofSeverity(severity)));

describe('the deadlines of a side', () => {
  it('are what runs, as far as it may be seen: what a side owes itself alone is in no other\'s calendar', () => {
    expect([kinds(filed(4), 'A').includes('A triage'), kinds(filed(4), 'B').includes('A triage'), kinds(filed(4), 'B').includes('B acknowledge'), kinds(filed(4), 'A').includes('B acknowledge')]).toEqual([true, false, true, true]);
    fc.assert(fc.property(walks, (walk) => {
      for (const { decision: { kase } } of takenOf(walk)) for (const side of kase.policy.sides) {
        const all = of({ kase }, side);
        expect(all.filter(({ clock }) => clock.side !== side && PRIVATE_CLOCKS.includes(clock.kind))).toEqual([]);
        expect(new Set(all.map((d) => d.uid)).size).toBe(all.length);
      }
    }), { numRuns: 20 });
  });

  it('end with what they ask for, and are gone while the company is waited for', () => {
    const run = filed(4).by('B', { type: 'acknowledge' });
    expect(kinds(run, 'A')).not.toContain('B acknowledge');
    expect(kinds(run.by('B', { type: 'accept' }), 'A')).toContain('B answer');
    run.by('A', { type: 'ask-company', question_id: 'q', text: 't' }).by('A', { type: 'pause', reason: 'waiting_for_company', until: run.at + HOUR });
    expect([kinds(run, 'A').includes('B answer'), kinds(run, 'A').includes('A pause')]).toEqual([false, true]);
  });

  it('keep their name when they are worked out anew, and get another one in another round', () => {
    const named = (run: CaseRun): Deadline | undefined => of(run, 'B').find((d) => d.clock.kind === 'accept');
    const run = filed(4);
    const first = named(run);
    const moved = named(run.by('A', { type: 'severity', severity: 3, reason: 'r' }));
    expect([moved?.uid === first?.uid, moved?.clock.due_at === first?.clock.due_at]).toEqual([true, false]);
    const acknowledge = (): string | undefined => of(run, 'B').find((d) => d.clock.kind === 'acknowledge')?.uid;
    const before = acknowledge();
    run.miss('B', 'acknowledge');
    expect([typeof before, acknowledge() === before]).toEqual(['string', false]);
  });
});
