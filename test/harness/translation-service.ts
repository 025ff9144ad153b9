import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked { readonly q: string; readonly source: string; readonly target: string; readonly format: string; readonly api_key?: string }
type Answer = (asked: Asked, response: ServerResponse) => void;

/** A small server that speaks LibreTranslate's `POST /translate`, and answers as it is told to. */
export class TranslationService {
  readonly asked: Asked[] = [];
  answers: Answer = TranslationService.well;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<TranslationService> {
    const server = createServer();
    const service = new TranslationService(server);
    server.on('request', (request, response) => { void service.take(request, response); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return service;
  }

  static well(this: void, { q, target }: Asked, response: ServerResponse): void {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ translatedText: `[${target}] ${q}` }));
  }

  get url(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked;
    this.asked.push(asked);
    if (request.method === 'POST' && request.url === '/translate') this.answers(asked, response);
    else response.writeHead(404).end();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}
