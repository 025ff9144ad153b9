import { LIAISON_NAMESPACE, handshakeSchema, receiptSchema, shownSchema } from '#contracts';
import { may } from '#domain';
import { type Caller, isViewer } from '#identity';
import { logger } from '#platform';
import { Receipts } from '#persistence';
import type { AuthenticatedSocket } from '#realtime';
import { ConnectedSocket, MessageBody, type OnGatewayConnection, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import { Broadcast } from './broadcast.js';
import { EndOfSessions } from './end-of-sessions.js';
import { showLine, showReceipt } from './live-figures.js';
import { Replay } from './replay.js';
import { Streams } from './streams.js';

/** A line opens anew once a day: a timer holds no more than 24 days, and a key lasts for a year. */
const LINE_MAX_MS = 24 * 3_600_000;
/** Lines at a time, at each gateway: a system needs one, and a second while it starts anew; a person has as many tabs as they can look at. */
const LINES_MAX = { machine: 10, officer: 20 } as const;

type DeskSocket = AuthenticatedSocket<Caller>;

/** The live line of officers and of a side's machines: alerts and pokes down, officers' receipts up. Commands never come this way. */
@WebSocketGateway({ namespace: LIAISON_NAMESPACE })
export class AlertsGateway implements OnGatewayConnection<DeskSocket> {
  private readonly log = logger('gateway');
  @WebSocketServer() private readonly server!: Namespace;
  /** Lines that are open at this gateway, by whose they are. */
  private readonly open = new Map<string, number>();
  constructor(
    private readonly broadcast: Broadcast, private readonly replay: Replay, private readonly receipts: Receipts, private readonly streams: Streams,
    private readonly ends: EndOfSessions,
  ) {}

  async afterInit(): Promise<void> {
    await this.ends.watch(this.server);
    await this.broadcast.open(this.server);
  }

  /** Nobody waits for what is promised here, so a failure would end the process: it ends this line instead. */
  async handleConnection(socket: DeskSocket): Promise<void> {
    const { actor, left_ms } = socket.data.viewer;
    if (!may(actor.role, 'hear-alerts') || !this.admit(socket)) { socket.disconnect(true); return; }
    this.expire(socket, Math.min(left_ms, LINE_MAX_MS));
    socket.on('disconnect', showLine(isViewer(socket.data.viewer) ? 'officer' : 'machine'));
    await this.welcome(socket).catch((error: unknown) => {
      this.log.warn({ error }, 'catching up failed; the client connects again');
      socket.disconnect(true);
    });
  }

  /** Joins first and reads then, so that nothing falls between; the client drops what it has twice. */
  private async welcome(socket: DeskSocket): Promise<void> {
    const { side } = socket.data.viewer.actor;
    const streams = await this.streams.of(socket.data.viewer);
    await socket.join([`side:${side}`, ...streams.map((s) => `stream:${s}`)]);
    await this.ends.check(socket);
    const said = handshakeSchema.safeParse(socket.handshake.auth);
    await this.replay.catchUp(socket, side, streams, said.success ? said.data.last : {});
  }

  /** From people alone: a machine that took an alert shows that nobody has seen it. */
  @SubscribeMessage('receipt')
  async receipt(@ConnectedSocket() socket: DeskSocket, @MessageBody() body: unknown): Promise<void> {
    const said = receiptSchema.safeParse(body);
    const { viewer } = socket.data;
    if (!said.success || !isViewer(viewer)) return;
    const { alert, fact } = said.data;
    const kept = await this.receipts.record({ alert_id: alert, officer_id: viewer.officer.id, side: viewer.officer.side, fact });
    showReceipt(alert, fact, kept, socket.handshake.issued);
  }

  /** From people alone, as receipts are. */
  @SubscribeMessage('shown')
  async shown(@ConnectedSocket() socket: DeskSocket, @MessageBody() body: unknown): Promise<void> {
    const said = shownSchema.safeParse(body);
    const { viewer } = socket.data;
    if (!said.success || !isViewer(viewer)) return;
    const { id: officer_id, side } = viewer.officer;
    const kept = await this.receipts.recordShown({ officer_id, side, audiences: await this.streams.of(viewer), cases: said.data.cases });
    for (const alert of kept) showReceipt(alert, 'displayed', true, socket.handshake.issued);
  }

  /** @returns whether it is one of the lines that its officer or machine may have; counted then until it closes */
  private admit(socket: DeskSocket): boolean {
    const { viewer } = socket.data;
    const { id } = viewer.actor;
    if (!socket.connected) return false;
    const lines = (this.open.get(id) ?? 0) + 1;
    if (lines > LINES_MAX[isViewer(viewer) ? 'officer' : 'machine']) return false;
    this.open.set(id, lines);
    socket.on('disconnect', () => {
      const left = (this.open.get(id) ?? 0) - 1;
      if (left > 0) this.open.set(id, left);
      else this.open.delete(id);
    });
    return true;
  }

  private expire(socket: DeskSocket, left_ms: number): void {
    const timer = setTimeout(() => socket.disconnect(true), left_ms);
    socket.on('disconnect', () => clearTimeout(timer));
  }
}
