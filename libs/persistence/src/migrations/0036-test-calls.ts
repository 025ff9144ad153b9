import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Test calls: a call, its offices with when each first answered, and who answered. What rings is an alert like any other,
 * numbered and delivered by the same rows, but of no case: one or the other stands in it. Since when a network's plan counts
 * is a row of its own, so that a call which fell due while nothing ran is made later, and once.
 */
export class TestCalls1764000000036 implements MigrationInterface {
  readonly name = 'TestCalls1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CALLS, ALERTS, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.deliveries d USING hotline.alerts a WHERE a.id = d.alert_id AND a.case_id IS NULL;
      DELETE FROM hotline.receipts r USING hotline.alerts a WHERE a.id = r.alert_id AND a.case_id IS NULL;
      DELETE FROM hotline.alerts WHERE case_id IS NULL;
      ALTER TABLE hotline.alerts DROP COLUMN test_call_id, ALTER case_id SET NOT NULL;
      DROP TABLE hotline.test_call_schedules, hotline.test_call_answers, hotline.test_call_offices, hotline.test_calls;`);
  }
}

const CALLS = `
CREATE TABLE hotline.test_calls (
  id uuid PRIMARY KEY, network text NOT NULL, sides text[] NOT NULL, called_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
  asked_by_side text, asked_by uuid REFERENCES hotline.officers
);
CREATE INDEX test_calls_of_network ON hotline.test_calls (network, called_at DESC);
CREATE TABLE hotline.test_call_offices (
  call_id uuid NOT NULL REFERENCES hotline.test_calls, office text NOT NULL, side text NOT NULL, alert_id uuid NOT NULL, answered_at timestamptz, PRIMARY KEY (call_id, office)
);
CREATE TABLE hotline.test_call_answers (
  call_id uuid NOT NULL REFERENCES hotline.test_calls, officer_id uuid NOT NULL REFERENCES hotline.officers, side text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (call_id, officer_id)
);
CREATE TABLE hotline.test_call_schedules (network text PRIMARY KEY, counted_from timestamptz NOT NULL);`;

const ALERTS = `
ALTER TABLE hotline.alerts ALTER case_id DROP NOT NULL, ADD COLUMN test_call_id uuid REFERENCES hotline.test_calls,
  ADD CONSTRAINT alerts_about_one CHECK ((case_id IS NULL) <> (test_call_id IS NULL));
CREATE INDEX alerts_of_test_call ON hotline.alerts (test_call_id) WHERE test_call_id IS NOT NULL;
GRANT SELECT (test_call_id) ON hotline.alerts TO hotline_reader;`;

/** Which person asked for a call is in the rows and shown to nobody; of the other side's alerts nothing is, not even their ids. */
const GRANTS = `
GRANT SELECT, INSERT, UPDATE ON hotline.test_calls, hotline.test_call_offices, hotline.test_call_answers, hotline.test_call_schedules TO hotline_writer;
GRANT SELECT (id, network, sides, called_at, ends_at, asked_by_side) ON hotline.test_calls TO hotline_reader;
GRANT SELECT (call_id, office, side, answered_at) ON hotline.test_call_offices TO hotline_reader;
GRANT SELECT (call_id, officer_id, side, at) ON hotline.test_call_answers TO hotline_reader;`;

const side = "NULLIF(current_setting('hotline.side', true), '')";
const VISIBLE: Readonly<Record<string, string>> = {
  test_calls: `sides @> ARRAY[${side}]`,
  test_call_offices: 'EXISTS (SELECT FROM hotline.test_calls c WHERE c.id = call_id)',
  test_call_answers: `side = ${side}`,
};
const WALL = Object.entries(VISIBLE).map(([table, using]) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (${using});`).join('');
