import { randomBytes } from 'node:crypto';
import { urea } from '../factories/report.js';
import { Desk } from '../harness/desk.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';
import { type Attempt, asReader, readAll, readableColumns } from '../harness/raw-reader.js';
import { SPEAKING, TELLING } from '../keyhole/closed-functions.js';
import { type Secrets, workOfTwoSides } from '../keyhole/two-sides.js';

/** Every table, by whose rows the reader sees with Korea's side set. A table that is in no list fails. */
const OWN = ['absences', 'account_requests', 'alert_rules', 'alerts', 'api_keys', 'attachments', 'audiences', 'board_views', 'case_lines', 'contact_points', 'deadline_feeds', 'deliveries', 'history_own', 'joint_report_statements', 'licence_applications', 'licence_batches', 'officers', 'push_devices', 'receipts', 'reports', 'rosters', 'test_call_answers', 'webhooks'];
const OF_TOLD_CASES = ['case_measures', 'case_sides', 'cases', 'clocks', 'history'];
const OF_ALL_SIDES = ['calendars', 'office_calendars', 'policies', 'proof_keys', 'side_calendars'];
/** What every side of a network sees of it, and no other. */
const OF_NETWORKS = ['joint_report_steps', 'joint_reports', 'measure_revisions', 'measures', 'test_call_offices', 'test_calls'];
/** What was gathered from cases that Korea was told of. */
const OF_AUDIENCES = ['checkpoint_leaves', 'checkpoint_signatures', 'checkpoints'];
const NOBODYS = ['attempts', 'authenticators', 'delivery_cursors', 'directory_revisions', 'drafts', 'hotline_migrations', 'measure_rings', 'outbox', 'passkey_challenges', 'pending_sign_ins', 'provider_accounts', 'recovery_codes', 'service_keys', 'sessions', 'setup_tokens', 'test_call_schedules'];
const TABLES = [...OWN, ...OF_TOLD_CASES, ...OF_AUDIENCES, ...OF_ALL_SIDES, ...OF_NETWORKS, ...NOBODYS];
const DENIED = '42501';
/** Nobody listens there, so that what goes out stays where it is kept. */
const MAIL_OFF_THE_AIR = { mail: { url: 'smtp://127.0.0.1:1', from: 'hotline@mail.example' } };
/** A name that is as well made as one of China's, and belongs to nothing. */
const NOTHING = { id: '01990000-0000-7000-8000-000000000000', reference: 'CN-2222-2222' };

let server: StoryServer;
let hotline: Hotline;
let secrets: Secrets;
beforeAll(async () => {
  server = await startPostgres();
  hotline = await Hotline.open({ server, config: MAIL_OFF_THE_AIR });
  secrets = await workOfTwoSides(hotline);
  await hotline.checkpoints.gather();
  await hotline.sql('ANALYZE');
});
afterAll(async () => { await hotline?.close(); await server?.stop(); });

const korea = <T>(work: Parameters<typeof asReader<T>>[2]): Promise<T> => asReader(hotline.database_url, 'KR', work);
const one = (text: string, values: readonly unknown[] = []): Promise<Attempt> => korea((attempt) => attempt(text, values));
/** China's secrets that Korea's reader finds anywhere. */
const leaks = async (): Promise<string[]> => { const all = await readAll(hotline.database_url, 'KR'); return secrets.words.filter((word) => all.includes(word)); };

describe('the reader\'s own connection, with Korea\'s side set', () => {
  it('reads nothing of what China keeps for itself, in any column of any table', async () => {
    expect(await hotline.sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'hotline' AND table_type = 'BASE TABLE' ORDER BY 1")).toEqual(TABLES.toSorted().map((name) => ({ name })));
    expect(await leaks()).toEqual([]);
    const china = await readAll(hotline.database_url, 'CN');
    expect(secrets.words.filter((word) => !china.includes(word))).toEqual([]);
    expect(china).not.toContain('own-kr');
  });

  it.each(OWN)('counts only Korea\'s rows of %s', async (table) => {
    const [{ mine, all } = { mine: '0', all: '0' }] = await hotline.sql(`SELECT count(*) FILTER (WHERE side = 'KR') AS mine, count(*) AS all FROM hotline.${table}`);
    expect(Number(all)).toBeGreaterThan(Number(mine));
    expect((await one(`SELECT count(*) AS n FROM hotline.${table}`)).rows).toEqual([{ n: mine }]);
    expect((await one(`SELECT count(*) AS n FROM hotline.${table} WHERE side <> 'KR'`)).rows).toEqual([{ n: '0' }]);
  });

  it.each(OF_TOLD_CASES)('sees of %s only cases that Korea was told of', async (table) => {
    const id = table === 'cases' ? 'id' : 'case_id';
    const [{ told, all } = { told: '0', all: '0' }] = await hotline.sql(
      `SELECT count(DISTINCT c.id) FILTER (WHERE c.told @> '{KR}') AS told, count(DISTINCT c.id) AS all FROM hotline.${table} t JOIN hotline.cases c ON c.id = t.${id}`);
    expect(Number(all)).toBeGreaterThan(Number(told));
    expect((await one(`SELECT count(DISTINCT ${id}) AS n FROM hotline.${table}`)).rows).toEqual([{ n: told }]);
  });

  it.each(OF_AUDIENCES)('sees of %s only what Korea is in the audience of', async (table) => {
    const [{ ours, all } = { ours: '0', all: '0' }] = await hotline.sql(`SELECT count(*) FILTER (WHERE c.audience @> '{KR}') AS ours, count(*) AS all FROM hotline.${table} t JOIN hotline.checkpoints c ON c.digest = t.digest`);
    expect(Number(all)).toBeGreaterThan(Number(ours));
    expect((await one(`SELECT count(*) AS n FROM hotline.${table}`)).rows).toEqual([{ n: ours }]);
  });

  it.each(TABLES)('writes, locks and refers to nothing in %s, whatever is there', async (table) => {
    const [{ column } = { column: '' }] = await hotline.sql("SELECT column_name AS column FROM information_schema.columns WHERE table_schema = 'hotline' AND table_name = $1 ORDER BY ordinal_position", [table]);
    const statements = [
      `INSERT INTO hotline.${table} DEFAULT VALUES`, `INSERT INTO hotline.${table} DEFAULT VALUES ON CONFLICT DO NOTHING`, `UPDATE hotline.${table} SET "${String(column)}" = DEFAULT`, `DELETE FROM hotline.${table}`,
      `TRUNCATE hotline.${table}`, `LOCK hotline.${table} IN ACCESS EXCLUSIVE MODE`, `SELECT 1 FROM hotline.${table} FOR UPDATE`, `COPY hotline.${table} FROM STDIN`,
      `CREATE TRIGGER t BEFORE INSERT ON hotline.${table} EXECUTE FUNCTION hotline.refuse_change()`,
    ];
    await korea(async (attempt) => { for (const text of statements) expect([text, (await attempt(text)).refused?.code]).toEqual([text, DENIED]); });
  });

  it.each(NOBODYS)('has no way to %s at all', async (table) => {
    expect((await one(`SELECT count(*) FROM hotline.${table}`)).refused?.code).toBe(DENIED);
  });

  it('is told the same of a name that China uses and of one that nobody does: by unique keys, references and look-ups', async () => {
    const about = (name: string, id: string): [string, unknown[]][] => [
      ['INSERT INTO hotline.reports (id, reference) VALUES (gen_random_uuid(), $1)', [name]], ['INSERT INTO hotline.reports (id) VALUES ($1)', [id]],
      ['INSERT INTO hotline.officers (id, sign_in) VALUES ($1, $2)', [id, name]], ['INSERT INTO hotline.audiences (name, side) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, 'KR']],
      ['INSERT INTO hotline.alerts (id, case_id, seq) VALUES (gen_random_uuid(), $1, 1)', [id]], ['INSERT INTO hotline.receipts (alert_id) VALUES ($1)', [id]],
      ['SELECT * FROM hotline.history_own WHERE case_id = $1', [id]], ['SELECT 1 FROM hotline.cases WHERE id = $1 OR reference = $2', [id, name]],
      ['SELECT h.seq FROM hotline.history h RIGHT JOIN (SELECT $1::uuid AS id) x ON x.id = h.case_id', [id]],
    ];
    const answers = (name: string, id: string) => korea(async (attempt) => {
      const all: Attempt[] = [];
      for (const [text, values] of about(name, id)) all.push(await attempt(text, values));
      return all;
    });
    const theirs = await answers(secrets.reference, secrets.kase);
    expect(theirs).toEqual(await answers(NOTHING.reference, NOTHING.id));
    expect(theirs.slice(0, 6).every((a) => a.refused?.code === DENIED)).toBe(true);
  });

  it('is told nothing by errors and side effects of what it asks, since rows of others are not asked at all', async () => {
    await korea(async (attempt) => {
      const bad = "1 / (CASE WHEN payload::text LIKE '%canary%' THEN 0 ELSE 1 END) = 1";
      expect((await attempt(`SELECT count(*) FROM hotline.history_own WHERE ${bad}`)).refused).toBeNull();
      expect((await attempt("SELECT 1 FROM hotline.reports WHERE (CASE WHEN body->>'goods' LIKE 'canary%' THEN body->>'goods' ELSE '1' END)::int = 2")).refused).toBeNull();
      // A function of one's own, cheaper than the wall by its own account, that says whatever it is given.
      const { refused, notices } = await attempt(`
        DO $$ BEGIN
          CREATE FUNCTION pg_temp.tell(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS 'BEGIN RAISE NOTICE ''%'', $1; RETURN true; END';
          PERFORM 1 FROM hotline.reports WHERE pg_temp.tell(body::text);
          PERFORM 1 FROM hotline.history_own WHERE pg_temp.tell(payload::text);
          PERFORM 1 FROM hotline.cases WHERE pg_temp.tell(id::text);
        END $$`);
      expect(refused).toBeNull();
      expect(notices.join()).toContain('own-kr-note');
      expect(secrets.words.filter((word) => notices.join().includes(word))).toEqual([]);
    });
  });

  it('finds no gap to count by: not in sequences, and not in where and when rows were written', async () => {
    await korea(async (attempt) => {
      for (const text of ['SELECT last_value FROM hotline.outbox_position_seq', "SELECT currval('hotline.outbox_position_seq')", "SELECT nextval('hotline.outbox_position_seq')"]) {
        expect([text, (await attempt(text)).refused?.code]).toEqual([text, DENIED]);
      }
      expect((await attempt("SELECT 1 FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname = 'hotline'")).rows).toEqual([]);
      for (const table of TABLES) for (const column of ['ctid', 'xmin', 'cmin', 'tableoid']) expect([table, column, (await attempt(`SELECT ${column} FROM hotline.${table}`)).refused?.code]).toEqual([table, column, DENIED]);
    });
  });

  it.each([
    "SELECT reltuples FROM pg_class WHERE oid = 'hotline.reports'::regclass", "SELECT relpages FROM pg_class WHERE oid = 'hotline.reports'::regclass", 'SELECT * FROM pg_stat_user_tables', 'SELECT n_tup_ins FROM pg_stat_all_tables',
    'SELECT * FROM pg_statio_user_tables', 'SELECT * FROM pg_stat_user_indexes', "SELECT pg_stat_get_live_tuples('hotline.reports'::regclass)", "SELECT pg_relation_size('hotline.reports')", "SELECT pg_total_relation_size('hotline.reports')",
    'SELECT * FROM pg_statistic', 'SELECT * FROM pg_locks', 'SELECT query FROM pg_stat_activity', "SELECT pg_try_advisory_lock(hashtextextended('duty of CN', 0))", 'SELECT pg_advisory_xact_lock(1)', "SELECT pg_read_file('postgresql.conf')", 'SELECT * FROM pg_authid',
  ])('nor in the catalogues: %s', async (text) => {
    expect((await one(text)).refused?.code).toBe(DENIED);
  });

  it.each(TELLING)('nor in what counts transactions, writes and files: %s', async (text) => { expect((await one(text)).refused?.code).toBe(DENIED); });

  it.each(SPEAKING)('and it can say nothing, nor leave anything behind: %s', async (text) => { expect((await one(text)).refused?.code).toBe(DENIED); });

  it('nor in what the planner keeps of values, nor through a function or view that would read for it', async () => {
    expect((await one("SELECT tablename FROM pg_stats WHERE schemaname = 'hotline' AND tablename = ANY($1)", [[...OWN, ...OF_TOLD_CASES, ...OF_AUDIENCES]])).rows).toEqual([]);
    expect(await hotline.sql("SELECT proname FROM pg_proc WHERE pronamespace = 'hotline'::regnamespace AND prosecdef")).toEqual([]);
    expect(await hotline.sql("SELECT relname FROM pg_class WHERE relnamespace = 'hotline'::regnamespace AND relkind IN ('v', 'm')")).toEqual([]);
  });

  it('never who edited what every side may know, or anybody\'s password', async () => {
    const columns = (await readableColumns(hotline.database_url)).map(({ table, column }) => `${table}.${column}`);
    expect(columns.filter((name) => /^(calendars|office_calendars)\.(updated_by|seed_hash)$|password/.test(name))).toEqual([]);
  });

  it.each(['', 'XX', 'kr', 'KR,CN', '{KR,CN}', "KR' OR true --", '%'])('sees no row as the side "%s"', async (side) => {
    await asReader(hotline.database_url, side, async (attempt) => {
      for (const table of [...OWN, ...OF_TOLD_CASES, ...OF_AUDIENCES, ...OF_NETWORKS]) expect([table, (await attempt(`SELECT count(*) AS n FROM hotline.${table}`)).rows]).toEqual([table, [{ n: '0' }]]);
    });
  });
});

/** What docs/SECURITY.md says that this wall is not. Should one of these begin to fail, the page is out of date. */
describe('whoever may type any statement on the service\'s own connection', () => {
  it('may speak for another side, and for the writer: the wall holds for what the service asks, not for who holds its login', async () => {
    await korea(async (attempt) => {
      expect((await attempt("SELECT set_config('hotline.side', 'CN', true), count(*) FROM hotline.reports")).refused).toBeNull();
      expect((await attempt("DO $$ BEGIN PERFORM set_config('hotline.side', 'CN', true); IF (SELECT count(*) FROM hotline.reports WHERE side = 'CN') = 0 THEN RAISE 'nothing'; END IF; END $$")).refused).toBeNull();
      expect((await attempt('SET LOCAL ROLE hotline_writer')).refused).toBeNull();
    });
  });

  it('may count by EXPLAIN ANALYZE how many rows were passed over, and hear ids of changed cases by LISTEN', async () => {
    await korea(async (attempt) => {
      const { rows } = await attempt('EXPLAIN (ANALYZE, FORMAT JSON) SELECT 1 FROM hotline.history_own');
      expect(JSON.stringify(rows)).toContain('Rows Removed by Filter');
      expect((await attempt('LISTEN hotline_relayed')).refused).toBeNull();
    });
  });
});

describe('what no grant takes from anybody, as docs/SECURITY.md says', () => {
  it('is the number of the transaction in which one made something of one\'s own', async () => {
    const { notices } = await one("DO $$ DECLARE n xid; BEGIN CREATE TEMP TABLE mine (a int); SELECT xmin INTO n FROM pg_attribute WHERE attrelid = 'mine'::regclass AND attnum = 1; RAISE NOTICE '%', n; END $$");
    expect(notices).toEqual([expect.stringMatching(/^\d+$/)]);
    expect((await one('SELECT datfrozenxid FROM pg_database')).refused).toBeNull();
  });

  it('and the word NOTIFY, by which whoever says anything cuts no officer\'s line', async () => {
    expect((await one("NOTIFY hotline_relayed, 'x'")).refused).toBeNull();
    const line = await (await hotline.signIn('kr-desk')).listen();
    const forged = ['', 'x', 'null', '[]', '{}', '{"cases":["x"],"alerts":[]}', '{"cases":[],"alerts":[1]}', '{"cases":null,"alerts":null}', '{"cases":[{"id":"x","side":null}],"alerts":[]}', JSON.stringify({ cases: [{ id: NOTHING.id, side: "'" }], alerts: [] }), JSON.stringify({ cases: [{ id: NOTHING.id, side: null }], alerts: [NOTHING.id] })];
    for (const payload of forged) await hotline.sql('SELECT pg_notify($1, $2)', ['hotline_relayed', payload]);
    const told = await hotline.caseOf(await hotline.file(urea()));
    await line.poke('what comes after it is told on the same line', (p) => p.line.reference === told);
    expect(line.socket.connected).toBe(true);
    line.close();
  });
});

describe('a login of its own for what is shown', () => {
  const name = `reading_${randomBytes(6).toString('hex')}`;
  let url: string;
  beforeAll(async () => {
    await hotline.sql(`CREATE ROLE ${name} LOGIN PASSWORD 'made-up' IN ROLE hotline_reader`);
    url = Object.assign(new URL(hotline.database_url), { username: name, password: 'made-up' }).href;
  });
  afterAll(async () => { await hotline.sql(`DROP ROLE ${name}`); });

  it('serves a side\'s reads, and cannot become the writer', async () => {
    const door = await hotline.beside({ reader_url: url });
    const desk = new Desk(door.url, (await hotline.signIn('cn-desk')).cookie, 'cn-desk');
    expect((await desk.view(secrets.reference)).own?.report.goods).toBe('canary-untold');
    await door.close();
    await asReader(url, 'KR', async (attempt) => {
      for (const role of ['hotline_writer', 'hotline_auditor', new URL(hotline.database_url).username]) expect([role, (await attempt(`SET LOCAL ROLE ${role}`)).refused?.code]).toEqual([role, DENIED]);
      expect((await attempt('RESET ROLE')).refused).toBeNull();
      expect((await attempt('SELECT password_hash FROM hotline.officers')).refused?.code).toBe(DENIED);
    });
  });

  it('is refused at the start when it could be more than the reader', async () => {
    await hotline.sql(`GRANT hotline_writer TO ${name}`);
    await expect(hotline.beside({ reader_url: url })).rejects.toThrow('HOTLINE_READER_URL');
  });
});

describe('the check bites', () => {
  it('when one policy is widened', async () => {
    await hotline.sql('ALTER POLICY reads ON hotline.reports USING (true)');
    expect(await leaks()).toEqual(expect.arrayContaining(['canary-company', 'canary-person']));
  });
});
