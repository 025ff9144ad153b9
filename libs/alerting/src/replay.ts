import type { Missed, Ready } from '#contracts';
import { DueClocks, Reader, alertsAfter, lastNumbers } from '#persistence';
import { Gathered } from '#platform';
import { CaseLines } from '#presenting';
import { hasTaken } from '#realtime';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { showReplay } from './live-figures.js';
import { toldAlert } from './present-alert.js';

/** Alerts of one packet, some 2 kB each; the next is sent when the client has taken it. */
const PAGE = 100;
/** Every page but the first ends at a whole number of pages, so that lines which lost their connection one after another lack the same from there on. */
const sizeOf = (after: number): number => PAGE - (after % PAGE);
/** Pages of one stream on one line: whoever missed more hears from `ready` how far it got, and comes again for the rest. */
const PAGES_MAX = 100;

/** Lines that are answered together. */
const ASKED_AT_ONCE = 200;
interface Asked { readonly socket: Socket; readonly side: string; readonly stream: string; readonly after: number }
/** Numbers of the alerts of a page, in order; one whose case the side does not see any more was not told. */
type Page = readonly number[];
/** Last given number of each of a side's streams. */
type Ends = Readonly<Record<string, number>>;

/**
 * Gives a client that comes back what its streams said while it was away, in order. After a gateway's end everybody comes
 * back at once and lacks the same: what several ask for at the same time is read, put into words and encoded once for all of them.
 */
@Injectable()
export class Replay {
  private readonly ends = new Gathered<{ readonly side: string; readonly streams: readonly string[] }, Ends>((questions) => this.endsOf(questions), ASKED_AT_ONCE);
  private readonly now = new Gathered<null, number>(async (questions) => { const now = await this.clocks.now(); return questions.map(() => now); }, ASKED_AT_ONCE);
  private readonly asked = new Gathered<Asked, Page | Error>((questions) => this.tellTogether(questions), ASKED_AT_ONCE);
  constructor(private readonly reader: Reader, private readonly lines: CaseLines, private readonly clocks: DueClocks) {}

  /**
   * The socket hears its streams already: whatever is numbered after the numbers that are read here comes live, and all up to
   * them is sent before `ready` says them.
   * @param last the client's last number per stream; a stream it does not name starts at its present end
   */
  async catchUp(socket: Socket, side: string, streams: readonly string[], last: Readonly<Record<string, number>>): Promise<void> {
    const ends = await this.ends.ask({ side, streams });
    const numbers = Object.fromEntries(streams.map((stream) => [stream, ends[stream] ?? 0]));
    for (const stream of streams) {
      const [after, end] = [last[stream], numbers[stream] ?? 0];
      if (after === undefined || after >= end) continue;
      const sent = await this.pages(socket, side, stream, { after, end });
      numbers[stream] = sent;
      showReplay(sent - after);
    }
    const ready: Ready = { streams: numbers, as_of: new Date(await this.now.ask(null)).toISOString() };
    socket.emit('ready', ready);
  }

  /** Each side's streams are read once for all of its lines that ask at the same time. */
  private async endsOf(questions: readonly { readonly side: string; readonly streams: readonly string[] }[]): Promise<Ends[]> {
    const streams = new Map<string, string[]>();
    for (const asked of questions) streams.set(asked.side, [...streams.get(asked.side) ?? [], ...asked.streams]);
    const read = new Map(await Promise.all([...streams].map(async ([side, all]) => [side, await this.reader.as(side, (sql) => lastNumbers(sql, [...new Set(all)]))] as const)));
    return questions.map(({ side }) => read.get(side) ?? {});
  }

  /** @returns the number up to which everything was sent */
  private async pages(socket: Socket, side: string, stream: string, { after, end }: { after: number; end: number }): Promise<number> {
    let sent = after;
    for (let page = 0; page < PAGES_MAX && sent < end && socket.connected; page += 1) {
      const size = sizeOf(sent);
      const told = await this.asked.ask({ socket, side, stream, after: sent });
      if (told instanceof Error) throw told;
      sent = told.at(-1) ?? end;
      if (told.length < size) return Math.max(end, sent);
      await hasTaken(socket);
    }
    return sent;
  }

  private tellTogether(questions: readonly Asked[]): Promise<(Page | Error)[]> {
    const lacking = new Map<string, Asked[]>();
    const keyOf = ({ side, stream, after }: Asked): string => `${side} ${stream} ${after}`;
    for (const asked of questions) lacking.set(keyOf(asked), [...lacking.get(keyOf(asked)) ?? [], asked]);
    const pages = new Map([...lacking].map(([key, all]) => [key, this.tell(all).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))]));
    return Promise.all(questions.map(async (asked) => await pages.get(keyOf(asked)) ?? []));
  }

  /** Tells one page to all who lack the same. */
  private async tell(all: readonly Asked[]): Promise<Page> {
    const [first] = all;
    if (!first) return [];
    const { socket: { nsp }, side, stream, after } = first;
    const alerts = await this.reader.as(side, (sql) => alertsAfter(sql, stream, after, sizeOf(after)));
    const lines = await this.lines.byIds(side, [...new Set(alerts.flatMap((a) => a.case_id ?? []))]);
    const missed: Missed = { alerts: alerts.flatMap((alert) => toldAlert(alert, lines)?.body ?? []) };
    nsp.local.to(all.map(({ socket }) => socket.id)).emit('missed', missed);
    return alerts.map((alert) => alert.number);
  }
}
