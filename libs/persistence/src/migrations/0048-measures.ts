import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of measures of each network. What is recorded of one is a revision, which nobody may change or take away; the measure's
 * own row says which is the newest. Whose cases come from it is a table of its own, seen as far as the cases are, so that neither
 * a list nor a count tells of a case that a side was not told of.
 */
export class Measures1764000000048 implements MigrationInterface {
  readonly name = 'Measures1764000000048';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.case_measures, hotline.measure_revisions, hotline.measures');
  }
}

const TABLES = `
CREATE TABLE hotline.measures (
  id uuid PRIMARY KEY, network text NOT NULL, sides text[] NOT NULL, revision int NOT NULL, digest text NOT NULL, facts jsonb NOT NULL, recorded_at timestamptz NOT NULL, suspended_until date, ends_on date
);
CREATE INDEX measures_of_network ON hotline.measures (network, recorded_at DESC);
CREATE INDEX measures_suspended ON hotline.measures (network, suspended_until) WHERE suspended_until IS NOT NULL;
CREATE TABLE hotline.measure_revisions (
  measure_id uuid NOT NULL REFERENCES hotline.measures, revision int NOT NULL, side text NOT NULL, office text NOT NULL, officer_id uuid NOT NULL REFERENCES hotline.officers, at timestamptz NOT NULL,
  facts jsonb NOT NULL, digest text NOT NULL, PRIMARY KEY (measure_id, revision)
);
CREATE TABLE hotline.case_measures (
  case_id uuid NOT NULL REFERENCES hotline.cases, measure_id uuid NOT NULL REFERENCES hotline.measures, PRIMARY KEY (case_id, measure_id)
);
CREATE INDEX case_measures_of_measure ON hotline.case_measures (measure_id);`;

/** Which person wrote a revision is in the rows and shown to nobody. No role may change or remove a revision. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.measures TO hotline_writer;
GRANT SELECT, INSERT ON hotline.measure_revisions TO hotline_writer;
GRANT SELECT, INSERT, DELETE ON hotline.case_measures TO hotline_writer;
GRANT SELECT (id, network, sides, revision, digest, facts, recorded_at, suspended_until, ends_on) ON hotline.measures TO hotline_reader;
GRANT SELECT (case_id, measure_id) ON hotline.case_measures TO hotline_reader;
GRANT SELECT (measure_id, revision, side, office, at, facts, digest) ON hotline.measure_revisions TO hotline_reader;`;

const side = "NULLIF(current_setting('hotline.side', true), '')";
const VISIBLE: Readonly<Record<string, string>> = {
  measures: `sides @> ARRAY[${side}]`,
  measure_revisions: 'EXISTS (SELECT FROM hotline.measures m WHERE m.id = measure_id)',
  case_measures: 'EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id)',
};
const WALL = Object.entries(VISIBLE).map(([table, using]) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (${using});`).join('');
