import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

type Json = Record<string, unknown>;
export type People = Readonly<Record<string, { readonly name: string; readonly groups: readonly string[] }>>;
export interface HouseClient { readonly client_id: string; readonly client_secret: string }
export interface HouseOptions {
  readonly clients: readonly HouseClient[];
  readonly people: People;
  /** Address of the hotline whose officers sign in here. */
  readonly hotline: string;
  /** Whether groups stand in the token itself; else they are told apart, as the standard has it. */
  readonly in_token?: boolean;
  /** Under which name of this machine it is reached: another name is another site to a browser. */
  readonly host?: '127.0.0.1' | 'localhost';
}

/** What goes wrong on the way; as long as nothing does, everything passes as it is. */
interface Wrong {
  /** Paths at which nobody answers. */
  down?: RegExp;
  /** Paths at which somebody answers after so long that nobody waits for it. */
  hangs?: RegExp;
  /** The discovery document as it should not be. */
  document?: (document: Json) => Json;
  /** A token's claims as they should not be, signed well all the same. */
  claims?: (claims: Json) => Json;
  /** Signs with a key that is not published. */
  forged?: boolean;
}

const KEY = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A house's OpenID provider: a real one in a process of its own, and before it, at the address that everybody knows, a wire
 * on which things can go wrong. The wire has a key of its own among the published ones, so that what it changes is signed well.
 */
export class HouseProvider {
  wrong: Wrong = {};
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  private readonly key = KEY();
  private readonly stranger = KEY();

  private constructor(private readonly child: ChildProcess, private readonly server: Server, private readonly port: number, readonly issuer: string) {}

  static async start({ clients, people, hotline, in_token = true, host = '127.0.0.1' }: HouseOptions): Promise<HouseProvider> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
    const registered = clients.map((client) => ({ ...client, redirect_uris: [`${hotline}/sign-in/return`], post_logout_redirect_uris: [`${hotline}/desk/sign-in`], grant_types: ['authorization_code'] }));
    const child = fork(join(import.meta.dirname, 'openid-provider.mjs'), [JSON.stringify({ issuer, clients: registered, people, in_token })], { execArgv: [], env: { PATH: process.env.PATH, NODE_ENV: 'test' }, silent: true });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    const ended = once(child, 'exit').then(() => { throw new Error(`the provider ended: ${said}`); });
    const [port] = await Promise.race([once(child, 'message'), ended]) as [number];
    ended.catch(() => undefined);
    const house = new HouseProvider(child, server, port, issuer);
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => { void house.pass(asked, answer); });
    return house;
  }

  /** Tells the house of other people, or of others things about them. */
  async tell(people: People): Promise<void> {
    const heard = once(this.child, 'message');
    this.child.send(people);
    await heard;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(asked.url ?? '/', this.issuer).pathname;
    this.asked.push(path);
    if (this.wrong.down?.test(path)) return void asked.socket.destroy();
    if (this.wrong.hangs?.test(path)) return;
    const behind = request({ port: this.port, host: '127.0.0.1', path: asked.url, method: asked.method, headers: asked.headers });
    asked.pipe(behind);
    const [response] = await once(behind, 'response') as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const body = this.changed(path, Buffer.concat(chunks));
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = response.headers;
    answer.writeHead(response.statusCode ?? 500, headers).end(body);
  }

  private changed(path: string, body: Buffer): Buffer {
    const as = (change: (json: Json) => Json): Buffer => Buffer.from(JSON.stringify(change(JSON.parse(body.toString()) as Json)));
    if (path.endsWith('/jwks')) return as((json) => ({ keys: [...json.keys as Json[], { ...this.key.publicKey.export({ format: 'jwk' }), kid: 'wire', alg: 'RS256', use: 'sig' }] }));
    if (path.endsWith('/openid-configuration') && this.wrong.document) return as(this.wrong.document);
    if (path.endsWith('/token') && (this.wrong.claims || this.wrong.forged)) return as((json) => (typeof json.id_token === 'string' ? { ...json, id_token: this.signed(json.id_token) } : json));
    // Its pages would fetch a font elsewhere.
    return Buffer.from(body.toString().replace(/@import url\([^)]*\);?/g, ''));
  }

  private signed(token: string): string {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Json;
    const text = `${part({ alg: 'RS256', kid: 'wire', typ: 'JWT' })}.${part(this.wrong.claims?.(claims) ?? claims)}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), (this.wrong.forged ? this.stranger : this.key).privateKey).toString('base64url')}`;
  }
}
