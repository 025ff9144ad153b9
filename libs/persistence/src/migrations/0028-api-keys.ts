import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of a side's own machines (ADR 26). Only the hash of a key is kept, and no role that shows anything sees it. A row is
 * never deleted, since histories name it; whoever revokes one says so to every gateway, as with sessions.
 */
export class ApiKeys1764000000028 implements MigrationInterface {
  readonly name = 'ApiKeys1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEYS, RIGHTS, ENDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.api_keys');
  }
}

const KEYS = `
CREATE TABLE hotline.api_keys (
  id uuid PRIMARY KEY, side text NOT NULL, office text NOT NULL, name text NOT NULL, prefix text NOT NULL, secret_hash text NOT NULL UNIQUE, scopes text[] NOT NULL,
  made_by uuid NOT NULL REFERENCES hotline.officers, made_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, last_used_at timestamptz, revoked_at timestamptz
);
CREATE UNIQUE INDEX api_keys_one_name ON hotline.api_keys (side, name) WHERE revoked_at IS NULL;`;

const RIGHTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.api_keys TO hotline_writer;
GRANT SELECT (id, side, office, name, prefix, scopes, made_by, made_at, expires_at, last_used_at, revoked_at) ON hotline.api_keys TO hotline_reader;
ALTER TABLE hotline.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.api_keys TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.api_keys FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;

const ENDS = `
CREATE TRIGGER revoked AFTER UPDATE OF revoked_at ON hotline.api_keys FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL)
  EXECUTE FUNCTION hotline.tell_end_of_session();`;
