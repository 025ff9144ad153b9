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
    const subject = contactOf(this.config);
    if (subject === null) return null;
    const scalar = Buffer.from(await this.keys.secret('push-sender'));
    // Without its highest bit every number is below the order of the curve, and so a key.
    scalar.writeUInt8(scalar.readUInt8(0) & 0x7f, 0);
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(scalar);
    return { subject, publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') };
  }

  get available(): boolean { return contactOf(this.config) !== null; }
}

/** Whom a push service writes to when something is wrong with what this one sends. On one's own machine nobody is. */
function contactOf({ mail, public_url, embedded }: Pick<Config, 'mail' | 'public_url' | 'embedded'>): string | null {
  if (mail !== null) return `mailto:${mail.from}`;
  if (public_url?.startsWith('https:')) return public_url;
  return embedded ? 'mailto:hotline@localhost' : null;
}
