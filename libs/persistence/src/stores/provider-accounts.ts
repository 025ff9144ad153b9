import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { OfficerRow, PendingSignInRow, SessionRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';

export type PendingSignIn = PendingSignInRow;
/** Who somebody is at a provider: the one name that is theirs for good. */
export interface Subject { readonly issuer: string; readonly subject: string }

/** Sign-ins that are on their way to a provider and back. */
@Injectable()
export class PendingSignIns {
  constructor(private readonly writer: Writer) {}

  /** Keeps one, and none that is too old. */
  async begin(row: PendingSignInRow): Promise<void> {
    await this.writer.manager.delete(PendingSignInRow, { expires_at: LessThanOrEqual(row.created_at) });
    await this.writer.manager.insert(PendingSignInRow, row);
  }

  /** Uses one up: of two that come at once, one gets it. Another browser finds nothing, and takes nothing away. */
  async take(state_hash: string, browser_hash: string, now: number): Promise<PendingSignInRow | null> {
    return this.writer.transaction(async (manager) => {
      const row = await manager.findOne(PendingSignInRow, { where: { state_hash, browser_hash, expires_at: MoreThan(now) }, lock: { mode: 'pessimistic_write' } });
      if (row) await manager.delete(PendingSignInRow, { state_hash });
      return row;
    });
  }
}

/** Officers' accounts by who they are at a provider. */
@Injectable()
export class ProviderAccounts {
  constructor(private readonly writer: Writer) {}

  async find({ issuer, subject }: Subject): Promise<OfficerRow | null> {
    const [known] = await this.writer.query<{ officer_id: string }[]>('SELECT officer_id FROM hotline.provider_accounts WHERE issuer = $1 AND subject = $2', [issuer, subject]);
    return known ? this.writer.manager.findOne(OfficerRow, { where: { id: known.officer_id } }) : null;
  }

  /** Where an account comes from; null for one of this service's own. */
  async issuerOf(officer_id: string): Promise<string | null> {
    const [known] = await this.writer.query<{ issuer: string }[]>('SELECT issuer FROM hotline.provider_accounts WHERE officer_id = $1', [officer_id]);
    return known?.issuer ?? null;
  }

  /** Makes the account of a subject. @returns false when another sign-in was first, or its account name is taken */
  async make(row: OfficerRow, { issuer, subject }: Subject): Promise<boolean> {
    return this.writer.transaction(async (manager) => {
      const made = await manager.createQueryBuilder().insert().into(OfficerRow).values(row).orIgnore().returning('id').execute();
      if ((made.raw as unknown[]).length === 0) return false;
      await manager.query('INSERT INTO hotline.provider_accounts (issuer, subject, officer_id, created_at) VALUES ($1, $2, $3, $4)', [issuer, subject, row.id, new Date(row.created_at)]);
      return true;
    });
  }

  /** Gives an account what its provider says of it now. With another office or role its sessions end. */
  async follow({ id, office, role }: OfficerRow, now: Pick<OfficerRow, 'office' | 'role' | 'name'>): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.update(OfficerRow, { id }, now);
      if (office !== now.office || role !== now.role) await manager.delete(SessionRow, { officer_id: id });
    });
  }
}
