import type { Ready } from '#contracts';
import { DueClocks, Reader, alertsAfter, lastNumbers } from '#persistence';
import { CaseLines } from '#presenting';
import { hasTaken } from '#realtime';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { showReplay } from './live-figures.js';
import { tellAlert } from './present-alert.js';

/** Alerts sent before the client must have taken them. */
const PAGE = 200;
/** Pages of one stream on one line: whoever missed more hears from `ready` how far it got, and comes again for the rest. */
const PAGES_MAX = 50;

/** Gives a client that comes back what its streams said while it was away, in order. */
@Injectable()
export class Replay {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly clocks: DueClocks) {}

  /**
   * The socket hears its streams already: whatever is numbered after the numbers that are read here comes live, and all up to
   * them is sent before `ready` says them.
   * @param last the client's last number per stream; a stream it does not name starts at its present end
   */
  async catchUp(socket: Socket, side: string, streams: readonly string[], last: Readonly<Record<string, number>>): Promise<void> {
    const numbers = await this.reader.as(side, (sql) => lastNumbers(sql, streams));
    for (const stream of streams) {
      const [after, end] = [last[stream], numbers[stream] ?? 0];
      if (after === undefined || after >= end) continue;
      const sent = await this.pages(socket, side, stream, { after, end });
      numbers[stream] = sent;
      showReplay(sent - after);
    }
    const ready: Ready = { streams: numbers, as_of: new Date(await this.clocks.now()).toISOString() };
    socket.emit('ready', ready);
  }

  /** @returns the number up to which everything was sent */
  private async pages(socket: Socket, side: string, stream: string, { after, end }: { after: number; end: number }): Promise<number> {
    let sent = after;
    for (let page = 0; page < PAGES_MAX && sent < end && socket.connected; page += 1) {
      const alerts = await this.page(socket, side, stream, sent);
      if (alerts.length < PAGE) return Math.max(end, alerts.at(-1) ?? end);
      sent = alerts.at(-1) ?? end;
      await hasTaken(socket);
    }
    return sent;
  }

  private async page(socket: Socket, side: string, stream: string, after: number): Promise<number[]> {
    const alerts = await this.reader.as(side, (sql) => alertsAfter(sql, stream, after, PAGE));
    const lines = await this.lines.byIds(side, [...new Set(alerts.flatMap((a) => a.case_id ?? []))]);
    for (const alert of alerts) tellAlert(socket, alert, lines);
    return alerts.map((a) => a.number);
  }
}
