import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of applications for licences (ADR 34): one row an application and side, and each batch of rows as it was put down, of which
 * the history holds the digest. A row is in a side's list once, by its number or its facts. The auditor sees of a list the days of
 * which something waits, as it does of single applications.
 */
export class LicenceLists1764000000038 implements MigrationInterface {
  readonly name = 'LicenceLists1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, GRANTS, WALLS, waiting(true), crossings(`, 'LicencesRecorded'`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of ['DROP TABLE hotline.licence_applications, hotline.licence_batches', waiting(false), crossings('')]) await runner.query(statement);
  }
}

const COLUMNS = `case_id, side, id, exporter, end_user, hs, item, quantity, unit, licence, green_channel, filed_on, office, papers_complete, number, consent, result, decided_on`;
const TABLES = `
CREATE TABLE hotline.licence_applications (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, id uuid NOT NULL, exporter text, end_user text, hs text, item text, quantity double precision, unit text,
  licence text NOT NULL, green_channel boolean NOT NULL, filed_on text NOT NULL, office text, papers_complete boolean, number text, consent boolean NOT NULL, result text, decided_on text,
  identity text NOT NULL, PRIMARY KEY (case_id, side, id)
);
CREATE UNIQUE INDEX licence_applications_once ON hotline.licence_applications (case_id, side, md5(identity));
CREATE INDEX licence_applications_by_day ON hotline.licence_applications (case_id, side, filed_on, id);
CREATE TABLE hotline.licence_batches (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, digest text NOT NULL, at timestamptz NOT NULL, applications jsonb NOT NULL, PRIMARY KEY (case_id, side, digest)
);`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.licence_applications TO hotline_writer;
GRANT SELECT, INSERT ON hotline.licence_batches TO hotline_writer;
GRANT SELECT (${COLUMNS}) ON hotline.licence_applications TO hotline_reader;
GRANT SELECT (case_id, side, digest, at, applications) ON hotline.licence_batches TO hotline_reader;`;

const WALLS = ['licence_applications', 'licence_batches'].map((table) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader
  USING (side = NULLIF(current_setting('hotline.side', true), '') AND EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id));`).join('');

/** A generated column takes another expression only by being made anew. */
const waiting = (lists: boolean): string => `
DROP INDEX hotline.cases_open;
ALTER TABLE hotline.cases DROP COLUMN licences_open;
ALTER TABLE hotline.cases ADD COLUMN licences_open jsonb NOT NULL GENERATED ALWAYS AS (jsonb_path_query_array(shared, '$.licences[*] ? (@.result == null).id')${
  lists ? ` || jsonb_path_query_array(shared, '$.applications[*] ? (@.result == null).filed_on')` : ''}) STORED;
CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open) WHERE state <> 'closed';
GRANT SELECT (licences_open) ON hotline.cases TO hotline_auditor;`;

/** The way to what crossed also finds lists. */
const crossings = (more: string): string => `
DROP INDEX hotline.history_crossings;
CREATE INDEX history_crossings ON hotline.history (at, case_id, seq) WHERE type IN ('CaseTold', 'FactsReleased', 'LicenceFiled'${more});`;
