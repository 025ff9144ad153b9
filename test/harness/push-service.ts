import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PushedMessage, pushedMessageSchema } from '#contracts';
import type { Config } from '#platform';
import type { Desk } from './desk.js';
import { until } from './until.js';

/** What a browser hands over when it subscribes. */
export interface Subscription { readonly endpoint: string; readonly p256dh: string; readonly auth: string }
/** A subscription at an address at which nobody listens. */
export const pushAt = (endpoint: string): Subscription => new Device(endpoint).subscription;

export interface Pushed { readonly headers: IncomingHttpHeaders; readonly text: string; readonly message: PushedMessage }
const DAY_S = 24 * 3_600;

/** A browser of an officer: it alone can read what is pushed to it (RFC 8291, written from the RFC and not from the library that encrypts). */
export class Device {
  readonly received: Pushed[] = [];
  /** What its push service answers next. */
  status = 201;
  /** How long its push service asks to be left alone, in seconds. */
  retry_after: string | null = null;
  private readonly pair = createECDH('prime256v1');
  private readonly auth = randomBytes(16);
  constructor(private readonly endpoint: string) { this.pair.generateKeys(); }

  get subscription(): Subscription { return { endpoint: this.endpoint, p256dh: this.pair.getPublicKey('base64url'), auth: this.auth.toString('base64url') }; }

  read(body: Buffer): string {
    const [salt, size, length] = [body.subarray(0, 16), body.readUInt32BE(16), body.readUInt8(20)];
    const [sender, sealed] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
    if (length !== 65 || sealed.length > size) throw new Error('no single record of RFC 8188 with a key of P-256');
    const derive = (secret: Buffer, with_salt: Buffer, info: Buffer, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', secret, with_salt, info, bytes));
    const secret = derive(this.pair.computeSecret(sender), this.auth, Buffer.concat([Buffer.from('WebPush: info\0'), this.pair.getPublicKey(), sender]), 32);
    const decipher = createDecipheriv('aes-128-gcm', derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16), derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    const end = opened.findLastIndex((byte) => byte !== 0);
    if (opened[end] !== 2) throw new Error('the last record does not say that it is the last');
    return opened.subarray(0, end).toString('utf8');
  }

  nth(n: number): Promise<Pushed> { return until(`push ${n}`, () => this.received[n - 1]); }

  /** Says what became of a message, as the page's service worker does: nobody is signed in there. */
  async says(url: string, fact: 'delivered' | 'displayed', { receipt }: PushedMessage): Promise<number> {
    const answer = await fetch(`${url}/api/v1/push-receipts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...receipt, fact }) });
    return answer.status;
  }

  /** Is switched on by an officer, and shows the message that verifies it. */
  async switchOn(desk: Desk, { url, deliveries }: { readonly url: string; readonly deliveries?: { run(): Promise<unknown> } }): Promise<void> {
    const before = this.received.length;
    const { status, text } = await desk.ask('PUT', '/api/v1/contacts/push', this.subscription);
    if (status !== 200) throw new Error(text);
    await deliveries?.run();
    await this.says(url, 'delivered', (await this.nth(before + 1)).message);
  }
}

/** Whether a request is signed by this sender for this push service (VAPID, RFC 8292), and for a day at most. */
function signedBy(key: string, origin: string, authorization = ''): boolean {
  const [, token = '', said] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (said !== key) return false;
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const sender = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string };
  const left_s = exp - Date.now() / 1_000;
  return alg === 'ES256' && verify('sha256', Buffer.from(`${head}.${claims}`), { key: sender, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
    && aud === origin && left_s > 0 && left_s <= DAY_S && /^(mailto:|https:)/.test(sub);
}

/** A push service on this machine, as a browser's maker runs one: it believes one sender, and cannot read what it passes on. */
export class PushService {
  /** The key that browsers subscribed for. */
  sender = '';
  private readonly devices = new Map<string, Device>();
  private constructor(private readonly server: Server) {}

  static async open(): Promise<PushService> {
    const server = createServer((asked, response) => {
      const parts: Buffer[] = [];
      asked.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const [status, headers] = service.take(asked.url ?? '', asked.headers, Buffer.concat(parts));
        response.writeHead(status, headers).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const service = new PushService(server);
    return service;
  }

  /** What a service is started with so that it may push here. */
  get config(): Partial<Config> { return { push_networks: ['127.0.0.0/8'] }; }
  private get origin(): string { return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`; }

  /** A new browser. */
  device(): Device {
    const path = `/push/${randomBytes(16).toString('base64url')}`;
    const device = new Device(this.origin + path);
    this.devices.set(path, device);
    return device;
  }

  private take(path: string, headers: IncomingHttpHeaders, body: Buffer): [number, Record<string, string>] {
    const device = this.devices.get(path);
    if (!device) return [404, {}];
    if (!signedBy(this.sender, this.origin, headers.authorization)) return [403, {}];
    if (headers['content-encoding'] !== 'aes128gcm' || !/^\d+$/.test(String(headers.ttl))) return [400, {}];
    const text = device.read(body);
    device.received.push({ headers, text, message: pushedMessageSchema.parse(JSON.parse(text)) });
    return [device.status, device.retry_after === null ? {} : { 'retry-after': device.retry_after }];
  }

  close(): void { this.server.close(); }
}
