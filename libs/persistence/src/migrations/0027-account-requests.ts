import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Access is asked for by one person and confirmed by another (ADR 25): what was asked, by whom, about whom, and who confirmed
 * it. The rows stay, since they are the account of who let whom in. A one-time link says which request it came from, and
 * whose account it opens anew; both are empty for the link that is printed for a side's first administrator.
 */
export class AccountRequests1764000000027 implements MigrationInterface {
  readonly name = 'AccountRequests1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REQUESTS, TOKENS, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.setup_tokens DROP COLUMN request_id, DROP COLUMN officer_id; DROP TABLE hotline.account_requests');
  }
}

/** `decided_by` is empty where nobody else was there, and where whoever asked took it back. Nobody confirms their own, whatever the service thinks. */
const REQUESTS = `
CREATE TABLE hotline.account_requests (
  id uuid PRIMARY KEY, side text NOT NULL, kind text NOT NULL, officer_id uuid REFERENCES hotline.officers, office text NOT NULL, role text NOT NULL, was_office text, was_role text,
  asked_by uuid NOT NULL REFERENCES hotline.officers, asked_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  state text NOT NULL, decided_by uuid REFERENCES hotline.officers, decided_at timestamptz, seen_at timestamptz,
  CHECK (kind = 'invite' OR officer_id IS NOT NULL), CHECK (officer_id IS DISTINCT FROM asked_by), CHECK (decided_by <> asked_by), CHECK (decided_by IS DISTINCT FROM officer_id OR decided_by IS NULL),
  CHECK (decided_by IS NOT NULL OR kind = 'invite' OR state IN ('asked', 'withdrawn'))
);
CREATE INDEX account_requests_of_side ON hotline.account_requests (side, asked_at DESC);
CREATE INDEX account_requests_about ON hotline.account_requests (officer_id) WHERE seen_at IS NULL;`;

const TOKENS = `
ALTER TABLE hotline.setup_tokens ADD COLUMN officer_id uuid REFERENCES hotline.officers, ADD COLUMN request_id uuid REFERENCES hotline.account_requests;`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.account_requests TO hotline_writer;
GRANT SELECT (id, side, kind, officer_id, office, role, was_office, was_role, asked_by, asked_at, expires_at, state, decided_by, decided_at, seen_at) ON hotline.account_requests TO hotline_reader;`;

const WALL = `
ALTER TABLE hotline.account_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.account_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.account_requests TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.account_requests FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;
