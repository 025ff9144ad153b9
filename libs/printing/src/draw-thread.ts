import { parentPort } from 'node:worker_threads';
import { drawPaper } from './draw-paper.js';
import type { Paper } from './paper.js';

/** What is asked of the thread, and what it answers. */
export interface Asked { readonly id: number; readonly paper: Paper }
export type Answered = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failed: string };

/** The thread in which papers are drawn: a tenth to two seconds of work in one piece, for which no alert may wait. */
parentPort?.on('message', ({ id, paper }: Asked) => {
  drawPaper(paper).then(
    (pdf) => parentPort?.postMessage({ id, pdf } satisfies Answered),
    (error: unknown) => parentPort?.postMessage({ id, failed: error instanceof Error ? error.stack ?? error.message : String(error) } satisfies Answered));
});
