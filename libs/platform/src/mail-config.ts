import { ConfigError } from './config-error.js';
import type { Environment } from './secret-files.js';

/** How mail goes out. */
export interface MailConfig {
  /** Address of the mail server, with its user and password where it wants them. */
  readonly url: string;
  /** Whom mail comes from, such as `hotline@example.org`. */
  readonly from: string;
}

const ADDRESS = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * Reads how mail goes out; null where none does.
 * @throws ConfigError where it is named by halves: links in mails need the origin that browsers use, and a server needs a sender
 */
export function mailConfig({ SMTP_URL: url, HOTLINE_MAIL_FROM: from, HOTLINE_PUBLIC_URL: origin }: Environment): MailConfig | null {
  if (url === undefined) {
    if (from !== undefined) throw new ConfigError('SMTP_URL', undefined, 'the address of a mail server, since HOTLINE_MAIL_FROM is set');
    return null;
  }
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '' || parsed.search !== '') {
    throw new ConfigError('SMTP_URL', '***', 'the address of a mail server, such as smtp://user:password@host:587, or smtps:// where it begins with TLS');
  }
  if (from === undefined || !ADDRESS.test(from)) throw new ConfigError('HOTLINE_MAIL_FROM', from, 'the address that mail comes from, such as hotline@example.org');
  if (origin === undefined) throw new ConfigError('HOTLINE_PUBLIC_URL', undefined, 'the origin that browsers use, since links in mails begin with it');
  return { url, from };
}
