import type { CaseHistory, CaseList, CaseView, CommandName, CommandResult } from '#contracts';
import { LiveLine } from './live-line.js';

export interface Answer<T> { readonly status: number; readonly body: T; readonly text: string; readonly headers: Headers }

/** One signed-in person at the API, as their own browser would be. */
export class Desk {
  /** Every byte this person received by HTTP, headers included. */
  readonly received: string[] = [];
  constructor(readonly url: string, private readonly cookie: string, readonly sign_in: string) {}

  static async signIn(url: string, name: string, password: string): Promise<Desk> {
    const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, password }) });
    if (!response.ok) throw new Error(`${name} cannot sign in: ${response.status} ${await response.text()}`);
    const cookie = response.headers.getSetCookie().map((c) => c.split(';')[0] ?? '').join('; ');
    return new Desk(url, cookie, name);
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method, headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    this.received.push(JSON.stringify([...response.headers]), text);
    return { status: response.status, body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined) as T, text, headers: response.headers };
  }

  async view(reference: string): Promise<CaseView> { return ok(await this.ask<CaseView>('GET', `/api/v1/cases/${reference}`)); }
  async board(query = ''): Promise<CaseList> { return ok(await this.ask<CaseList>('GET', `/api/v1/cases${query}`)); }
  async history(reference: string): Promise<CaseHistory> { return ok(await this.ask<CaseHistory>('GET', `/api/v1/history/cases/${reference}`)); }

  /** Performs a command with the version seen just now, and expects it to be taken. */
  async do(reference: string, command: CommandName, body: object = {}): Promise<CommandResult> {
    const { line } = await this.view(reference);
    const appends = ['message', 'note', 'ask-company'].includes(command);
    return ok(await this.ask<CommandResult>('POST', `/api/v1/cases/${reference}/${command}`, appends ? body : { version: line.version, ...body }));
  }

  listen(last: Record<string, number> = {}): Promise<LiveLine> { return LiveLine.connect(this.url, { cookie: this.cookie, origin: this.url }, last); }
}

function ok<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body;
}
