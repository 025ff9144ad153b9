import type { MigrationInterface, QueryRunner } from 'typeorm';

const STEPS = `'ClockMissed', 'CaseClimbed', 'ClimbProposed', 'CaseReferred'`;
const NEWS = `'FactsAdded', 'ConsentChanged', 'AttachmentAdded', 'AttachmentConsentChanged', 'CompanyVerdictGiven'`;

/**
 * A case's line is read with every change of it: what it says of the history is found without reading all of it. When a case last
 * changed stands in its lines, so that its own row can be written anew without a place in each of its indexes.
 */
export class LinesOfLongCases1764000000052 implements MigrationInterface {
  readonly name = 'LinesOfLongCases1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX history_steps ON hotline.history (case_id) WHERE type IN (${STEPS});
      CREATE INDEX history_own_steps ON hotline.history_own (case_id, side) WHERE type IN (${STEPS});
      CREATE INDEX history_own_news ON hotline.history_own (case_id, side) WHERE how = 'company' AND type IN (${NEWS});
      DROP INDEX hotline.cases_by_change;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cases_by_change ON hotline.cases (updated_at DESC, id);
      DROP INDEX hotline.history_own_news; DROP INDEX hotline.history_own_steps; DROP INDEX hotline.history_steps;`);
  }
}
