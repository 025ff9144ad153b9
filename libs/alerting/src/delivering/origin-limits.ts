/** Messages that one process gives to one push service within a minute; twenty a second is more than any office's browsers ask for. */
const PER_MINUTE_MAX = 1_200;
const MINUTE_MS = 60_000;
/** How long a push service that gave no answer is left alone, so that not every lane waits for it while others would answer. */
const SILENT_REST_MS = 30_000;
/** Longest that a whole push service is left alone because it asked for it: it may have meant one browser. */
const ASKED_REST_MAX_MS = 60_000;

interface Known { since: number; sent: number; rest_until: number }

/** The origin of an address, in the form in which rows are held to it. */
export const originOf = (endpoint: string): string => (/^\w+:\/\/[^/]+/.exec(endpoint)?.[0] ?? endpoint).toLowerCase();

/**
 * What one process may send to each push service now. How many it sends at the same moment is bounded by its lanes; this
 * holds back those that have had enough for the minute, and those that asked to be left alone or did not answer. Instants are epoch milliseconds.
 */
export class OriginLimits {
  private readonly known = new Map<string, Known>();

  sent(origin: string, at: number): void {
    const before = this.known.get(origin);
    if (before && at - before.since < MINUTE_MS) before.sent += 1;
    else this.known.set(origin, { since: at, sent: 1, rest_until: before?.rest_until ?? 0 });
  }

  /** It gave no answer. */
  silent(origin: string, at: number): void { this.rest(origin, at, SILENT_REST_MS); }
  /** It asked to be left alone for so long. */
  asked(origin: string, at: number, rest_ms: number): void { this.rest(origin, at, Math.min(rest_ms, ASKED_REST_MAX_MS)); }

  /** Push services to which nothing may go at this instant. Those that nothing holds back any more are forgotten. */
  shut(at: number): string[] {
    for (const [origin, { since, rest_until }] of this.known) if (at - since >= MINUTE_MS && at >= rest_until) this.known.delete(origin);
    return [...this.known].filter(([, { since, sent, rest_until }]) => at < rest_until || (sent >= PER_MINUTE_MAX && at - since < MINUTE_MS)).map(([origin]) => origin);
  }

  private rest(origin: string, at: number, rest_ms: number): void {
    const known = this.known.get(origin) ?? { since: at, sent: 0, rest_until: 0 };
    this.known.set(origin, { ...known, rest_until: Math.max(known.rest_until, at + rest_ms) });
  }
}
