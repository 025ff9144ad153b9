import { CHECKPOINTS_MAX, type CheckpointList, type ProofKeys, countersignSchema } from '#contracts';
import { ProblemError, notFound, valid } from '#edge';
import { Checkpoints, DueClocks, Reader, readCheckpoint, readCheckpoints } from '#persistence';
import { holds, pemOf } from '#proof';
import { Injectable } from '@nestjs/common';
import { Keyring } from './keyring.js';

const DIGEST = /^[0-9a-f]{64}$/;

/** What each side receives of the proof: public keys, checkpoints of the cases it knows, and a place for its own signature. */
@Injectable()
export class ReceiveCheckpoints {
  constructor(private readonly reader: Reader, private readonly checkpoints: Checkpoints, private readonly keyring: Keyring, private readonly clocks: DueClocks) {}

  /** @param after epoch milliseconds: only those made later */
  async list(side: string, after: number): Promise<CheckpointList> {
    return { checkpoints: await this.reader.as(side, (sql) => readCheckpoints(sql, after, CHECKPOINTS_MAX)) };
  }

  async keys(): Promise<ProofKeys> {
    const { published } = await this.keyring.read(await this.clocks.now());
    const iso = (ms: number): string => new Date(ms).toISOString();
    return {
      keys: published.map(({ id, side, spki, valid_from, succession }, i) => {
        const next = published[i - 1];
        return { side, key: id, valid_from: iso(valid_from), valid_until: next?.side === side ? iso(next.valid_from) : null, pem: pemOf(spki), succession };
      }),
    };
  }

  /**
   * Keeps a side's signature under a checkpoint that it received.
   * @throws ProblemError `not-found` for a checkpoint of others, `validation` for a signature that does not hold
   */
  async countersign(digest: string, raw: unknown, side: string): Promise<void> {
    const signature = { side, ...valid(countersignSchema, raw) };
    const checkpoint = DIGEST.test(digest) ? await this.reader.as(side, (sql) => readCheckpoint(sql, digest)) : null;
    if (!checkpoint) throw notFound();
    const [key] = (await this.keyring.read(await this.clocks.now())).publicKeys(new Set([signature.key]));
    if (!key || !holds(checkpoint.body, signature, key)) throw new ProblemError('validation', { errors: [{ pointer: '/value', rule: 'wrong_format' }] });
    await this.checkpoints.sign(digest, signature);
  }
}
