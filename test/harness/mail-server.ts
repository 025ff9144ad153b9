import type { Config } from '#platform';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { until } from './until.js';

/** How a server behaves towards what comes next: takes it, asks to come again, refuses it, says nothing, or takes it and loses its own answer. */
export type Mood = 'takes' | 'later' | 'refuses' | 'silent' | 'forgets-to-answer';
export interface ReceivedMail extends ParsedMail { readonly raw: string; readonly envelope: { readonly from: string; readonly to: readonly string[] } }

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/** A real mail server on this machine, and everything that it was sent. */
export class StoryMail {
  readonly received: ReceivedMail[] = [];
  /** Connections that began a message, taken or not. */
  tries = 0;
  mood: Mood = 'takes';
  /** The one address that is refused; any, where none is named. */
  refused: string | null = null;
  private constructor(private readonly server: SMTPServer, readonly port: number) {}

  /** @param port any free one unless a server comes back where it was */
  static async open(port = 0): Promise<StoryMail> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], closeTimeout: 100,
      onMailFrom: (_address, _session, next) => {
        mail.tries += 1;
        if (mail.mood === 'silent') return;
        next(mail.mood === 'later' ? refusal(451, 'greylisted, try again') : null);
      },
      onRcptTo: ({ address }, _session, next) => next(mail.mood === 'refuses' && address === (mail.refused ?? address) ? refusal(550, 'nobody of that name') : null),
      onData: (stream, { envelope: { mailFrom, rcptTo } }, next) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          void simpleParser(raw).then((parsed) => {
            mail.received.push({ ...parsed, raw, envelope: { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((r) => r.address) } });
            next(mail.mood === 'forgets-to-answer' ? refusal(421, 'closing') : null);
          });
        });
      },
    });
    server.on('error', () => undefined);
    const listening = server.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    const mail = new StoryMail(server, (listening.address() as AddressInfo).port);
    return mail;
  }

  /** What a service is started with so that its mail comes here. */
  get config(): Partial<Config> { return { public_url: 'http://hotline.example', mail: { url: `smtp://127.0.0.1:${this.port}`, from: 'hotline@mail.example' } }; }

  to(address: string): ReceivedMail[] { return this.received.filter((m) => m.envelope.to.includes(address)); }

  /** Waits for the nth message to an address, counted from 1. */
  nth(address: string, n: number): Promise<ReceivedMail> { return until(`mail ${n} to ${address}`, () => this.to(address)[n - 1]); }

  close(): Promise<void> { return new Promise((closed) => { this.server.close(() => closed()); }); }
}
