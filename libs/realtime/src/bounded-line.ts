import { logger } from '#platform';
import type { Socket } from 'socket.io';

type Connection = Socket['conn'];

/** Packets that wait for a client that does not read; some 2 kB each, or a page of a hundred that were missed, and shared between lines where they are the same. */
const WAITING_MAX = 1_000;
/** Messages of one line: what a client that comes back confirms of all that it missed, and its answers to pings. */
const MESSAGES_MAX = 12_000;
const PER_MS = 60_000;

const log = logger('live-line');

/**
 * Holds one connection to its limits. One that goes over them is broken off at once, with all that waits for it: whatever it
 * missed is sent again when it comes back. Nobody else waits for it meanwhile.
 */
export function boundLine(connection: Connection): void {
  let waiting = 0;
  connection.on('packetCreate', () => {
    waiting += 1;
    if (waiting > WAITING_MAX) breakOff(connection, 'unread');
  });
  connection.on('flush', () => { waiting = 0; });
  let [said, since_ms] = [0, performance.now()];
  connection.on('packet', () => {
    const now_ms = performance.now();
    if (now_ms - since_ms > PER_MS) [said, since_ms] = [0, now_ms];
    said += 1;
    if (said > MESSAGES_MAX) breakOff(connection, 'talkative');
  });
}

/** A close in order would wait for what is not being read. */
function breakOff(connection: Connection, kind: 'unread' | 'talkative'): void {
  const { socket } = connection.request;
  if (socket.destroyed) return;
  log.warn({ kind }, 'a live line went over its limits and was broken off');
  socket.destroy();
}

/** Waits until the client's machine has taken everything that was said to it, or is gone: pings find out within half a minute. */
export async function hasTaken({ conn }: Pick<Socket, 'conn'>): Promise<void> {
  const { transport } = conn;
  while (conn.readyState === 'open' && !transport.writable) {
    await new Promise<void>((go) => {
      const moved = (): void => {
        transport.off('ready', moved);
        conn.off('close', moved);
        go();
      };
      transport.on('ready', moved);
      conn.on('close', moved);
    });
  }
}
