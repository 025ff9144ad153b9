import { Config, logger } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { HEARTBEAT_MS, IMPATIENT } from './sessions.js';
import { databaseUrl } from './writer.js';

/** Pause before a lost listening connection is tried again. */
const RECONNECT_MS = 500;
type Handler = { readonly heard: (payload: string) => void; readonly restored: () => void };

/** One connection per process that LISTENs; what was said while it was away is the caller's to catch up on. */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly log = logger('listener');
  private readonly handlers = new Map<string, Handler>();
  private client: pg.Client | null = null;
  private opening: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;
  constructor(private readonly config: Config) {}

  /**
   * @param heard gets each payload
   * @param restored is called after a reconnect, since anything may have been missed
   */
  async listen(channel: string, heard: Handler['heard'], restored: Handler['restored']): Promise<void> {
    if (this.closed) return;
    this.handlers.set(channel, { heard, restored });
    // Rooms open at the same time: a second connection would hear, and tell, everything twice.
    this.opening ??= this.connect();
    try {
      await this.opening;
      await this.client?.query(`LISTEN ${channel}`);
    } catch (error) {
      if (!this.closed) throw error;
      this.log.debug({ error }, 'a start that ended early took the connection away from a room that still opened');
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...IMPATIENT, connectionString: databaseUrl(this.config), application_name: 'hotline-listener' });
    client.on('notification', ({ channel, payload }) => this.handlers.get(channel)?.heard(payload ?? ''));
    client.on('error', (error) => this.log.warn({ error }, 'listening connection broke'));
    client.on('end', () => { clearInterval(heartbeat); this.again(); });
    const heartbeat = setInterval(() => { client.query('SELECT').catch((error: unknown) => this.log.debug({ error }, 'no answer to a heartbeat')); }, HEARTBEAT_MS);
    await client.connect();
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
  }

  private again(): void {
    if (this.closed || this.retry) return;
    this.client = null;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.opening = this.connect();
      this.opening.then(() => this.handlers.forEach((h) => h.restored()), (error: unknown) => { this.log.warn({ error }, 'still not listening'); this.again(); });
    }, RECONNECT_MS);
  }

  /** Waits for a connection that is being opened: ended before it stands, `pg` would never answer whoever opens it. */
  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.opening?.catch((error: unknown) => this.log.debug({ error }, 'no listening connection to end'));
    await this.client?.end();
  }
}
