import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Writer } from '../writer.js';

/** Name of the PostgreSQL channel on which "something waits in the outbox" travels between processes. */
export const OUTBOX_CHANNEL = 'hotline_outbox';
/** At most one hint per this many milliseconds: NOTIFY serialises commits, so it never rides in a case's transaction. */
const HINT_EVERY_MS = 20;

/** Hints that the outbox holds work. A lost hint costs the relay's next poll, never a message. */
@Injectable()
export class Wake extends EventEmitter<{ wake: [] }> implements OnModuleDestroy {
  /** What this process says to the others, who say their own. */
  private readonly name = randomUUID();
  private pending: NodeJS.Timeout | null = null;
  private ended = false;
  constructor(private readonly writer: Writer) { super(); }

  now(): void {
    this.emit('wake');
    if (!this.ended) this.pending ??= setTimeout(() => { this.pending = null; this.hint(); }, HINT_EVERY_MS);
  }

  /** @param hint as it was heard on the channel @returns whether another process gave it; this one woke itself before */
  isFromOthers(hint: string): boolean { return hint !== this.name; }

  onModuleDestroy(): void {
    this.ended = true;
    if (this.pending) clearTimeout(this.pending);
  }

  private hint(): void {
    this.writer.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, this.name]).catch((error: unknown) => this.writer.log.warn({ error }, 'outbox hint was not sent; the next poll finds it'));
  }
}
