import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hotline } from './hotline.js';
import { NoAnswerError, ProblemError } from './problem.js';

const REFERENCE = 'KR-7F3K-9QXM';
let server: Server;
let asked: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; body: string }[];
let answer: { status: number; type?: string; body?: string; headers?: Record<string, string> };
let hotline: Hotline;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += String(part);
    asked.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.writeHead(answer.status, { ...(answer.type ? { 'content-type': answer.type } : {}), ...answer.headers }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  hotline = new Hotline({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'hotline_k', language: () => 'ko' });
});
afterAll(() => { server.close(); server.closeAllConnections(); });
beforeEach(() => { asked = []; answer = { status: 200, type: 'application/json', body: '{"cases":[]}' }; });

describe('a request', () => {
  it('goes to its address with its parts, as who asks', async () => {
    expect(await hotline.request('GET /api/v1/cases', { query: { state: ['told', 'closed'], item: '尿素 & more', limit: 2 } })).toEqual({ cases: [] });
    await hotline.request('POST /api/v1/cases/{reference}/note', { path: { reference: 'a/b' }, body: { text: '요소' } });
    expect(asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', `/api/v1/cases?${new URLSearchParams({ state: 'told,closed', item: '尿素 & more', limit: '2' }).toString()}`, ''],
      ['POST', '/api/v1/cases/a%2Fb/note', '{"text":"요소"}'],
    ]);
    expect(asked[1]?.headers).toMatchObject({ authorization: 'Bearer hotline_k', 'accept-language': 'ko', 'content-type': 'application/json' });
  });

  it('takes a file as it is, and gives files, text and nothing as what they are', async () => {
    await hotline.request('POST /api/v1/cases/{reference}/attachments', { path: { reference: REFERENCE }, query: { name: 'a.pdf', tlp: 'AMBER' }, body: new TextEncoder().encode('%PDF') });
    expect([asked[0]?.body, asked[0]?.headers['content-type']]).toEqual(['%PDF', 'application/octet-stream']);
    answer = { status: 200, type: 'text/csv; charset=utf-8', body: 'a,b' };
    expect(await hotline.request('GET /api/v1/history/cases', { query: { format: 'csv' } })).toBe('a,b');
    answer = { status: 200, type: 'image/png', body: 'png' };
    expect(await (await hotline.request('GET /api/v1/cases/{reference}/attachments/{id}', { path: { reference: REFERENCE, id: 'x' } }) as Blob).text()).toBe('png');
    answer = { status: 204 };
    expect(await hotline.request('DELETE /api/v1/session')).toBeUndefined();
  });

  it('that is refused says by which problem, and after how long to come again', async () => {
    const problem = { type: 'urn:hotline:problem:too-many-requests', title: 'later', status: 429, code: 'too-many-requests' };
    answer = { status: 429, type: 'application/problem+json', body: JSON.stringify(problem), headers: { 'retry-after': '7' } };
    const refused: unknown = await hotline.request('GET /api/v1/cases').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ code: 'too-many-requests', problem, retry_after_seconds: 7 });
  });

  it('that nobody answers is no refusal: a proxy\'s page, a cut answer, no server', async () => {
    for (const not of [{ status: 502, type: 'text/html', body: '<p>' }, { status: 404, type: 'application/json', body: '{"title":"x"}' }, { status: 200, type: 'application/json', body: '{' }]) {
      answer = not;
      await expect(hotline.request('GET /api/v1/cases')).rejects.toBeInstanceOf(NoAnswerError);
    }
    await expect(new Hotline({ url: 'http://127.0.0.1:1' }).request('GET /api/v1/cases')).rejects.toBeInstanceOf(NoAnswerError);
  });

  it('is held to the contracts by its types', () => {
    const never = (): unknown[] => [
      // @ts-expect-error there is no such address
      hotline.request('GET /api/v1/nowhere'),
      // @ts-expect-error its path has a parameter
      hotline.request('GET /api/v1/cases/{reference}'),
      // @ts-expect-error a grade is a number from 1 to 4
      hotline.request('GET /api/v1/cases', { query: { severity: [5] } }),
      // @ts-expect-error a note has a text
      hotline.request('POST /api/v1/cases/{reference}/note', { path: { reference: REFERENCE }, body: { note: '' } }),
      // @ts-expect-error a list has no such field
      hotline.request('GET /api/v1/cases').then((list) => list.lines),
    ];
    expect(never).toBeInstanceOf(Function);
  });
});
