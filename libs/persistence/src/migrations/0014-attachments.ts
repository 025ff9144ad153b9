import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of each side's copy of a file; the contents lie outside the database, under the same side and id. A copy that
 * crossed is a row of the side that received it, with an id of its own, so that no id tells what the giving side has.
 */
export class Attachments1764000000014 implements MigrationInterface {
  readonly name = 'Attachments1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, GRANTS, WALL, CROSSINGS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.attachments');
    await runner.query('DROP INDEX hotline.history_file_crossings');
  }
}

const TABLE = `
CREATE TABLE hotline.attachments (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, id uuid NOT NULL, name text NOT NULL, media_type text NOT NULL, size integer NOT NULL,
  sha256 text NOT NULL, tlp text NOT NULL, redacts uuid, given_by text, office text, at timestamptz NOT NULL, consent jsonb, released jsonb NOT NULL,
  PRIMARY KEY (case_id, side, id)
);
CREATE UNIQUE INDEX attachments_by_object ON hotline.attachments (side, id);`;

/** Column by column, as every table of the reader's. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.attachments TO hotline_writer;
GRANT SELECT (case_id, side, id, name, media_type, size, sha256, tlp, redacts, given_by, office, at, consent, released) ON hotline.attachments TO hotline_reader;`;

const WALL = `
ALTER TABLE hotline.attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.attachments FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.attachments TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.attachments FOR SELECT TO hotline_reader
  USING (side = NULLIF(current_setting('hotline.side', true), '') AND EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id));`;

/** A file that crosses is a disclosure too, of the side that gave it; found by itself, since the other crossings have an index that changes. */
const CROSSINGS = `
CREATE INDEX history_file_crossings ON hotline.history (at, case_id, seq) WHERE type = 'AttachmentReleased';`;
