import { Worker } from 'node:worker_threads';
import { ProblemError } from '#edge';
import { logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { drawPaper } from './draw-paper.js';
import type { Answered, Asked } from './draw-thread.js';
import type { Paper } from './paper.js';

/** Papers that wait for the thread or are in it; each takes some three to six tenths of a second. */
const WAITING_MAX = 20;
const AGAIN_SECONDS = 5;
/** After so long without an answer the thread is ended, and the next paper has another. */
const DRAW_MAX_MS = 15_000;
/** So long the thread keeps its fonts, some 100 MB, with nothing to draw. */
const IDLE_MS = 5 * 60_000;
const HEAP_MAX_MB = 256;
/** Sources that nobody compiled, as tests run them, have no file that a thread could begin with. */
const COMPILED = import.meta.url.endsWith('.js');

interface Waiting { readonly resolve: (pdf: Buffer) => void; readonly reject: (error: Error) => void }

/** Draws papers beside everything else: in a thread that is there while there is something to draw. */
@Injectable()
export class DrawInThread implements OnApplicationShutdown {
  private readonly log = logger('papers');
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | null = null;
  private timer: NodeJS.Timeout | null = null;
  private asked = 0;

  /** @throws ProblemError `unavailable` (503) while too many wait */
  async draw(paper: Paper): Promise<Buffer> {
    if (!COMPILED) return drawPaper(paper);
    if (this.waiting.size >= WAITING_MAX) throw new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
    this.asked += 1;
    const id = this.asked;
    const drawn = new Promise<Buffer>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    (this.thread ??= this.begin()).postMessage({ id, paper } satisfies Asked);
    this.wait();
    return drawn;
  }

  async onApplicationShutdown(): Promise<void> { await this.end('the service ends'); }

  private begin(): Worker {
    const thread = new Worker(new URL('./draw-thread.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX_MB } });
    thread.unref();
    const failed = (error: Error): void => { if (this.thread === thread) void this.end(error.message); };
    thread.on('message', (answer: Answered) => this.answer(answer)).on('error', failed).on('exit', (code) => failed(new Error(`the thread that draws papers ended with ${String(code)}`)));
    return thread;
  }

  private answer(answer: Answered): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('pdf' in answer) waiting?.resolve(Buffer.from(answer.pdf));
    else waiting?.reject(new Error(answer.failed));
    this.wait();
  }

  /** With nothing to draw the thread ends after a while, and with something when it takes too long. */
  private wait(): void {
    if (this.timer) clearTimeout(this.timer);
    const [ms, why] = this.waiting.size > 0 ? [DRAW_MAX_MS, 'no paper was drawn for too long'] : [IDLE_MS, null];
    this.timer = setTimeout(() => void this.end(why), ms).unref();
  }

  /** @param why null where nothing waits and nothing is wrong */
  private async end(why: string | null): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    const { thread } = this;
    this.thread = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of left) reject(new Error(why ?? 'the thread that draws papers was ended'));
    if (left.length > 0) this.log.error({ error: new Error(why ?? '') }, 'papers could not be drawn');
    await thread?.terminate();
  }
}
