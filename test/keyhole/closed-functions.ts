/** What tells how much happens in a database as a whole: numbers of transactions, places in the log of writes, files, waiting. */
export const TELLING: readonly string[] = [
  'SELECT pg_current_xact_id()', 'SELECT pg_current_xact_id_if_assigned()', 'SELECT pg_current_snapshot()', "SELECT pg_xact_status('3')", "SELECT pg_xact_commit_timestamp('3')", 'SELECT * FROM pg_last_committed_xact()', 'SELECT txid_current()',
  'SELECT txid_current_snapshot()', 'SELECT txid_status(3)', 'SELECT age(datfrozenxid) FROM pg_database', 'SELECT mxid_age(datminmxid) FROM pg_database', 'SELECT pg_export_snapshot()', 'SELECT * FROM pg_prepared_xacts', 'SELECT pg_get_multixact_members(\'1\')',
  'SELECT pg_current_wal_lsn()', 'SELECT pg_current_wal_insert_lsn()', 'SELECT pg_current_wal_flush_lsn()', 'SELECT pg_last_wal_replay_lsn()', 'SELECT * FROM pg_control_checkpoint()', 'SELECT * FROM pg_control_system()', "SELECT pg_tablespace_size('pg_default')",
  "SELECT pg_relation_filepath('hotline.reports')", "SELECT pg_relation_filenode('hotline.reports')", 'SELECT pg_notification_queue_usage()', 'SELECT pg_blocking_pids(1)',
];

/** What speaks to other connections, or leaves something that no policy guards. */
export const SPEAKING: readonly string[] = [
  "SELECT pg_notify('hotline_relayed', 'x')", "SELECT pg_notify('hotline_outbox', '')", "SELECT pg_logical_emit_message(true, 'x', 'y')", "SELECT pg_logical_emit_message(false, 'x', '\\x00'::bytea)", "SELECT lo_from_bytea(0, '\\x00')",
  'SELECT lo_create(0)', 'SELECT lo_creat(-1)', "SELECT lo_put(1, 0, '\\x00')", 'SELECT lo_get(1)', 'SELECT lo_open(1, 131072)', 'SELECT lo_unlink(1)', "SELECT lowrite(0, '\\x00')",
];
