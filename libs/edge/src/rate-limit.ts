import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from './problem-error.js';

/** How often one key may do something within so many seconds. Companies behind one address share it, so limits are wide. Those of sign-ins are identity's. */
export const RATE_LIMITS = {
  /** Reports filed, per address. */
  report: { points: 60, seconds: 60 },
  /** Pages of the company form that were sent, per address. */
  form: { points: 300, seconds: 60 },
  /** Looking for reports by reference and token, per address. */
  track: { points: 300, seconds: 60 },
  /** Facts and answers that a company adds to one report, from whichever address: each one is read by an officer. */
  addition: { points: 30, seconds: 3_600 },
  /** Looking at the public keys, per address. */
  keys: { points: 60, seconds: 60 },
  /** Files that companies send, per address. */
  paper: { points: 60, seconds: 600 },
  /** Messages to an address of one's own that one asks for, per officer: each goes to somebody's mailbox. */
  contact: { points: 10, seconds: 3_600 },
  /** Calendars read by one officer's address, whose programs ask by themselves; and requests for any, per address of the network that asks. */
  calendar: { points: 60, seconds: 3_600 },
  calendar_address: { points: 300, seconds: 60 },
  /** What a company does about mail of one report, a code that it tries included: each code goes to a mailbox. */
  company_mail: { points: 10, seconds: 3_600 },
  /** Lost links that are asked for, per address; and for one report at one mailbox, known or not, from whichever address: whoever guesses at another report keeps nobody from theirs. */
  lost_link: { points: 20, seconds: 3_600 },
  lost_link_to: { points: 3, seconds: 3_600 },
  /** What one officer brings many of at once: a spreadsheet for a list of a case, and a measure named for cases. To check a file is as much work as to take it, and a turn of its own: whoever checks each first brings half as many. */
  batch: { points: 60, seconds: 600 },
  /** Requests with one key, from whichever address. */
  key: { points: 300, seconds: 60 },
} as const;
/** What one officer or one key does in cases, as often as the configuration allows (`acts_per_minute`). */
const ACTS_SECONDS = 60;
export type RateLimitName = keyof typeof RATE_LIMITS | 'acts';

type Limits = Readonly<Record<RateLimitName, { readonly points: number; readonly seconds: number }>>;

/** Counts in the memory of this process; each process behind one address has its own count. */
@Injectable()
export class RateLimit {
  private readonly limiters: ReadonlyMap<RateLimitName, RateLimiterMemory>;

  constructor({ acts_per_minute }: Config) {
    const limits: Limits = { ...RATE_LIMITS, acts: { points: acts_per_minute, seconds: ACTS_SECONDS } };
    const names = Object.keys(limits) as RateLimitName[];
    this.limiters = new Map(names.map((name) => [name, new RateLimiterMemory({ keyPrefix: name, points: limits[name].points, duration: limits[name].seconds })]));
  }

  /**
   * Takes one of the key's turns.
   * @throws ProblemError `too-many-requests` (429) with `Retry-After` when none is left
   */
  async take(name: RateLimitName, key: string): Promise<void> {
    try {
      await this.limiter(name).consume(key);
    } catch (refused) {
      throw refused instanceof RateLimiterRes ? tooManyRequests(refused.msBeforeNext) : refused;
    }
  }

  private limiter(name: RateLimitName): RateLimiterMemory {
    const limiter = this.limiters.get(name);
    if (!limiter) throw new Error(`no limit is called ${name}`);
    return limiter;
  }
}

/** The refusal that says how long to wait. */
export function tooManyRequests(wait_ms: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(wait_ms / 1000));
  return new ProblemError('too-many-requests', { extras: { retry_after_seconds: seconds }, words: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

/** As `addressOf`, of a handshake that no router saw: where a proxy stands before the service, the address that it saw is the last one. */
export function addressOfHandshake({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, { public_url }: Pick<Config, 'public_url'>): string {
  const forwarded = public_url === null ? undefined : [headers['x-forwarded-for']].flat().at(-1)?.split(',').at(-1)?.trim();
  return addressOf({ ip: forwarded ?? socket.remoteAddress });
}

/** Key of the caller's address, the proxy's word for it where one is trusted: an IPv4 address, or the /64 network of an IPv6 address, which one caller has whole. */
export function addressOf(request: Pick<Request, 'ip'>): string {
  const address = (request.ip ?? 'unknown').replace(/^::ffff:/, '');
  if (isIPv4(address) || !address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const missing = Math.max(0, 8 - groups(head).length - groups(tail).length);
  return [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)].slice(0, 4).join(':');
}
