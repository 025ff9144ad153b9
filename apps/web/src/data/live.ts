import type { QueryClient } from '@tanstack/react-query';
import { LiveLine, type Lost, webStore } from '#client';
import { type Alert, alertSchema, type CaseLine, pokeSchema, type Ready, readySchema, testCallAlertSchema } from '#contracts';
import { AlertInbox } from './alert-inbox.js';
import type { Api, Readable } from './api.js';
import { BOARD_KEY, catchUp, patchBoard } from './board.js';
import { CasePulls } from './case-pulls.js';
import { serverNow, setServerTime } from './clock.js';
import type { Connection, Live } from './live-store.js';
import { SESSION_KEY } from './session.js';
import { takeAway } from './shown-notifications.js';
import { TEST_CALLS_KEY } from './test-calls.js';

/** Trying for longer than this is called offline, with the duty line beside it. */
const OFFLINE_AFTER_MS = 30_000;
/** A refused handshake asks at most this often whether the session has ended. */
const CHECK_SESSION_EVERY_MS = 10_000;

/** The live line of one signed-in tab, and what its pages see of it; commands never travel here. */
export class LiveSocket implements Live {
  private readonly line: LiveLine;
  private readonly inbox = new AlertInbox();
  private readonly listeners = new Set<() => void>();
  private readonly alertListeners = new Set<(alert: Alert) => void>();
  private readonly pulls: CasePulls;
  private now: Connection = { state: 'connecting' };
  private giveUp: ReturnType<typeof setTimeout> | undefined;
  private checked_at = 0;

  constructor(private readonly client: QueryClient, private readonly api: Api) {
    this.pulls = new CasePulls(client);
    this.line = new LiveLine({}, {
      heard: () => this.heard(),
      lost: (how) => this.lost(how),
      failed: (error) => this.unreadable(error),
      ready: (ready) => this.read(readySchema, ready, (read) => this.ready(read)),
      alert: (alert) => this.read(alertSchema, alert, (read) => this.alert(read)),
      // What it is about stands above every page, by asking the service once more.
      testCall: (call) => this.read(testCallAlertSchema, call, () => void client.invalidateQueries({ queryKey: TEST_CALLS_KEY })),
      poke: (poke) => this.read(pokeSchema, poke, ({ line }) => this.changed(line)),
      // Kept for as long as the tab, so that after a reload the service sends what was missed, and to each tab what it missed itself.
    }, webStore(sessionStorage));
  }

  readonly connection = (): Connection => this.now;
  readonly subscribe = (listener: () => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly onAlert = (listener: (alert: Alert) => void) => { this.alertListeners.add(listener); return () => { this.alertListeners.delete(listener); }; };
  readonly displayed = (references: readonly string[]): void => {
    for (const alert of this.inbox.shown(references)) this.line.displayed(alert);
    takeAway(references);
  };

  open(): void { this.line.open().catch((error: unknown) => this.unreadable(error)); }

  close(): void {
    this.line.close();
    clearTimeout(this.giveUp);
    this.pulls.stop();
  }

  private set(next: Connection): void {
    this.now = next;
    this.listeners.forEach((listener) => listener());
  }

  private heard(): void {
    clearTimeout(this.giveUp);
    this.giveUp = undefined;
    this.set({ state: 'live', heard_at: serverNow() });
  }

  /** From here on every change is told. What was read before, on the first connection too, may have changed between. */
  private ready({ as_of }: Ready): void {
    setServerTime(as_of);
    catchUp(this.api, this.client).catch(() => this.client.invalidateQueries({ queryKey: BOARD_KEY }));
    this.pulls.allChanged();
  }

  private lost(how: Lost): void {
    if (this.now.state !== 'offline') this.set({ state: 'reconnecting', since: this.now.state === 'reconnecting' ? this.now.since : serverNow() });
    this.giveUp ??= setTimeout(() => {
      if ('since' in this.now) this.set({ state: 'offline', since: this.now.since });
    }, OFFLINE_AFTER_MS);
    if (how === 'closed' || how === 'unopened') this.checkSession();
  }

  private checkSession(): void {
    if (Date.now() - this.checked_at < CHECK_SESSION_EVERY_MS) return;
    this.checked_at = Date.now();
    void this.client.invalidateQueries({ queryKey: SESSION_KEY });
  }

  /** What does not keep to the agreement is said aloud and never shown; the board is then asked for again. */
  private read<T>(schema: Readable<T>, raw: unknown, use: (value: T) => void): void {
    try {
      use(schema.parse(raw));
    } catch (error) {
      this.unreadable(error);
    }
  }

  private unreadable(error: unknown): void {
    console.error('unreadable message from the service', error);
    void this.client.invalidateQueries({ queryKey: BOARD_KEY });
  }

  private alert(alert: Alert): void {
    this.inbox.add(alert);
    this.changed(alert.line);
    this.alertListeners.forEach((listener) => listener(alert));
  }

  private changed(line: CaseLine): void {
    patchBoard(this.client, [line]);
    this.pulls.changed(line.reference);
  }
}
