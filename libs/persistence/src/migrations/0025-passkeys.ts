import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passkeys: a further kind of what somebody proves with, and the challenges that wait for an answer (ADR 23). A browser, or a
 * session, has one challenge for each use at a time, so that whoever asks again and again keeps one row.
 */
export class Passkeys1764000000025 implements MigrationInterface {
  readonly name = 'Passkeys1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, CHALLENGES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.authenticators WHERE kind = 'passkey'; DROP TABLE hotline.passkey_challenges;
      ALTER TABLE hotline.authenticators DROP CONSTRAINT authenticators_by_kind, ALTER COLUMN secret SET NOT NULL,
        DROP COLUMN credential_id, DROP COLUMN public_key, DROP COLUMN transports, DROP COLUMN name, DROP COLUMN last_used_at;`);
  }
}

const COLUMNS = `
ALTER TABLE hotline.authenticators
  ALTER COLUMN secret DROP NOT NULL,
  ADD COLUMN credential_id text UNIQUE, ADD COLUMN public_key bytea, ADD COLUMN transports text[], ADD COLUMN name text, ADD COLUMN last_used_at timestamptz,
  ADD CONSTRAINT authenticators_by_kind CHECK (CASE kind
    WHEN 'totp' THEN secret IS NOT NULL AND credential_id IS NULL
    WHEN 'passkey' THEN secret IS NULL AND num_nulls(credential_id, public_key, transports, name, confirmed_at) = 0
    ELSE false END);
CREATE INDEX authenticators_of_officer ON hotline.authenticators (officer_id, kind);`;

const CHALLENGES = `
CREATE TABLE hotline.passkey_challenges (
  holder text NOT NULL, use text NOT NULL, challenge text NOT NULL, expires_at timestamptz NOT NULL, PRIMARY KEY (holder, use)
);
CREATE INDEX passkey_challenges_by_end ON hotline.passkey_challenges (expires_at);`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.passkey_challenges TO hotline_writer;`;
