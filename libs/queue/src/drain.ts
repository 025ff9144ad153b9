import { logger } from '#platform';

/** Longest that something waits when every hint about it was lost. */
const POLL_MS = 1_000;
/** Pause after an error, however many hints come meanwhile, so that what is broken is not hammered. */
const RETRY_MS = 500;
/** Pause after a batch that was not full: what comes meanwhile goes together, since a batch of one costs as much as one of hundreds. */
const BREATH_MS = 25;

/** Empties one kind of waiting work in batches: at once on a hint, otherwise by a slow poll. */
export class Drain {
  private readonly log = logger('relay');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private again = false;
  private busy = false;
  private stopped = false;

  /**
   * @param batch takes one batch and says how much it took
   * @param full as much as one batch takes: after less than that nothing waits that a hint has not said
   */
  constructor(private readonly name: string, private readonly batch: () => Promise<number>, private readonly full: number) {}

  /** Something may wait. A hint that comes during a batch makes it look once more. */
  readonly soon = (): void => {
    if (this.stopped) return;
    this.again = true;
    if (!this.busy) this.running = this.empty();
  };

  private async empty(): Promise<void> {
    this.busy = true;
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        const took = await this.batch();
        if (took >= this.full) this.again = true;
        else if (this.again) await rest(BREATH_MS);
      } catch (error) {
        this.log.warn({ error }, `${this.name} failed; what waits is kept and tried again`);
        this.again = true;
        await rest(RETRY_MS);
      }
    }
    this.busy = false;
    if (this.timer) clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(this.soon, POLL_MS);
  }

  /** Ends after the batch that runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}

const rest = (ms: number): Promise<void> => new Promise((over) => { setTimeout(over, ms); });
