/**
 * Work that comes again and again, a rest after the last round ended and never two rounds at once: a sweep, an audit.
 * A round that begins while the process shuts down is waited for.
 */
export class Rounds {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private over = false;

  /** @param work one round, which deals with its own errors; answers how many milliseconds to rest until the next */
  constructor(private readonly work: () => Promise<number>) {}

  /** Whether they have ended: a long round asks this between its steps. */
  get ended(): boolean { return this.over; }

  /** Begins, with the first round after `rest_ms`. */
  begin(rest_ms: number): void {
    if (this.over) return;
    this.timer = setTimeout(() => { this.round = this.work().then((next_ms) => this.begin(next_ms)); }, rest_ms);
  }

  /** No round begins any more. @returns once the one that runs has ended */
  async end(): Promise<void> {
    this.over = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }
}
