import { CHECKS, type CheckName } from './checks.js';

/** Rows that one check reads at most: how many more there are changes nothing, and an outbox left for a day must not slow the audit. */
const LATE_ROWS_MAX = 10_000;

/** Instants of the ledger are those of its time source, `$1` here. The outbox stamps its rows itself, by the database's clock. */
const ledger = '$1::timestamptz';
const database = 'clock_timestamp()';

const seconds = (check: CheckName): string => `interval '${CHECKS[check].bound_seconds} seconds'`;
/** Rows of a table that wait, by the column `since`, for longer than a check allows. `only` says of which rows, where it is not all. */
interface Waiting { readonly table: string; readonly only?: string; readonly since: string; readonly now: string }
const late = (check: CheckName, { table, only, since, now }: Waiting): string =>
  `(SELECT '${check}' AS check, case_id, extract(epoch FROM ${now} - ${since})::float8 AS seconds FROM hotline.${table} WHERE ${only === undefined ? '' : `${only} AND `}${since} < ${now} - ${seconds(check)} LIMIT ${LATE_ROWS_MAX})`;

/** Rows that should have been dealt with by now. Gives `check`, `case_id` and how late each is, in seconds; `$1` is the present. */
export const LATE_ROWS_SQL = [
  late('overdue-clock', { table: 'clocks', only: `state = 'running'`, since: 'due_at', now: ledger }),
  late('old-outbox', { table: 'outbox', since: 'created_at', now: database }),
  late('overdue-delivery', { table: 'deliveries', only: `state = 'queued'`, since: 'due_at', now: ledger }),
  late('unnumbered-alert', { table: 'alerts', only: 'number IS NULL', since: 'created_at', now: ledger }),
  `(SELECT 'endless-clock', case_id, NULL FROM hotline.clocks WHERE state = 'running' AND kind <> 'suspension' AND due_at > ${ledger} + ${seconds('endless-clock')} LIMIT ${LATE_ROWS_MAX})`,
  `(SELECT 'two-clocks-of-one-kind', case_id, NULL FROM hotline.clocks WHERE state IN ('running', 'paused') GROUP BY case_id, side, kind, subject HAVING count(*) > 1 LIMIT ${LATE_ROWS_MAX})`,
].join('\nUNION ALL ');

/** How late the latest running clock is, in seconds; negative or null when none is. */
export const LATEST_SQL = `SELECT extract(epoch FROM ${ledger} - min(due_at))::float8 AS seconds FROM hotline.clocks WHERE state = 'running'`;
