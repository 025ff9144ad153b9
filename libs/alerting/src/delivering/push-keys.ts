import { KeyStore } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { createECDH } from 'node:crypto';

/** By what push services know the sender (VAPID, RFC 8292): whom to write to, and a pair of keys as bytes of P-256 in base64url. */
export interface VapidDetails { readonly subject: string; readonly publicKey: string; readonly privateKey: string }

/** The service's own pair of keys, the same for every process and for as long as its database lasts: browsers subscribe to one sender. */
@Injectable()
export class PushKeys {
  constructor(private readonly keys: KeyStore, private readonly config: Config) {}

  /** Null where nothing is pushed, since nobody could be asked about it. */
  async vapid(): Promise<VapidDetails | null> {
    const contact = pushContact(this.config);
    if (contact === null) return null;
    const scalar = Buffer.from(await this.keys.secret('push-sender'));
    // Without its highest bit every number is below the order of the curve, and so a key.
    scalar.writeUInt8(scalar.readUInt8(0) & 0x7f, 0);
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(scalar);
    return { subject: contact.subject, publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') };
  }

  get available(): boolean { return pushContact(this.config) !== null; }
}

/** Whom a push service writes to when something is wrong with what this one sends. `real`: whether anybody could be written to there. */
export interface PushContact { readonly subject: string; readonly real: boolean }

/** A name with a dot in it, and neither a number nor this machine. Apple's push service refuses what is signed with `localhost`. */
const OUTSIDE = /\.(?!localhost\b)[a-z][a-z0-9-]*(:\d+)?$/i;

/** The sender of mails, or the address that browsers use. On one's own machine there may be neither, and push services less strict are told so. */
export function pushContact({ mail, public_url, embedded }: Pick<Config, 'mail' | 'public_url' | 'embedded'>): PushContact | null {
  const said = [...(mail === null ? [] : [`mailto:${mail.from}`]), ...(public_url?.startsWith('https:') ? [public_url] : [])];
  const real = said.find((subject) => OUTSIDE.test(subject));
  const subject = real ?? said[0] ?? (embedded ? 'mailto:hotline@localhost' : null);
  return subject === null ? null : { subject, real: real !== undefined };
}
