import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What cases may wait for since they can pause, consult, await a licence or a suspension's end: whether and for which, and
 * not a word of why. The columns are taken from the shared facts as they are written, so that nobody has to keep them.
 */
export class AuditorSeesWaiting1764000000007 implements MigrationInterface {
  readonly name = 'AuditorSeesWaiting1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [STRUCTURE, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (unreached_since, rounds, ladder_ended_at) ON hotline.case_sides FROM hotline_auditor;
      DROP INDEX hotline.cases_open, hotline.cases_suspended;
      ALTER TABLE hotline.cases DROP COLUMN paused, DROP COLUMN consulting, DROP COLUMN licences_open, DROP COLUMN suspended_until;
      CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open) WHERE state <> 'closed';`);
  }
}

const object = (key: string): string => `GENERATED ALWAYS AS (coalesce(jsonb_typeof(shared -> '${key}') = 'object', false)) STORED`;
const STRUCTURE = `
ALTER TABLE hotline.cases
  ADD COLUMN paused boolean NOT NULL ${object('paused')},
  ADD COLUMN consulting boolean NOT NULL ${object('consultation')},
  ADD COLUMN licences_open jsonb NOT NULL GENERATED ALWAYS AS (jsonb_path_query_array(shared, '$.licences[*] ? (@.result == null).id')) STORED,
  ADD COLUMN suspended_until text GENERATED ALWAYS AS (shared ->> 'suspended_until') STORED;
DROP INDEX hotline.cases_open;
CREATE INDEX cases_open ON hotline.cases (id) INCLUDE (home, lead, state, told, questions_open, paused, consulting, licences_open) WHERE state <> 'closed';
CREATE INDEX cases_suspended ON hotline.cases (id) WHERE state = 'closed' AND suspended_until IS NOT NULL;`;

const GRANTS = `
GRANT SELECT (paused, consulting, licences_open, suspended_until) ON hotline.cases TO hotline_auditor;
GRANT SELECT (unreached_since, rounds, ladder_ended_at) ON hotline.case_sides TO hotline_auditor;`;
