import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that people can tell apart and end: a name that is no secret, and where and with what each was begun. Whoever
 * ends one, by whatever statement, says so to every gateway: their lines close with the transaction that did it.
 */
export class Sessions1764000000015 implements MigrationInterface {
  readonly name = 'Sessions1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, ENDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER ended ON hotline.sessions; DROP TRIGGER left_service ON hotline.officers; DROP FUNCTION hotline.tell_end_of_session();
      DROP INDEX hotline.sessions_of_officer; ALTER TABLE hotline.sessions DROP COLUMN id, DROP COLUMN address, DROP COLUMN browser, DROP COLUMN system;`);
  }
}

const COLUMNS = `
ALTER TABLE hotline.sessions
  ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(), ADD COLUMN address text, ADD COLUMN browser text, ADD COLUMN system text;
CREATE INDEX sessions_of_officer ON hotline.sessions (officer_id, last_seen_at DESC);`;

/** The bell says nothing but that it rang: which sessions are over, each gateway asks for its own lines. */
const ENDS = `
CREATE FUNCTION hotline.tell_end_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('hotline_sessions', '');
  RETURN NULL;
END $$;
CREATE TRIGGER ended AFTER DELETE ON hotline.sessions FOR EACH ROW EXECUTE FUNCTION hotline.tell_end_of_session();
CREATE TRIGGER left_service AFTER UPDATE OF active ON hotline.officers FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION hotline.tell_end_of_session();`;
