import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is on duty: each office's roster as one document, and absences beside them, since one absence counts in every
 * rotation. Both are their own side's business. Times are wall times of the side's zone, kept as they were written.
 */
export class Duty1764000000003 implements MigrationInterface {
  readonly name = 'Duty1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, REVISIONS, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.rosters, hotline.absences');
  }
}

const TABLES = `
CREATE TABLE hotline.rosters (
  side text NOT NULL, office text NOT NULL, document jsonb NOT NULL, version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL, updated_by uuid NOT NULL REFERENCES hotline.officers, PRIMARY KEY (side, office)
);
CREATE TABLE hotline.absences (
  id uuid PRIMARY KEY, side text NOT NULL, officer uuid NOT NULL REFERENCES hotline.officers, begins text NOT NULL, ends text NOT NULL,
  deputy uuid REFERENCES hotline.officers, updated_at timestamptz NOT NULL, updated_by uuid NOT NULL REFERENCES hotline.officers, CHECK (begins < ends)
);
CREATE INDEX absences_of_officer ON hotline.absences (officer, ends);`;

const TABLE_NAMES = ['rosters', 'absences'];

/** A change here makes what processes remember of the directory old. */
const REVISIONS = TABLE_NAMES.map((table) => `
CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE ON hotline.${table} FOR EACH STATEMENT EXECUTE FUNCTION hotline.directory_changed();`).join('');

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.rosters TO hotline_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.absences TO hotline_writer;
GRANT SELECT ON hotline.rosters, hotline.absences TO hotline_reader;`;

const WALL = TABLE_NAMES.map((table) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`).join('');
