import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { type Alert, alertSchema, type CaseLine, LIAISON_NAMESPACE, pokeSchema, type Ready, readySchema, testCallAlertSchema } from '#contracts';
import { AlertInbox } from './alert-inbox.js';
import type { Api, Readable } from './api.js';
import { BOARD_KEY, catchUp, patchBoard } from './board.js';
import { CasePulls } from './case-pulls.js';
import { serverNow, setServerTime } from './clock.js';
import type { Connection, Live } from './live-store.js';
import { SESSION_KEY } from './session.js';
import { takeAway } from './shown-notifications.js';
import { StreamNumbers } from './stream-numbers.js';
import { TEST_CALLS_KEY } from './test-calls.js';

interface Down { alert: (raw: unknown) => void; 'test-call': (raw: unknown) => void; poke: (raw: unknown) => void; ready: (raw: unknown) => void }
interface Up { receipt: (receipt: { alert: string; fact: 'delivered' | 'displayed' }) => void }

const RECONNECT_AFTER_MS = 500;
const RECONNECT_AT_MOST_MS = 5_000;
/** Trying for longer than this is called offline, with the duty line beside it. */
const OFFLINE_AFTER_MS = 30_000;
/** A refused handshake asks at most this often whether the session has ended. */
const CHECK_SESSION_EVERY_MS = 10_000;

/** The socket of one signed-in tab: alerts and pokes come down, receipts go up; commands never travel here. */
export class LiveSocket implements Live {
  private readonly socket: Socket<Down, Up>;
  private readonly numbers = new StreamNumbers(sessionStorage);
  private readonly inbox = new AlertInbox();
  private readonly listeners = new Set<() => void>();
  private readonly alertListeners = new Set<(alert: Alert) => void>();
  private readonly pulls: CasePulls;
  private now: Connection = { state: 'connecting' };
  private giveUp: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private checked_at = 0;

  constructor(private readonly client: QueryClient, private readonly api: Api) {
    this.pulls = new CasePulls(client);
    this.socket = io(LIAISON_NAMESPACE, {
      transports: ['websocket'],
      autoConnect: false,
      auth: (give) => give({ last: this.numbers.all() }),
      reconnectionDelay: RECONNECT_AFTER_MS,
      reconnectionDelayMax: RECONNECT_AT_MOST_MS,
    });
    this.socket.on('connect', () => this.connected());
    this.socket.on('disconnect', (reason) => {
      const by_server = reason === 'io server disconnect';
      this.lost(by_server);
      if (by_server) this.checkSession();
    });
    this.socket.on('connect_error', () => this.refused());
    this.socket.on('ready', (raw) => this.heard(readySchema, raw, (ready) => this.ready(ready)));
    this.socket.on('alert', (raw) => this.heard(alertSchema, raw, (alert) => this.alert(alert)));
    this.socket.on('test-call', (raw) => this.heard(testCallAlertSchema, raw, ({ id, stream, number }) => this.testCall(id, stream, number)));
    this.socket.on('poke', (raw) => this.heard(pokeSchema, raw, ({ line }) => this.changed(line)));
    this.socket.io.on('ping', () => this.set({ state: 'live', heard_at: serverNow() }));
  }

  readonly connection = (): Connection => this.now;
  readonly subscribe = (listener: () => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly onAlert = (listener: (alert: Alert) => void) => { this.alertListeners.add(listener); return () => { this.alertListeners.delete(listener); }; };
  readonly displayed = (references: readonly string[]): void => {
    for (const alert of this.inbox.shown(references)) this.socket.emit('receipt', { alert, fact: 'displayed' });
    takeAway(references);
  };

  open(): void { this.socket.connect(); }

  close(): void {
    this.socket.disconnect();
    clearTimeout(this.giveUp);
    clearTimeout(this.again);
    this.pulls.stop();
  }

  private set(next: Connection): void {
    this.now = next;
    this.listeners.forEach((listener) => listener());
  }

  private connected(): void {
    clearTimeout(this.giveUp);
    this.giveUp = undefined;
    this.set({ state: 'live', heard_at: serverNow() });
  }

  /** From here on every change is told. What was read before, on the first connection too, may have changed between. */
  private ready({ streams, as_of }: Ready): void {
    setServerTime(as_of);
    this.numbers.begin(streams);
    catchUp(this.api, this.client).catch(() => this.client.invalidateQueries({ queryKey: BOARD_KEY }));
    this.pulls.allChanged();
  }

  private lost(by_server: boolean): void {
    if (this.now.state !== 'offline') this.set({ state: 'reconnecting', since: this.now.state === 'reconnecting' ? this.now.since : serverNow() });
    this.giveUp ??= setTimeout(() => {
      if ('since' in this.now) this.set({ state: 'offline', since: this.now.since });
    }, OFFLINE_AFTER_MS);
    // The library does not come back by itself when the service closed or refused the line; somebody may sign in again.
    if (by_server) this.again ??= setTimeout(() => { this.again = undefined; this.socket.connect(); }, RECONNECT_AT_MOST_MS);
  }

  private refused(): void {
    this.lost(!this.socket.active);
    this.checkSession();
  }

  private checkSession(): void {
    if (Date.now() - this.checked_at < CHECK_SESSION_EVERY_MS) return;
    this.checked_at = Date.now();
    void this.client.invalidateQueries({ queryKey: SESSION_KEY });
  }

  /** What does not keep to the agreement is said aloud and never shown; the board is then asked for again. */
  private heard<T>(schema: Readable<T>, raw: unknown, use: (value: T) => void): void {
    this.set({ state: 'live', heard_at: serverNow() });
    try {
      use(schema.parse(raw));
    } catch (error) {
      console.error('unreadable message from the service', error);
      void this.client.invalidateQueries({ queryKey: BOARD_KEY });
    }
  }

  private alert(alert: Alert): void {
    this.numbers.seen(alert.stream, alert.number);
    this.socket.emit('receipt', { alert: alert.id, fact: 'delivered' });
    if (!this.inbox.take(alert)) return;
    this.changed(alert.line);
    this.alertListeners.forEach((listener) => listener(alert));
  }

  /** What it is about stands above every page, by asking the service once more. */
  private testCall(alert: string, stream: string, number: number): void {
    this.numbers.seen(stream, number);
    this.socket.emit('receipt', { alert, fact: 'delivered' });
    void this.client.invalidateQueries({ queryKey: TEST_CALLS_KEY });
  }

  private changed(line: CaseLine): void {
    patchBoard(this.client, [line]);
    this.pulls.changed(line.reference);
  }
}
