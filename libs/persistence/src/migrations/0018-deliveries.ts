import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways to officers beyond the live line: where each is reached and whether they confirmed it, when they want to be told,
 * and one row for each delivery with when it is due. Which alerts were looked at is one number per stream, since a stream's
 * numbers have no gaps; alerts from before this step are not sent after it.
 */
export class Deliveries1764000000018 implements MigrationInterface {
  readonly name = 'Deliveries1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CONTACTS, DELIVERIES, CURSORS, GRANTS, WALL, BEGIN_HERE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.delivery_cursors, hotline.deliveries, hotline.alert_rules, hotline.contact_points');
  }
}

/** \`id\` is of this address alone: the link that confirms it is made from it, and works for no later one. */
const CONTACTS = `
CREATE TABLE hotline.contact_points (
  officer_id uuid NOT NULL REFERENCES hotline.officers, path text NOT NULL, side text NOT NULL, address text NOT NULL, id uuid NOT NULL,
  saved_at timestamptz NOT NULL, verified_at timestamptz, PRIMARY KEY (officer_id, path)
);
CREATE TABLE hotline.alert_rules (officer_id uuid PRIMARY KEY REFERENCES hotline.officers, side text NOT NULL, document jsonb NOT NULL, updated_at timestamptz NOT NULL);`;

/**
 * What is not about an alert has none: the link that confirms an address, and a test. \`due_at\` of a queued row is when it
 * is tried next; whoever tries it moves it on first, so that a worker that dies leaves it to the next one.
 */
const DELIVERIES = `
CREATE TABLE hotline.deliveries (
  id uuid PRIMARY KEY, side text NOT NULL, path text NOT NULL, kind text NOT NULL CHECK ((kind = 'alert') = (alert_id IS NOT NULL)),
  officer_id uuid NOT NULL REFERENCES hotline.officers, alert_id uuid REFERENCES hotline.alerts, case_id uuid, stands_in boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'queued', created_at timestamptz NOT NULL, due_at timestamptz NOT NULL, give_up_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0, failure text, ended_at timestamptz, UNIQUE (alert_id, officer_id, path)
);
CREATE INDEX deliveries_due ON hotline.deliveries (due_at, id) WHERE state = 'queued';`;

const CURSORS = `
CREATE TABLE hotline.delivery_cursors (audience text PRIMARY KEY REFERENCES hotline.audiences, number bigint NOT NULL);`;

/** As the writer, since the tables' own login is held by the wall as well, unless it is a superuser. */
const BEGIN_HERE = `
SET LOCAL ROLE hotline_writer;
INSERT INTO hotline.delivery_cursors SELECT name, last_number FROM hotline.audiences;
RESET ROLE;`;

/** The reader needs no column more than it shows; the auditor sees when a row is due and not whose it is. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.contact_points TO hotline_writer;
GRANT SELECT, INSERT, UPDATE ON hotline.alert_rules, hotline.deliveries, hotline.delivery_cursors TO hotline_writer;
GRANT SELECT (officer_id, path, side, address, saved_at, verified_at) ON hotline.contact_points TO hotline_reader;
GRANT SELECT (officer_id, side, document) ON hotline.alert_rules TO hotline_reader;
GRANT SELECT (id, side, path, kind, officer_id, alert_id, case_id, stands_in, state, created_at, due_at, tries, failure, ended_at) ON hotline.deliveries TO hotline_reader;
GRANT SELECT (case_id, state, due_at) ON hotline.deliveries TO hotline_auditor;
CREATE POLICY audits ON hotline.deliveries FOR SELECT TO hotline_auditor USING (true);`;

const WALL = ['contact_points', 'alert_rules', 'deliveries'].map((table) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`).join('');
