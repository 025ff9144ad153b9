import type { CommandName } from '#contracts';
import { CHECKS, CHECK_NAMES, type CheckName } from '#persistence';
import { Relay } from '#queue';
import { urea } from '../factories/report.js';
import { HOUR_MS, Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Watch, startWatch } from '../harness/watch.js';

const SECOND_MS = 1_000;
/** Cases that one finding names, however many there are. */
const CASES_NAMED = 20;
const BOUND_MS = CHECKS['overdue-clock'].bound_seconds * SECOND_MS;

let server: StoryServer;
let watch: Watch;
let hotline: Hotline;
beforeAll(async () => {
  [server, watch] = await Promise.all([startPostgres(), startWatch()]);
  hotline = await Hotline.open({ server, config: { heartbeat_url: watch.url } });
});
afterAll(async () => { await hotline?.close(); await watch?.close(); await server?.stop(); });

interface Ready { readonly status: string; readonly parts: Record<string, string>; readonly warnings?: Record<string, string> }
const ready = async (): Promise<readonly [number, Ready]> => {
  const answer = await fetch(`${hotline.url}/health/ready`);
  return [answer.status, await answer.json() as Ready];
};
const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${hotline.url}/metrics`)).text();
  return Number(text.split('\n').find((line) => line.startsWith(`${name} `))?.slice(name.length + 1));
};
const findingOf = (check: CheckName): Promise<number> => figure(`hotline_audit_findings{check="${check}"}`);
/** Names of what an audit finds now. */
const audited = async (): Promise<string[]> => {
  const { down, warnings } = await hotline.audit.run();
  return [...down, ...warnings].map((f) => f.check);
};
const idOf = async (reference: string): Promise<string> => String((await hotline.sql('SELECT id FROM hotline.cases WHERE reference = $1', [reference]))[0]?.id);
const serious = async (): Promise<string> => hotline.caseOf(await hotline.file(urea()));

describe('the auditor and an engine that works', () => {
  it('finds nothing on the whole way of a case, and says so outside once for every audit', async () => {
    // Whole days pass, and nobody stays signed in over them.
    const by = async (who: string, command: CommandName, body: object = {}): Promise<unknown> => (await hotline.signIn(who)).do(reference, command, body);
    const reference = await serious();
    const step = async (what: Promise<unknown>): Promise<void> => {
      await what;
      await hotline.still();
      expect(await audited()).toEqual([]);
    };
    await step(hotline.still());
    await step(by('kr-desk', 'validate'));
    for (let hours = 0; hours < 5; hours += 1) await step(hotline.moveTime(HOUR_MS));
    await step(by('cn-desk', 'accept'));
    await step(by('kr-desk', 'message', { kind: 'question', body: { text: '언제?', language: 'ko' }, about: null }));
    const about = (await (await hotline.signIn('cn-desk')).view(reference)).messages[0]?.id;
    await step(hotline.moveTime(3 * HOUR_MS));
    await step(by('cn-desk', 'message', { kind: 'answer', body: { text: '明天', language: 'zh-Hans' }, about }));
    // China's second silence brought a proposal, which waits for Korea.
    await step(by('kr-dg', 'decline-climb', { side: 'CN', reason: '아직 이르다' }));
    await step(hotline.moveTime(16 * 24 * HOUR_MS));
    await step(by('kr-desk', 'close', { outcomes: ['contracted_volume_released'], text: null }));
    await step(by('cn-desk', 'reopen', { reason: '又停了' }));
    await step(by('cn-desk', 'refuse', { reason: 'out_of_scope', text: null }));
    await step(by('kr-desk', 'close', { outcomes: ['no_agreement'], text: null }));
    expect(await ready()).toEqual([200, { status: 'ok', parts: { database: 'up', engine: 'up' } }]);
    expect(await figure('hotline_audit_last_run_timestamp_seconds')).toBe(hotline.time.now / SECOND_MS);
    expect(new Set(watch.heard)).toEqual(new Set(['GET /secret-of-the-watch']));
    const before = watch.heard.length;
    await hotline.audit.run();
    expect(watch.heard).toHaveLength(before + 1);
  });

  it('is asked once however many ask at once', async () => {
    const before = watch.heard.length;
    await Promise.all([hotline.audit.run(), hotline.audit.run(), hotline.audit.run()]);
    expect(watch.heard).toHaveLength(before + 1);
  });

  it('is not called down by a listener outside that is away, and follows no redirect', async () => {
    const failed = await figure('hotline_heartbeats_total{outcome="failed"}') || 0;
    watch.answer(302);
    expect(await audited()).toEqual([]);
    watch.answer(500);
    expect(await audited()).toEqual([]);
    watch.answer(200);
    expect(await figure('hotline_heartbeats_total{outcome="failed"}')).toBe(failed + 2);
    expect(watch.heard.join()).not.toContain('elsewhere');
    expect((await ready())[0]).toBe(200);
  });
});

describe('the auditor and an engine that stands still', () => {
  const cases = new Map<CheckName, string>();

  it('says so as soon as a clock is overdue by more than the bound, in figures, readiness and silence', async () => {
    const id = await idOf(await serious());
    for (const check of CHECK_NAMES) cases.set(check, await idOf(await serious()));
    const korea = await hotline.signIn('kr-desk');
    const [asked] = await hotline.sql('SELECT reference FROM hotline.cases WHERE id = $1', [cases.get('question-without-clock')]);
    await korea.do(String(asked?.reference), 'message', { kind: 'question', body: { text: '언제?', language: 'ko' }, about: null });
    await hotline.still();
    expect(await audited()).toEqual([]);

    await hotline.sweep.onApplicationShutdown();
    hotline.time.advance(HOUR_MS + BOUND_MS);
    expect(await audited()).toEqual([]);
    expect(await figure('hotline_audit_overdue_seconds_max')).toBe(BOUND_MS / SECOND_MS);
    const pings = watch.heard.length;
    hotline.time.advance(SECOND_MS);
    const { down } = await hotline.audit.run();
    // Both sides' first part of the receipt limit, in every case that was filed.
    const late = 2 * (cases.size + 1);
    expect(down).toEqual([{ check: 'overdue-clock', count: late, cases: expect.anything() as string[], seconds: BOUND_MS / SECOND_MS + 1 }]);
    expect(down[0]?.cases).toHaveLength(CASES_NAMED);
    expect(await ready()).toEqual([503, { status: 'error', parts: { database: 'up', engine: 'down' } }]);
    expect(await findingOf('overdue-clock')).toBe(late);
    expect(await (await fetch(`${hotline.url}/metrics`)).text()).not.toContain(id);
    expect(watch.heard).toHaveLength(pings);
  });

  it('is well again by itself when the clocks are answered', async () => {
    await hotline.moveTime(0);
    await hotline.still();
    const pings = watch.heard.length;
    expect(await audited()).toEqual([]);
    expect(await ready()).toEqual([200, { status: 'ok', parts: { database: 'up', engine: 'up' } }]);
    expect([await findingOf('overdue-clock'), await figure('hotline_audit_overdue_seconds_max'), watch.heard.length]).toEqual([0, 0, pings + 1]);
  });

  /** What is done to the rows of one healthy case, `$1`, behind the engine's back, so that a check must name it. */
  const clocks = (kind: string): string => `DELETE FROM hotline.clocks WHERE case_id = $1 AND kind = '${kind}'`;
  const shared = (key: string, json: string, more = ''): string => `UPDATE hotline.cases SET shared = jsonb_set(shared, '{${key}}', '${json}')${more} WHERE id = $1`;
  const ago = `$2::timestamptz - interval '31 seconds'`;
  const BROKEN: Readonly<Record<CheckName, string>> = {
    'overdue-clock': `UPDATE hotline.clocks SET due_at = ${ago} WHERE case_id = $1 AND kind = 'accept'`,
    'endless-clock': `UPDATE hotline.clocks SET due_at = 'infinity' WHERE case_id = $1 AND kind = 'accept'`,
    'two-clocks-of-one-kind': `INSERT INTO hotline.clocks (case_id, side, kind, subject, round, state, time_limit, started_at, due_at, provisional)
      SELECT case_id, side, kind, subject, 99, state, time_limit, started_at, due_at, provisional FROM hotline.clocks WHERE case_id = $1 AND kind = 'accept'`,
    'old-outbox': `INSERT INTO hotline.outbox (case_id, body, created_at) VALUES ($1, '{}', now() - interval '31 seconds')`,
    'overdue-delivery': `INSERT INTO hotline.deliveries (id, side, path, kind, officer_id, case_id, created_at, due_at, give_up_at)
      SELECT gen_random_uuid(), side, 'mail', 'test', id, $1, ${ago}, ${ago}, $2 FROM hotline.officers WHERE sign_in = 'kr-desk'`,
    'unnumbered-alert': `UPDATE hotline.alerts SET number = NULL, created_at = ${ago} WHERE id = (SELECT id FROM hotline.alerts WHERE case_id = $1 LIMIT 1)`,
    'closed-case-with-clock': `UPDATE hotline.cases SET state = 'closed' WHERE id = $1`,
    'open-case-without-clock': `DELETE FROM hotline.clocks WHERE case_id = $1 AND kind <> 'target'`,
    'unchecked-report-without-clock': clocks('triage'),
    'unacknowledged-side-without-clock': `${clocks('acknowledge')} AND side = 'CN'`,
    'unaccepted-case-without-clock': clocks('accept'),
    'unanswered-case-without-clock': `UPDATE hotline.cases SET state = 'accepted' WHERE id = $1`,
    'question-without-clock': clocks('reply'),
    'standing-case-without-clock': clocks('standstill'),
    'case-without-target': clocks('target'),
    'proposal-without-clock': `UPDATE hotline.case_sides SET proposal_to = 3, proposal_at = $2 WHERE case_id = $1 AND side = 'CN'`,
    'clock-without-cause': `UPDATE hotline.case_sides SET acknowledged_at = $2, acknowledged_by = 'cn-asia-desk' WHERE case_id = $1 AND side = 'CN'`,
    'clock-of-a-side-not-told': `WITH untold AS (UPDATE hotline.case_sides SET told_at = NULL WHERE case_id = $1 AND side = 'CN') UPDATE hotline.cases SET told = '{KR}' WHERE id = $1`,
    'side-half-told': `UPDATE hotline.case_sides SET told_at = NULL WHERE case_id = $1 AND side = 'CN'`,
    'pause-without-clock': shared('paused', '{"reason":"waiting_for_company","since":0,"until":1}'),
    'clock-paused-for-good': `UPDATE hotline.clocks SET state = 'paused' WHERE case_id = $1 AND kind = 'accept'`,
    'consultation-without-clock': shared('consultation', '{"by":"KR","requested_at":0}'),
    'watched-case-without-clock': `UPDATE hotline.cases SET state = 'monitoring' WHERE id = $1`,
    'unreached-side-without-clock': `UPDATE hotline.case_sides SET unreached_since = $2 WHERE case_id = $1 AND side = 'CN'`,
    'licence-without-clock': shared('licences', '[{"id":"a","filed_on":"2026-03-02","result":null}]'),
    'action-without-clock': shared('actions', '[{"id":"1.1","side":"CN","office":"cn-asia-desk","due_on":"2026-03-20","done_at":null}]'),
    'suspended-case-without-clock': shared('suspended_until', '"2027-01-01"', `, state = 'closed', closed_at = $2`),
  };

  it.each(CHECK_NAMES)('names the case when somebody makes it so behind the engine: %s', async (check) => {
    const id = cases.get(check) ?? '';
    // Nothing is left that would mend it at once: the sweep has stopped, and so do the relay and whoever carries messages out.
    await hotline.door.app.get(Relay).onApplicationShutdown();
    await hotline.deliveries.onApplicationShutdown();
    if (check === 'two-clocks-of-one-kind') await hotline.sql('DROP INDEX hotline.clocks_one_alive');
    await broken(check, id);
    try {
      const { down, warnings } = await hotline.audit.run();
      const found = [...down, ...warnings];
      expect(found.find((f) => f.check === check)).toMatchObject({ count: 1, cases: [id] });
      expect(new Set(found.flatMap((f) => f.cases))).toEqual(new Set([id]));
      expect([await findingOf(check), (await ready())[0]]).toEqual([1, CHECKS[check].level === 'down' ? 503 : 200]);
    } finally {
      await putAway(id);
      if (check === 'two-clocks-of-one-kind') await hotline.sql(`CREATE UNIQUE INDEX clocks_one_alive ON hotline.clocks (case_id, side, kind, subject) WHERE state IN ('running', 'paused')`);
    }
    expect(await audited()).toEqual([]);
  });

  /** Puts the case for `$1` and the present for `$2`. */
  async function broken(check: CheckName, id: string): Promise<void> {
    const present = `'${new Date(hotline.time.now).toISOString()}'::timestamptz`;
    await hotline.sql(BROKEN[check].replaceAll('$1', `'${id}'::uuid`).replaceAll('$2::timestamptz', present).replaceAll('$2', present));
  }

  /** Takes a broken case out of sight: closed, with nothing running and nothing waiting. At once, since the audit looks on its own as well. */
  async function putAway(id: string): Promise<void> {
    await hotline.sql(`
      WITH clocks AS (DELETE FROM hotline.clocks WHERE case_id = $1), outbox AS (DELETE FROM hotline.outbox WHERE case_id = $1),
        deliveries AS (DELETE FROM hotline.deliveries WHERE case_id = $1), alerts AS (UPDATE hotline.alerts SET number = -1 WHERE case_id = $1 AND number IS NULL)
      UPDATE hotline.cases SET state = 'closed', closed_at = now(), shared = shared - 'suspended_until' WHERE id = $1`, [id]);
  }

  it('warns while messages beyond the live line wait, since desks hear all the same, and still says outside that all is well', async () => {
    const id = cases.get('overdue-delivery') ?? '';
    await broken('overdue-delivery', id);
    const pings = watch.heard.length;
    await hotline.audit.run();
    expect(await ready()).toEqual([200, { status: 'ok', parts: { database: 'up', engine: 'up' }, warnings: { engine: expect.stringMatching(/messages beyond the live line go out late/) as string } }]);
    expect(watch.heard).toHaveLength(pings + 1);
    await putAway(id);
    expect(await audited()).toEqual([]);
    expect((await ready())[1].warnings).toBeUndefined();
  });
});
