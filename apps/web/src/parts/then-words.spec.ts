import type { ClockLine } from '#contracts';
import { translatorFor } from '#wording';
import { thenWords } from './then-words.js';

const t = translatorFor('en');
type Then = NonNullable<ClockLine['then']>;
const STEPS = ['climb', 'propose', 'ring', 'red', 'resume', 'watch'] as const;
const named = (sides: readonly string[]): string => sides.join(' and ');
const moves = (step: Then['step']): Then['moves'] => (step === 'climb' || step === 'propose' ? [{ side: 'B', step, rank: 'vice-minister' }] : []);
const saying = (state: 'running' | 'missed' | 'met', step: Then['step']) => thenWords({ kind: 'answer', state, then: { step, moves: moves(step) } }, t, named);
const standstill = (state: 'running' | 'missed', ...ways: Then['moves']) => thenWords({ kind: 'standstill', state, then: { step: 'climb', moves: ways } }, t, named);

describe('what a limit says of what follows', () => {
  it('is what would follow while it runs, also past its end as long as nothing followed', () => {
    expect(STEPS.map((step) => saying('running', step).map((words) => words.startsWith('Then ')))).toEqual(STEPS.map(() => [true]));
  });

  it('is what did follow once it was missed, and never what would follow now', () => {
    expect(STEPS.map((step) => saying('missed', step))).toEqual([
      ['Limit passed; moved to vice-minister level automatically'], ['Limit passed; a raise to vice-minister level was proposed'], ['Limit passed; a reminder was sent'], ['Limit passed; shown as past the limit'], [], [],
    ]);
  });

  it('is nothing for a limit that was kept', () => { expect(thenWords({ kind: 'answer', state: 'met', then: null }, t, named)).toEqual([]); });

  it('names the sides of a limit that binds them all where their ways differ, and only there', () => {
    const [up, on] = [{ side: 'A', step: 'climb', rank: 'director-general' }, { side: 'B', step: 'propose', rank: 'vice-minister' }] as const;
    expect(standstill('running', up, { ...up, side: 'B' })).toEqual(['Then it moves to director-general level automatically']);
    expect(standstill('running', up, { ...on, side: 'A' }, on)).toEqual(['A: then it moves to director-general level automatically', 'A and B: then a raise to vice-minister level is proposed']);
    expect(standstill('missed', on)).toEqual(['B: limit passed; a raise to vice-minister level was proposed']);
  });
});
