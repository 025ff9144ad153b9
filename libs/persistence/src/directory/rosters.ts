import { type Absence, type DutyPlan, type OfficeId, type Roster, type RosterFault, type SideId, absenceFaults, rosterFaults } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { DirectoryStore } from './directory-store.js';
import { ABSENCE, type AbsenceRow, ROSTER, type RosterRow, toAbsence } from './load-duty.js';

/** Days for which an absence that is over is kept, for whoever asks why an alert went elsewhere. */
const ABSENCE_KEPT_DAYS = 90;
/** Absences that one officer has at most, past and to come. */
export const ABSENCES_MAX = 60;
const DAY_MS = 86_400_000;

export interface RosterSave { readonly side: SideId; readonly office: OfficeId; readonly version: number; readonly roster: Roster; readonly by: string }
export type RosterSaved = { readonly ok: true } | { readonly ok: false; readonly stale: RosterRow | null } | { readonly ok: false; readonly faults: readonly RosterFault[] };
export type AbsenceSaved = { readonly ok: true } | { readonly ok: false; readonly faults: readonly RosterFault[] } | { readonly ok: false; readonly why: 'not-found' | 'too-many' };
/** Who saves, and whether they may touch absences of others. */
export interface AbsenceKeeper { readonly officer: string; readonly side: SideId; readonly every: boolean }

/** Rosters and absences of one side: read through its wall, and saved only without a fault and over the version that was seen. */
@Injectable()
export class Rosters {
  constructor(private readonly writer: Writer, private readonly reader: Reader, private readonly directory: DirectoryStore, private readonly time: TimeSource) {}

  async ofSide(side: SideId): Promise<{ rosters: readonly RosterRow[]; absences: readonly Absence[] }> {
    return this.reader.as(side, async (sql) => ({
      rosters: await sql<RosterRow>(`SELECT ${ROSTER} FROM hotline.rosters ORDER BY office`),
      absences: (await sql<AbsenceRow>(`SELECT ${ABSENCE} FROM hotline.absences ORDER BY begins, id`)).map(toAbsence),
    }));
  }

  /** Saves a roster over the version that was seen (0: none was there). */
  async save(network: string, { side, office, version, roster, by }: RosterSave): Promise<RosterSaved> {
    return this.writer.transaction(async (manager): Promise<RosterSaved> => {
      const { plan, at } = await this.begin(manager, network, side);
      const [kept] = await rows<RosterRow>(manager, `SELECT ${ROSTER} FROM hotline.rosters WHERE side = $1 AND office = $2`, [side, office]);
      if ((kept?.version ?? 0) !== version) return { ok: false, stale: kept ?? null };
      const faults = rosterFaults({ ...plan, rosters: { ...plan.rosters, [office]: roster } }, office);
      if (faults.length > 0) return { ok: false, faults };
      await manager.query(
        `INSERT INTO hotline.rosters AS r (side, office, document, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (side, office) DO UPDATE SET document = excluded.document, version = r.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
        [side, office, roster, at, by]);
      return { ok: true };
    });
  }

  /** Saves an absence, new or changed; whose it is never changes. */
  async saveAbsence(network: string, absence: Absence, { officer, side, every }: AbsenceKeeper): Promise<AbsenceSaved> {
    return this.writer.transaction(async (manager): Promise<AbsenceSaved> => {
      const { plan, at } = await this.begin(manager, network, side);
      const [kept] = await rows<AbsenceRow>(manager, `SELECT ${ABSENCE} FROM hotline.absences WHERE id = $1 AND side = $2`, [absence.id, side]);
      if (kept && kept.officer !== absence.officer) return { ok: false, why: 'not-found' };
      if (!every && absence.officer !== officer) return { ok: false, why: 'not-found' };
      const officers = plan.officers.filter((o) => o.side === side);
      // Another side's absences must not be told apart from ones that do not exist.
      const own = { ...plan, officers, absences: plan.absences.filter((a) => officers.some((o) => o.id === a.officer)) };
      const faults = absenceFaults({ ...own, absences: [...own.absences.filter((a) => a.id !== absence.id), absence] }, absence);
      if (faults.length > 0) return { ok: false, faults };
      await manager.query('DELETE FROM hotline.absences WHERE officer = $1 AND ends < $2', [absence.officer, new Date(at.getTime() - ABSENCE_KEPT_DAYS * DAY_MS).toISOString().slice(0, 16)]);
      const [{ n } = { n: 0 }] = await rows<{ n: number }>(manager, 'SELECT count(*)::int AS n FROM hotline.absences WHERE officer = $1 AND id <> $2', [absence.officer, absence.id]);
      if (n >= ABSENCES_MAX) return { ok: false, why: 'too-many' };
      await manager.query(
        `INSERT INTO hotline.absences (id, side, officer, begins, ends, deputy, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (side, id) DO UPDATE SET begins = excluded.begins, ends = excluded.ends, deputy = excluded.deputy, updated_at = excluded.updated_at, updated_by = excluded.updated_by
         WHERE absences.officer = excluded.officer`,
        [absence.id, side, absence.officer, absence.from, absence.to, absence.deputy, at, officer]);
      return { ok: true };
    });
  }

  /** Ends an absence early, or takes it back. @returns false when there is none that this keeper may touch */
  async removeAbsence(id: string, { officer, side, every }: AbsenceKeeper): Promise<boolean> {
    const [removed] = await this.writer.query<[unknown[], number]>('DELETE FROM hotline.absences WHERE id = $1 AND side = $2 AND ($3 OR officer = $4) RETURNING id', [id, side, every, officer]);
    return removed.length === 1;
  }

  /** One change of a side's duty at a time: two saves at once could each be sound and make a circle together. */
  private async begin(manager: EntityManager, network: string, side: SideId): Promise<{ plan: DutyPlan; at: Date }> {
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('duty of ' || $1, 0))", [side]);
    const { plan } = await this.directory.current(manager, network);
    return { plan, at: new Date(await this.time.read((sql) => manager.query(sql))) };
  }
}

const rows = <T>(manager: EntityManager, sql: string, values: unknown[]): Promise<T[]> => manager.query(sql, values);
