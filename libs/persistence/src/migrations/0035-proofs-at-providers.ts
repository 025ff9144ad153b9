import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A way to a provider and back may be there to prove an open session afresh, and not to begin one. */
export class ProofsAtProviders1764000000035 implements MigrationInterface {
  readonly name = 'ProofsAtProviders1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.pending_sign_ins ADD COLUMN session_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hotline.pending_sign_ins DROP COLUMN session_id');
  }
}
