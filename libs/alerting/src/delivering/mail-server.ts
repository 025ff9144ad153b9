import { email } from '#contracts';
import type { TakenDelivery } from '#persistence';
import { Config, type MailConfig, hashToken, logger } from '#platform';
import { Injectable } from '@nestjs/common';
import { type SMTPTransportOptions, createTransport } from 'nodemailer';
import type { DeliveryOutcome, DeliveryPath } from './delivery-path.js';
import { type Letter, htmlOf, plainOf } from './letter.js';
import { WriteMail } from './write-mail.js';

/** Longest wait for a connection, for its greeting, and for a server that says nothing in between. */
const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;
/** Longest that one message may take in all; a server that looks into each one takes its time. Shorter than a delivery's lease. */
const SEND_LIMIT_MS = 60_000;
/** Whatever lies in a row, kept by a rule of before or by another hand: no address with a second one, a name or a line's end in it goes into a head. */
const addressSchema = email();
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The mail server that everything goes out by. What it has answered for is its own to deliver. When the answer is lost, a
 * message is sent again with the same `Message-ID`: SMTP cannot tell us whether the first one was taken.
 */
@Injectable()
export class MailServer implements DeliveryPath {
  readonly name = 'mail';
  private readonly log = logger('mail');
  constructor(private readonly write: WriteMail, private readonly config: Config) {}

  get available(): boolean { return this.config.mail !== null; }

  async send(delivery: TakenDelivery, to: string): Promise<DeliveryOutcome> {
    if (!addressSchema.safeParse(to).success) return { ok: false, failure: 'refused', final: true };
    const letter = await this.write.letter(delivery);
    const { id } = delivery;
    const server = this.config.mail;
    if (server === null) throw new Error('mail is sent only where there is a mail server');
    try {
      await within(SEND_LIMIT_MS, transportTo(server).sendMail({
        ...messageOf(letter), from: { name: letter.t.text('app.name'), address: server.from }, to: { name: '', address: to },
        // Made from the delivery's id, and so the same for each try.
        messageId: `<${hashToken(id).slice(0, 32)}@${server.from.split('@')[1] ?? ''}>`,
      }));
      return { ok: true };
    } catch (error) {
      const outcome = outcomeOf(error);
      this.log.warn({ id, kind: outcome.failure, code: codeOf(error) }, 'a mail did not go out');
      return outcome;
    }
  }
}

/** One connection for each message: none is held that could be dead by the time it is needed. */
function transportTo({ url }: MailConfig): ReturnType<typeof createTransport> {
  const options: SMTPTransportOptions = {
    url, requireTLS: !LOOPBACK.test(new URL(url).hostname), disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: CONNECT_LIMIT_MS, greetingTimeout: CONNECT_LIMIT_MS, dnsTimeout: CONNECT_LIMIT_MS, socketTimeout: SILENCE_LIMIT_MS,
  };
  return createTransport(options);
}

/** No automatic answer is wanted, and none may go round in circles (RFC 3834). */
const messageOf = (letter: Letter): { subject: string; text: string; html: string; headers: Record<string, string> } => ({
  subject: letter.subject, text: plainOf(letter), html: htmlOf(letter),
  headers: { 'Content-Language': letter.t.tag, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});

async function within(limit_ms: number, sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`a mail took longer than ${limit_ms} ms`)), limit_ms); });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** A server that refuses a message or its address for good says 5xx of them; whatever else went wrong may be over later. */
function outcomeOf(error: unknown): DeliveryOutcome & { ok: false } {
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  if (status >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(codeOf(error))) return { ok: false, failure: 'refused', final: true };
  return { ok: false, failure: status > 0 ? 'not-now' : 'no-answer', final: false };
}
