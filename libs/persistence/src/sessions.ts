import { Socket } from 'node:net';

/** Longest that one statement may run or wait for a lock; everything written here is a few rows by their keys. */
const STATEMENT_MS = 5_000;
/** Longest that a transaction may stand still. Whoever halted in one holds a case's lock, and others wait for it. */
const STANDSTILL_MS = 5_000;
/** An unused connection of a pool is closed after this long, before its silence would count as broken. */
const UNUSED_MS = 4_000;
/** Longest that a connection which waits for the server may hear nothing; longer than the server lets any statement run. */
export const SILENCE_MS = 6_000;
/** A listening connection asks the server for a word this often, since it would otherwise wait in silence. */
export const HEARTBEAT_MS = 2_000;

/**
 * A socket that breaks when it hears and says nothing for `SILENCE_MS`. A connection whose other end vanished without a
 * word, or behind something that still answers for it, would otherwise hold its query for as long as the system's own
 * patience, which is minutes to hours.
 */
export function impatientSocket(): Socket {
  const socket = new Socket();
  return socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error(`the database said nothing for ${SILENCE_MS} ms`)));
}

/** Options of `pg` for a connection that notices within seconds that the other end is gone. */
export const IMPATIENT = { stream: impatientSocket, idleTimeoutMillis: UNUSED_MS } as const;

/**
 * The same at the server's end, as options of a session: what hangs is cancelled, and a client that vanished is
 * forgotten together with its locks.
 */
export const SESSION_LIMITS = [
  `statement_timeout=${STATEMENT_MS}`, `idle_in_transaction_session_timeout=${STANDSTILL_MS}`, 'client_connection_check_interval=1s',
  'tcp_keepalives_idle=5', 'tcp_keepalives_interval=2', 'tcp_keepalives_count=3',
].map((setting) => `-c ${setting}`).join(' ');
