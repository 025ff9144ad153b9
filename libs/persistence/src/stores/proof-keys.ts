import type { Succession } from '#proof';
import { Injectable } from '@nestjs/common';
import { Writer } from '../writer.js';

/** A side's public key as it is published. */
export interface ProofKeyRow {
  readonly id: string;
  readonly side: string;
  /** DER in hex. */
  readonly spki: string;
  /** Epoch milliseconds. */
  readonly valid_from: number;
  /** Signed by the key before and by this one; null for a side's first, and where the service never had both. */
  readonly succession: Succession | null;
}

/** Public keys of the sides; private ones are never in the database. */
@Injectable()
export class ProofKeyStore {
  constructor(private readonly writer: Writer) {}

  /** All of them, the newest of each side first. */
  async all(): Promise<ProofKeyRow[]> {
    return this.writer.query<ProofKeyRow[]>(`
      SELECT id, side, encode(spki, 'hex') AS spki, floor(extract(epoch FROM valid_from) * 1000)::float8 AS valid_from, succession
      FROM hotline.proof_keys ORDER BY side, valid_from DESC, id`);
  }

  /** Publishes a key; one that is known already stays as it is. */
  async add({ id, side, spki, valid_from, succession }: ProofKeyRow): Promise<void> {
    await this.writer.query(
      "INSERT INTO hotline.proof_keys (id, side, spki, valid_from, succession) VALUES ($1, $2, decode($3, 'hex'), $4, $5) ON CONFLICT DO NOTHING",
      [id, side, spki, new Date(valid_from), succession]);
  }
}
