import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

const KEY_BYTES = 32;
/** Digits of a code that people type. */
const CODE_DIGITS = 8;
/** Bytes of a derived secret that a code is made from: 2^48 is so many times 10^8 that no code is likelier than another by a millionth. */
const CODE_BYTES = 6;

/** Secrets that every process of one service shares, made at first use and kept where only the writer's role reads. */
@Injectable()
export class KeyStore {
  private readonly known = new Map<string, Buffer>();
  constructor(private readonly writer: Writer) {}

  async secret(name: string): Promise<Buffer> {
    const known = this.known.get(name);
    if (known) return known;
    await this.writer.query('INSERT INTO hotline.service_keys (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, randomBytes(KEY_BYTES)]);
    const rows = await this.writer.query<{ value: Buffer }[]>('SELECT value FROM hotline.service_keys WHERE name = $1', [name]);
    const value = rows[0]?.value;
    if (!value) throw new Error(`secret ${name} was not kept`);
    this.known.set(name, value);
    return value;
  }

  /**
   * What proves that somebody was given it by this service: made from what it is for, so that a message which is sent again
   * holds the same one, and none is kept.
   * @param name of the secret that it is made with @param of everything that it is to end with
   */
  async token(name: string, of: string): Promise<string> { return (await this.derived(name, of)).toString('base64url'); }

  /** The same for people to type, in digits alone. Short enough to be guessed at leisure: whoever takes it limits tries and time. */
  async code(name: string, of: string): Promise<string> {
    return String((await this.derived(name, of)).readUIntBE(0, CODE_BYTES) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
  }

  private async derived(name: string, of: string): Promise<Buffer> { return createHmac('sha256', await this.secret(name)).update(of).digest(); }
}
