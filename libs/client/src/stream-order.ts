import type { Numbers } from './number-store.js';

/** What order is kept by. */
export interface Numbered { readonly stream: string; readonly number: number }

/** Alerts held above a gap until the service has sent what belongs there; one that is not held is asked for again. */
const HELD_MAX = 2_000;

/**
 * Puts what arrives on one line into the order of its streams. While missed alerts are still being sent, live ones come between
 * them: those wait for the ones below. Once the service has said `ready`, a gap is a loss.
 */
export class StreamOrder<A extends Numbered> {
  private readonly last: Map<string, number>;
  private readonly held = new Map<string, Map<number, A>>();
  private ready = false;
  private overflowed = false;

  /** @param said what the client says at the handshake of this line */
  constructor(private readonly said: Numbers) {
    this.last = new Map(Object.entries(said));
  }

  /** The number up to which everything of a stream has been handed out, in order. */
  numbers(): Numbers { return Object.fromEntries(this.last); }

  /** Whether something above is here and something below was lost: only a new line brings it. */
  get gap(): boolean { return this.ready && (this.overflowed || [...this.held.values()].some((held) => held.size > 0)); }

  /** @returns what may be dealt with now, oldest first; nothing for what came before */
  take(alert: A): A[] {
    const { stream, number } = alert;
    const last = this.last.get(stream);
    if (last === undefined && this.ready) { this.last.set(stream, number); return [alert]; }
    if (last !== undefined && number <= last) return [];
    const held = this.held.get(stream) ?? new Map<number, A>();
    if (held.size < HELD_MAX || number === (last ?? 0) + 1) held.set(number, alert);
    else this.overflowed = true;
    this.held.set(stream, held);
    return last === undefined ? [] : this.following(stream, last);
  }

  /**
   * The service has sent everything up to these numbers and sends live what comes after. A stream without a number begins here;
   * one that the service never reached is another service's, and begins here too.
   * @returns what may be dealt with now
   */
  begin(streams: Numbers): A[] {
    this.ready = true;
    return Object.entries(streams).flatMap(([stream, end]) => {
      const { said: { [stream]: said }, last } = this;
      if (said === undefined) return this.beginning(stream, end);
      const from = said > end ? end : Math.max(last.get(stream) ?? said, end);
      return [...this.below(stream, from), ...this.following(stream, from)];
    });
  }

  /** What came while the beginning was not known yet came after somebody listened. */
  private beginning(stream: string, end: number): A[] {
    const early = this.below(stream, Infinity);
    this.last.set(stream, Math.max(end, early.at(-1)?.number ?? 0));
    return early;
  }

  /** Held alerts up to a number, over whatever is not there between them. */
  private below(stream: string, end: number): A[] {
    const held = this.held.get(stream) ?? new Map<number, A>();
    const found = [...held.values()].filter(({ number }) => number <= end).sort((a, b) => a.number - b.number);
    for (const { number } of found) held.delete(number);
    return found;
  }

  private following(stream: string, from: number): A[] {
    const held = this.held.get(stream);
    const found: A[] = [];
    let last = from;
    for (let next = held?.get(last + 1); next; next = held?.get(last + 1)) {
      held?.delete(next.number);
      found.push(next);
      last = next.number;
    }
    this.last.set(stream, last);
    return found;
  }
}
