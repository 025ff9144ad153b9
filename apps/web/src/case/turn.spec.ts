import { caseFor, lineFor } from './fixtures.js';
import { awaited, turnOf } from './turn.js';
import { seoul } from '../history/fixtures.js';

const running = (side: string, kind: 'acknowledge' | 'accept' | 'triage' | 'standstill' | 'proposal' | 'pause' | 'recheck', due: string) => ({
  side, kind, subject: '', round: 1, state: 'running' as const, limit: { unit: 'elapsed' as const, seconds: 3600 }, started_at: seoul('09:15'),
  due_at: seoul(due), ended_at: null, provisional: false, then: { step: 'climb' as const, moves: [{ side: 'CN', step: 'climb' as const, rank: 'division-director' as const }] },
});

describe('whose turn it is', () => {
  it('is the asked side’s, until the reply falls due, with the answer as its one primary step', () => {
    const view = caseFor('KR');
    const turn = turnOf(view, 'KR');
    expect(turn).toMatchObject({ whose: 'ours', headline: { key: 'desk.state.ours', values: { action: { word: 'clock.reply' } } }, clock: { due_at: seoul('15:44') } });
    expect(turn.primary).toEqual({ do: 'answer', about: view.messages.at(-1)?.id });
    expect(turn.asked?.kind).toBe('question');
  });

  it('asks the side that waits for nothing but patience: its own answer is at hand, never pressed', () => {
    const turn = turnOf(caseFor('CN'), 'CN');
    expect(turn).toMatchObject({ whose: 'theirs', side: 'KR', headline: { key: 'desk.state.waiting', values: { side: { side: 'KR' } } }, clock: { side: 'KR', kind: 'reply' } });
    expect(turn.primary).toBeNull();
    expect(turn.others.map((s) => s.do)).toEqual(['followup', 'remind', 'withdraw', 'answer']);
  });

  it('presses for the answer once it is that side’s turn', () => {
    const line = { ...lineFor('CN'), turn: 'CN', clocks: lineFor('CN').clocks.filter((c) => c.kind !== 'reply') };
    expect(turnOf(caseFor('CN', { line }), 'CN')).toMatchObject({ whose: 'ours', primary: { do: 'answer', about: null } });
  });

  it('offers who only waits a follow-up, a reminder after half of the limit, and the withdrawal of the question', () => {
    const line = { ...lineFor('CN'), clocks: lineFor('CN').clocks.filter((c) => c.kind === 'reply') };
    const view = caseFor('CN', { line });
    const { primary, others } = turnOf(view, 'CN');
    const about = view.messages.at(-1)?.id;
    expect(primary).toBeNull();
    expect(others).toEqual([{ do: 'followup' }, { do: 'remind', about, from: Date.parse(seoul('14:44')) }, { do: 'withdraw', about }]);
  });

  it('names receipt, taking up and a proposal as what is waited for', () => {
    const waiting = (clock: ReturnType<typeof running>, turn = 'CN') =>
      turnOf(caseFor('KR', { line: { ...lineFor('KR'), turn, clocks: [clock] } }), 'KR').headline.key;
    expect(waiting(running('CN', 'acknowledge', '10:15'))).toBe('desk.state.waiting_receipt');
    expect(waiting(running('CN', 'accept', '10:15'))).toBe('desk.state.waiting_accept');
    expect(turnOf(caseFor('CN', { line: { ...lineFor('CN'), turn: 'KR', clocks: [running('KR', 'proposal', '10:15')] } }), 'CN').headline.key).toBe('desk.state.proposal');
  });

  it('puts receipt first when check and receipt both wait, and keeps the check beside it', () => {
    const line = { ...lineFor('KR'), clocks: [running('KR', 'triage', '11:15'), running('KR', 'acknowledge', '10:15')] };
    const { primary, others } = turnOf(caseFor('KR', { line, commands: ['acknowledge', 'validate', 'settle', 'note'] }), 'KR');
    expect(primary).toEqual({ do: 'acknowledge' });
    expect(others).toEqual([{ do: 'validate' }]);
  });

  it('keeps a question that waits at hand while receipt is due first', () => {
    const line = { ...lineFor('KR'), clocks: [...lineFor('KR').clocks, running('KR', 'acknowledge', '15:00')] };
    const { primary, others } = turnOf(caseFor('KR', { line, commands: ['acknowledge', 'message', 'note'] }), 'KR');
    expect(primary).toEqual({ do: 'acknowledge' });
    expect(others).toEqual([{ do: 'answer', about: caseFor('KR').messages.at(-1)?.id }]);
  });

  it('never offers what the server would refuse', () => {
    const line = { ...lineFor('KR'), clocks: [running('KR', 'acknowledge', '10:15')] };
    expect(turnOf(caseFor('KR', { line, commands: [] }), 'KR')).toMatchObject({ primary: null, others: [] });
  });

  it('is nobody’s while the case waits for its company, which its home side may end', () => {
    const paused = { reason: 'waiting_for_company' as const, since: seoul('14:00'), until: seoul('18:00') };
    const view = caseFor('KR', { line: { ...lineFor('KR'), paused, clocks: [running('KR', 'pause', '18:00')] }, commands: ['resume', 'message', 'close'] });
    expect(turnOf(view, 'KR')).toMatchObject({ whose: 'nobody', primary: null, others: [{ do: 'resume' }], headline: { key: 'desk.state.paused' }, clock: { kind: 'pause' } });
  });

  it('asks for the next look at a case under follow-up, and for no answer', () => {
    const view = caseFor('KR', { line: { ...lineFor('KR'), state: 'monitoring', clocks: [running('KR', 'recheck', '18:00')] }, commands: ['recheck', 'close', 'message'] });
    expect(turnOf(view, 'KR')).toMatchObject({ whose: 'nobody', primary: { do: 'recheck' }, others: [{ do: 'close' }] });
  });

  it('never presses the home side to close: what is next is to write, and the end stands beside it', () => {
    const line = { ...lineFor('KR'), turn: 'KR', clocks: [running('KR', 'standstill', '18:00')] };
    const { primary, others } = turnOf(caseFor('KR', { line, commands: ['message', 'close', 'note'] }), 'KR');
    expect(primary).toEqual({ do: 'followup' });
    expect(others).toEqual([{ do: 'close' }]);
  });

  it('names the licence as what the lead side owes, after whatever is nearer', () => {
    const licence = { ...running('CN', 'acknowledge', '09:20'), kind: 'licence' as const };
    expect(awaited([licence], 'CN')?.kind).toBe('licence');
    expect(awaited([licence, running('CN', 'accept', '12:00')], 'CN')?.kind).toBe('accept');
  });

  it('is nobody’s once closed, when only reopening is left', () => {
    const line = { ...lineFor('KR'), state: 'closed' as const, turn: null, clocks: [], outcomes: ['contracted_volume_released'] };
    expect(turnOf(caseFor('KR', { line, commands: ['reopen', 'note'] }), 'KR')).toMatchObject({
      whose: 'nobody', primary: null, others: [{ do: 'reopen' }], headline: { key: 'desk.state.closed', values: { outcomes: { words: ['out.contracted_volume_released'] } } },
    });
  });

  it('asks for the act that is due first, and never for a standstill', () => {
    expect(awaited([running('KR', 'standstill', '09:30'), running('KR', 'triage', '12:00'), running('KR', 'acknowledge', '11:00')], 'KR')?.kind).toBe('acknowledge');
    expect(awaited([running('KR', 'standstill', '09:30')], 'KR')).toBeNull();
    expect(awaited([running('KR', 'triage', '12:00')], 'CN')).toBeNull();
  });
});
