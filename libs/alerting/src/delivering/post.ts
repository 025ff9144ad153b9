import { logger } from '#platform';
import type { AddressList } from '#platform';
import { lookup } from 'node:dns/promises';
import { type RequestOptions, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';

/** Longest that a receiver may take to answer, once its address is known. */
const ANSWER_LIMIT_MS = 15_000;

/** What a receiver answered; its body nobody reads. */
export interface Answered { readonly status: number; /** `Retry-After`, as it stands there. */ readonly retry_after: string | undefined }
export interface Address { readonly address: string; readonly family: number }
/** All addresses of a host. */
export type Resolve = (host: string) => Promise<readonly Address[]>;
export const bySystem: Resolve = (host) => lookup(host, { all: true });

/** The receiver's address is not one that this service may send to. */
export class PrivateAddress extends Error {}

const log = logger('webhooks');
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Posts a body once. The host is looked up once, every address that it has must be allowed, and the connection goes to that
 * very one: a name that answers otherwise the second time is not asked a second time. Redirects are not followed.
 * @throws PrivateAddress before anything is sent, or whatever went wrong on the way
 */
export async function post(url: URL, body: string | Buffer, headers: Readonly<Record<string, string>>, { allowed, resolve }: { allowed: AddressList; resolve: Resolve }): Promise<Answered> {
  const host = bare(url.hostname);
  const found = isIP(host) === 0 ? await resolve(host) : [{ address: host, family: isIP(host) }];
  const [first] = found;
  if (!first || found.some(({ address }) => !allowed.allows(address))) throw new PrivateAddress('an address inside');
  const options: RequestOptions = {
    method: 'POST', agent: false, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    lookup: (_host, { all }, answer) => { if (all) answer(null, [{ address: first.address, family: first.family }]); else answer(null, first.address, first.family); },
  };
  return new Promise<Answered>((resolved, reject) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(url, options, (answer) => {
      resolved({ status: answer.statusCode ?? 0, retry_after: answer.headers['retry-after'] });
      answer.on('error', (error) => log.debug({ error }, 'an answer broke off after its status'));
      answer.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
