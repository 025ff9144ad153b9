import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** What of a connection was handed out already and is looked at once more, in bytes: a word may lie on both sides of a cut. */
const OVERLAP = 256;

/** The way of one person to the service, on which every byte is kept that comes down to them. */
export class Tap {
  private readonly sockets = new Set<Socket>();
  private readonly heard = new Map<Socket, Buffer[]>();
  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  /** @param port of the service, on this machine */
  static async before(port: number): Promise<Tap> {
    const server = createServer((near) => tap.join(near, connect(port, '127.0.0.1')));
    const tap = new Tap(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return tap;
  }

  get url(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; }

  /** What came down since the last time, connection by connection. */
  take(): string {
    const texts: string[] = [];
    for (const [socket, chunks] of this.heard) {
      const bytes = Buffer.concat(chunks);
      if (bytes.length > 0) texts.push(bytes.toString('utf8'));
      this.heard.set(socket, [bytes.subarray(-OVERLAP)]);
      if (socket.destroyed) this.heard.delete(socket);
    }
    return texts.join('\n');
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    const chunks: Buffer[] = [];
    this.heard.set(far, chunks);
    far.on('data', (chunk) => this.heard.get(far)?.push(chunk));
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.sockets.add(one);
      one.setNoDelay().on('error', () => other.destroy()).on('close', () => { this.sockets.delete(one); other.destroy(); });
      one.pipe(other);
    }
  }
}
