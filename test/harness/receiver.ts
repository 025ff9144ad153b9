import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from './until.js';

export interface Posted { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** A side's own system on this machine, and everything that was posted to it. */
export class Receiver {
  readonly posted: Posted[] = [];
  /** What it answers next. */
  status = 204;
  /** How long it asks to be left alone, in seconds. */
  retry_after: string | null = null;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer((asked, response) => {
      const parts: Buffer[] = [];
      asked.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        receiver.posted.push({ headers: asked.headers as Record<string, string>, body: Buffer.concat(parts).toString('utf8') });
        response.writeHead(receiver.status, receiver.retry_after === null ? {} : { 'retry-after': receiver.retry_after }).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver(server);
    return receiver;
  }

  get url(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`; }
  nth(n: number): Promise<Posted> { return until(`post ${n}`, () => this.posted[n - 1]); }
  close(): void { this.server.close(); }
}
