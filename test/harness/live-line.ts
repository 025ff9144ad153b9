import type { Alert, Missed, Poke, Ready } from '#contracts';
import { LIAISON_NAMESPACE } from '#contracts';
import { type Socket, io } from 'socket.io-client';
import { until } from './until.js';

const READY_LIMIT_MS = 10_000;

/** One officer's live line, with everything that ever arrived on it. */
export class LiveLine {
  readonly alerts: Alert[] = [];
  readonly pokes: Poke[] = [];
  readonly ready: Ready[] = [];
  /** Raw packets as they came, for searching bytes. */
  readonly frames: string[] = [];
  private constructor(readonly socket: Socket) {
    // An alert carries its case's line, and comes instead of a poke.
    const told = (alert: Alert): void => { this.alerts.push(alert); this.pokes.push({ line: alert.line }); };
    socket.on('alert', told);
    socket.on('missed', ({ alerts }: Missed) => { for (const one of alerts) if ('line' in one) told(one); });
    socket.on('poke', (poke: Poke) => this.pokes.push(poke));
    socket.on('ready', (ready: Ready) => this.ready.push(ready));
  }

  /** Connects and waits until the line says that it is ready. @throws the server's reason when it refuses or closes */
  static async connect(url: string, headers: Record<string, string>, last: Record<string, number> = {}): Promise<LiveLine> {
    const socket = io(url + LIAISON_NAMESPACE, { transports: ['websocket'], extraHeaders: headers, auth: { last }, forceNew: true, reconnection: false, autoConnect: false });
    const line = new LiveLine(socket);
    const ready = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the live line was not ready within ${READY_LIMIT_MS} ms`)), READY_LIMIT_MS);
      socket.once('ready', () => resolve());
      socket.once('connect_error', reject);
      socket.once('disconnect', (reason) => reject(new Error(reason)));
      for (const event of ['ready', 'connect_error', 'disconnect']) socket.once(event, () => clearTimeout(late));
    });
    socket.connect();
    socket.io.engine.on('packet', (packet: { data?: unknown }) => line.frames.push(typeof packet.data === 'string' ? packet.data : JSON.stringify(packet.data ?? null)));
    await ready.catch((error: unknown) => { socket.close(); throw error; });
    return line;
  }

  alert(what: string, is: (alert: Alert) => boolean): Promise<Alert> { return until(`alert: ${what}`, () => this.alerts.find(is)); }
  poke(what: string, is: (poke: Poke) => boolean): Promise<Poke> { return until(`poke: ${what}`, () => this.pokes.find(is)); }
  close(): void { this.socket.close(); }
}
