import type { ClockLine } from '#contracts';
import { seoul } from '../history/fixtures.js';
import { dueView } from './due-view.js';

const MINUTE = 60_000;
const clock = (more: Partial<ClockLine> = {}): ClockLine => ({
  side: 'KR', kind: 'reply', subject: '', round: 1, state: 'running', limit: { unit: 'elapsed', seconds: 7200 }, started_at: seoul('13:44'), due_at: seoul('15:44'),
  ended_at: null, provisional: false, then: { step: 'propose', moves: [{ side: 'CN', step: 'propose', rank: 'vice-minister' }] }, ...more,
});
const at = (time: string): number => Date.parse(seoul(time));

describe('a time limit at one instant', () => {
  it('says what is left and draws the share of the limit that has gone, from the same numbers', () => {
    expect(dueView(clock(), at('14:32'))).toEqual({ tone: 'soon', left_ms: 72 * MINUTE, share: 0.4, late_ms: null });
    expect(dueView(clock(), at('13:44'))).toMatchObject({ tone: 'running', share: 0 });
  });

  it('counts on past its end, whether or not the bell has rung', () => {
    for (const state of ['running', 'missed'] as const) expect(dueView(clock({ state }), at('16:22'))).toMatchObject({ tone: 'missed', left_ms: -38 * MINUTE, share: 1 });
  });

  it('has no bar once done, and says when it was done late', () => {
    expect(dueView(clock({ state: 'met', ended_at: seoul('15:00') }), at('16:00'))).toEqual({ tone: 'done', left_ms: null, share: null, late_ms: null });
    expect(dueView(clock({ state: 'met', ended_at: seoul('15:54') }), at('16:00'))).toMatchObject({ tone: 'done', late_ms: 10 * MINUTE });
    expect(dueView(clock({ state: 'stopped', ended_at: seoul('15:00') }), at('16:00'))).toMatchObject({ tone: 'none', share: null, late_ms: null });
  });

  it('stands still without a bar while the case waits, and ends without a reproach where people agreed on the end', () => {
    expect(dueView(clock({ state: 'paused' }), at('16:22'))).toMatchObject({ tone: 'paused', left_ms: null, share: null });
    for (const kind of ['pause', 'suspension'] as const) expect(dueView(clock({ kind, state: 'missed' }), at('16:22')).tone).toBe('over');
  });

  it('is not coloured for long limits that have only begun', () => {
    const long = clock({ started_at: seoul('09:00', 1), due_at: seoul('09:00', 31) });
    expect(dueView(long, at('14:32')).tone).toBe('running');
    expect(dueView(long, Date.parse(seoul('12:00', 30))).tone).toBe('soon');
  });
});
