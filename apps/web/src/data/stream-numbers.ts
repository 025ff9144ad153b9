import { handshakeSchema } from '#contracts';

const KEY = 'hotline.streams';
/** Numbers remembered above a gap; one that is not remembered is only asked for again. */
const ABOVE_MAX = 2_000;

/**
 * The number up to which this tab has every alert of a stream; survives a reload, so that the service sends what was missed.
 * A number above a gap does not count yet: were the line to break there, the alerts in the gap would never be asked for.
 */
export class StreamNumbers {
  private last: Record<string, number>;
  private readonly above = new Map<string, Set<number>>();

  constructor(private readonly storage: Storage) {
    this.last = this.stored();
  }

  all(): Readonly<Record<string, number>> { return this.last; }

  /**
   * The service has sent everything that was missed up to these numbers, so no gap below what is here will fill any more. A
   * stream without a number begins here: what came before is on the board already. One that the service never reached is
   * another service's, and is forgotten.
   */
  begin(streams: Readonly<Record<string, number>>): void {
    const next = { ...this.last };
    for (const [stream, end] of Object.entries(streams)) {
      next[stream] = Math.max(Math.min(next[stream] ?? end, end), ...(this.above.get(stream) ?? []));
      this.above.delete(stream);
    }
    this.keep(next);
  }

  seen(stream: string, number: number): void {
    const above = this.above.get(stream) ?? new Set<number>();
    if (above.size < ABOVE_MAX) above.add(number);
    this.above.set(stream, above);
    let last = this.last[stream];
    if (last === undefined) return;
    while (above.delete(last + 1)) last += 1;
    for (const n of above) if (n <= last) above.delete(n);
    if (last !== this.last[stream]) this.keep({ ...this.last, [stream]: last });
  }

  private keep(last: Record<string, number>): void {
    this.last = last;
    this.storage.setItem(KEY, JSON.stringify(last));
  }

  /** Anything but our own numbers counts as none: the service then begins at its newest. */
  private stored(): Record<string, number> {
    try {
      return handshakeSchema.parse({ last: JSON.parse(this.storage.getItem(KEY) ?? '{}') }).last;
    } catch {
      return {};
    }
  }
}
