import type { Alert } from '#contracts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { type LineHandlers, LiveLine } from './live-line.js';
import { type NumberStore, memoryStore } from './number-store.js';

const DESK = 'KR.desk';
const [LIMIT_MS, LOOK_MS] = [10_000, 5];

/** A service that does what it is told, so that it can do what ours never would. */
let io: Server;
let url: string;
let came: Socket[];
let answers: { status: number; body: object };
let asked = 0;
const lines: LiveLine[] = [];

beforeEach(async () => {
  [came, asked] = [[], 0];
  const http = createServer((_, response) => { asked += 1; response.writeHead(answers.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(answers.body)); });
  io = new Server(http, { transports: ['websocket'] });
  io.of('/liaison').on('connection', (socket) => { came.push(socket); });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await io.close();
});

async function until(what: string, is: () => boolean): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; !is(); await new Promise((go) => { setTimeout(go, LOOK_MS); })) if (performance.now() > end) throw new Error(`in vain: ${what}`);
}
const alert = (number: number, id = `alert ${number}`): Alert => ({ id, stream: DESK, number } as Alert);
const said = (socket: Socket | undefined): unknown => (socket?.handshake.auth as { last?: unknown } | undefined)?.last;
const sends = (socket: Socket | undefined, ...numbers: number[]): void => { for (const n of numbers) socket?.emit('alert', alert(n)); };
const ready = (socket: Socket | undefined, end: number): void => { socket?.emit('ready', { streams: { [DESK]: end }, as_of: '' }); };

/** A line whose handler writes down what it deals with. */
async function listen(on: Partial<LineHandlers> = {}, store: NumberStore = memoryStore(), key?: string): Promise<{ line: LiveLine; heard: number[]; lost: string[]; failed: unknown[] }> {
  const [heard, lost, failed]: [number[], string[], unknown[]] = [[], [], []];
  const line = new LiveLine({ url, ...(key === undefined ? {} : { key }) }, { alert: ({ number }) => { heard.push(number); }, lost: (how) => lost.push(how), failed: (error) => failed.push(error), ...on }, store);
  lines.push(line);
  await line.open();
  await until('the line is there', () => came.length === 1);
  return { line, heard, lost, failed };
}
const kept = (last: number): NumberStore => { const store = memoryStore(); void store.save({ [DESK]: last }); return store; };

describe('a live line', () => {
  it('says what it has, deals with what it missed in order and once, and keeps the number of what it dealt with', async () => {
    const store = kept(40);
    const order: unknown[] = [];
    const { heard } = await listen({ alert: async ({ number }) => { await Promise.resolve(); order.push(number); }, ready: ({ streams }) => order.push(streams[DESK]) }, store);
    expect(said(came[0])).toEqual({ [DESK]: 40 });
    sends(came[0], 43, 41, 42, 41);
    ready(came[0], 42);
    sends(came[0], 44);
    await until('all of it', () => order.length === 5);
    expect([order, heard]).toEqual([[41, 42, 43, 42, 44], []]);
    expect(await store.load()).toEqual({ [DESK]: 44 });
  });

  it('that breaks comes back and says the newest number; what is sent twice is dealt with once', async () => {
    const { heard, lost } = await listen({}, kept(0));
    sends(came[0], 1, 2);
    ready(came[0], 2);
    await until('two', () => heard.length === 2);
    came[0]?.conn.close();
    await until('it is back', () => came.length === 2);
    expect([said(came[1]), lost]).toEqual([{ [DESK]: 2 }, ['network']]);
    sends(came[1], 2, 3);
    ready(came[1], 3);
    await until('the third', () => heard.length === 3);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('that is renewed is opened again at once, from where it stood; one that was closed stays so', async () => {
    const { line, heard, lost } = await listen({}, kept(0));
    sends(came[0], 1);
    ready(came[0], 1);
    await until('the first', () => heard.length === 1);
    line.renew();
    await until('it is back', () => came.length === 2);
    expect([said(came[1]), lost]).toEqual([{ [DESK]: 1 }, ['network']]);
    line.close();
    line.renew();
    expect(lost).toEqual(['network']);
  });

  it('on which an alert was lost closes, and comes back for it', async () => {
    const { heard, lost } = await listen({}, kept(0));
    ready(came[0], 0);
    sends(came[0], 1, 3);
    await until('it is back', () => came.length === 2);
    expect([said(came[1]), lost]).toEqual([{ [DESK]: 1 }, ['missed']]);
    sends(came[1], 2, 3);
    ready(came[1], 3);
    await until('all three', () => heard.length === 3);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('gives an alert again whose handler failed, and nothing above it before', async () => {
    const heard: number[] = [];
    const { failed } = await listen({ alert: ({ number }) => { heard.push(number); if (heard.length === 2) throw new Error('not now'); } }, kept(0));
    sends(came[0], 1, 2, 3);
    ready(came[0], 3);
    await until('it is back', () => came.length === 2);
    expect([said(came[1]), failed, heard]).toEqual([{ [DESK]: 1 }, [new Error('not now')], [1, 2]]);
    sends(came[1], 2, 3);
    ready(came[1], 3);
    await until('the rest', () => heard.length === 4);
    expect(heard).toEqual([1, 2, 2, 3]);
  });

  it('that the service closes comes back by itself, and each line of two keeps its own number', async () => {
    const { lost, heard } = await listen({}, kept(0));
    const other = new LiveLine({ url }, { alert: () => undefined }, kept(7));
    lines.push(other);
    await other.open();
    await until('both', () => came.length === 2);
    expect(came.map(said)).toEqual([{ [DESK]: 0 }, { [DESK]: 7 }]);
    came[0]?.disconnect(true);
    await until('it is back', () => came.length === 3);
    expect([lost, heard, came[1]?.connected]).toEqual([['closed'], [], true]);
  });

  it('of a person gives receipts; a machine gives none, and cannot', async () => {
    const receipts: unknown[] = [];
    const { line, heard } = await listen({}, kept(0));
    came[0]?.on('receipt', (receipt) => receipts.push(receipt));
    sends(came[0], 1);
    await until('heard', () => heard.length === 1);
    line.displayed('alert 1');
    await until('both', () => receipts.length === 2);
    expect(receipts).toEqual([{ alert: 'alert 1', fact: 'delivered' }, { alert: 'alert 1', fact: 'displayed' }]);
    came = [];
    const machine = await listen({}, kept(0), 'hotline_k');
    came[0]?.on('receipt', (receipt) => receipts.push(receipt));
    sends(came[0], 1);
    ready(came[0], 1);
    await until('heard', () => machine.heard.length === 1);
    expect([receipts.length, came[0]?.handshake.headers.authorization]).toEqual([2, 'Bearer hotline_k']);
    expect(() => machine.line.displayed('alert 1')).toThrow('people');
  });

  it('whose key is dead ends with the reason, after one request; with a key that works it goes on', async () => {
    answers = { status: 403, body: { type: 't', title: 't', status: 403, code: 'insufficient-scope' } };
    const ended: string[] = [];
    const works = await listen({ ended: ({ code }) => ended.push(code) }, memoryStore(), 'hotline_works');
    came[0]?.disconnect(true);
    await until('asked, and back', () => asked === 1 && came.length === 2);
    works.line.close();
    answers = { status: 401, body: { type: 't', title: 't', status: 401, code: 'invalid-key' } };
    came = [];
    await listen({ ended: ({ code }) => ended.push(code) }, memoryStore(), 'hotline_dead');
    came[0]?.disconnect(true);
    await until('it has ended', () => ended.length === 1);
    expect([ended, asked]).toEqual([['invalid-key'], 2]);
  });

  it('takes no more than it may hold for a handler that is slow, and loses nothing of it', async () => {
    const heard: number[] = [];
    let go = (): void => undefined;
    const held = new Promise<void>((free) => { go = free; });
    const { lost } = await listen({ alert: async ({ number }) => { if (number === 1) await held; heard.push(number); } }, kept(0));
    sends(came[0], ...Array.from({ length: 2_100 }, (_, i) => i + 1));
    await until('it closed', () => came[0]?.connected === false);
    expect([lost, heard]).toEqual([['missed'], []]);
    go();
    await until('it is back', () => came.length === 2);
    const { [DESK]: last = 0 } = said(came[1]) as Record<string, number>;
    expect([last >= 2_000, heard.length]).toEqual([true, last]);
  });
});
