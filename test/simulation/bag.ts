import type { DueClock } from '#persistence';
import { type Job, type OpenQueue, type OpenWorker, QueueBackend } from '#queue';
import type { Config, ManualTime } from '#platform';

/** What becomes of a bell between its arming and its ringing. */
export const FATES = ['kept', 'lost', 'doubled', 'late', 'early'] as const;
export interface Fate { readonly is: (typeof FATES)[number]; /** How late or early, in milliseconds. */ readonly by_ms: number }
/** How the queue takes a batch of bells: as it should, not at all, half of it before it breaks, or whole without anybody hearing so. */
export const MOODS = ['there', 'away', 'breaks', 'unheard'] as const;
export type Mood = (typeof MOODS)[number];

/** A bell that waits in the queue. */
export interface Waiting { readonly job: Job<DueClock>; rings_at: number; tries: number }

export const bellName = ({ case_id, side, kind, subject, round, due_at }: DueClock): string => [case_id.slice(-4), side, kind, subject, round, due_at].join('/');

/**
 * The queue of a simulation: a bag in which bells are lost, doubled, delayed and rung early as the seed says. It keeps
 * BullMQ's promises and no others: one job of a name at a time, a few tries for one that fails.
 */
export class Bag extends QueueBackend {
  waiting: Waiting[] = [];
  /** Names of bells that will not ring by themselves; their clocks are the sweep's. */
  readonly lost = new Set<string>();
  /** Names of all bells that were ever armed. */
  readonly armed = new Set<string>();
  /** How many bells met which fate, since it was last emptied. */
  readonly met = new Map<Fate['is'], number>();
  /** Fates of the next bells, taken in turn; none means that all are kept. */
  fates: readonly Fate[] = [];
  mood: Mood = 'there';
  private work: (clock: DueClock) => Promise<void> = () => Promise.reject(new Error('nobody works the bells'));
  private readonly ringing = new Set<string>();

  constructor(config: Config, private readonly time: ManualTime) { super(config); }

  override queue<D>(_name: string): OpenQueue<D> {
    return { addBulk: (jobs) => this.take(jobs as unknown as readonly Job<DueClock>[]), count: () => Promise.resolve(this.waiting.length), close: () => Promise.resolve() };
  }

  override worker<D>(_name: string, work: (data: D) => Promise<void>): OpenWorker {
    this.work = work as unknown as (clock: DueClock) => Promise<void>;
    return { close: () => Promise.resolve() };
  }

  private take(jobs: readonly Job<DueClock>[]): Promise<void> {
    if (this.mood === 'away') return Promise.reject(new Error('the queue is away'));
    const taken = this.mood === 'breaks' ? jobs.slice(0, Math.ceil(jobs.length / 2)) : jobs;
    taken.forEach((job, nth) => this.put(job, this.fates[nth % Math.max(1, this.fates.length)] ?? { is: 'kept', by_ms: 0 }));
    if (this.mood === 'there') return Promise.resolve();
    return Promise.reject(new Error(this.mood === 'breaks' ? 'the queue broke in the middle of a batch' : 'nobody heard that the queue took a batch'));
  }

  private put(job: Job<DueClock>, { is, by_ms }: Fate): void {
    const id = String(job.opts.jobId);
    this.armed.add(bellName(job.data));
    if (this.ringing.has(id) || this.waiting.some((w) => w.job.opts.jobId === id)) return;
    this.met.set(is, (this.met.get(is) ?? 0) + 1);
    this.lost.delete(bellName(job.data));
    if (is === 'lost') { this.lost.add(bellName(job.data)); return; }
    const planned = this.time.now + (job.opts.delay ?? 0);
    const rings_at = planned + (is === 'late' ? by_ms : is === 'early' ? -by_ms : 0);
    this.waiting.push({ job, rings_at, tries: 0 }, ...(is === 'doubled' ? [{ job, rings_at, tries: 0 }] : []));
  }

  /** Bells whose time has come by the queue's own reckoning, in its order. */
  due(): Waiting[] { return this.waiting.filter((w) => w.rings_at <= this.time.now).sort((a, b) => a.rings_at - b.rings_at); }

  /** A worker takes a bell. When it fails or dies the bell comes again, until its tries are used up. @throws what the worker threw */
  async ring(bell: Waiting): Promise<void> {
    const id = String(bell.job.opts.jobId);
    this.waiting = this.waiting.filter((w) => w !== bell);
    this.ringing.add(id);
    try {
      await this.work(bell.job.data);
    } catch (error) {
      if (bell.tries + 1 < (bell.job.opts.attempts ?? 1)) this.waiting.push({ ...bell, rings_at: this.time.now + 500, tries: bell.tries + 1 });
      else this.lost.add(bellName(bell.job.data));
      throw error;
    } finally {
      this.ringing.delete(id);
    }
  }

  /** Everything that waited is gone, as after a queue lost its memory. */
  forget(): void {
    for (const { job } of this.waiting) this.lost.add(bellName(job.data));
    this.waiting = [];
  }

  /** Empty for the next history. */
  clear(): void {
    this.waiting = [];
    this.lost.clear();
    this.armed.clear();
    this.met.clear();
    this.behave();
  }

  /** From here on every bell is taken and kept. */
  behave(): void { [this.fates, this.mood] = [[], 'there']; }
}
