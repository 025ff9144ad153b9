import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secret addresses at which calendar programs read the deadlines of an officer's side (ADR 28). Only the hash of a secret is
 * kept, and no role that shows anything sees it. Whoever is put out of use has none from then on, by whatever statement.
 */
export class DeadlineFeeds1764000000032 implements MigrationInterface {
  readonly name = 'DeadlineFeeds1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [FEEDS, RIGHTS, ENDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.deadline_feeds');
    await runner.query('DROP FUNCTION hotline.end_deadline_feed() CASCADE');
  }
}

const FEEDS = `
CREATE TABLE hotline.deadline_feeds (
  officer_id uuid PRIMARY KEY REFERENCES hotline.officers, side text NOT NULL, secret_hash text NOT NULL UNIQUE, made_at timestamptz NOT NULL, last_used_at timestamptz
);`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.deadline_feeds TO hotline_writer;
GRANT SELECT (officer_id, side, made_at, last_used_at) ON hotline.deadline_feeds TO hotline_reader;
ALTER TABLE hotline.deadline_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.deadline_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.deadline_feeds TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.deadline_feeds FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;

const ENDS = `
CREATE FUNCTION hotline.end_deadline_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM hotline.deadline_feeds WHERE officer_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER ends_deadline_feed AFTER UPDATE OF active ON hotline.officers FOR EACH ROW
  WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION hotline.end_deadline_feed();`;
