import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case's row no longer repeats what was said in it (ADR 49). Doors of the version before would find no message to answer or
 * correct, and are stopped first. Going back, each case is given its messages from its history.
 */
export class MessagesInHistoryAlone1764000000059 implements MigrationInterface {
  readonly name = 'MessagesInHistoryAlone1764000000059';

  async up(runner: QueryRunner): Promise<void> {
    await asWriter(runner, `UPDATE hotline.cases SET shared = shared - 'messages' WHERE shared ? 'messages'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asWriter(runner, KNOWN);
  }
}

/** The tables' own login is held by the wall as well, unless it is a superuser. */
async function asWriter(runner: QueryRunner, statement: string): Promise<void> {
  await runner.query('SET LOCAL ROLE hotline_writer');
  await runner.query(statement);
  await runner.query('RESET ROLE');
}

const KNOWN = `
UPDATE hotline.cases c SET shared = c.shared || jsonb_build_object('messages', sent.list)
FROM (
  SELECT m.case_id, jsonb_agg(jsonb_build_object(
    'id', m.shared->'id', 'by', m.side, 'kind', m.shared->'kind', 'tlp', coalesce(m.shared->>'tlp', 'AMBER'), 'language', m.shared->'body'->'language',
    'drafts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.shared->'id', 'approved', (
        SELECT jsonb_build_object('at', floor(extract(epoch FROM a.at) * 1000), 'office', a.office) FROM hotline.history a
        WHERE a.case_id = t.case_id AND a.chain = '' AND a.type = 'TranslationApproved' AND a.shared->'translation' = t.shared->'id' LIMIT 1)) ORDER BY t.seq), '[]')
      FROM hotline.history t WHERE t.case_id = m.case_id AND t.chain = '' AND t.type = 'TranslationAdded' AND t.shared->>'by' = 'service' AND t.shared->'message' = m.shared->'id')
    ) ORDER BY m.seq) AS list
  FROM hotline.history m WHERE m.chain = '' AND m.type = 'MessageSent' GROUP BY m.case_id
) sent
WHERE sent.case_id = c.id`;
