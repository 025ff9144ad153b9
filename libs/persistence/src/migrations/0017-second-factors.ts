import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody proves with, beside their password, that it is them; and how often it was tried, for every process alike.
 * A table for every kind of proof: `counter` is the newest step of a one-time code that was taken, and will be a key's own
 * count (ADR 17). Tries are kept by the hash of whose they are.
 */
export class SecondFactors1764000000017 implements MigrationInterface {
  readonly name = 'SecondFactors1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.authenticators, hotline.recovery_codes, hotline.attempts');
  }
}

const TABLES = `
CREATE TABLE hotline.authenticators (
  id uuid PRIMARY KEY, officer_id uuid NOT NULL REFERENCES hotline.officers, kind text NOT NULL, secret text NOT NULL, counter bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL, confirmed_at timestamptz
);
CREATE UNIQUE INDEX authenticators_one_totp ON hotline.authenticators (officer_id) WHERE kind = 'totp';
CREATE TABLE hotline.recovery_codes (officer_id uuid NOT NULL REFERENCES hotline.officers, code_hash text NOT NULL, PRIMARY KEY (officer_id, code_hash));
CREATE TABLE hotline.attempts (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
CREATE INDEX attempts_by_end ON hotline.attempts (expire);`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.authenticators, hotline.recovery_codes, hotline.attempts TO hotline_writer;`;
