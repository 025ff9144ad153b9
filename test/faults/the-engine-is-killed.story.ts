import { CHECKS } from '#persistence';
import { urea } from '../factories/report.js';
import { Company } from '../harness/company.js';
import { type StoryDatabase, type StoryServer, inDatabase, startPostgres } from '../harness/postgres.js';
import { DoorProcess, doorCommand } from '../harness/process.js';
import { until } from '../harness/until.js';
import { type Watch, startWatch } from '../harness/watch.js';

const STORY_MS = 150_000;
/** The auditor looks every fifteen seconds; twice that for a machine that is busy. */
const AUDIT_MS = 30_000;
/** While it finds something it looks this often. */
const AGAIN_S = 2;

describe('the engine is killed, and the auditor beside it goes on', () => {
  let server: StoryServer;
  let database: StoryDatabase;
  let watch: Watch;
  beforeAll(async () => {
    [server, watch] = await Promise.all([startPostgres(), startWatch()]);
    database = await server.database();
  }, STORY_MS);
  afterAll(async () => {
    await DoorProcess.endAll();
    await database?.drop();
    await Promise.all([server?.stop(), watch?.close()]);
  }, STORY_MS);

  const open = (door: string): Promise<DoorProcess> => DoorProcess.open(doorCommand(door), { DATABASE_URL: database.url, PORT: '0', HOTLINE_HEARTBEAT_URL: watch.url });
  const sql = (text: string) => inDatabase(database.url, (run) => run(text));

  it('so that readiness turns red and the heartbeat stops, until the engine is back', async () => {
    const [intake, escalation, auditor] = await Promise.all(['intake', 'escalation', 'auditor'].map(open));
    if (!intake || !escalation || !auditor) throw new Error('not every door opened');
    await new Company(intake.url).file(urea());
    await until('the first heartbeat', () => watch.heard.length > 0, AUDIT_MS);
    expect(await auditor.isReady()).toBe(true);

    await escalation.kill();
    // The story does not wait an hour for the limit: it ended a moment less than the bound ago.
    await sql(`UPDATE hotline.clocks SET due_at = clock_timestamp() - interval '${CHECKS['overdue-clock'].bound_seconds - 5} seconds' WHERE kind = 'acknowledge' AND side = 'CN'`);
    const killed = performance.now();
    await until('the auditor is not ready', async () => !(await auditor.isReady()), AUDIT_MS);
    const red_ms = performance.now() - killed;
    const beats = watch.heard.length;
    const [late] = await sql(`SELECT case_id FROM hotline.clocks WHERE state = 'running' AND due_at < clock_timestamp()`);
    expect(auditor.stderr).toContain('"check":"overdue-clock"');
    expect(auditor.stderr).toContain(String(late?.case_id));
    expect(await intake.isReady()).toBe(true);
    const seen = await looked(auditor);
    await until('the audit looks twice more', async () => (await looked(auditor)) - seen >= 2 * AGAIN_S, AUDIT_MS);
    expect(watch.heard).toHaveLength(beats);

    const again = open('escalation');
    await until('the limit was answered', async () => (await sql(`SELECT FROM hotline.history WHERE type = 'ClockMissed'`)).length > 0, STORY_MS);
    const answered = performance.now();
    await again;
    await until('the auditor is ready again', () => auditor.isReady(), AUDIT_MS);
    await until('the heartbeat is back', () => watch.heard.length > beats);
    process.stdout.write(`engine killed: red ${Math.round(red_ms)} ms after a clock was 25 s late, green ${Math.round(performance.now() - answered)} ms after the engine was back\n`);
  }, STORY_MS);
});

/** When the audit looked last, Unix time. */
async function looked(auditor: DoorProcess): Promise<number> {
  const figures = await (await fetch(`${auditor.url}/metrics`)).text();
  return Number(/^hotline_audit_last_run_timestamp_seconds (\S+)$/m.exec(figures)?.[1]);
}
