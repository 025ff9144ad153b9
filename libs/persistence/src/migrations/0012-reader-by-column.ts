import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reader's grants, column by column: what row-level security leaves open is what stands beside the rows. A grant on a
 * whole table also shows where and when each row was written (`ctid`, `xmin`), and gaps between them count what is hidden.
 */
export class ReaderByColumn1764000000012 implements MigrationInterface {
  readonly name = 'ReaderByColumn1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [EDITED, ABSENCES, COLUMNS, ACCOUNTS]) await runner.query(statement);
    const [{ superuser } = { superuser: false }] = await runner.query('SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user') as { superuser: boolean }[];
    // Only a superuser may; elsewhere docs/SECURITY.md says what an administrator of the database runs.
    if (superuser) await runner.query(VOLUMES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY reads ON hotline.officers; DROP POLICY writes ON hotline.officers; ALTER TABLE hotline.officers NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      REVOKE ALL ON hotline.officers FROM hotline_reader; ALTER TABLE hotline.calendars DROP COLUMN edited;
      ALTER TABLE hotline.absences DROP CONSTRAINT absences_pkey, ADD PRIMARY KEY (id);`);
  }
}

/** Whether somebody edited a list is for every side to know; who it was, for their own. */
const EDITED = `
ALTER TABLE hotline.calendars ADD COLUMN edited boolean NOT NULL GENERATED ALWAYS AS (updated_by IS NOT NULL) STORED;`;

/** Whoever names an absence chooses its id, so an id that another side uses must be as free as any. */
const ABSENCES = `
ALTER TABLE hotline.absences DROP CONSTRAINT absences_pkey, ADD PRIMARY KEY (side, id);`;

/** Every table that the reader has whole so far; columns that come later are granted where they come from, or not at all. */
const COLUMNS = `
DO $$
DECLARE seen record;
BEGIN
  FOR seen IN
    SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'hotline'::regnamespace AND c.relkind = 'r' AND has_table_privilege('hotline_reader', c.oid, 'SELECT')
      AND (c.relname, a.attname) NOT IN (('calendars', 'updated_by'), ('calendars', 'seed_hash'), ('office_calendars', 'updated_by'))
    GROUP BY c.relname
  LOOP
    EXECUTE format('REVOKE SELECT ON hotline.%I FROM hotline_reader', seen.name);
    EXECUTE format('GRANT SELECT (%s) ON hotline.%I TO hotline_reader', seen.columns, seen.name);
  END LOOP;
END $$;`;

/** A side reads its own people, and nobody's password. */
const ACCOUNTS = `
GRANT SELECT (id, side, office, role, name, sign_in, language, active, created_at) ON hotline.officers TO hotline_reader;
ALTER TABLE hotline.officers ENABLE ROW LEVEL SECURITY;
ALTER TABLE hotline.officers FORCE ROW LEVEL SECURITY;
CREATE POLICY writes ON hotline.officers TO hotline_writer USING (true) WITH CHECK (true);
CREATE POLICY reads ON hotline.officers FOR SELECT TO hotline_reader USING (side = NULLIF(current_setting('hotline.side', true), ''));`;

/**
 * How many rows a table has in all stands in the catalogues, for everybody: less one's own they count another side's. So do
 * sizes, counters and locks. The functions that tell are the superuser's here, and advisory locks, on which saves wait, the
 * writer's; whoever watches over the server keeps all of it. Of `pg_class` all but the estimates stays readable, since
 * drivers look tables up in it.
 */
const VOLUMES = `
DO $$
DECLARE told record;
BEGIN
  FOR told IN
    SELECT oid::regprocedure::text AS signature, proname LIKE '%advisory%' AS lock FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND (
      proname ~ '^pg_(stat_get|advisory|try_advisory)_' OR proname IN ('pg_lock_status', 'pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size', 'pg_database_size'))
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', told.signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_monitor', told.signature);
    IF told.lock THEN EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO hotline_writer', told.signature); END IF;
  END LOOP;
  REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC;
  GRANT SELECT ON pg_catalog.pg_class TO pg_monitor;
  EXECUTE (SELECT format('GRANT SELECT (%s) ON pg_catalog.pg_class TO PUBLIC', string_agg(quote_ident(attname), ', ')) FROM pg_attribute
    WHERE attrelid = 'pg_catalog.pg_class'::regclass AND attnum > 0 AND attname NOT IN ('relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid'));
END $$;`;
