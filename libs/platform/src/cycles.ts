/**
 * Work that comes again and again, a rest after the last cycle ended and never two cycles at once: a sweep, an audit.
 * A cycle that begins while the process shuts down is waited for.
 */
export class Cycles {
  private timer: NodeJS.Timeout | null = null;
  private cycle: Promise<void> = Promise.resolve();
  private over = false;

  /** @param work one cycle, which deals with its own errors; answers how many milliseconds to rest until the next */
  constructor(private readonly work: () => Promise<number>) {}

  /** Whether they have ended: a long cycle asks this between its steps. */
  get ended(): boolean { return this.over; }

  /** Begins, with the first cycle after `rest_ms`. */
  begin(rest_ms: number): void {
    if (this.over) return;
    this.timer = setTimeout(() => { this.cycle = this.work().then((next_ms) => this.begin(next_ms)); }, rest_ms);
  }

  /** No cycle begins any more. @returns once the one that runs has ended */
  async end(): Promise<void> {
    this.over = true;
    if (this.timer) clearTimeout(this.timer);
    await this.cycle;
  }
}
