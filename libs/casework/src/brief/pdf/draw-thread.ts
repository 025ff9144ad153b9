import { parentPort } from 'node:worker_threads';
import type { Brief } from '#contracts';
import { drawBrief } from './draw-brief.js';

/** What is asked of the thread, and what it answers. */
export interface Asked { readonly id: number; readonly brief: Brief }
export type Answered = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failed: string };

/** The thread in which briefs are drawn: a tenth to two seconds of work in one piece, for which no alert may wait. */
parentPort?.on('message', ({ id, brief }: Asked) => {
  drawBrief(brief).then(
    (pdf) => parentPort?.postMessage({ id, pdf } satisfies Answered),
    (error: unknown) => parentPort?.postMessage({ id, failed: error instanceof Error ? error.stack ?? error.message : String(error) } satisfies Answered));
});
