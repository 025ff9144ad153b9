import pg from 'pg';
import { urea } from '../factories/report.js';
import { Hotline } from '../harness/hotline.js';
import { type StoryServer, startPostgres } from '../harness/postgres.js';

let server: StoryServer;
let hotline: Hotline;
beforeAll(async () => { server = await startPostgres(); hotline = await Hotline.open({ server }); });
afterAll(async () => { await hotline?.close(); await server?.stop(); });

describe('the auditor\'s role in the database', () => {
  const SEEN = [
    'alerts.audience', 'alerts.case_id', 'alerts.created_at', 'alerts.number',
    'case_sides.acknowledged_at', 'case_sides.case_id', 'case_sides.ladder_ended_at', 'case_sides.proposal_at', 'case_sides.proposal_to', 'case_sides.rounds', 'case_sides.rung', 'case_sides.rung_since', 'case_sides.side', 'case_sides.told_at', 'case_sides.unreached_since', 'case_sides.watching',
    'cases.actions_open', 'cases.closed_at', 'cases.consulting', 'cases.home', 'cases.id', 'cases.lead', 'cases.licences_open', 'cases.licensed_at_home', 'cases.opened_at', 'cases.paused', 'cases.questions_open', 'cases.receiver', 'cases.severity', 'cases.state',
    'cases.suspended_until', 'cases.told', 'cases.version',
    'clocks.case_id', 'clocks.due_at', 'clocks.ended_at', 'clocks.kind', 'clocks.round', 'clocks.side', 'clocks.started_at', 'clocks.state', 'clocks.subject',
    'deliveries.case_id', 'deliveries.due_at', 'deliveries.state',
    'outbox.case_id', 'outbox.created_at',
  ];

  it('may read how the engine stands, column by column, and change nothing', async () => {
    const rows = await hotline.sql(`
      SELECT table_name || '.' || column_name AS name, has_column_privilege('hotline_auditor', format('hotline.%I', table_name), column_name, 'SELECT') AS reads,
        has_column_privilege('hotline_auditor', format('hotline.%I', table_name), column_name, 'INSERT, UPDATE') OR has_table_privilege('hotline_auditor', format('hotline.%I', table_name), 'DELETE, TRUNCATE') AS writes
      FROM information_schema.columns WHERE table_schema = 'hotline' ORDER BY name`);
    expect(rows.filter((r) => r.reads).map((r) => r.name)).toEqual(SEEN);
    expect(rows.filter((r) => r.writes)).toEqual([]);
  });

  it.each(['reports', 'history', 'history_own', 'case_lines', 'officers', 'sessions', 'receipts', 'contact_points', 'deadline_feeds', 'board_views', 'joint_reports', 'joint_report_statements', 'alert_rules', 'cases', 'clocks', 'outbox', 'alerts', 'deliveries'])('is refused the contents of %s', async (table) => {
    const client = new pg.Client({ connectionString: hotline.database_url, options: '-c role=hotline_auditor' });
    await client.connect();
    try {
      await expect(client.query(`SELECT * FROM hotline.${table}`)).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });

  it('gives questions without a word of what they ask', async () => {
    const reference = await hotline.caseOf(await hotline.file(urea()));
    await (await hotline.signIn('kr-desk')).do(reference, 'message', { kind: 'question', body: { text: '언제?', language: 'ko' }, about: null });
    const rows = await hotline.sql(`SELECT DISTINCT jsonb_object_keys(q) AS key FROM hotline.cases, jsonb_array_elements(questions_open) q ORDER BY key`);
    expect(rows.map((r) => r.key)).toEqual(['asked_at', 'by', 'id', 'state', 'to']);
  });
});
