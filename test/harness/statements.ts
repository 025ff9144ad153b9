import type { NestExpressApplication } from '@nestjs/platform-express';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server } from 'node:http';
import pg from 'pg';

/**
 * The statements that each request puts to the database, in order, whichever connection carries them. What the service
 * does by itself at the same time is nobody's request and is not among them.
 */
export class Statements {
  private readonly requests = new AsyncLocalStorage<string[]>();
  private last: string[] = [];
  private readonly query = pg.Client.prototype.query;

  /** @param app whose next requests are listened to, until `end` */
  constructor(app: NestExpressApplication) {
    const server: Server = app.getHttpServer();
    const emit = server.emit.bind(server) as (event: string, ...rest: unknown[]) => boolean;
    server.emit = (event: string, ...rest: unknown[]): boolean => {
      if (event !== 'request') return emit(event, ...rest);
      this.last = [];
      return this.requests.run(this.last, () => emit(event, ...rest));
    };
    const { requests, query } = this;
    pg.Client.prototype.query = function note(this: pg.Client, ...asked: unknown[]): unknown {
      requests.getStore()?.push(textOf(asked[0]));
      return (query as (...all: unknown[]) => unknown).apply(this, asked);
    } as typeof query;
  }

  /** The statements of the request that ended last. */
  ofLast(): readonly string[] { return [...this.last]; }

  end(): void { pg.Client.prototype.query = this.query; }
}

const textOf = (asked: unknown): string => (typeof asked === 'string' ? asked : String((asked as { text?: unknown }).text));
