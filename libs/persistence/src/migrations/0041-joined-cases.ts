import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the cases that are joined into one, which name it in their shared part. */
export class JoinedCases1764000000041 implements MigrationInterface {
  readonly name = 'JoinedCases1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX cases_joined ON hotline.cases ((shared->>'joined_into')) WHERE shared->>'joined_into' IS NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.cases_joined');
  }
}
