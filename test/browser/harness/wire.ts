import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/**
 * The wire between one person's browser and the service: an address of their own that keeps every byte which came down,
 * headers, bodies and socket frames alike. Nothing the service sends is compressed, so that words are found as they are.
 */
export class Wire {
  private readonly streams: Buffer[][] = [];
  private readonly ends = new Set<Socket>();
  private is_cut = false;
  private constructor(private readonly server: Server, readonly url: string) {}

  static async to(service: string): Promise<Wire> {
    const { hostname, port } = new URL(service);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const wire = new Wire(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (browser) => {
      if (wire.is_cut) browser.destroy();
      else wire.join(browser, connect(Number(port), hostname));
    });
    return wire;
  }

  /** Everything that came down so far, one connection after the other. */
  received(): Buffer { return Buffer.concat(this.streams.map((chunks) => Buffer.concat(chunks))); }

  /** Which of these words came down in any form that JSON, HTML or an address would give them. */
  found(words: readonly string[]): string[] {
    const bytes = this.received();
    const forms = (word: string): string[] => [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)];
    return words.filter((word) => forms(word).some((form) => bytes.includes(form)));
  }

  /** Ends every connection and lets no new one through, as a network that fails. */
  cut(): void {
    this.is_cut = true;
    this.ends.forEach((end) => end.destroy());
  }

  /** Lets nothing through any more, and nobody hears of it: as a network that is gone. */
  still(): void {
    this.is_cut = true;
    // A pipe whose other end drains would set a paused one going again.
    this.ends.forEach((end) => end.unpipe().pause());
  }

  mend(): void {
    this.is_cut = false;
    this.ends.forEach((end) => end.destroy());
  }

  async close(): Promise<void> {
    this.server.close();
    this.ends.forEach((end) => end.destroy());
    await once(this.server, 'close');
  }

  private join(browser: Socket, service: Socket): void {
    const chunks: Buffer[] = [];
    this.streams.push(chunks);
    service.on('data', (chunk) => chunks.push(chunk));
    for (const [end, other] of [[browser, service], [service, browser]] as const) {
      this.ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => { this.ends.delete(end); other.destroy(); });
      end.pipe(other);
    }
  }
}
