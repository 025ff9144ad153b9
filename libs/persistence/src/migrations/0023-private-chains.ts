import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a side keeps to itself stands in a chain of its own, which no other side can see or count (ADR 21). `seq` is an entry's
 * place in its chain, `position` its place among everything that the ledger wrote about the case, which only the writer reads.
 * Histories from before stay as they are, in the shared chain; what is added to them follows the new rule.
 */
export class PrivateChains1764000000023 implements MigrationInterface {
  readonly name = 'PrivateChains1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHAINS, ENDS, ALERTS, LEAVES, GRANTS, WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [kept] = await runner.query(`SELECT 1 FROM hotline.history WHERE chain <> '' UNION ALL SELECT 1 FROM hotline.history_own WHERE private IS NOT NULL LIMIT 1`) as unknown[];
    if (kept) throw new Error('entries of private chains, and commitments to them, cannot go back without writing history anew');
    await runner.query(`
      DROP POLICY reads ON hotline.history; CREATE POLICY reads ON hotline.history FOR SELECT TO hotline_reader USING (EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id));
      GRANT SELECT (version, updated_at) ON hotline.cases TO hotline_reader;
      ALTER TABLE hotline.checkpoint_leaves DROP COLUMN chain; ALTER TABLE hotline.alerts DROP COLUMN by;
      ALTER TABLE hotline.case_lines DROP COLUMN entries, DROP COLUMN head, DROP COLUMN updated_at; ALTER TABLE hotline.cases DROP COLUMN entries;
      ALTER TABLE hotline.history_own DROP CONSTRAINT history_own_pkey, DROP COLUMN private, DROP COLUMN chain;
      ALTER TABLE hotline.history DROP CONSTRAINT history_pkey, DROP COLUMN position, DROP COLUMN behind, DROP COLUMN chain, ADD PRIMARY KEY (case_id, seq);
      ALTER TABLE hotline.history_own ADD PRIMARY KEY (case_id, seq, side), ADD FOREIGN KEY (case_id, seq) REFERENCES hotline.history;
      ALTER TABLE hotline.alerts ADD FOREIGN KEY (case_id, seq) REFERENCES hotline.history;`);
  }
}

const CHAINS = `
ALTER TABLE hotline.alerts DROP CONSTRAINT alerts_case_id_seq_fkey;
ALTER TABLE hotline.history_own DROP CONSTRAINT history_own_case_id_seq_fkey, DROP CONSTRAINT history_own_pkey;
ALTER TABLE hotline.history DROP CONSTRAINT history_pkey, ADD COLUMN chain text NOT NULL DEFAULT '', ADD COLUMN behind integer, ADD COLUMN position integer;
ALTER TABLE hotline.history DISABLE TRIGGER append_only;
UPDATE hotline.history SET position = seq;
ALTER TABLE hotline.history ENABLE TRIGGER append_only;
ALTER TABLE hotline.history ALTER COLUMN position SET NOT NULL, ADD PRIMARY KEY (case_id, chain, seq), ADD UNIQUE (case_id, position), ADD CHECK ((chain = '') = (behind IS NULL));
ALTER TABLE hotline.history_own ADD COLUMN chain text NOT NULL DEFAULT '', ADD COLUMN private jsonb, ADD PRIMARY KEY (case_id, chain, seq, side), ADD FOREIGN KEY (case_id, chain, seq) REFERENCES hotline.history;`;

/** Where each chain ends: the shared one on the case, each side's own on its line, with the instant at which anything changed that the side can read. */
const ENDS = `
ALTER TABLE hotline.cases ADD COLUMN entries integer;
UPDATE hotline.cases SET entries = version;
ALTER TABLE hotline.cases ALTER COLUMN entries SET NOT NULL;
ALTER TABLE hotline.case_lines ADD COLUMN entries integer NOT NULL DEFAULT 0, ADD COLUMN head bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'), ADD COLUMN updated_at timestamptz;
UPDATE hotline.case_lines l SET updated_at = c.updated_at FROM hotline.cases c WHERE c.id = l.case_id;
ALTER TABLE hotline.case_lines ALTER COLUMN updated_at SET NOT NULL;
CREATE INDEX case_lines_by_change ON hotline.case_lines (side, updated_at DESC, case_id DESC);
CREATE INDEX case_lines_changed ON hotline.case_lines (updated_at);`;

/** An alert's \`seq\` is the entry's number in the account of the alert's side, and \`by\` whose act it was: no join leads into the history. */
const ALERTS = `
ALTER TABLE hotline.alerts ADD COLUMN by text;
UPDATE hotline.alerts a SET by = h.side FROM hotline.history h WHERE h.case_id = a.case_id AND h.position = a.seq;`;

const LEAVES = `
ALTER TABLE hotline.checkpoint_leaves ADD COLUMN chain text NOT NULL DEFAULT '';`;

/** Of a case's own counters the reader has those of the shared chain only. */
const GRANTS = `
GRANT SELECT (chain, behind) ON hotline.history TO hotline_reader;
GRANT SELECT (chain, private) ON hotline.history_own TO hotline_reader;
GRANT SELECT (entries) ON hotline.cases TO hotline_reader;
REVOKE SELECT (version, updated_at) ON hotline.cases FROM hotline_reader;
GRANT SELECT (entries, head, updated_at) ON hotline.case_lines TO hotline_reader;
GRANT SELECT (by) ON hotline.alerts TO hotline_reader;
GRANT SELECT (chain) ON hotline.checkpoint_leaves TO hotline_reader;`;

const side = `NULLIF(current_setting('hotline.side', true), '')`;
const WALL = `
DROP POLICY reads ON hotline.history;
CREATE POLICY reads ON hotline.history FOR SELECT TO hotline_reader USING (chain IN ('', ${side}) AND EXISTS (SELECT FROM hotline.cases c WHERE c.id = case_id));`;
