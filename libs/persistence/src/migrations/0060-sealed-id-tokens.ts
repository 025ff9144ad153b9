import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a provider knows a session by is sealed from now on (ADR 51). Those that lie there in clear go: their sessions go on, and
 * signing out of one ends it here and leaves that at the provider to its own end.
 */
export class SealedIdTokens1764000000060 implements MigrationInterface {
  readonly name = 'SealedIdTokens1764000000060';

  async up(runner: QueryRunner): Promise<void> { await forget(runner); }

  /** What is sealed, doors of the version before could not read. */
  async down(runner: QueryRunner): Promise<void> { await forget(runner); }
}

/** As the writer: row security that is forced hides all rows from the owner. */
async function forget(runner: QueryRunner): Promise<void> {
  await runner.query('SET LOCAL ROLE hotline_writer');
  await runner.query('UPDATE hotline.sessions SET id_token = NULL WHERE id_token IS NOT NULL');
  await runner.query('RESET ROLE');
}
