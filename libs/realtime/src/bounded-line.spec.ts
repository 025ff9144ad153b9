import { once } from 'node:events';
import { type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { type Socket, io } from 'socket.io-client';
import { boundLine, hasTaken } from './bounded-line.js';

/** More than a machine takes on behalf of a program that does not read. */
const PACKET = 'x'.repeat(32_768);
const [BURSTS, BURST] = [40, 50];
const LIMIT_MS = 20_000;

let http: HttpServer;
let server: Server;
const clients: Socket[] = [];
beforeEach(async () => {
  http = createServer();
  server = new Server(http, { transports: ['websocket'] });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterEach(async () => {
  for (const client of clients.splice(0)) wire(client)?.terminate();
  // A close in order would wait for whoever does not read.
  for (const { conn } of server.sockets.sockets.values()) conn.request.socket.destroy();
  await server.close();
});

async function until(what: string, is: () => boolean): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; !is(); await turn()) if (performance.now() > end) throw new Error(`in vain: ${what}`);
}
const turn = (): Promise<void> => new Promise((go) => { setImmediate(go); });
interface Wire { pause(): void; resume(): void; terminate(): void }
const wire = (client: Socket): Wire | null => (client.io.engine.transport as unknown as { ws: Wire | null }).ws;

/** A client, and how much it has heard. */
async function connect(): Promise<{ client: Socket; heard: () => number }> {
  const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'], forceNew: true, reconnection: false });
  clients.push(client);
  let heard = 0;
  client.on('alert', () => { heard += 1; });
  await new Promise<void>((connected) => { client.once('connect', connected); });
  return { client, heard: () => heard };
}

/** One that does not read, and one that does, while both are told a lot. */
async function flood(): Promise<{ cut: boolean; heard: number; slowest_ms: number }> {
  const stuck = await connect();
  const [line] = [...server.sockets.sockets.values()];
  const reads = await connect();
  wire(stuck.client)?.pause();
  let slowest_ms = 0;
  for (let n = 1; n <= BURSTS; n += 1) {
    const began = performance.now();
    for (let i = 0; i < BURST; i += 1) server.emit('alert', PACKET);
    await until('the other one hears', () => reads.heard() === n * BURST);
    slowest_ms = Math.max(slowest_ms, performance.now() - began);
  }
  return { cut: line?.connected === false, heard: reads.heard(), slowest_ms };
}

describe('a client that does not read', () => {
  it('is broken off before what waits for it fills the memory, and nobody else waits for it', async () => {
    server.engine.on('connection', boundLine);
    const { cut, heard, slowest_ms } = await flood();
    expect([cut, heard]).toEqual([true, BURSTS * BURST]);
    expect(slowest_ms).toBeLessThan(2_000);
  }, 2 * LIMIT_MS);

  it('would stay, and everything would wait for it, without that limit', async () => {
    expect((await flood()).cut).toBe(false);
  }, 2 * LIMIT_MS);

  it('is sent no more pages until it has taken the one before, and none once it is gone', async () => {
    const { client, heard } = await connect();
    const [line] = [...server.sockets.sockets.values()];
    if (!line) throw new Error('no line');
    wire(client)?.pause();
    let pages = 0;
    let taken = false;
    // A page that the machine takes whole is no sign that the client reads, so that several are sent before one waits.
    const sending = (async () => { for (; pages < 100 && line.connected; pages += 1) { for (let i = 0; i < BURST; i += 1) line.emit('alert', PACKET); await hasTaken(line); } taken = true; })();
    let before = -1;
    await until('it waits', () => { const same = pages === before; before = pages; return same && pages > 0; });
    const stopped = pages;
    for (let n = 0; n < 50; n += 1) await turn();
    expect([pages, taken, stopped < 20]).toEqual([stopped, false, true]);
    wire(client)?.resume();
    await until('it reads on', () => heard() > (stopped + 1) * BURST);
    wire(client)?.pause();
    await until('it waits again, or is through', () => pages > stopped + 1);
    client.io.engine.close();
    line.conn.request.socket.destroy();
    await sending;
    expect(taken).toBe(true);
  }, 2 * LIMIT_MS);
});

describe('a client that says too much', () => {
  it('is broken off; one that confirms all that it missed is not', async () => {
    server.engine.on('connection', boundLine);
    const [busy, quiet] = [await connect(), await connect()];
    for (let n = 0; n < 5_000; n += 1) quiet.client.emit('receipt', n);
    for (let n = 0; n < 12_001; n += 1) busy.client.emit('receipt', n);
    await until('it is broken off', () => busy.client.disconnected);
    expect(quiet.client.connected).toBe(true);
  });
});
