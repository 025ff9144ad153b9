import type { Alert, Poke } from '#contracts';
import type { Page } from 'playwright-core';

/** An event of the live line as a frame of socket.io holds it: its name, and what comes with it. */
const EVENT = /^42\/liaison,\d*(\[.*\])$/s;
/** What a client says of its streams when it opens the line. */
const LAST = /("last":)\{[^}]*\}/;

/** What travels on one tab's live line: which alerts came down, and which of them the tab said that it shows. */
export class LineWatch {
  /** Each as it came first: a line that had to be tried twice brings again what the page had not taken. What the page made of it is in `shown`. */
  readonly alerts: Alert[] = [];
  /** Ids, as often as they were said; the page says each alert once that its client hands to it. */
  readonly shown: string[] = [];
  /** Cases that changed without an alert for whoever is here, each as often as it did. */
  readonly poked: string[] = [];
  /** How often the service said that everything missed was sent. */
  readies = 0;

  constructor(page: Page) {
    page.on('websocket', (line) => {
      line.on('framereceived', ({ payload }) => this.hear(String(payload)));
      line.on('framesent', ({ payload }) => this.hear(String(payload)));
    });
  }

  /** Numbers of one stream, in the order in which they came. */
  numbers(stream: string): number[] { return this.alerts.filter((alert) => alert.stream === stream).map((alert) => alert.number); }

  private hear(frame: string): void {
    const found = EVENT.exec(frame)?.[1];
    if (found === undefined) return;
    const [name, body] = JSON.parse(found) as [string, unknown];
    if (name === 'alert') this.came(body as Alert);
    if (name === 'missed') (body as { alerts: Alert[] }).alerts.forEach((alert) => this.came(alert));
    if (name === 'poke') this.poked.push((body as Poke).line.reference);
    if (name === 'ready') this.readies += 1;
    if (name === 'receipt') this.said(body as { alert: string; fact: string });
  }

  private came(alert: Alert): void { if (!this.alerts.some(({ id }) => id === alert.id)) this.alerts.push(alert); }

  private said({ alert, fact }: { alert: string; fact: string }): void { if (fact === 'displayed') this.shown.push(alert); }
}

/** Makes a tab whose client never says what it has, as if nothing could be replayed; to be called before the page opens. */
export async function withoutReplay(page: Page): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (line) => {
    const service = line.connectToServer();
    line.onMessage((frame) => service.send(typeof frame === 'string' ? frame.replace(LAST, '$1{}') : frame));
  });
}
