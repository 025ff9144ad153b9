import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-ins at a house's own provider (OpenID Connect, ADR 24). Accounts are known by issuer and subject, never by an address
 * that somebody else may be given later, and have no password here. A sign-in that is on its way is found here by hashes (its nonce and verifier lie in clear, and end with it),
 * for minutes, and works once; a session that came so keeps the token by which the provider knows what to end.
 */
export class Providers1764000000026 implements MigrationInterface {
  readonly name = 'Providers1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hotline.provider_accounts, hotline.pending_sign_ins; ALTER TABLE hotline.sessions DROP COLUMN provider, DROP COLUMN id_token;
      UPDATE hotline.officers SET active = false, password_hash = '' WHERE password_hash IS NULL; ALTER TABLE hotline.officers ALTER COLUMN password_hash SET NOT NULL;`);
  }
}

const TABLES = `
ALTER TABLE hotline.officers ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE hotline.sessions ADD COLUMN provider text, ADD COLUMN id_token text;
CREATE TABLE hotline.provider_accounts (
  issuer text NOT NULL, subject text NOT NULL, officer_id uuid NOT NULL REFERENCES hotline.officers, created_at timestamptz NOT NULL, PRIMARY KEY (issuer, subject)
);
CREATE TABLE hotline.pending_sign_ins (
  state_hash text PRIMARY KEY, browser_hash text NOT NULL, provider text NOT NULL, nonce text NOT NULL, code_verifier text NOT NULL,
  language text NOT NULL, back text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
);
CREATE INDEX pending_sign_ins_by_end ON hotline.pending_sign_ins (expires_at);`;

const GRANTS = `
GRANT SELECT, INSERT ON hotline.provider_accounts TO hotline_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.pending_sign_ins TO hotline_writer;`;
