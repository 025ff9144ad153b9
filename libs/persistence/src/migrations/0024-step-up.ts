import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the officer of a session last proved that it is them, and with what. Sessions that are open were proven when they
 * began; what a version opens that knows nothing of it was not.
 */
export class StepUp1764000000024 implements MigrationInterface {
  readonly name = 'StepUp1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hotline.sessions ADD COLUMN proven_at timestamptz,
        ADD COLUMN proven_by text CHECK (proven_by IN ('password', 'password-and-code', 'passkey', 'provider'));
      UPDATE hotline.sessions SET proven_at = created_at;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.sessions DROP COLUMN proven_at, DROP COLUMN proven_by');
  }
}
