import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface Seen { readonly url: string | undefined; readonly key: string; readonly body: { goods: string; since: string; language: string }; readonly language: string | undefined }
type Answer = readonly [status: number, body: object, headers?: Record<string, string>];
interface Run { readonly code: number; readonly out: string; readonly err: string; readonly seen: readonly Seen[] }

const script = join(import.meta.dirname, '../../../scripts/replay.mjs');

async function run(args: readonly string[]): Promise<Omit<Run, 'seen'>> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [script, ...args], (_error, out, err) => { done({ code: child.exitCode ?? -1, out, err }); });
  });
}

/** Runs the script against a service that gives these answers in turn, the last one from then on. */
async function replay(args: readonly string[], answer: (nth: number) => Answer): Promise<Run> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    request.on('end', () => {
      seen.push({ url: request.url, key: String(request.headers['idempotency-key']), body: JSON.parse(text) as Seen['body'], language: request.headers['accept-language'] });
      const [status, body, headers] = answer(seen.length);
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.address() as AddressInfo;
  const result = await run(['--url', `http://127.0.0.1:${String(port)}`, '--speed', '10000', ...args]);
  await new Promise((closed) => { server.close(closed); });
  return { ...result, seen };
}
const taken = (nth: number): Answer => [201, { reference: `KR-DEMO-${String(nth)}` }];

describe('npm run replay', () => {
  it('files every sample once, each under its own key, and prints what became of it', async () => {
    const { code, out, seen } = await replay([], taken);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/\b\d+ filed, 0 failed, in \d+\.\d s/) as string });
    expect(seen.length).toBeGreaterThanOrEqual(24);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
    expect(seen.every(({ key }) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/.test(key))).toBe(true);
    expect(new Set(seen.map(({ url }) => url))).toEqual(new Set(['/api/v1/reports']));
    expect(seen.every(({ body, language }) => body.language === language)).toBe(true);
    expect(out).toContain('Urea must now be inspected before it leaves China');
    expect(out).toContain(`201  KR-DEMO-${String(seen.length)}`);
  });

  it('waits when told to, and repeats under the same key', async () => {
    const { code, seen } = await replay(['--limit', '2'], (nth) => (nth <= 2 ? [429, { title: 'flood' }, { 'retry-after': '0' }] : taken(nth)));
    expect(code).toBe(0);
    expect(seen.map(({ body }) => body.goods)).toEqual([seen[0], seen[0], seen[0], seen[3]].map((s) => s?.body.goods));
    expect(new Set(seen.slice(0, 3).map(({ key }) => key)).size).toBe(1);
    expect(seen[3]?.key).not.toBe(seen[0]?.key);
  });

  it('repeats under the same key when the answer was lost', async () => {
    const { code, seen } = await replay(['--limit', '1'], (nth) => (nth === 1 ? [0, {}] : taken(nth)));
    expect(code).toBe(0);
    expect(seen.map(({ key }) => key)).toEqual([seen[0]?.key, seen[0]?.key]);
  });

  it('gives up on a service that never stops refusing', async () => {
    const { code, out, seen } = await replay(['--limit', '1'], () => [429, { title: 'flood' }, { 'retry-after': '0' }]);
    expect({ code, tries: seen.length }).toEqual({ code: 1, tries: 6 });
    expect(out).toMatch(/429 {2}flood/);
  });

  it('ends with 1 when a report is refused, says why, and still files the others', async () => {
    const { code, out, seen } = await replay(['--limit', '3'], (nth) => (nth === 2 ? [422, { title: 'Invalid', errors: [{ field: 'hs', rule: 'unknown' }] }] : taken(nth)));
    expect({ code, sent: seen.length }).toEqual({ code: 1, sent: 3 });
    expect(out).toMatch(/422 {2}Invalid · \{"field":"hs","rule":"unknown"\}/);
    expect(out).toContain('2 filed, 1 failed');
  });

  it('says so at once when nobody answers', async () => {
    const { code, out } = await run(['--url', 'http://127.0.0.1:9', '--speed', '10000']);
    expect(code).toBe(1);
    expect(out).toContain('no answer from http://127.0.0.1:9');
    expect(out).toContain('0 filed, 1 failed');
  });

  it('speaks the reader\'s language', async () => {
    const { out } = await replay(['--limit', '1', '--language', 'ko'], taken);
    expect(out).toContain('일본산 불화수소');
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--speed <number>') as string });
  });

  it.each([
    [['--speed', '0'], '--speed must be'], [['--speed', 'fast'], '--speed must be'], [['--limit', '1.5'], '--limit must be'],
    [['--language', 'fr'], '--language must be'], [['--url', 'localhost'], '--url must be'], [['--sped', '2'], 'sped'],
  ])('refuses %j and shows how it is done', async (args, message) => {
    const { code, err } = await run(args);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) as string });
    expect(err).toContain('npm run replay -- [options]');
  });

  it('refuses a file that holds no samples', async () => {
    expect(await run(['--file', script])).toMatchObject({ code: 2, err: expect.stringContaining('--file must be a list of samples') as string });
  });
});
