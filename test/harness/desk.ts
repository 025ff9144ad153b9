import { type AccountRequests, type CaseHistory, type CaseList, type CaseView, type CommandName, type CommandResult, type ProofState, commandSchemas } from '#contracts';
import type { Tlp } from '#domain';
import { createHash } from 'node:crypto';
import { LiveLine } from './live-line.js';

export interface Answer<T> { readonly status: number; readonly body: T; readonly text: string; readonly headers: Headers }
/** Where a path is answered: one address, or one for each door behind a proxy. */
export type Place = string | ((path: string) => string);

/** Whether a command says which version was seen; appends do not. */
const saysVersion = (command: CommandName): boolean => 'version' in commandSchemas[command].shape;

/** Somebody at the API who is not signed in, as a program would be. Keeps what they received. */
export class Visitor {
  /** Every byte this person received by HTTP, headers included. */
  readonly received: string[] = [];
  constructor(protected readonly place: Place, protected standing: Readonly<Record<string, string>> = {}) {}

  at(path: string): string { return typeof this.place === 'string' ? this.place : this.place(path); }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.send<T>(method, path, body === undefined ? undefined : JSON.stringify(body), { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  }

  /** A body as it is, for what no client of ours would send. */
  async send<T>(method: string, path: string, body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(this.at(path) + path, { method, headers: { ...this.standing, ...headers }, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    this.received.push(JSON.stringify([...response.headers]), text);
    return { status: response.status, body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined) as T, text, headers: response.headers };
  }

  async fetchFile(path: string, headers: Record<string, string> = {}): Promise<Download> {
    const response = await fetch(this.at(path) + path, { headers: { ...this.standing, ...headers }, redirect: 'manual' });
    const bytes = Buffer.from(await response.arrayBuffer());
    this.received.push(JSON.stringify([...response.headers]), bytes.toString('latin1'));
    return { status: response.status, headers: response.headers, bytes };
  }
}

/** A file as it arrived. */
export interface Download { readonly status: number; readonly headers: Headers; readonly bytes: Buffer }

/** Times that a person looks again before giving up. */
const LOOKS_MAX = 5;

/** One signed-in person at the API, as their own browser would be. */
export class Desk extends Visitor {
  private proving: Promise<unknown> | null = null;

  /**
   * @param origin that a browser would send; only where a proxy stands before the doors it is another than the address
   * @param password with which they prove again that it is them, where that is asked for; without it they never do
   */
  constructor(place: Place, cookie: string, readonly sign_in: string, private readonly origin?: string, private readonly password: string | null = null) {
    super(place, { ...(cookie === '' ? {} : { cookie }), ...(origin === undefined ? {} : { origin }) });
  }

  get cookie(): string { return this.standing['cookie'] ?? ''; }

  static async signIn(place: Place, name: string, password: string, origin?: string): Promise<Desk> {
    const visitor = new Visitor(place, origin === undefined ? {} : { origin });
    const answer = await visitor.ask('POST', '/api/v1/session', { name, password });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status} ${answer.text}`);
    const desk = new Desk(place, cookieOf(answer), name, origin, password);
    desk.received.push(...visitor.received);
    return desk;
  }

  /** Does as a person does who is asked to prove that it is them: proves it, and sends the same once more. */
  override async send<T>(method: string, path: string, body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const before = this.cookie;
    const answer = await super.send<T>(method, path, body, headers);
    if (this.password === null || (answer.status !== 403 && answer.status !== 401)) return answer;
    if (before === this.cookie && (answer.body as { code?: string }).code === 'step-up-needed') {
      await (this.proving ??= this.prove({ by: 'password', password: this.password }).finally(() => { this.proving = null; }));
    }
    // Another request of theirs may have proved it meanwhile, under another cookie.
    return before === this.cookie ? answer : super.send<T>(method, path, body, headers);
  }

  /** Proves that it is them; the session then goes on with another cookie. */
  async prove(proof: object): Promise<Answer<ProofState & { code?: unknown }>> {
    const answer = await super.send<ProofState>('POST', '/api/v1/session/proof', JSON.stringify(proof), { 'content-type': 'application/json' });
    if (answer.status === 200) this.standing = { ...this.standing, cookie: cookieOf(answer) };
    return answer;
  }

  async view(reference: string): Promise<CaseView> { return ok(await this.ask<CaseView>('GET', `/api/v1/cases/${reference}`)); }
  async board(query = ''): Promise<CaseList> { return ok(await this.ask<CaseList>('GET', `/api/v1/cases${query}`)); }
  async history(reference: string): Promise<CaseHistory> { return ok(await this.ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}`)); }
  async histories(query = ''): Promise<CaseList> { return ok(await this.ask<CaseList>('GET', `/api/v1/history/cases${query}`)); }

  /** Puts a command to a case with the version seen just now, whatever comes of it. */
  async try<T>(reference: string, command: CommandName, body: object = {}): Promise<Answer<T>> {
    const { line } = await this.view(reference);
    return this.ask<T>('POST', `/api/v1/cases/${reference}/${command}`, saysVersion(command) ? { version: line.version, ...body } : body);
  }

  /** Performs a command with the version seen just now, and expects it to be taken. */
  async do(reference: string, command: CommandName, body: object = {}): Promise<CommandResult> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.try<CommandResult & { code?: string }>(reference, command, body);
      // A bell may ring between the look and the act, as it may for a person, who looks again.
      if (answer.body.code !== 'stale-version' || tries === LOOKS_MAX) return ok(answer);
    }
  }

  /** Adds a file to a case, whatever comes of it. */
  attach<T = CommandResult>(reference: string, contents: Buffer, { name = 'paper.pdf', tlp = 'AMBER', redacts }: { name?: string; tlp?: Tlp; redacts?: string } = {}): Promise<Answer<T>> {
    const query = new URLSearchParams({ name, tlp, ...(redacts === undefined ? {} : { redacts }) });
    return this.send('POST', `/api/v1/cases/${reference}/attachments?${query.toString()}`, new Uint8Array(contents), { 'content-type': 'application/octet-stream' });
  }

  /** Adds a file and expects it to be taken. @returns its id */
  async attached(reference: string, contents: Buffer, about: { name?: string; tlp?: Tlp; redacts?: string } = {}): Promise<string> {
    ok(await this.attach(reference, contents, about));
    const sha256 = createHash('sha256').update(contents).digest('hex');
    return (await this.view(reference)).attachments?.find((a) => a.sha256 === sha256)?.id ?? '';
  }

  download(reference: string, id: string): Promise<Download> { return this.fetchFile(`/api/v1/cases/${reference}/attachments/${id}`); }

  /** Confirms, as the second person, everything that waits for this one's word. */
  async confirmRequests(): Promise<string[]> {
    const { requests } = ok(await this.ask<AccountRequests>('GET', '/api/v1/account-requests'));
    const codes: string[] = [];
    for (const { id } of requests.filter((r) => r.may.confirm)) codes.push(ok(await this.ask<{ code: string | null }>('POST', `/api/v1/account-requests/${id}/confirmation`)).code ?? '');
    return codes;
  }

  async signOut(): Promise<void> { ok(await this.ask('DELETE', '/api/v1/session')); }

  listen(last: Record<string, number> = {}): Promise<LiveLine> {
    return LiveLine.connect(this.at('/socket.io/'), { cookie: this.cookie, origin: this.origin ?? this.at('/socket.io/') }, last);
  }
}

const cookieOf = ({ headers }: Answer<unknown>): string => headers.getSetCookie().map((c) => c.split(';')[0] ?? '').join('; ');

function ok<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
