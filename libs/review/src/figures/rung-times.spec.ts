import type { Policy } from '#domain';
import type { CaseMove, CaseTold } from '#persistence';
import { rungTimes } from './rung-times.js';

const rung = (rank: string) => ({ rank, offices: {} });
/** A long ladder, and a short one without directors. */
const policy = { channels: { long: { ladder: ['desk', 'division-director', 'director-general', 'minister'].map(rung) }, short: { ladder: ['desk', 'minister'].map(rung) } } } as unknown as Policy;
const told = (id: string, channel = 'long'): CaseTold => ({ id, network: 'n', policy_version: 1, channel, told_at: 0 });
const move = (at: number, type: string, rest: Partial<CaseMove> = {}): CaseMove => ({ case_id: 'a', at: at * 1_000, type, side: null, of: 'KR', to: null, from: null, back: false, reason: null, ...rest });
const timesOf = (moves: readonly CaseMove[], now = 100): Record<string, number | null> =>
  Object.fromEntries(rungTimes([told('a')], moves, { side: 'KR', now: now * 1_000, policyOf: () => policy }).rungs.map((row) => [row.rank, row.median_seconds]));

describe('how long cases lay at each level', () => {
  it.each<[string, Record<string, number>, CaseMove[]]>([
    ['at the desk until now', { desk: 100 }, []],
    ['up two levels and down one', { 'desk': 10, 'division-director': 70, 'director-general': 20 }, [move(10, 'CaseClimbed', { to: '2' }), move(30, 'CaseSteppedDown', { to: '1' })]],
    ['nowhere while it was closed', { desk: 30, 'division-director': 20 }, [move(30, 'CaseClimbed', { to: '1' }), move(40, 'CaseClosed'), move(90, 'CaseReopened')]],
    ['as it was when another side moved', { desk: 100 }, [move(10, 'CaseClimbed', { of: 'CN', to: '2' })]],
    ['at the nearest level below in another channel', { 'desk': 80, 'division-director': 20 }, [move(10, 'CaseClimbed', { to: '1' }), move(30, 'CaseReferred', { from: 'long', to: 'short' })]],
    ['as it stood before, once it was sent back', { 'desk': 20, 'division-director': 80 }, [move(10, 'CaseClimbed', { to: '1' }), move(30, 'CaseReferred', { from: 'long', to: 'short' }), move(40, 'CaseReferred', { from: 'short', to: 'long', back: true })]],
  ])('%s', (_, expected, moves) => { expect(timesOf(moves)).toEqual(expected); });

  it('is not counted where a side was not told yet', () => {
    const late: CaseTold = { ...told('a'), told_at: 50_000 };
    const moves = [move(10, 'CaseClimbed', { to: '3' }), move(20, 'CaseSteppedDown', { to: '1' }), move(50, 'CaseClimbed', { to: '2' })];
    expect(rungTimes([late], moves, { side: 'KR', now: 100_000, policyOf: () => policy })).toEqual({ rungs: [{ rank: 'director-general', cases: 1, median_seconds: 50, nine_in_ten_seconds: 50 }], raised: 0 });
  });

  it('counts cases that stood where somebody had to let them go', () => {
    const raised = rungTimes([told('a'), told('b')], [move(10, 'CaseClimbed', { to: '3' }), move(20, 'CaseSteppedDown', { to: '2' })], { side: 'KR', now: 100_000, policyOf: () => policy });
    expect(raised.raised).toBe(1);
  });

  it('says what half of them and what nine in ten did not exceed', () => {
    const cases = Array.from({ length: 10 }, (_, n) => told(String(n)));
    const moves = cases.map(({ id }, n) => move(n + 1, 'CaseClosed', { case_id: id }));
    expect(rungTimes(cases, moves, { side: 'KR', now: 1_000_000, policyOf: () => policy })).toEqual({ rungs: [{ rank: 'desk', cases: 10, median_seconds: 5, nine_in_ten_seconds: 9 }], raised: 0 });
  });
});
