import { type Caller, Callers, isViewer } from '#identity';
import { Listener, OpenLines, SESSIONS_CHANNEL } from '#persistence';
import { Gathered, logger } from '#platform';
import type { AuthenticatedSocket } from '#realtime';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace } from 'socket.io';

/** Longest that a line outlives its session where no word of its end came through. */
const EVERY_MS = 15_000;
/** Lines that have just opened and are asked about by one question. */
const OPENED_AT_ONCE = 500;

type Line = AuthenticatedSocket<Caller>;

/** Closes the lines of sessions that ended before their time: signed out or revoked at any door, or the officer no longer active; and those of keys that were revoked or have expired. The same look keeps who is there. */
@Injectable()
export class EndOfSessions implements OnApplicationShutdown {
  private readonly log = logger('end-of-sessions');
  private namespace: Namespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();
  private waiting = false;
  private readonly opened = new Gathered<Line, void>((lines) => this.begun(lines), OPENED_AT_ONCE);
  constructor(private readonly callers: Callers, private readonly listener: Listener, private readonly lines: OpenLines) {}

  async watch(namespace: Namespace): Promise<void> {
    this.namespace = namespace;
    this.timer = setInterval(() => this.look(), EVERY_MS);
    await this.listener.listen(SESSIONS_CHANNEL, () => this.look(), () => this.look());
  }

  /** One look at a time, and one that waits for all that was said meanwhile. */
  private look(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.turn = this.turn.then(async () => {
      this.waiting = false;
      await this.close(this.open());
      await this.heard();
    }).catch((error: unknown) => this.log.warn({ error }, 'sessions could not be checked; the next time tries again'));
  }

  /** Looks at one line that has just opened: its session may have ended between its handshake and its place among the others. */
  check(line: Line): Promise<void> { return this.opened.ask(line); }

  /** Whoever has just come is there from now on, and not only from the next look: they may ask at once who is. */
  private async begun(lines: readonly Line[]): Promise<void[]> {
    const closed = await this.close(lines);
    await this.heard(lines.filter((line) => line.connected)).catch((error: unknown) => this.log.warn({ error }, 'who came could not be kept; the next look keeps it'));
    return closed;
  }

  /** Being idle ends no line: somebody who watches a board does nothing else, and must still be rung. */
  private async close(lines: readonly Line[]): Promise<void[]> {
    const open = await this.callers.stillThere(lines.map((line) => line.data.viewer));
    return lines.map((line, i) => { if (!open[i]) line.disconnect(true); });
  }

  /** Keeps who is at a line of this node, for the page that says who is reached. Machines are nobody. */
  async heard(lines: readonly Line[] = this.open()): Promise<void> {
    const people = lines.map((socket) => socket.data.viewer).filter(isViewer);
    if (people.length > 0) await this.lines.heard([...new Set(people.map(({ officer }) => officer.id))]);
  }

  private open(): Line[] { return [...(this.namespace?.sockets.values() ?? [])] as Line[]; }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.turn;
  }
}
