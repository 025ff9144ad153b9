import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an officer last chose another password than the one that the account was made with. */
export class Passwords1764000000016 implements MigrationInterface {
  readonly name = 'Passwords1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.officers ADD COLUMN password_changed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.officers DROP COLUMN password_changed_at');
  }
}
