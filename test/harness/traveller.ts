import { type Answer, Desk, Visitor } from './desk.js';

const FORM = 'application/x-www-form-urlencoded';
/** Pages of a provider that are walked before giving up. */
const STEPS_MAX = 12;

/** Somebody with a browser who goes to their house's provider and comes back, with cookies for each place. */
export class Traveller {
  private readonly jars = new Map<string, Map<string, string>>();
  constructor(private readonly hotline: string, private readonly language = 'ko') {}

  /** Begins at the hotline. @returns where the browser is sent */
  async begin(provider: string, body: object = {}): Promise<string> {
    const answer = await this.tries(provider, body);
    if (answer.status !== 201) throw new Error(`nothing was begun: ${answer.status} ${answer.text}`);
    return answer.body.url;
  }

  async tries(provider: string, body: object = {}): Promise<Answer<{ readonly url: string }>> {
    return this.posts(`/api/v1/providers/${provider}/sign-ins`, body);
  }

  /** Begins to prove an open session afresh. @returns where the browser is sent */
  async proves(): Promise<string> { return (await this.posts('/api/v1/session/proof/provider', {})).body.url; }

  private async posts(path: string, body: object): Promise<Answer<{ readonly url: string }>> {
    const answer = await new Visitor(this.hotline, this.headers(this.hotline)).ask<{ url: string }>('POST', path, body);
    this.keep(this.hotline, answer.headers);
    return answer;
  }

  /** Walks the provider's pages. @param as whose name is typed; null cancels. @returns the address back, as the provider made it */
  async through(url: string, as: string | null): Promise<URL> {
    let at = new URL(url);
    for (let step = 0; step < STEPS_MAX; step += 1) {
      if (at.href.startsWith(`${this.hotline}/`)) return at;
      const answer = await this.step(at, as);
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${at.href} leads nowhere: ${answer.status} ${await answer.text()}`);
      at = new URL(location, at);
    }
    throw new Error(`no way back after ${STEPS_MAX} pages`);
  }

  /** Comes back to the hotline at this address. */
  async arrive(address: URL): Promise<Answer<unknown>> {
    const answer = await new Visitor(this.hotline, { ...this.headers(this.hotline), accept: 'text/html' }).ask('GET', `${address.pathname}${address.search}`);
    this.keep(this.hotline, answer.headers);
    return answer;
  }

  /** The whole way. */
  async signIn(provider: string, as: string, body: object = {}): Promise<Answer<unknown>> { return this.arrive(await this.through(await this.begin(provider, body), as)); }

  /** The same browser at the hotline's API. */
  desk(): Desk { return new Desk(this.hotline, this.headers(this.hotline).cookie ?? '', 'traveller'); }

  /** Is known no more at a place, as whoever sits down at somebody else's desk with a browser of their own. */
  forget(place: string): void { this.jar(place).clear(); }

  /** One page of any place, with the cookies that are its. */
  async step(at: URL, as: string | null = null): Promise<Response> {
    const asks = /^\/interaction\/[^/]+$/.test(at.pathname);
    const [path, body] = asks ? (as === null ? [`${at.href}/abort`, undefined] : [at.href, new URLSearchParams({ prompt: 'login', login: as, password: 'x' }).toString()]) : [at.href, undefined];
    const answer = await fetch(path, { redirect: 'manual', method: body === undefined ? 'GET' : 'POST', headers: { ...this.headers(at.origin), ...(body === undefined ? {} : { 'content-type': FORM }) }, ...(body === undefined ? {} : { body }) });
    this.keep(at.origin, answer.headers);
    return answer;
  }

  private jar(place: string): Map<string, string> {
    const { origin } = new URL(place);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  private headers(place: string): Record<string, string> {
    const cookie = [...this.jar(place)].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'accept-language': this.language, ...(cookie === '' ? {} : { cookie }) };
  }

  private keep(place: string, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.jar(place).delete(name);
      else this.jar(place).set(name, value);
    }
  }
}
