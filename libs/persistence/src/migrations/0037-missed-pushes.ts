import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a push that its push service took counts as not arrived. What was taken before anybody looked for that is
 * marked here and wakes nobody; only the last minutes are left to whoever looks from now on.
 */
export class MissedPushes1764000000037 implements MigrationInterface {
  readonly name = 'MissedPushes1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.deliveries ADD COLUMN missed_at timestamptz;
      GRANT SELECT (missed_at) ON hotline.deliveries TO hotline_reader;
      CREATE INDEX deliveries_unheard ON hotline.deliveries (ended_at)
        WHERE path = 'push' AND state = 'delivered' AND arrived_at IS NULL AND missed_at IS NULL AND alert_id IS NOT NULL;`);
    // As the writer, since the tables' own login is held by the wall as well, unless it is a superuser.
    await runner.query(`
      SET LOCAL ROLE hotline_writer;
      UPDATE hotline.deliveries SET missed_at = ended_at WHERE path = 'push' AND state = 'delivered' AND arrived_at IS NULL AND alert_id IS NOT NULL AND ended_at < now() - interval '5 minutes';
      RESET ROLE;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.deliveries_unheard; ALTER TABLE hotline.deliveries DROP COLUMN missed_at');
  }
}
