import { type AddressList, addressList } from '#platform';
import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrivateAddress, type Resolve, post } from './post.js';

/** Two machines of this one: a receiver that the configuration allows, and a service inside that nobody may reach. */
const [RECEIVER, INSIDE] = ['127.0.0.2', '127.0.0.1'];
const allowed: AddressList = addressList([`${RECEIVER}/32`]);
let receiver: Server;
let inside: Server;
let status: number;
let port: number;
const heard: string[] = [];
const at = (host: string): URL => new URL(`http://${host}:${port}/hook`);

async function listening(address: string, wanted: number, answer: (asked: IncomingMessage) => readonly [number, Record<string, string>]): Promise<Server> {
  const server = createServer((asked, response) => {
    heard.push(`${address} ${asked.method ?? ''} ${asked.headers.host ?? ''}`);
    asked.resume().on('end', () => response.writeHead(...answer(asked)).end('a body that nobody reads'));
  }).listen(wanted, address);
  await once(server, 'listening');
  return server;
}
beforeAll(async () => {
  receiver = await listening(RECEIVER, 0, () => [status, status === 302 ? { location: at(INSIDE).href } : {}]);
  port = (receiver.address() as AddressInfo).port;
  inside = await listening(INSIDE, port, () => [200, {}]);
});
afterAll(() => { receiver.close(); inside.close(); });
beforeEach(() => { heard.length = 0; status = 204; });

/** Answers with the next of these each time it is asked, and with the last one from then on. */
function answering(...answers: readonly (readonly string[])[]): { resolve: Resolve; asked: () => number } {
  let asked = 0;
  return { resolve: () => { asked += 1; return Promise.resolve((answers[Math.min(asked, answers.length) - 1] ?? []).map((address) => ({ address, family: 4 }))); }, asked: () => asked };
}

describe('posting', () => {
  it('goes to the address that was looked up and allowed, by the name that was asked for', async () => {
    const { resolve } = answering([RECEIVER]);
    expect(await post(at('receiver.example'), '{}', {}, { allowed, resolve })).toEqual({ status: 204, retry_after: undefined });
    expect(heard).toEqual([`${RECEIVER} POST receiver.example:${port}`]);
  });

  it('sends nothing inside: not by a name, not by a number, not when one of several addresses is inside', async () => {
    const attempts = [post(at('a.example'), '{}', {}, { allowed, resolve: answering([INSIDE]).resolve }), post(at(INSIDE), '{}', {}, { allowed, resolve: answering([]).resolve }), post(at('a.example'), '{}', {}, { allowed, resolve: answering([RECEIVER, INSIDE]).resolve }), post(at('a.example'), '{}', {}, { allowed, resolve: answering([]).resolve })];
    for (const attempt of attempts) await expect(attempt).rejects.toThrow(PrivateAddress);
    expect(heard).toEqual([]);
  });

  it('is not led inside by a name that answers otherwise the second time', async () => {
    const { resolve, asked } = answering([RECEIVER], [INSIDE]);
    expect(await post(at('turns.example'), '{}', {}, { allowed, resolve })).toMatchObject({ status: 204 });
    expect([heard, asked()]).toEqual([[`${RECEIVER} POST turns.example:${port}`], 1]);
  });

  it('would be, if it asked a second time', async () => {
    const { resolve } = answering([RECEIVER], [INSIDE]);
    expect((await resolve('turns.example')).every(({ address }) => allowed.allows(address))).toBe(true);
    const sent = request(at('turns.example'), { method: 'POST', agent: false, lookup: (host, { all }, answer) => { void resolve(host).then(([a]) => (all ? answer(null, [{ address: a?.address ?? '', family: 4 }]) : answer(null, a?.address ?? '', 4))); } }).end();
    await once(sent, 'response');
    expect(heard).toEqual([`${INSIDE} POST turns.example:${port}`]);
  });

  it('follows no redirect', async () => {
    status = 302;
    expect(await post(at('receiver.example'), '{}', {}, { allowed, resolve: answering([RECEIVER]).resolve })).toMatchObject({ status: 302 });
    expect(heard).toHaveLength(1);
  });
});
