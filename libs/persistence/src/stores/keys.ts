import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

const KEY_BYTES = 32;

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
}
