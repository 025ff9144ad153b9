import { jest } from '@jest/globals';
import { Readiness } from '#edge';
import type { AuditReader, AuditReport, Finding } from '#persistence';
import { Audit } from './audit.js';
import type { Heartbeat } from './heartbeat.js';

const SECOND_MS = 1_000;
const WELL: AuditReport = { at: 0, findings: [], overdue_seconds_max: 0 };
const LATE: Finding = { check: 'overdue-clock', count: 1, cases: ['a-case'], seconds: 31 };
const LETTERS: Finding = { check: 'overdue-delivery', count: 4, cases: ['a-case'], seconds: 90 };

/** An audit over rows that a test makes up, and the sound of its heartbeat. */
function auditOf(look: () => Promise<AuditReport>): { audit: Audit; readiness: Readiness; beats: () => number } {
  const readiness = new Readiness();
  let beats = 0;
  const heartbeat = { send: async () => { beats += 1; } } as unknown as Heartbeat;
  return { audit: new Audit({ audit: look } as unknown as AuditReader, heartbeat, readiness), readiness, beats: () => beats };
}

beforeEach(() => { jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }); });
afterEach(() => { jest.useRealTimers(); });

describe('the audit', () => {
  it('looks again only after the last look, and never twice at once', async () => {
    const ends: (() => void)[] = [];
    const { audit, beats } = auditOf(() => new Promise((end) => { ends.push(() => end(WELL)); }));
    audit.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(15 * SECOND_MS);
    expect(ends).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(30 * SECOND_MS);
    expect([ends.length, beats()]).toEqual([1, 0]);
    const asked = audit.run();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await asked).toEqual({ down: [], warnings: [] });
    await jest.advanceTimersByTimeAsync(44 * SECOND_MS);
    expect([ends.length, beats()]).toEqual([1, 1]);
    await jest.advanceTimersByTimeAsync(SECOND_MS);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await audit.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(60 * SECOND_MS);
    expect([ends.length, beats()]).toEqual([2, 2]);
  });

  it('counts as down when there was none for a minute, until there is one again', async () => {
    let away = false;
    const { audit, readiness, beats } = auditOf(() => (away ? Promise.reject(new Error('away')) : Promise.resolve(WELL)));
    audit.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(15 * SECOND_MS);
    away = true;
    await jest.advanceTimersByTimeAsync(60 * SECOND_MS);
    expect([await readiness.ask(), beats()]).toEqual([{ status: 'ok', parts: { engine: 'up' } }, 1]);
    await jest.advanceTimersByTimeAsync(SECOND_MS);
    expect([await readiness.ask(), beats()]).toEqual([{ status: 'error', parts: { engine: 'down' } }, 1]);
    away = false;
    await jest.advanceTimersByTimeAsync(15 * SECOND_MS);
    expect([await readiness.ask(), beats()]).toEqual([{ status: 'ok', parts: { engine: 'up' } }, 2]);
    await audit.onApplicationShutdown();
  });

  it('rests fifty times as long as it looked, and never so long that nobody knows how the engine stands', async () => {
    let looks = 0;
    let takes_ms = 500;
    const { audit, readiness } = auditOf(() => { looks += 1; return new Promise((end) => { setTimeout(() => end(WELL), takes_ms); }); });
    audit.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(15 * SECOND_MS + takes_ms);
    await jest.advanceTimersByTimeAsync(25 * SECOND_MS - 1);
    expect(looks).toBe(1);
    takes_ms = 10 * SECOND_MS;
    await jest.advanceTimersByTimeAsync(1);
    expect(looks).toBe(2);
    await jest.advanceTimersByTimeAsync(55 * SECOND_MS);
    expect(looks).toBe(3);
    await jest.advanceTimersByTimeAsync(4 * SECOND_MS);
    expect((await readiness.ask()).status).toBe('ok');
    await jest.advanceTimersByTimeAsync(takes_ms);
    await audit.onApplicationShutdown();
  });

  it('keeps the heartbeat back for what means down, and not for a warning', async () => {
    let findings: readonly Finding[] = [LETTERS];
    const { audit, readiness, beats } = auditOf(() => Promise.resolve({ ...WELL, findings }));
    await audit.run();
    expect([await readiness.ask(), beats()]).toEqual([{ status: 'ok', parts: { engine: 'up' }, warnings: { engine: expect.stringMatching(/^messages beyond the live line go out late/) as string } }, 1]);
    findings = [LETTERS, LATE];
    await audit.run();
    expect([await readiness.ask(), beats()]).toEqual([expect.objectContaining({ status: 'error', parts: { engine: 'down' } }), 1]);
    findings = [];
    await audit.run();
    expect([await readiness.ask(), beats()]).toEqual([{ status: 'ok', parts: { engine: 'up' } }, 2]);
  });

  it('comes sooner while something is found, so that whoever mends it sees that it is mended', async () => {
    let findings: readonly Finding[] = [LATE];
    const { audit, readiness } = auditOf(() => Promise.resolve({ ...WELL, findings }));
    audit.onApplicationBootstrap();
    await jest.advanceTimersByTimeAsync(15 * SECOND_MS);
    expect((await readiness.ask()).status).toBe('error');
    findings = [];
    await jest.advanceTimersByTimeAsync(2 * SECOND_MS);
    expect((await readiness.ask()).status).toBe('ok');
    await audit.onApplicationShutdown();
  });
});
