import { Injectable } from '@nestjs/common';
import { OfficerRow, PasskeyRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';

const kind = 'passkey';
export type KeptPasskey = Readonly<Omit<PasskeyRow, 'kind' | 'confirmed_at'>>;

/** Officers' passkeys, which lie beside their apps for one-time codes (ADR 17). A passkey that was removed is gone. */
@Injectable()
export class Passkeys {
  constructor(private readonly writer: Writer) {}

  /** An account's, the one made last first. */
  async ofOfficer(officer_id: string): Promise<KeptPasskey[]> {
    return this.writer.manager.find(PasskeyRow, { where: { officer_id, kind }, order: { created_at: 'DESC', id: 'DESC' } });
  }

  async byCredential(credential_id: string): Promise<KeptPasskey | null> { return this.writer.manager.findOne(PasskeyRow, { where: { credential_id, kind } }); }

  /** @param max passkeys of one account. @returns what kept it from being added: the account has as many, or somebody has this one */
  async add(passkey: KeptPasskey, max: number): Promise<'too-many' | 'there' | null> {
    return this.writer.transaction(async (manager) => {
      // One at a time for each account, so that two requests at once do not each see room for the last one.
      await manager.findOne(OfficerRow, { select: { id: true }, where: { id: passkey.officer_id }, lock: { mode: 'pessimistic_write' } });
      if (await manager.count(PasskeyRow, { where: { officer_id: passkey.officer_id, kind } }) >= max) return 'too-many';
      const added = await manager.createQueryBuilder().insert().into(PasskeyRow).values({ ...passkey, kind, confirmed_at: passkey.created_at }).orIgnore().returning('id').execute();
      return (added.raw as unknown[]).length === 1 ? null : 'there';
    });
  }

  /** Notes a use. @param counter what the passkey counts now. @returns false when that is not beyond every count before, or the passkey is gone */
  async use(id: string, counter: number, last_used_at: number): Promise<boolean> {
    const { affected } = await this.writer.manager.createQueryBuilder().update(PasskeyRow).set({ counter, last_used_at })
      .where('id = :id AND (counter < :counter OR (counter = 0 AND :counter = 0))', { id, counter }).execute();
    return affected === 1;
  }

  /** @returns false when the account has no such passkey; so does `remove` */
  async rename(officer_id: string, id: string, name: string): Promise<boolean> { return (await this.writer.manager.update(PasskeyRow, { officer_id, id, kind }, { name })).affected === 1; }
  async remove(officer_id: string, id: string): Promise<boolean> { return (await this.writer.manager.delete(PasskeyRow, { officer_id, id, kind })).affected === 1; }
}
