import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuthenticatorRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';

export type Authenticator = AuthenticatorRow;
const TOTP = 'totp';

/** The apps that show officers their one-time codes, and the codes on paper for the day when an app is lost. One app an officer. */
@Injectable()
export class SecondFactors {
  constructor(private readonly writer: Writer) {}

  async of(officer_id: string): Promise<Authenticator | null> { return this.writer.manager.findOne(AuthenticatorRow, { where: { officer_id, kind: TOTP } }); }

  /** Keeps a secret that is not in use before it is confirmed, in place of one that never was. @returns false when one is in use */
  async begin({ id, officer_id, secret, created_at }: Pick<Authenticator, 'id' | 'officer_id' | 'secret' | 'created_at'>): Promise<boolean> {
    const begun = await this.writer.query<{ id: string }[]>(
      `INSERT INTO hotline.authenticators (id, officer_id, kind, secret, created_at) VALUES ($1, $2, '${TOTP}', $3, $4)
       ON CONFLICT (officer_id) WHERE kind = '${TOTP}' DO UPDATE SET id = EXCLUDED.id, secret = EXCLUDED.secret, created_at = EXCLUDED.created_at, counter = 0
       WHERE hotline.authenticators.confirmed_at IS NULL RETURNING id`, [id, officer_id, secret, new Date(created_at)]);
    return begun.length === 1;
  }

  /**
   * Takes it into use, with its recovery codes.
   * @param step of the code that confirmed it, which is taken with it
   * @returns false when another request was first
   */
  async confirm({ id, officer_id }: Authenticator, step: number, confirmed_at: number, code_hashes: readonly string[]): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const { affected } = await manager.update(AuthenticatorRow, { id, confirmed_at: IsNull() }, { confirmed_at, counter: step });
      if (affected !== 1) return false;
      await manager.query('DELETE FROM hotline.recovery_codes WHERE officer_id = $1', [officer_id]);
      await manager.query('INSERT INTO hotline.recovery_codes (officer_id, code_hash) SELECT $1, unnest($2::text[])', [officer_id, [...code_hashes]]);
      return true;
    });
  }

  /** Uses up the code of a step, and of all before it: of two that bring the same code, one gets in. */
  async takeStep(id: string, step: number): Promise<boolean> {
    const { affected } = await this.writer.manager.createQueryBuilder().update(AuthenticatorRow).set({ counter: step }).where('id = :id AND counter < :step', { id, step }).execute();
    return affected === 1;
  }

  async takeRecoveryCode(officer_id: string, code_hash: string): Promise<boolean> {
    const [, taken] = await this.writer.query<[unknown[], number]>('DELETE FROM hotline.recovery_codes WHERE officer_id = $1 AND code_hash = $2', [officer_id, code_hash]);
    return taken === 1;
  }

  async recoveryCodesLeft(officer_id: string): Promise<number> {
    const [row] = await this.writer.query<{ n: number }[]>('SELECT count(*)::int AS n FROM hotline.recovery_codes WHERE officer_id = $1', [officer_id]);
    return row?.n ?? 0;
  }

  async remove(officer_id: string): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.delete(AuthenticatorRow, { officer_id, kind: TOTP });
      await manager.query('DELETE FROM hotline.recovery_codes WHERE officer_id = $1', [officer_id]);
    });
  }
}
