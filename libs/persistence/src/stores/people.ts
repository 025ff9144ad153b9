import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Reader } from '../reader.js';
import { OfficerRow, SetupTokenRow } from '../rows/people-rows.js';
import { Writer } from '../writer.js';
import { signOut } from './sign-out.js';

export type Officer = OfficerRow;
/** Somebody of a side, as the others of that side may know them. */
export type Colleague = Pick<Officer, 'id' | 'side' | 'office' | 'role' | 'name' | 'sign_in' | 'language' | 'active'> & { readonly contacts_confirmed_at: Date };

/** Officers' accounts. Whoever signs in is looked for by the writer, since nobody's side is known before; a side's people are read behind its wall. */
@Injectable()
export class Officers {
  constructor(private readonly writer: Writer, private readonly reader: Reader) {}
  async bySignIn(sign_in: string): Promise<OfficerRow | null> { return this.writer.manager.findOne(OfficerRow, { where: { sign_in } }); }
  async byId(id: string): Promise<OfficerRow | null> { return this.writer.manager.findOne(OfficerRow, { where: { id } }); }
  async ofSide(side: string): Promise<Colleague[]> {
    return this.reader.as(side, (sql) => sql<Colleague>('SELECT id, side, office, role, name, sign_in, language, active, contacts_confirmed_at FROM hotline.officers ORDER BY sign_in'));
  }
  /** Offices of a side at which somebody active has one of these roles. */
  async staffed(side: string, roles: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.as(side, (sql) => sql<{ office: string }>('SELECT DISTINCT office FROM hotline.officers WHERE active AND role = ANY($1::text[])', [roles]));
    return new Set(rows.map((row) => row.office));
  }
  async count(where: FindOptionsWhere<OfficerRow> = {}): Promise<number> { return this.writer.manager.count(OfficerRow, { where }); }
  /** @returns false when the sign-in name is taken */
  async insert(row: OfficerRow): Promise<boolean> {
    const result = await this.writer.manager.createQueryBuilder().insert().into(OfficerRow).values(row).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length === 1;
  }
  /** Gives an account another password and signs it out, with all that outlives a session: whoever knew the old one is out. @param but the session that goes on; null ends all */
  async setPassword(id: string, password: Pick<OfficerRow, 'password_hash' | 'password_changed_at'>, but: string | null): Promise<void> {
    await this.writer.transaction(async (manager) => {
      await manager.update(OfficerRow, { id }, password);
      await signOut(manager, id, but);
    });
  }
}

/** The printed one-time links of first administrators, by the hash of their token. */
@Injectable()
export class SetupTokens {
  constructor(private readonly writer: Writer) {}
  /** Keeps a token, or lets one that is there work for longer: several doors may print the same link at once. */
  async renew(row: SetupTokenRow): Promise<void> { await this.writer.manager.upsert(SetupTokenRow, { ...row }, ['token_hash']); }
}
