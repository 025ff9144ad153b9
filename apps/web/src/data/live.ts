import type { QueryClient } from '@tanstack/react-query';
import { LiveLine, type Lost, webStore } from '#client';
import { type Alert, alertSchema, type CaseLine, measureAlertSchema, pokeSchema, type Ready, type Shown, readySchema, testCallAlertSchema } from '#contracts';
import { AlertInbox } from './alert-inbox.js';
import type { Api, Readable } from './api.js';
import { BOARD_KEY, catchUp, patchBoard } from './board.js';
import { CasePulls } from './case-pulls.js';
import { readUnanswered } from './client.js';
import { serverNow, setServerTime } from './clock.js';
import { readJointReportsAgain } from './joint-reports.js';
import type { Connection, Live } from './live-store.js';
import { MEASURE_RUNG_KEY } from './measures.js';
import { SESSION_KEY } from './session.js';
import { ShownCases } from './shown-cases.js';
import { takeAway } from './shown-notifications.js';
import { TEST_CALLS_KEY } from './test-calls.js';

/** Trying for longer than this is called offline, with the duty line beside it. */
const OFFLINE_AFTER_MS = 30_000;
/** A refused handshake asks at most this often whether the session has ended. */
const CHECK_SESSION_EVERY_MS = 10_000;
/** The service gives a sign of life every 15 s at least; 10 s later the line is called lost, before it gives up by itself. */
const SILENT_AFTER_MS = 25_000;
/** Cases that are shown are said together, at most this often. */
const SAY_SHOWN_EVERY_MS = 500;
/** How long it is news what was missed while the line was down. */
const NEWS_FOR_MS = 20_000;

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
  private silent: ReturnType<typeof setTimeout> | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private readonly shown = new ShownCases();
  /** Alerts since the line was lost, until everything that was missed is here; null while nothing is missed. */
  private missed: number | null = null;
  private back: { readonly missed: number; readonly at: number } | null = null;

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
      measure: (measure) => this.read(measureAlertSchema, measure, (read) => { client.setQueryData(MEASURE_RUNG_KEY, read); this.line.displayed(read.id); }),
      poke: (poke) => this.read(pokeSchema, poke, ({ line }) => this.changed(line)),
      // Kept for as long as the tab, so that after a reload the service sends what was missed, and to each tab what it missed itself.
    }, webStore(sessionStorage));
  }

  readonly connection = (): Connection => this.now;
  readonly subscribe = (listener: () => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly onAlert = (listener: (alert: Alert) => void) => { this.alertListeners.add(listener); return () => { this.alertListeners.delete(listener); }; };
  readonly displayed = (cases: Shown['cases']): void => {
    const references = cases.map(({ reference }) => reference);
    for (const alert of this.inbox.shown(references)) this.line.displayed(alert);
    takeAway(references);
    this.shown.add(cases);
    this.sayShown();
  };

  open(): void {
    // The browser knows of a network that is gone before any heartbeat is missed. It may be wrong: the line is tried at once.
    window.addEventListener('offline', this.renew);
    window.addEventListener('online', this.renewIfLost);
    this.line.open().catch((error: unknown) => this.unreadable(error));
  }

  private readonly renew = (): void => this.line.renew();
  private readonly renewIfLost = (): void => { if (this.now.state !== 'live') this.line.renew(); };

  close(): void {
    window.removeEventListener('offline', this.renew);
    window.removeEventListener('online', this.renewIfLost);
    this.line.close();
    for (const timer of [this.giveUp, this.silent, this.saying]) clearTimeout(timer);
    [this.giveUp, this.saying] = [undefined, undefined];
    this.pulls.stop();
  }

  private set(next: Connection): void {
    this.now = next;
    this.listeners.forEach((listener) => listener());
  }

  private heard(): void {
    clearTimeout(this.giveUp);
    this.giveUp = undefined;
    clearTimeout(this.silent);
    this.silent = setTimeout(() => this.down(), SILENT_AFTER_MS);
    this.live();
  }

  private live(): void {
    const heard_at = serverNow();
    if (this.back && heard_at - this.back.at > NEWS_FOR_MS) this.back = null;
    this.set({ state: 'live', heard_at, missed: this.back?.missed });
  }

  /** From here on every change is told. What was read before, on the first connection too, may have changed between. */
  private ready({ as_of }: Ready): void {
    setServerTime(as_of);
    catchUp(this.api, this.client).catch(() => this.client.invalidateQueries({ queryKey: BOARD_KEY }));
    void readUnanswered(this.client);
    this.pulls.allChanged();
    if (this.missed !== null) void readJointReportsAgain(this.client);
    if (this.missed !== null) this.back = { missed: this.missed, at: serverNow() };
    this.missed = null;
    this.live();
    this.shown.again();
    this.sayShown();
  }

  /** Not before the service has said what comes by the line: an alert that is neither sent nor shown yet would be nowhere. */
  private sayShown(): void {
    this.saying ??= setTimeout(() => {
      this.saying = undefined;
      if (this.now.state === 'live') for (const cases of this.shown.take()) this.line.shown(cases);
    }, SAY_SHOWN_EVERY_MS);
  }

  private lost(how: Lost): void {
    clearTimeout(this.silent);
    if (this.now.state !== 'connecting') this.missed ??= 0;
    this.down();
    if (how === 'closed' || how === 'unopened') this.checkSession();
  }

  /** What is on the page is as old as the last sign of life. */
  private down(): void {
    this.back = null;
    if (this.now.state !== 'offline') this.set({ state: 'reconnecting', since: this.now.state === 'live' ? this.now.heard_at : this.now.state === 'reconnecting' ? this.now.since : serverNow() });
    this.giveUp ??= setTimeout(() => {
      if ('since' in this.now) this.set({ state: 'offline', since: this.now.since });
    }, OFFLINE_AFTER_MS);
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
    if (this.missed !== null) this.missed += 1;
    this.inbox.add(alert);
    this.changed(alert.line);
    this.alertListeners.forEach((listener) => listener(alert));
  }

  private changed(line: CaseLine): void {
    patchBoard(this.client, [line]);
    this.pulls.changed(line.reference);
  }
}
