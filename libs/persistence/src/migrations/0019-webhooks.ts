import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One address per side to which its alerts are posted, signed. The secrets with which they are signed are the writer's
 * alone: nothing that is shown is read with a role that sees them.
 */
export class Webhooks1764000000019 implements MigrationInterface {
  readonly name = 'Webhooks1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [WEBHOOKS, DELIVERIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM hotline.deliveries WHERE path = 'webhook';
      DROP INDEX hotline.deliveries_one_webhook;
      ALTER TABLE hotline.deliveries DROP CONSTRAINT deliveries_to, ALTER officer_id SET NOT NULL;
      DROP TABLE hotline.webhooks;`);
  }
}

const WEBHOOKS = `
CREATE TABLE hotline.webhooks (
  side text PRIMARY KEY, url text NOT NULL, secret text NOT NULL, previous_secret text, previous_until timestamptz, saved_at timestamptz NOT NULL, gone_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hotline.webhooks TO hotline_writer;
GRANT SELECT (side, url, previous_until, saved_at, gone_at) ON hotline.webhooks TO hotline_reader;
ALTER TABLE hotline.webhooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.webhooks FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.webhooks TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.webhooks FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;

/** What goes to a side's own system goes to no officer, and once per alert. */
const DELIVERIES = `
ALTER TABLE hotline.deliveries ALTER officer_id DROP NOT NULL, ADD CONSTRAINT deliveries_to CHECK ((path = 'webhook') = (officer_id IS NULL));
CREATE UNIQUE INDEX deliveries_one_webhook ON hotline.deliveries (alert_id) WHERE path = 'webhook';`;
