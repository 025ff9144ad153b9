import { handshakeSchema } from '#contracts';

const KEY = 'hotline.streams';

/** The last alert number of each stream that this tab has; survives a reload, so that the service sends what was missed. */
export class StreamNumbers {
  private last: Record<string, number>;

  constructor(private readonly storage: Storage) {
    this.last = this.stored();
  }

  all(): Readonly<Record<string, number>> { return this.last; }

  /** Where a stream without a number begins: what came before is on the board already. */
  begin(streams: Readonly<Record<string, number>>): void {
    this.keep({ ...streams, ...this.last });
  }

  seen(stream: string, number: number): void {
    if ((this.last[stream] ?? -1) < number) this.keep({ ...this.last, [stream]: number });
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
