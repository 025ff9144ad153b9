import '../harness/quiet.js';
import { FAILPOINTS, type Failpoint } from '#platform';
import { DAY } from '../factories/case.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import type { Sabotage } from './run.js';
import { Service } from './service.js';
import { type Outcome, play } from './simulate.js';
import type { DrawnFault, Step } from './steps.js';
import { breakConstraints, foundOnce, withoutLock } from './weaken.js';

/*
 * Negative controls: each breaks one promise of the service, or one of the layers that keep it, and the simulation must
 * say so. The same histories on the whole service find nothing.
 */

const FILE: Step = { do: 'file', side: 0, severity: 4, kind: 'export_ban', outside: false, again: false, consents: false, fault: null };
const ANNOUNCE: Step = { do: 'announce', fault: null };
const SWEEP: Step = { do: 'sweep', grace_ms: 0, fault: null };
const ARM = { do: 'arm', mood: 'there', fates: [], fault: null } as const;
const UNTIL_DUE = { do: 'wait', until: 'due', ms: 0, beyond_ms: 0, arm: ARM } as const;
const UNTIL_DUE_UNHEARD = { ...UNTIL_DUE, arm: { ...ARM, fates: [{ is: 'lost', by_ms: 0 }] } } as const;
const RING = { do: 'ring', pick: 0, early: false, fault: null } as const;
/**
 * Two bells of one clock ring at the same moment, and go on in turns. It is the target, which ends after fourteen days and
 * alone: nothing is started after it, so that no other row stands in the way of missing it twice.
 */
const RING_TARGET_TWICE: Step[] = [
  FILE, { ...UNTIL_DUE_UNHEARD, until: 'later', ms: 13 * DAY },
  { ...UNTIL_DUE, until: 'later', ms: 2 * DAY, arm: { ...ARM, fates: [{ is: 'doubled', by_ms: 0 }] } }, { do: 'together', on: 0, order: [0, 1], deeds: [RING, RING] },
];

const half = (at: Failpoint, among: string): DrawnFault => ({ at: FAILPOINTS.filter((name) => name.startsWith(among)).indexOf(at), nth: 1, how: 'half-commit' });

describe('the simulation finds', () => {
  let server: StoryServer;
  let service: Service;
  beforeAll(async () => { server = await startPostgres(); service = await Service.open(server); }, 60_000);
  afterAll(async () => { await service?.close(); await server?.stop(); });

  const tell = async (steps: readonly Step[], sabotage?: Sabotage, on = service): Promise<string | null> => {
    const outcome: Outcome = await play(on, { network: 'kr-cn', begins: Date.parse('2026-03-11T03:00:00Z'), steps }, 0, sabotage);
    return outcome.finding;
  };

  it('limits that nobody noticed, when bells are lost and nobody sweeps', async () => {
    const steps = [FILE, UNTIL_DUE_UNHEARD];
    expect(await tell(steps, { without_sweep: true })).toMatch(/^overdue after everything was swept: .*acknowledge/);
    expect(await tell(steps)).toBeNull();
    expect(await tell([FILE, UNTIL_DUE], { without_sweep: true })).toBeNull();
  });

  it('limits for which nobody armed a bell', async () => {
    expect(await tell([FILE, UNTIL_DUE], { without_arming: true })).toMatch(/^nothing happened to the bell of /);
  });

  it.each(['away', 'breaks'] as const)('limits whose bells were remembered before the queue had taken them: %s', async (mood) => {
    const steps: Step[] = [FILE, { ...UNTIL_DUE, arm: { ...ARM, mood } }];
    expect(await tell(steps, { clocks: foundOnce })).toMatch(/^nothing happened to the bell of /);
    expect(await tell(steps)).toBeNull();
  });

  it.each([
    ['ledger.history-written', 'ledger.', /^versions are /], ['ledger.clocks-written', 'ledger.', /^versions are /], ['ledger.alerts-written', 'ledger.', /^versions are /],
    ['relay.taken', 'relay.', /left the outbox and nobody was told$/], ['relay.numbered', 'relay.', /left the outbox and nobody was told$/],
  ] as const)('a process that died at %s with half of its work committed', async (at, among, finding) => {
    const fault = half(at, among);
    const broken: Readonly<Record<string, Step>> = { 'ledger.': { ...FILE, fault }, 'relay.': { ...ANNOUNCE, fault } };
    const whole = [FILE, ANNOUNCE];
    const nth = ['ledger.', 'relay.'].indexOf(among);
    expect(await tell([...whole.slice(0, nth), ...(among === 'ledger.' ? [FILE] : []), broken[among] ?? FILE])).toMatch(finding);
    expect(await tell(whole)).toBeNull();
  });

  it.each([
    ['an entry that is gone', `DELETE FROM hotline.history WHERE position = (SELECT max(position) FROM hotline.history)`, /^the history of .* is not what the ledger said it wrote$/],
    ['a word that was changed', `UPDATE hotline.history_own SET payload = payload || '{"text": "other words"}' WHERE type = 'ReportFiled'`, /^the history of .* is not what the ledger said it wrote$/],
    ['a salt that no longer opens what was committed to', `UPDATE hotline.history_own SET salt = hash FROM hotline.history h WHERE h.seq = history_own.seq`, /^what KR reads of .* does not hold/],
    ['a limit that ends at another time than its history makes', `UPDATE hotline.clocks SET due_at = due_at + interval '1 hour' WHERE state = 'running'`, /^history makes another case than is kept: .*\.clocks\./],
    ['a limit without its row', `DELETE FROM hotline.clocks WHERE kind = 'target'`, /^history makes another case than is kept: .*\.clocks\./],
    ['a side that stands on another rung', `UPDATE hotline.case_sides SET rung = rung + 1`, /^history makes another case than is kept: .*\.sides\./],
    ['an alert that was not written', `DELETE FROM hotline.alerts WHERE about = 'CaseTold'`, /^alerts of /],
    ['a gap in the numbers of a stream', `UPDATE hotline.alerts SET number = -number; UPDATE hotline.alerts SET number = 1 - number; UPDATE hotline.audiences SET last_number = last_number + 1`, /^stream /],
    ['something that still waits', `INSERT INTO hotline.outbox (case_id, body) SELECT id, '{}' FROM hotline.cases`, /wait in the outbox/],
  ])('%s', async (_what, statement, finding) => {
    const tamper = (s: Service): Promise<unknown> => s.sql(`SET session_replication_role = replica; ${statement}; SET session_replication_role = origin`);
    expect(await tell([FILE, UNTIL_DUE, SWEEP], { tamper })).toMatch(finding);
  });

  it('nothing where all of that is left alone', async () => {
    expect(await tell([FILE, UNTIL_DUE, SWEEP])).toBeNull();
    expect(await tell(RING_TARGET_TWICE)).toBeNull();
  });
});

describe('a clock that two bells ring at the same moment', () => {
  let server: StoryServer;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(async () => { await server?.stop(); });

  /** What two bells of one clock come to on a service with fewer layers. */
  async function twice({ lock, constraints }: { lock: boolean; constraints: boolean }): Promise<{ finding: string | null; missed: unknown }> {
    const service = await Service.open(server);
    try {
      if (!constraints) await breakConstraints(service);
      if (!lock) withoutLock(service);
      const { finding } = await play(service, { network: 'kr-cn', begins: Date.parse('2026-03-11T03:00:00Z'), steps: RING_TARGET_TWICE }, 0);
      const [row] = await service.sql(`SELECT max(n)::int AS missed FROM (SELECT count(*) AS n FROM hotline.history WHERE type = 'ClockMissed' GROUP BY case_id, shared->>'side', shared->>'kind', shared->>'round') m`);
      return { finding, missed: row?.missed };
    } finally {
      await service.close();
    }
  }

  it('is missed once by the lock alone', async () => {
    expect(await twice({ lock: true, constraints: false })).toEqual({ finding: null, missed: 1 });
  }, 60_000);

  it('is missed once by the constraints alone, which turn the second one away loudly', async () => {
    expect(await twice({ lock: false, constraints: true })).toEqual({ finding: expect.stringContaining('duplicate key'), missed: 1 });
  }, 60_000);

  it('is missed twice without both, and that is found', async () => {
    expect(await twice({ lock: false, constraints: false })).toEqual({ finding: expect.stringContaining('two decisions were made from one state'), missed: 2 });
  }, 60_000);
});
