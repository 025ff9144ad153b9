import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `figure-reading.ts` reads of a history: where cases went, which is a few entries of many. */
const MOVES = `'CaseClimbed', 'CaseSteppedDown', 'CaseReferred', 'CaseRefused', 'CaseClosed', 'CaseReopened', 'CaseWatched'`;

/** Finds the entries that figures are made of without reading the others. */
export class Figures1764000000051 implements MigrationInterface {
  readonly name = 'Figures1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX history_moves ON hotline.history (case_id) WHERE chain = '' AND type IN (${MOVES});
      CREATE INDEX history_own_moves ON hotline.history_own (case_id, side) WHERE payload ? 'shared' AND type IN (${MOVES});`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hotline.history_own_moves, hotline.history_moves');
  }
}
