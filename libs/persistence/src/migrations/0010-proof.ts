import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signed checkpoints over the heads of histories. They are kept per audience, the set of sides that know the cases in
 * them, and numbered per audience: what a side may not know of leaves no row, no number and no gap that it could see.
 */
export class Proof1764000000010 implements MigrationInterface {
  readonly name = 'Proof1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [KEYS, CHECKPOINTS, GRANTS, WALL, BACKSTOP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hotline.checkpoint_leaves, hotline.checkpoint_signatures, hotline.checkpoints, hotline.proof_keys');
  }
}

/** Public keys only, named by the digest of the key; \`succession\` is signed by the key before and by this one. */
const KEYS = `
CREATE TABLE hotline.proof_keys (id text PRIMARY KEY, side text NOT NULL, spki bytea NOT NULL, valid_from timestamptz NOT NULL, succession jsonb);`;

const CHECKPOINTS = `
CREATE TABLE hotline.checkpoints (
  network text NOT NULL, audience text[] NOT NULL, number integer NOT NULL, digest text NOT NULL UNIQUE, at timestamptz NOT NULL, body jsonb NOT NULL,
  PRIMARY KEY (network, audience, number)
);
CREATE INDEX checkpoints_by_time ON hotline.checkpoints (at);
CREATE TABLE hotline.checkpoint_signatures (
  digest text NOT NULL REFERENCES hotline.checkpoints (digest), side text NOT NULL, key text NOT NULL REFERENCES hotline.proof_keys, value text NOT NULL, added_at timestamptz NOT NULL,
  PRIMARY KEY (digest, side, key)
);
CREATE TABLE hotline.checkpoint_leaves (
  digest text NOT NULL REFERENCES hotline.checkpoints (digest), position integer NOT NULL, audience text[] NOT NULL, number integer NOT NULL,
  case_id uuid NOT NULL REFERENCES hotline.cases, reference text NOT NULL, entries integer NOT NULL, head bytea NOT NULL,
  PRIMARY KEY (digest, position)
);
CREATE INDEX checkpoint_leaves_of_case ON hotline.checkpoint_leaves (case_id, audience, number);`;

/** What the reader sees, column by column: where and when a row was written stands beside its columns and is not for it. */
const SEEN = {
  proof_keys: 'id, side, spki, valid_from, succession',
  checkpoints: 'network, audience, number, digest, at, body',
  checkpoint_signatures: 'digest, side, key, value, added_at',
  checkpoint_leaves: 'digest, position, audience, number, case_id, reference, entries, head',
} as const;
const TABLES = Object.keys(SEEN) as (keyof typeof SEEN)[];
const GRANTS = TABLES.map((table) => `
GRANT SELECT, INSERT ON hotline.${table} TO hotline_writer;
GRANT SELECT (${SEEN[table]}) ON hotline.${table} TO hotline_reader;`).join('');

const side = `NULLIF(current_setting('hotline.side', true), '')`;
const ofVisibleCheckpoint = (table: string): string => `EXISTS (SELECT FROM hotline.checkpoints c WHERE c.digest = ${table}.digest)`;
const visible: Readonly<Record<keyof typeof SEEN, string>> = {
  proof_keys: `${side} IS NOT NULL`,
  checkpoints: `audience @> ARRAY[${side}]`,
  checkpoint_signatures: ofVisibleCheckpoint('checkpoint_signatures'),
  checkpoint_leaves: `audience @> ARRAY[${side}]`,
};
const WALL = TABLES.map((table) => `
ALTER TABLE hotline.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.${table} TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.${table} FOR SELECT TO hotline_reader USING (${visible[table]});`).join('');

/** What both sides have received may not change afterwards, any more than the history that it holds. */
const BACKSTOP = TABLES.map((table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hotline.${table} FOR EACH STATEMENT EXECUTE FUNCTION hotline.refuse_change();`).join('');
