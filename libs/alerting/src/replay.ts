import type { Ready } from '#contracts';
import { DueClocks, Reader, alertsAfter, lastNumbers } from '#persistence';
import { CaseLines } from '#presenting';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { tellAlert } from './present-alert.js';

/** Alerts sent in one page of a replay, and pages at most; who missed more starts from the board, which has everything. */
const PAGE = 200;
const PAGES_MAX = 10;

/** Gives a client that comes back what its streams said while it was away, in order. */
@Injectable()
export class Replay {
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly clocks: DueClocks) {}

  /** @param last the client's last number per stream; a stream it does not name starts at its present end */
  async catchUp(socket: Socket, side: string, streams: readonly string[], last: Readonly<Record<string, number>>): Promise<void> {
    for (const stream of streams) {
      const after = last[stream];
      if (after !== undefined) await this.pages(socket, side, stream, after);
    }
    const numbers = await this.reader.as(side, (sql) => lastNumbers(sql, streams));
    const ready: Ready = { streams: numbers, as_of: new Date(await this.clocks.now()).toISOString() };
    socket.emit('ready', ready);
  }

  private async pages(socket: Socket, side: string, stream: string, from: number): Promise<void> {
    let after = from;
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const start = after;
      const alerts = await this.reader.as(side, (sql) => alertsAfter(sql, stream, start, PAGE));
      const lines = await this.lines.byIds(side, [...new Set(alerts.flatMap((a) => a.case_id ?? []))]);
      for (const alert of alerts) {
        tellAlert(socket, alert, lines);
        after = alert.number;
      }
      if (alerts.length < PAGE) return;
    }
  }
}
