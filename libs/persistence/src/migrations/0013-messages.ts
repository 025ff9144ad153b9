import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case knows its messages, so that a correction or a translation can name one; those sent before are taken from its history. */
export class Messages1764000000013 implements MigrationInterface {
  readonly name = 'Messages1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    // The tables' own login is held by the wall as well, unless it is a superuser.
    await runner.query('SET LOCAL ROLE hotline_writer');
    await runner.query(KNOWN);
    await runner.query('RESET ROLE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL ROLE hotline_writer');
    await runner.query(`UPDATE hotline.cases SET shared = shared - 'messages'`);
    await runner.query('RESET ROLE');
  }
}

/** All of them are older than labels, and so under the default one. */
const KNOWN = `
UPDATE hotline.cases c SET shared = c.shared || jsonb_build_object('messages', sent.list)
FROM (
  SELECT case_id, jsonb_agg(jsonb_build_object(
    'id', shared->'id', 'by', side, 'kind', shared->'kind', 'tlp', 'AMBER', 'language', shared->'body'->'language', 'drafts', '[]'::jsonb) ORDER BY seq) AS list
  FROM hotline.history WHERE type = 'MessageSent' GROUP BY case_id
) sent
WHERE sent.case_id = c.id;`;
