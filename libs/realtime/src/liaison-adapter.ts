import { LIAISON_NAMESPACE } from '#contracts';
import type { INestApplicationContext, WsMessageHandler } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Namespace } from 'socket.io';
import { logger } from '#platform';
import { boundLine } from './bounded-line.js';

const log = logger('live-line');

/** Largest message a client may send: a receipt or a handshake, never content. */
const MESSAGE_BYTES = 16_384;
/** Half-open connections are found within some 30 seconds. */
const PING_EVERY_MS = 15_000;
const PING_TIMEOUT_MS = 15_000;
/** Longest that a connection asks for nothing after its upgrade. */
const JOIN_WITHIN_MS = 10_000;

/** Whether a handshake is meant for this service and comes from its own pages, or from no page at all. CORS does not hold for sockets. */
export type Ours = (request: IncomingMessage) => boolean;
/** What a door knows about who sends a handshake; null refuses it. */
export type Authenticate<V> = (handshake: IncomingMessage) => Promise<V | null>;
type Allowed = (error: string | null, ok: boolean) => void;
export interface AuthenticatedSocket<V> extends Socket { data: { viewer: V } }

/** socket.io over websocket alone, for same-origin pages with a live session and for programs with a key; all of it is asked before anything is joined. */
export class LiaisonAdapter<V> extends IoAdapter {
  /** Whom an upgrade was allowed for, until they join. */
  private readonly come = new WeakMap<IncomingMessage, V>();
  /** What was heard and is still being dealt with. */
  private readonly heard = new Set<Promise<unknown>>();
  private closing = false;
  constructor(app: INestApplicationContext, private readonly isOurs: Ours, private readonly authenticate: Authenticate<V>) { super(app); }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server: Server = super.createIOServer(port, {
      ...options, transports: ['websocket'], serveClient: false, cors: { origin: false }, maxHttpBufferSize: MESSAGE_BYTES,
      pingInterval: PING_EVERY_MS, pingTimeout: PING_TIMEOUT_MS, connectTimeout: JOIN_WITHIN_MS,
      allowRequest: (request: IncomingMessage, answer: Allowed) => this.allow(request, answer),
    } as ServerOptions);
    server.engine.on('connection', boundLine);
    // Every server has this one; nothing is said there.
    server.of('/').use((_socket, next) => next(new Error('not-found')));
    this.guard(server.of(LIAISON_NAMESPACE));
    return server;
  }

  /**
   * Deals with a message when it is heard. socket.io hands it out a turn later, and not at all where the line has ended by
   * then, so that what somebody said with their last breath would be lost.
   */
  override bindMessageHandlers(socket: Socket, handlers: WsMessageHandler[]): void {
    const byName = new Map(handlers.map(({ message, callback }) => [message as string, callback]));
    socket.use(([name, body], next) => {
      const dealt = (async () => byName.get(String(name))?.(body))().catch((error: unknown) => log.warn({ error }, 'a message of a live line could not be dealt with'));
      this.heard.add(dealt);
      void dealt.finally(() => this.heard.delete(dealt));
      next();
    });
  }

  /** Lets nobody in any more, ends the lines as a network does, so that clients go to another gateway by themselves, and waits for what was heard: the database is still there. */
  override async close(server: Server | Namespace): Promise<void> {
    this.closing = true;
    if ('engine' in server) server.engine.close();
    await super.close(server as Server);
    await Promise.all(this.heard);
  }

  /** At the upgrade: whom nobody knows holds no connection, whatever namespace they would ask for. */
  private allow(request: IncomingMessage, answer: Allowed): void {
    if (this.closing || !this.isOurs(request)) return answer(null, false);
    this.authenticate(request).then((viewer) => {
      if (viewer !== null) this.come.set(request, viewer as V & object);
      answer(null, viewer !== null);
    }, () => answer('unavailable', false));
  }

  /**
   * Who joins is who their upgrade was allowed for, and not asked about again: what ended between is found once they have
   * joined. A connection joins once: each time more would have all that was missed sent again.
   */
  private guard(namespace: Namespace): void {
    namespace.use((socket, next) => {
      const viewer = this.come.get(socket.request);
      this.come.delete(socket.request);
      if (viewer === undefined) {
        socket.conn.close();
        return next(new Error('unauthenticated'));
      }
      socket.data = { viewer };
      next();
    });
  }
}
