import { Socket } from 'node:net';
import type { Pool } from 'pg';

/** Longest that one statement may run or wait for a lock; everything written here is a few rows by their keys. */
const STATEMENT_MS = 5_000;
/** Longest that a transaction may stand still. Whoever halted in one holds a case's lock, and others wait for it. */
const STANDSTILL_MS = 5_000;
/** An unused connection of a pool is closed after this long, before its silence would count as broken. */
const UNUSED_MS = 4_000;
/** Longest that a connection which waits for the server may hear nothing; longer than the server lets any statement run. */
export const SILENCE_MS = 6_000;
/** A connection that waits for nothing in particular asks the server for a word this often, since it would otherwise wait in silence. */
export const HEARTBEAT_MS = 2_000;

/**
 * Sends what is written in one turn of the event loop in one packet. Every packet wakes the server and costs a call of the
 * system, which is more than most statements; those that do not wait for each other's answers travel together this way.
 */
class GatheringSocket extends Socket {
  private gathering = false;

  override write(chunk: Uint8Array | string, encoding?: BufferEncoding | ((error?: Error | null) => void), sent?: (error?: Error | null) => void): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => { this.gathering = false; this.uncork(); });
    }
    return super.write(chunk, encoding as BufferEncoding, sent);
  }
}

/**
 * A socket that breaks when it hears and says nothing for `SILENCE_MS`. A connection whose other end vanished without a
 * word, or behind something that still answers for it, would otherwise hold its query for as long as the system's own
 * patience, which is minutes to hours.
 */
export function impatientSocket(): Socket {
  const socket = new GatheringSocket();
  return socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error(`the database said nothing for ${SILENCE_MS} ms`)));
}

/** Options of `pg` for a connection that notices within seconds that the other end is gone. */
export const IMPATIENT = { stream: impatientSocket, idleTimeoutMillis: UNUSED_MS } as const;

/**
 * Keeps connections of a pool open while nobody uses them, and opens those that are missing. A new connection costs as much
 * as some dozens of statements before it has all of them prepared; after a quiet night the first clocks would wait for it.
 * @param warm how many; the pool's `min`
 * @param troubled hears of a connection that gave no answer, which the pool then drops
 * @returns what ends it
 */
export function keepWarm(pool: Pool, warm: number, troubled: (error: unknown) => void): () => void {
  const beat = setInterval(() => {
    const busy = pool.totalCount - pool.idleCount;
    for (let spare = warm - busy - pool.waitingCount; spare > 0; spare -= 1) pool.query('SELECT').catch(troubled);
  }, HEARTBEAT_MS);
  beat.unref();
  return () => clearInterval(beat);
}

/**
 * The same at the server's end, as options of a session: what hangs is cancelled, and a client that vanished is
 * forgotten together with its locks.
 */
export const SESSION_LIMITS = [
  `statement_timeout=${STATEMENT_MS}`, `idle_in_transaction_session_timeout=${STANDSTILL_MS}`, 'client_connection_check_interval=1s',
  'tcp_keepalives_idle=5', 'tcp_keepalives_interval=2', 'tcp_keepalives_count=3',
].map((setting) => `-c ${setting}`).join(' ');
