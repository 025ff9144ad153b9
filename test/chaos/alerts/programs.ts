import { LiveLine } from '#client';
import { type Alert, LIAISON_NAMESPACE, type MeasureAlert, type Missed, type Ready, type TestCallAlert } from '#contracts';
import { type Socket, io } from 'socket.io-client';

/** One alert as a program was handed it. */
export interface Heard { readonly stream: string; readonly number: number; readonly about: string }

/** A program of an officer's at one gateway's way, with every alert that it was handed, in order. */
export interface Program {
  readonly heard: readonly Heard[];
  /** The last numbers of its streams when it first was ready. */
  readonly began: Readonly<Record<string, number>>;
  readonly disconnects: number;
  readonly live: boolean;
  close(): void;
}

const of = ({ stream, number, line: { reference } }: Alert): Heard => ({ stream, number, about: reference });
const ofCall = ({ stream, number }: TestCallAlert): Heard => ({ stream, number, about: 'test call' });
const ofMeasure = ({ stream, number }: MeasureAlert): Heard => ({ stream, number, about: 'measure' });
const headersOf = (url: string, cookie: string): Record<string, string> => ({ cookie, origin: url });

/** Stands on the client that programs are given. */
export class WithClient implements Program {
  readonly heard: Heard[] = [];
  began: Readonly<Record<string, number>> = {};
  disconnects = 0;
  live = false;
  /** What its line did last. */
  state = 'never opened';
  private readonly line: LiveLine;

  constructor(url: string, cookie: string) {
    this.line = new LiveLine({ url, headers: headersOf(url, cookie) }, {
      alert: (alert) => { this.heard.push(of(alert)); },
      testCall: (call) => { this.heard.push(ofCall(call)); },
      measure: (measure) => { this.heard.push(ofMeasure(measure)); },
      ready: ({ streams }) => { this.began = { ...streams, ...this.began }; this.live = true; this.state = 'ready'; },
      heard: () => { if (!this.live) this.state = `open, at ${this.heard.length}`; },
      lost: (how) => { if (this.live) this.disconnects += 1; this.live = false; this.state = `lost: ${how}`; },
      ended: ({ problem }) => { this.state = `ended: ${problem.code}`; },
    });
    void this.line.open();
  }

  close(): void { this.line.close(); }
}

/** A bare socket that comes back as fast, and never says what it has: what is sent once arrives once at most. */
export class WithoutReplay implements Program {
  readonly heard: Heard[] = [];
  began: Readonly<Record<string, number>> = {};
  disconnects = 0;
  private readonly socket: Socket;

  constructor(url: string, cookie: string) {
    this.socket = io(url + LIAISON_NAMESPACE, { transports: ['websocket'], extraHeaders: headersOf(url, cookie), forceNew: true, reconnectionDelay: 500, reconnectionDelayMax: 5_000 });
    this.socket.on('alert', (alert: Alert) => { this.heard.push(of(alert)); });
    this.socket.on('test-call', (call: TestCallAlert) => { this.heard.push(ofCall(call)); });
    this.socket.on('measure', (measure: MeasureAlert) => { this.heard.push(ofMeasure(measure)); });
    this.socket.on('missed', ({ alerts }: Missed) => { this.heard.push(...alerts.map((one) => ('test_call' in one ? ofCall(one) : 'measure' in one ? ofMeasure(one) : of(one)))); });
    this.socket.on('ready', ({ streams }: Ready) => { this.began = { ...streams, ...this.began }; });
    this.socket.on('disconnect', (reason) => {
      this.disconnects += 1;
      if (reason === 'io server disconnect') this.socket.connect();
    });
  }

  get live(): boolean { return this.socket.connected; }
  close(): void { this.socket.close(); }
}
