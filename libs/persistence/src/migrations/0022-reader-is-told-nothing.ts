import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Functions that PostgreSQL gives to everybody: by some the reader could speak and leave something behind, by others it
 * learns how much happens that it cannot see. Migration 12 closed what counts rows; this closes what counts transactions.
 */
export class ReaderIsToldNothing1764000000022 implements MigrationInterface {
  readonly name = 'ReaderIsToldNothing1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    const [{ superuser } = { superuser: false }] = await runner.query('SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user') as { superuser: boolean }[];
    // Only a superuser may; elsewhere docs/SECURITY.md says what an administrator of the database runs.
    if (superuser) await runner.query(FUNCTIONS);
  }

  /** What is closed stays so: a version that knows nothing of it works all the same. */
  async down(): Promise<void> { /* nothing to undo */ }
}

/**
 * Speaks: on a channel, in the log of writes, and in large objects, which no policy guards. Tells: numbers of transactions,
 * places in the log of writes, sizes and files of what is stored, who waits for whom. Whoever watches over the server keeps
 * what tells; speaking on a channel stays the writer's, which wakes others by it.
 */
const FUNCTIONS = `
DO $$
DECLARE
  speaks CONSTANT text := '^(pg_notify|pg_logical_emit_message|lo_.+|loread|lowrite)$';
  tells CONSTANT text := '^(txid_(current|status)|mxid_age|pg_(current_(wal|xact|snapshot)|last_(wal|committed)|xact_|prepared_xact|get_multixact|control_|get_wal|available_wal|wal_summary|export_snapshot|tablespace_size|relation_file|filenode_relation|notification_queue|blocking_pids|safe_snapshot|isolation_test))';
  given record;
BEGIN
  FOR given IN
    SELECT oid::regprocedure::text AS signature, proname AS name FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND has_function_privilege('public', oid, 'EXECUTE')
      AND (proname ~ speaks OR proname ~ tells OR oid = 'pg_catalog.age(xid)'::regprocedure)
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', given.signature);
    IF given.name !~ speaks THEN EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_monitor', given.signature); END IF;
  END LOOP;
  GRANT EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) TO hotline_writer;
END $$;`;
