import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first shape of the data: shared and private parts apart, an append-only chained history, clocks as rows,
 * numbered alerts, an outbox, and two roles. `writer` is the ledger's; `reader` sees one side per transaction.
 */
export class Hotline1764000000000 implements MigrationInterface {
  readonly name = 'Hotline1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ROLES, CASES, HISTORY, CLOCKS, ALERTS, PEOPLE, GRANTS, WALL, BACKSTOP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA hotline CASCADE');
  }
}

/** Roles belong to the whole server, so another database of it may have made them, or be making them right now. */
const ROLES = `
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['hotline_writer', 'hotline_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN EXECUTE format('GRANT %I TO %I', wanted, current_user); END IF;
  END LOOP;
END $$;`;

const CASES = `
CREATE TABLE hotline.policies (
  network text NOT NULL, version integer NOT NULL, document jsonb NOT NULL, hash text NOT NULL, loaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (network, version)
);
CREATE TABLE hotline.cases (
  id uuid PRIMARY KEY, reference text NOT NULL UNIQUE, network text NOT NULL, policy_version integer NOT NULL,
  home text NOT NULL, lead text, told text[] NOT NULL, state text NOT NULL, severity smallint NOT NULL CHECK (severity BETWEEN 1 AND 4),
  kind text NOT NULL, channel text NOT NULL, version integer NOT NULL, head bytea NOT NULL,
  opened_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, closed_at timestamptz, shared jsonb NOT NULL,
  FOREIGN KEY (network, policy_version) REFERENCES hotline.policies (network, version)
);
CREATE INDEX cases_by_change ON hotline.cases (updated_at DESC, id);
CREATE TABLE hotline.case_sides (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, told_at timestamptz, acknowledged_at timestamptz, acknowledged_by text,
  rung integer NOT NULL, rung_since timestamptz NOT NULL, proposal_to integer, proposal_at timestamptz,
  PRIMARY KEY (case_id, side)
);
CREATE TABLE hotline.case_lines (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, goods text, hs text, origin text, destination text, port text, stage text, company text,
  PRIMARY KEY (case_id, side)
);
CREATE TABLE hotline.reports (
  id uuid PRIMARY KEY, reference text NOT NULL UNIQUE, case_id uuid NOT NULL UNIQUE REFERENCES hotline.cases, side text NOT NULL, state text NOT NULL,
  filed_at timestamptz NOT NULL, body jsonb NOT NULL, assessment jsonb, open_questions jsonb NOT NULL,
  idempotency_key text NOT NULL UNIQUE, body_hash text NOT NULL
);`;

const HISTORY = `
CREATE TABLE hotline.history (
  case_id uuid NOT NULL REFERENCES hotline.cases, seq integer NOT NULL, at timestamptz NOT NULL, type text NOT NULL, side text, office text, how text NOT NULL,
  shared jsonb, commitments jsonb NOT NULL, previous_hash bytea NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE TABLE hotline.history_own (
  case_id uuid NOT NULL, seq integer NOT NULL, side text NOT NULL, type text NOT NULL, office text, how text NOT NULL, payload jsonb NOT NULL, salt bytea NOT NULL,
  PRIMARY KEY (case_id, seq, side), FOREIGN KEY (case_id, seq) REFERENCES hotline.history
);`;

const CLOCKS = `
CREATE TABLE hotline.clocks (
  case_id uuid NOT NULL REFERENCES hotline.cases, side text NOT NULL, kind text NOT NULL, subject text NOT NULL, round integer NOT NULL,
  state text NOT NULL, time_limit jsonb NOT NULL, started_at timestamptz NOT NULL, due_at timestamptz NOT NULL, provisional boolean NOT NULL, ended_at timestamptz,
  PRIMARY KEY (case_id, side, kind, subject, round)
);
CREATE INDEX clocks_running ON hotline.clocks (due_at) WHERE state = 'running';
CREATE UNIQUE INDEX clocks_one_running ON hotline.clocks (case_id, side, kind, subject) WHERE state = 'running';
CREATE TABLE hotline.outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, case_id uuid NOT NULL, body jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);`;

const ALERTS = `
CREATE TABLE hotline.audiences (name text PRIMARY KEY, side text NOT NULL, last_number bigint NOT NULL DEFAULT 0);
CREATE TABLE hotline.alerts (
  id uuid PRIMARY KEY, case_id uuid NOT NULL, seq integer NOT NULL, side text NOT NULL, audience text NOT NULL, about text NOT NULL,
  created_at timestamptz NOT NULL, number bigint,
  FOREIGN KEY (case_id, seq) REFERENCES hotline.history, UNIQUE (case_id, seq, audience)
);
CREATE UNIQUE INDEX alerts_numbered ON hotline.alerts (audience, number) WHERE number IS NOT NULL;
CREATE INDEX alerts_waiting ON hotline.alerts (audience) WHERE number IS NULL;
CREATE TABLE hotline.receipts (
  alert_id uuid NOT NULL REFERENCES hotline.alerts, officer_id uuid NOT NULL, side text NOT NULL, fact text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (alert_id, officer_id, fact)
);`;

const PEOPLE = `
CREATE TABLE hotline.officers (
  id uuid PRIMARY KEY, side text NOT NULL, office text NOT NULL, role text NOT NULL, name text NOT NULL, sign_in text NOT NULL UNIQUE,
  password_hash text NOT NULL, language text NOT NULL, active boolean NOT NULL DEFAULT true, created_at timestamptz NOT NULL
);
CREATE TABLE hotline.sessions (
  token_hash text PRIMARY KEY, officer_id uuid NOT NULL REFERENCES hotline.officers, created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
);
CREATE TABLE hotline.setup_tokens (token_hash text PRIMARY KEY, side text NOT NULL, office text NOT NULL, role text NOT NULL, expires_at timestamptz NOT NULL);
CREATE TABLE hotline.drafts (token_hash text PRIMARY KEY, answers jsonb NOT NULL, report_reference text, updated_at timestamptz NOT NULL);
CREATE TABLE hotline.service_keys (name text PRIMARY KEY, value bytea NOT NULL);`;

const GRANTS = `
GRANT USAGE ON SCHEMA hotline TO hotline_writer, hotline_reader;
GRANT SELECT, INSERT, UPDATE ON hotline.policies, hotline.cases, hotline.case_sides, hotline.case_lines, hotline.reports, hotline.clocks, hotline.alerts, hotline.audiences, hotline.officers TO hotline_writer;
GRANT SELECT, INSERT ON hotline.history, hotline.history_own, hotline.receipts, hotline.service_keys TO hotline_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.sessions, hotline.setup_tokens, hotline.drafts, hotline.outbox TO hotline_writer;
GRANT SELECT ON hotline.policies, hotline.cases, hotline.case_sides, hotline.case_lines, hotline.reports, hotline.clocks, hotline.history, hotline.history_own, hotline.alerts, hotline.audiences, hotline.receipts TO hotline_reader;`;

/**
 * The wall in the database. Every policy hangs on \`hotline.side\`, set for one transaction only; unset or blank shows nothing.
 * Children are visible where their case is, because the subquery runs under the case's own policy.
 */
const side = `NULLIF(current_setting('hotline.side', true), '')`;
const ofVisibleCase = `EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id)`;
const visible: Readonly<Record<string, string>> = {
  cases: `told @> ARRAY[${side}]`,
  case_sides: ofVisibleCase,
  case_lines: `side = ${side} AND ${ofVisibleCase}`,
  reports: `side = ${side}`,
  clocks: `(kind NOT IN ('triage', 'proposal') OR side = ${side}) AND ${ofVisibleCase}`,
  history: ofVisibleCase,
  history_own: `side = ${side}`,
  alerts: `side = ${side}`,
  audiences: `side = ${side}`,
  receipts: `side = ${side}`,
};
const WALL = Object.entries(visible).map(([table, using]) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (${using});`).join('');

/** The application's roles may not change history anyway; this holds for whoever else connects. */
const BACKSTOP = `
CREATE FUNCTION hotline.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hotline.history FOR EACH STATEMENT EXECUTE FUNCTION hotline.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hotline.history_own FOR EACH STATEMENT EXECUTE FUNCTION hotline.refuse_change();`;
