import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Browsers to which alerts are pushed: several of one officer, each a delivery of its own with what its device said of it.
 * What a device is encrypted to is the writer's alone. Rules from before get the minutes that everybody begins with.
 */
export class PushDevices1764000000033 implements MigrationInterface {
  readonly name = 'PushDevices1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DEVICES, DELIVERIES, rules(`jsonb_set(document, '{after_minutes,push}', '1')`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rules(`document #- '{after_minutes,push}'`));
    await runner.query(`
      DELETE FROM hotline.deliveries WHERE path = 'push';
      DROP INDEX hotline.deliveries_once;
      ALTER TABLE hotline.deliveries DROP COLUMN device_id, DROP COLUMN arrived_at, DROP COLUMN displayed_at, ADD UNIQUE (alert_id, officer_id, path);
      DROP TABLE hotline.push_devices;`);
  }
}

/** One address is one browser: whoever switches it on last is who is told there. */
const DEVICES = `
CREATE TABLE hotline.push_devices (
  id uuid PRIMARY KEY, officer_id uuid NOT NULL REFERENCES hotline.officers, side text NOT NULL, name text, endpoint text NOT NULL UNIQUE,
  p256dh text NOT NULL, auth text NOT NULL, saved_at timestamptz NOT NULL, verified_at timestamptz, reached_at timestamptz
);
CREATE INDEX push_devices_of ON hotline.push_devices (officer_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.push_devices TO hotline_writer;
GRANT SELECT (id, officer_id, side, name, endpoint, saved_at, verified_at, reached_at) ON hotline.push_devices TO hotline_reader;
ALTER TABLE hotline.push_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.push_devices FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.push_devices TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.push_devices FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;

/** By other paths than push there is one delivery for an alert and an officer, as before. */
const DELIVERIES = `
ALTER TABLE hotline.deliveries ADD COLUMN device_id uuid, ADD COLUMN arrived_at timestamptz, ADD COLUMN displayed_at timestamptz;
ALTER TABLE hotline.deliveries DROP CONSTRAINT deliveries_alert_id_officer_id_path_key;
CREATE UNIQUE INDEX deliveries_once ON hotline.deliveries (alert_id, officer_id, path, coalesce(device_id, officer_id));
GRANT SELECT (device_id, arrived_at, displayed_at) ON hotline.deliveries TO hotline_reader;`;

/** As the writer, since the tables' own login is held by the wall as well, unless it is a superuser. */
const rules = (document: string): string => `
SET LOCAL ROLE hotline_writer;
UPDATE hotline.alert_rules SET document = ${document};
RESET ROLE;`;
