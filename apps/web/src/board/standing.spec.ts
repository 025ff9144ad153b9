import { boardOrder, mustAct, mustConfirm, standing, type CaseLine, type ClockLine } from '#contracts';
import { lineFor, NOW, seoul } from '../history/fixtures.js';
import { linesFor } from '../states/lines.js';

const now = Date.parse(NOW);
const clock = (more: Partial<ClockLine>): ClockLine => ({
  side: 'KR', kind: 'accept', subject: '', round: 1, state: 'running', limit: { unit: 'elapsed', seconds: 3600 }, started_at: seoul('12:00'), due_at: seoul('16:00'),
  ended_at: null, provisional: false, then: { step: 'climb', moves: [{ side: 'CN', step: 'climb', rank: 'division-director' }] }, ...more,
});
const missed = (more: Partial<ClockLine>): ClockLine => clock({ state: 'missed', due_at: seoul('13:54'), ended_at: seoul('13:54'), ...more });
const line = (clocks: readonly ClockLine[], more: Partial<CaseLine> = {}): CaseLine => ({ ...lineFor('KR'), turn: 'CN', clocks: [...clocks], ...more });

describe('the one limit that a row shows for a side', () => {
  it('is the act due first, before limits that ask for nothing', () => {
    const { clock: shown } = standing(line([clock({ kind: 'target', due_at: seoul('14:40') }), clock({ kind: 'answer', due_at: seoul('18:00') }), clock({ kind: 'reply', due_at: seoul('15:44') })]), 'KR', now);
    expect(shown?.kind).toBe('reply');
  });

  it('is a limit that passed while its act is still awaited in the next round', () => {
    const view = standing(line([missed({}), clock({ round: 2, due_at: seoul('18:00') }), clock({ kind: 'reply', due_at: seoul('14:40') })]), 'KR', now);
    expect(view.overdue).toBe(true);
    expect(view.clock?.due_at).toBe(seoul('13:54'));
  });

  it('leaves a receipt limit behind once the case climbed: the next office has time of its own', () => {
    const view = standing(line([missed({ kind: 'acknowledge' }), clock({ kind: 'acknowledge', round: 2 })]), 'KR', now);
    expect(view).toMatchObject({ overdue: false, clock: { round: 2 } });
  });

  it('counts a limit whose bell has not rung yet as past', () => {
    expect(standing(line([clock({ due_at: seoul('14:31') })]), 'KR', now).overdue).toBe(true);
  });

  it('is what was done last when nothing runs, and nothing when nothing ever ran', () => {
    const ended = clock({ state: 'met', ended_at: seoul('13:00') });
    expect(standing(line([ended, clock({ kind: 'triage', state: 'met', ended_at: seoul('12:30') })]), 'KR', now)).toEqual({ clock: ended, overdue: false });
    expect(standing(line([clock({ side: 'CN' })]), 'KR', now)).toEqual({ clock: null, overdue: false });
  });

  it('is the same for every side where a limit binds them all', () => {
    const both = line([clock({ kind: 'standstill', due_at: seoul('18:00') }), clock({ kind: 'target', due_at: seoul('20:00') })]);
    for (const side of ['KR', 'CN']) expect(standing(both, side, now)).toMatchObject({ overdue: false, clock: { kind: 'standstill' } });
    expect(standing(line([clock({ kind: 'standstill' }), clock({ side: 'CN', kind: 'answer', due_at: seoul('18:00') })]), 'CN', now).clock?.kind).toBe('answer');
  });
});

describe('whether a side must act', () => {
  it('follows the turn of the case, and what a side owes whoever has the turn', () => {
    expect(mustAct(line([], { turn: 'KR' }), 'KR', now)).toBe(true);
    expect(mustAct(line([clock({ kind: 'acknowledge' })]), 'KR', now)).toBe(true);
    expect(mustAct(line([clock({ kind: 'reply', side: 'CN' })]), 'KR', now)).toBe(false);
  });

  it('lets a lead side that waits for a reply wait, until its own limit has passed', () => {
    const asked = (due_at: string): CaseLine => line([clock({ kind: 'answer', due_at })]);
    expect(mustAct(asked(seoul('18:00')), 'KR', now)).toBe(false);
    expect(mustAct(asked(seoul('14:00')), 'KR', now)).toBe(true);
  });

  it('is never true of a closed case', () => {
    expect(mustAct(line([clock({})], { state: 'closed', turn: null }), 'KR', now)).toBe(false);
  });
});

describe('serious cases to confirm', () => {
  const serious = linesFor('KR').find((l) => l.reference === 'CN-M9S3-46Q3');
  it('stay until the reader\'s own side has confirmed, whatever the other side did', () => {
    if (!serious) throw new Error('fixture is gone');
    expect(mustConfirm(serious, 'KR')).toBe(true);
    expect(mustConfirm(serious, 'CN')).toBe(false);
    expect(mustConfirm({ ...serious, severity: 3 }, 'KR')).toBe(false);
    expect(mustConfirm({ ...serious, state: 'closed' }, 'KR')).toBe(false);
  });
});

describe('order of a list', () => {
  it('puts what is past first, then what is due next, then what has no running limit', () => {
    const late = line([missed({}), clock({ round: 2, due_at: seoul('20:00') })], { reference: 'late' });
    const next = line([clock({ due_at: seoul('15:00') })], { reference: 'next' });
    const later = line([clock({ due_at: seoul('19:00') })], { reference: 'later' });
    const done = line([clock({ state: 'met', ended_at: seoul('13:00') })], { reference: 'done' });
    expect(boardOrder([done, later, next, late], 'KR', now).map((l) => l.reference)).toEqual(['late', 'next', 'later', 'done']);
  });

  it('is by the latest change where nobody\'s limits order it', () => {
    const old = line([], { reference: 'old', updated_at: seoul('09:00') });
    const fresh = line([], { reference: 'fresh', updated_at: seoul('14:00') });
    expect(boardOrder([old, fresh], null, now).map((l) => l.reference)).toEqual(['fresh', 'old']);
  });
});
