import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A role that sees how the engine stands and nothing of what cases are about: ids, sides, states and instants by column
 * grants, every row of them. It writes nothing. Two indexes keep its look at everything open cheap.
 */
export class Auditor1764000000005 implements MigrationInterface {
  readonly name = 'Auditor1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLE, STRUCTURE, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of WALLED) await runner.query(`DROP POLICY audits ON hotline.${table}`);
    for (const table of Object.keys(SEEN)) await runner.query(`REVOKE ALL ON hotline.${table} FROM hotline_auditor`);
    await runner.query('REVOKE USAGE ON SCHEMA hotline FROM hotline_auditor; DROP INDEX hotline.cases_open, hotline.clocks_paused; ALTER TABLE hotline.cases DROP COLUMN questions_open');
  }
}

/** Roles belong to the whole server, so another database of it may have made this one, or be making it right now. */
const ROLE = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hotline_auditor') THEN
    BEGIN
      CREATE ROLE hotline_auditor NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'hotline_auditor', 'MEMBER') THEN EXECUTE format('GRANT hotline_auditor TO %I', current_user); END IF;
END $$;`;

/** Whom a question waits for stands among the shared facts, which the auditor may not read; this column holds that much of them. */
const STRUCTURE = `
ALTER TABLE hotline.cases ADD COLUMN questions_open jsonb NOT NULL
  GENERATED ALWAYS AS (jsonb_path_query_array(shared, '$.questions[*] ? (@.state == "open")')) STORED;
CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open) WHERE state <> 'closed';
CREATE INDEX clocks_paused ON hotline.clocks (case_id, side, kind, subject) WHERE state = 'paused';`;

/** What the auditor sees of each table; what is not listed is denied, and so is every table that is not. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  cases: ['id', 'state', 'severity', 'version', 'home', 'lead', 'told', 'opened_at', 'closed_at', 'questions_open'],
  case_sides: ['case_id', 'side', 'told_at', 'acknowledged_at', 'rung', 'rung_since', 'proposal_to', 'proposal_at'],
  clocks: ['case_id', 'side', 'kind', 'subject', 'round', 'state', 'started_at', 'due_at', 'ended_at'],
  outbox: ['topic', 'case_id', 'created_at'],
  alerts: ['case_id', 'audience', 'number', 'created_at'],
};
const GRANTS = ['GRANT USAGE ON SCHEMA hotline TO hotline_auditor', ...Object.entries(SEEN).map(([table, columns]) => `GRANT SELECT (${columns.join(', ')}) ON hotline.${table} TO hotline_auditor`)].join('; ');

/** It watches over every side's cases, so it sees all rows of the few columns it may read. */
const WALLED = ['cases', 'case_sides', 'clocks', 'alerts'];
const WALL = WALLED.map((table) => `CREATE POLICY audits ON hotline.${table} FOR SELECT TO hotline_auditor USING (true)`).join('; ');
