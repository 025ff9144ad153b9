import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An invitation says whom it is for, a link works together with a code that the second person alone was shown, and who ended a
 * request stands beside who confirmed it (ADR 25). What waited without a name or a code ends, its links with it: it is asked
 * for again in two minutes.
 */
export class NamedInvitations1764000000029 implements MigrationInterface {
  readonly name = 'NamedInvitations1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, EARLIER, RULES, GRANTS]) await runner.query(statement);
  }

  /** The version before knows no codes, and one still older takes a link that opens an account anew for an invitation: none outlives this. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.setup_tokens WHERE request_id IS NOT NULL;
      UPDATE hotline.account_requests SET state = 'withdrawn' WHERE state IN ('asked', 'confirmed', 'given', 'failed');
      UPDATE hotline.account_requests SET decided_by = ended_by, decided_at = ended_at WHERE state = 'refused' AND decided_by IS NULL AND ended_by IS DISTINCT FROM officer_id;
      UPDATE hotline.account_requests SET state = 'withdrawn' WHERE state = 'refused' AND decided_by IS NULL;
      ALTER TABLE hotline.account_requests DROP CONSTRAINT account_requests_kinds, DROP CONSTRAINT account_requests_states, DROP CONSTRAINT account_requests_named, DROP CONSTRAINT account_requests_coded, DROP CONSTRAINT account_requests_confirmed,
        DROP COLUMN name, DROP COLUMN sign_in, DROP COLUMN code_hash, DROP COLUMN code_tries, DROP COLUMN ended_by, DROP COLUMN ended_at,
        ADD CONSTRAINT account_requests_check4 CHECK (decided_by IS NOT NULL OR kind = 'invite' OR state IN ('asked', 'withdrawn'));`);
  }
}

const COLUMNS = `
ALTER TABLE hotline.account_requests
  ADD COLUMN name text, ADD COLUMN sign_in text, ADD COLUMN code_hash text, ADD COLUMN code_tries smallint NOT NULL DEFAULT 0, ADD COLUMN ended_by uuid REFERENCES hotline.officers, ADD COLUMN ended_at timestamptz,
  DROP CONSTRAINT account_requests_check4;`;

const EARLIER = `
UPDATE hotline.account_requests SET ended_by = decided_by, ended_at = decided_at, decided_by = NULL, decided_at = NULL WHERE state = 'refused';
DELETE FROM hotline.setup_tokens WHERE request_id IS NOT NULL;
UPDATE hotline.account_requests SET state = 'withdrawn', ended_at = now() WHERE state IN ('confirmed', 'given') OR (state = 'asked' AND kind = 'invite');`;

const RULES = `
ALTER TABLE hotline.account_requests
  ADD CONSTRAINT account_requests_kinds CHECK (kind IN ('invite', 'recover', 'return', 'change')),
  ADD CONSTRAINT account_requests_states CHECK (state IN ('asked', 'confirmed', 'given', 'done', 'refused', 'withdrawn', 'failed')),
  ADD CONSTRAINT account_requests_named CHECK (kind <> 'invite' OR num_nulls(name, sign_in) = 0 OR state IN ('done', 'refused', 'withdrawn')),
  ADD CONSTRAINT account_requests_coded CHECK (state NOT IN ('confirmed', 'given') OR decided_by IS NULL OR code_hash IS NOT NULL),
  ADD CONSTRAINT account_requests_confirmed CHECK (decided_by IS NOT NULL OR kind = 'invite' OR state IN ('asked', 'refused', 'withdrawn'));`;

const GRANTS = `
GRANT SELECT (name, sign_in, ended_by, ended_at) ON hotline.account_requests TO hotline_reader;`;
