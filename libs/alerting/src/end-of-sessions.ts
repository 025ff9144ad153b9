import { SessionAuthenticator, type Viewer } from '#identity';
import { logger } from '#platform';
import type { AuthenticatedSocket } from '#realtime';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace } from 'socket.io';

/** Longest that a line outlives a session that was ended before its time. */
const EVERY_MS = 15_000;

/** Closes the lines of sessions that ended since: signed out at any door, or the officer no longer active. */
@Injectable()
export class EndOfSessions implements OnApplicationShutdown {
  private readonly log = logger('end-of-sessions');
  private namespace: Namespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  constructor(private readonly sessions: SessionAuthenticator) {}

  watch(namespace: Namespace): void {
    this.namespace = namespace;
    this.timer = setInterval(() => {
      this.check().catch((error: unknown) => this.log.warn({ error }, 'sessions could not be checked; the next time tries again'));
    }, EVERY_MS);
  }

  /** Asks once for all lines of this node. Being idle ends no line: somebody who watches a board does nothing else. */
  async check(): Promise<void> {
    const sockets = [...(this.namespace?.sockets.values() ?? [])] as AuthenticatedSocket<Viewer>[];
    const open = await this.sessions.stillOpen(sockets.map((s) => s.handshake.headers.cookie));
    sockets.forEach((socket, i) => { if (!open[i]) socket.disconnect(true); });
  }

  onApplicationShutdown(): void { if (this.timer) clearInterval(this.timer); }
}
