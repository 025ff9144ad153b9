import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Watch {
  /** The address that heartbeats go to; its path is a secret, as such services give them. */
  readonly url: string;
  /** What arrived: method, path, and every byte of the body. */
  readonly heard: readonly string[];
  /** How it answers from now on; a redirect leads to `/elsewhere` on the same machine. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** A real listener outside the service, which sounds an alarm when it hears nothing. */
export async function startWatch(): Promise<Watch> {
  const heard: string[] = [];
  let status = 200;
  const bodyOf = async (request: IncomingMessage): Promise<string> => (await request.toArray()).join('');
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      heard.push(`${request.method} ${request.url} ${body}`.trim());
      response.writeHead(status, status < 300 ? {} : { location: '/elsewhere' }).end();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-of-the-watch`, heard, answer: (next) => { status = next; },
    close: async () => { server.closeAllConnections(); server.close(); await once(server, 'close'); },
  };
}
