import type { Alert, MeasureAlert, Missed, Poke, Ready, Shown, TestCallAlert } from '#contracts';
import type { io, Socket } from 'socket.io-client';
import { type Access, ask, credentials } from './ask.js';
import { type Numbers, type NumberStore, memoryStore } from './number-store.js';
import { ProblemError } from './problem.js';
import { type Numbered, StreamOrder } from './stream-order.js';

/** Namespace of the live line, as the AsyncAPI document names it. */
const NAMESPACE = '/liaison';
/** Rests before the line is opened again; each differs by up to half of itself, so that whoever lost it together does not come back together. */
const BACK_AFTER_MS = 500;
const BACK_AT_MOST_MS = 30_000;
/** The same after the network failed, where nobody said no. */
const [AGAIN_AFTER_MS, AGAIN_AT_MOST_MS] = [500, 5_000];
/** Alerts that wait for the handler at most; then the line is closed until they are dealt with. */
const WAITING_MAX = 2_000;
/** A key that may be dead is tried by a request at most this often. */
const CHECK_KEY_EVERY_MS = 10_000;

/** Why a line is down: the network failed, the service closed it, it could not be opened (refused, or nobody there), or this client comes back for what it missed. */
export type Lost = 'network' | 'closed' | 'unopened' | 'missed';

export interface LineHandlers {
  /** Each alert once, in the order of its stream; the next one waits until this is done. What throws is given again, on a new line. */
  alert(alert: Alert): void | Promise<void>;
  /** Somebody wants to know whether the office can be reached; numbered and given as alerts are, and about no case. */
  testCall?(call: TestCallAlert): void | Promise<void>;
  /** A suspended measure behind cases of the side comes back; numbered and given as alerts are, and about no case. */
  measure?(measure: MeasureAlert): void | Promise<void>;
  /** A case changed. */
  poke?(poke: Poke): void;
  /** Everything that was missed has been dealt with; from here on all comes as it happens. */
  ready?(ready: Ready): void;
  /** A sign of life: the line opened, or a message or the service's ping came. */
  heard?(): void;
  /** The line is down. It comes back by itself, unless `ended` follows. */
  lost?(how: Lost): void;
  /** A handler or the store threw. */
  failed?(error: unknown): void;
  /** The key opens nothing any more; the line stays closed. */
  ended?(problem: ProblemError): void;
}

interface Down { alert: (alert: Alert) => void; 'test-call': (call: TestCallAlert) => void; measure: (measure: MeasureAlert) => void; missed: (missed: Missed) => void; poke: (poke: Poke) => void; ready: (ready: Ready) => void }
interface Up { receipt: (receipt: { alert: string; fact: 'delivered' | 'displayed' }) => void; shown: (shown: Shown) => void }
/** What has a number in a stream. */
type Numberable = Alert | TestCallAlert | MeasureAlert;
/** What arrived with a number, and what is done with it. */
interface Arrived extends Numbered { readonly hand: () => void | Promise<void> }

/**
 * The live line of one person or machine. It says at each handshake what was dealt with last, deals with what it missed, drops what
 * it has, and comes back by itself after whatever broke it. An alert's number counts once its handler is done.
 */
export class LiveLine {
  private socket: Socket<Down, Up> | undefined;
  private order = new StreamOrder<Arrived>({});
  private done: Numbers | null = null;
  private turn: Promise<void> = Promise.resolve();
  private waiting = 0;
  private broken = false;
  private coming = false;
  private opened = false;
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private checked_at = 0;

  /** @param store where last numbers are kept; without one a new object begins at the newest alert */
  constructor(private readonly access: Access, private readonly on: LineHandlers, private readonly store: NumberStore = memoryStore()) {}

  /** @throws what the store throws when it cannot say the last numbers */
  async open(): Promise<void> {
    this.opened = true;
    this.done ??= await this.store.load();
    await this.turn;
    this.connect();
  }

  close(): void {
    this.opened = false;
    this.stop();
  }

  /** The second receipt, by a person whose page shows the alert; the first, that it came to a device, is given by itself. @throws where a key asks */
  displayed(alert: string): void {
    this.onlyPeople();
    this.socket?.emit('receipt', { alert, fact: 'displayed' });
  }

  /**
   * The second receipt for whatever was told of these cases before this line began, by a person whose page shows them: call it once
   * the line is `ready`. @param cases at most 200, each at the version that is shown @throws where a key asks
   */
  shown(cases: Shown['cases']): void {
    this.onlyPeople();
    this.socket?.emit('shown', { cases });
  }

  /** Opens the line anew at once, wherever it stands: for whoever knows that the network has changed. */
  renew(): void {
    if (!this.opened || this.coming) return;
    this.stop();
    this.tries = 0;
    this.on.lost?.('network');
    this.connect();
  }

  private onlyPeople(): void {
    if (this.access.key !== undefined) throw new Error('a machine has seen nothing: receipts are given by people');
  }

  /** What carries the line is loaded now, so that a page stands before its line does. */
  private connect(): void {
    if (!this.opened) return;
    import('socket.io-client').then(({ io: by }) => { if (this.opened) (this.socket ??= this.made(by)).connect(); }).catch(() => this.lost('unopened'));
  }

  private made(by: typeof io): Socket<Down, Up> {
    const { access: { url = '' }, on } = this;
    const socket: Socket<Down, Up> = by(url + NAMESPACE, {
      transports: ['websocket'], autoConnect: false, forceNew: true, extraHeaders: credentials(this.access),
      reconnectionDelay: AGAIN_AFTER_MS, reconnectionDelayMax: AGAIN_AT_MOST_MS,
      auth: (give) => give({ last: this.begin() }),
    });
    socket.on('connect', () => on.heard?.());
    socket.on('disconnect', (reason) => { if (reason !== 'io client disconnect') this.lost(socket.active ? 'network' : 'closed'); });
    socket.on('connect_error', () => this.lost('unopened'));
    const told = (one: Numberable): void => this.arrived(one, () => ('test_call' in one ? on.testCall?.(one) : 'measure' in one ? on.measure?.(one) : on.alert(one)));
    socket.on('alert', told);
    socket.on('test-call', told);
    socket.on('measure', told);
    socket.on('missed', ({ alerts }) => alerts.forEach(told));
    socket.on('poke', (poke) => { on.heard?.(); on.poke?.(poke); });
    socket.on('ready', (ready) => this.ready(ready));
    socket.io.on('ping', () => on.heard?.());
    return socket;
  }

  /** What still waits is not sent again: it is above what is said here, and dropped when it comes. */
  private begin(): Numbers {
    const said = this.order.numbers();
    this.order = new StreamOrder(Object.keys(said).length > 0 ? said : this.done ?? {});
    return this.order.numbers();
  }

  private arrived({ id, stream, number }: Numberable, hand: Arrived['hand']): void {
    this.on.heard?.();
    if (this.access.key === undefined) this.socket?.emit('receipt', { alert: id, fact: 'delivered' });
    this.deal(this.order.take({ stream, number, hand }));
  }

  private ready(ready: Ready): void {
    this.on.heard?.();
    this.tries = 0;
    this.deal(this.order.begin(ready.streams));
    const numbers = this.order.numbers();
    this.next(async () => {
      await this.keep(numbers);
      this.on.ready?.(ready);
    });
  }

  private deal(arrived: readonly Arrived[]): void {
    for (const { stream, number, hand } of arrived) {
      this.waiting += 1;
      this.next(async () => {
        await hand();
        await this.keep({ [stream]: number });
      }, () => { this.waiting -= 1; });
    }
    if (this.order.gap || this.waiting > WAITING_MAX) this.comeBack();
  }

  /** One after another; after one that failed the others wait for the line that brings them again. */
  private next(work: () => Promise<void>, after?: () => void): void {
    this.turn = this.turn.then(() => (this.broken ? undefined : work())).catch((error: unknown) => {
      this.broken = true;
      this.on.failed?.(error);
      this.comeBack();
    }).finally(after);
  }

  private async keep(numbers: Numbers): Promise<void> {
    this.done = { ...this.done, ...numbers };
    await this.store.save(this.done);
  }

  /** Closes the line, lets what waits be dealt with, and opens it again from there. */
  private comeBack(): void {
    if (this.coming) return;
    this.coming = true;
    this.stop();
    this.on.lost?.('missed');
    void this.turn.then(() => {
      this.coming = false;
      this.order = new StreamOrder({});
      this.broken = false;
      this.later();
    });
  }

  private stop(): void {
    clearTimeout(this.again);
    this.again = undefined;
    this.socket?.disconnect();
  }

  private lost(how: Lost): void {
    this.on.lost?.(how);
    // After the network failed the library comes back by itself.
    if (!this.socket?.active) this.later();
    if (how !== 'network' && this.access.key !== undefined) void this.checkKey();
  }

  private later(): void {
    if (!this.opened) return;
    const rest = Math.min(BACK_AFTER_MS * 2 ** this.tries, BACK_AT_MOST_MS) * (0.5 + Math.random());
    this.tries += 1;
    this.again ??= setTimeout(() => { this.again = undefined; this.connect(); }, rest);
  }

  /** A handshake cannot say why it was refused; a request can. */
  private async checkKey(): Promise<void> {
    if (Date.now() - this.checked_at < CHECK_KEY_EVERY_MS) return;
    this.checked_at = Date.now();
    const refused: unknown = await ask(this.access, 'GET', '/api/v1/cases?limit=1').then(() => null, (error: unknown) => error);
    if (!(refused instanceof ProblemError) || refused.problem.status !== 401 || !this.opened) return;
    this.close();
    this.on.ended?.(refused);
  }
}
