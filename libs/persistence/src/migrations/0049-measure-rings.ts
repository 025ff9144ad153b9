import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Alerts about a measure, beside those about a case and of a test call: exactly one of the three stands in each. Which side was rung
 * of which end of a suspension is a row of its own, whose key lets nobody be rung of it twice.
 */
export class MeasureRings1764000000049 implements MigrationInterface {
  readonly name = 'MeasureRings1764000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.alerts ADD COLUMN measure_id uuid REFERENCES hotline.measures,
        DROP CONSTRAINT alerts_about_one, ADD CONSTRAINT alerts_about_one CHECK (num_nonnulls(case_id, test_call_id, measure_id) = 1);
      GRANT SELECT (measure_id) ON hotline.alerts TO hotline_reader;
      CREATE TABLE hotline.measure_rings (
        measure_id uuid NOT NULL REFERENCES hotline.measures, side text NOT NULL, suspended_until date NOT NULL, rung_at timestamptz NOT NULL, PRIMARY KEY (measure_id, side, suspended_until)
      );
      GRANT SELECT, INSERT ON hotline.measure_rings TO hotline_writer;
      ALTER TABLE hotline.measure_rings ENABLE ROW LEVEL SECURITY;
      ALTER TABLE hotline.measure_rings FORCE ROW LEVEL SECURITY;
      CREATE POLICY writes ON hotline.measure_rings TO hotline_writer USING (true) WITH CHECK (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.deliveries d USING hotline.alerts a WHERE a.id = d.alert_id AND a.measure_id IS NOT NULL;
      DELETE FROM hotline.receipts r USING hotline.alerts a WHERE a.id = r.alert_id AND a.measure_id IS NOT NULL;
      DELETE FROM hotline.alerts WHERE measure_id IS NOT NULL;
      ALTER TABLE hotline.alerts DROP CONSTRAINT alerts_about_one, DROP COLUMN measure_id, ADD CONSTRAINT alerts_about_one CHECK ((case_id IS NULL) <> (test_call_id IS NULL));
      DROP TABLE hotline.measure_rings;`);
  }
}
