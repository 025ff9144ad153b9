import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Joint reports (ADR 45). What is proposed, and what each side did about it, every side of the network reads; what a side states, that side
 * alone, until all agreed. Steps and statements are only ever added, and of a report nothing changes but how it stands.
 */
export class JointReports1764000000053 implements MigrationInterface {
  readonly name = 'JointReports1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, APPEND_ONLY, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.joint_report_statements, hotline.joint_report_steps, hotline.joint_reports');
  }
}

const TABLES = `
CREATE TABLE hotline.joint_reports (
  id uuid PRIMARY KEY, network text NOT NULL, sides text[] NOT NULL, question jsonb NOT NULL, names jsonb NOT NULL, proposed_by text NOT NULL, proposed_at timestamptz NOT NULL, state text NOT NULL
);
CREATE INDEX joint_reports_of_network ON hotline.joint_reports (network, proposed_at DESC);
CREATE UNIQUE INDEX joint_reports_one_open ON hotline.joint_reports (network) WHERE state = 'proposed';
CREATE TABLE hotline.joint_report_steps (
  report_id uuid NOT NULL REFERENCES hotline.joint_reports, seq int NOT NULL, act text NOT NULL, side text NOT NULL, office text NOT NULL, office_name jsonb NOT NULL, officer_id uuid NOT NULL REFERENCES hotline.officers,
  at timestamptz NOT NULL, reason text, commits text, hash text NOT NULL, PRIMARY KEY (report_id, seq)
);
CREATE TABLE hotline.joint_report_statements (
  report_id uuid NOT NULL REFERENCES hotline.joint_reports, side text NOT NULL, statement jsonb NOT NULL, PRIMARY KEY (report_id, side)
);`;

const APPEND_ONLY = ['joint_report_steps', 'joint_report_statements'].map((table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hotline.${table} FOR EACH STATEMENT EXECUTE FUNCTION hotline.refuse_change();`).join('');

/** Which person it was is in the rows and shown to nobody. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE (state) ON hotline.joint_reports TO hotline_writer;
GRANT SELECT, INSERT ON hotline.joint_report_steps, hotline.joint_report_statements TO hotline_writer;
GRANT SELECT (id, network, sides, question, names, proposed_by, proposed_at, state) ON hotline.joint_reports TO hotline_reader;
GRANT SELECT (report_id, seq, act, side, office, office_name, at, reason, commits, hash) ON hotline.joint_report_steps TO hotline_reader;
GRANT SELECT (report_id, side, statement) ON hotline.joint_report_statements TO hotline_reader;`;

const side = "NULLIF(current_setting('hotline.side', true), '')";
const VISIBLE: Readonly<Record<string, string>> = {
  joint_reports: `sides @> ARRAY[${side}]`,
  joint_report_steps: 'EXISTS (SELECT FROM hotline.joint_reports r WHERE r.id = report_id)',
  joint_report_statements: `side = ${side} OR EXISTS (SELECT FROM hotline.joint_reports r WHERE r.id = report_id AND r.state = 'agreed')`,
};
const WALL = Object.entries(VISIBLE).map(([table, using]) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (${using});`).join('');
