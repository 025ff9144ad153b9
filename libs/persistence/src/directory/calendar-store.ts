import { type CalendarFault, type NamedDay, type OfficeDays, type OfficeId, type SideId, type WorkCalendar, type YearList, closureFaults, gapFaults, yearFaults } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../together.js';
import { Writer } from '../writer.js';
import { CALENDAR_YEAR, type CalendarYearRow, OFFICE_CALENDAR, type OfficeCalendarRow, loadCalendars } from './load-calendars.js';

/** Days around a change that are looked through for a closure that it would make too long. */
const LOOK_AROUND_DAYS = 62;

export interface YearSave { readonly calendar: string; readonly list: YearList & { readonly source: string }; readonly version: number; readonly by: string }
export interface OfficeSave { readonly network: string; readonly side: SideId; readonly office: OfficeId; readonly days: OfficeDays; readonly version: number; readonly by: string }
/** `stale`: somebody saved in the meantime; when, where that is known. */
export type CalendarSaved =
  | { readonly ok: true }
  | { readonly ok: false; readonly stale: { readonly updated_at: Date } | null }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** Saves the days by which sides count: only without a fault, and over the version that was seen. Triggers let every limit know. */
@Injectable()
export class CalendarStore {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Saves one year of a calendar. @param save its `version`: the one that was seen, 0 for a year that was not there */
  async saveYear({ calendar, list, version, by }: YearSave): Promise<CalendarSaved> {
    return this.writer.transaction(async (manager): Promise<CalendarSaved> => {
      const { sql, at } = await this.begin(manager);
      const years = await sql<CalendarYearRow>(`SELECT ${CALENDAR_YEAR} FROM hotline.calendars WHERE calendar = $1`, [calendar]);
      const kept = years.find((y) => y.year === list.year);
      if ((kept?.version ?? 0) !== version) return { ok: false, stale: kept ?? null };
      const published = years.filter((y) => y.year !== list.year && y.published).map((y) => y.year);
      const faults = [...yearFaults(list), ...gapFaults(list.published ? [...published, list.year] : published)];
      if (faults.length === 0) faults.push(...await this.closures(sql, calendar, list));
      if (faults.length > 0) return { ok: false, faults };
      await sql(
        `INSERT INTO hotline.calendars AS c (calendar, year, holidays, make_up_days, published, source, updated_at, updated_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (calendar, year) DO UPDATE SET holidays = excluded.holidays, make_up_days = excluded.make_up_days, published = excluded.published,
           source = excluded.source, version = c.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
        [calendar, list.year, byDate(list.holidays), byDate(list.make_up_days), list.published, list.source, at, by]);
      return { ok: true };
    });
  }

  /** Saves what an office does otherwise than its side. @param save its `version`: the one that was seen, 0 where nothing was saved */
  async saveOffice({ network, side, office, days, version, by }: OfficeSave): Promise<CalendarSaved> {
    return this.writer.transaction(async (manager): Promise<CalendarSaved> => {
      const { sql, at } = await this.begin(manager);
      const [kept] = await sql<OfficeCalendarRow>(`SELECT ${OFFICE_CALENDAR} FROM hotline.office_calendars WHERE network = $1 AND office = $2`, [network, office]);
      if ((kept?.version ?? 0) !== version) return { ok: false, stale: kept ?? null };
      const [closed_days, open_days] = [[...days.closed_days].sort(), [...days.open_days].sort()];
      const calendar = (await loadCalendars(sql, network))[side];
      const faults = calendar ? officeFaults({ ...calendar, offices: { [office]: days } }, closed_days) : [];
      if (faults.length > 0) return { ok: false, faults };
      await sql(
        `INSERT INTO hotline.office_calendars AS o (network, office, side, opens_minute, closes_minute, closed_days, open_days, updated_at, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9)
         ON CONFLICT (network, office) DO UPDATE SET opens_minute = excluded.opens_minute, closes_minute = excluded.closes_minute, closed_days = excluded.closed_days,
           open_days = excluded.open_days, version = o.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
        [network, office, side, days.hours?.opens_minute ?? null, days.hours?.closes_minute ?? null, JSON.stringify(closed_days), JSON.stringify(open_days), at, by]);
      return { ok: true };
    });
  }

  /** One change at a time: two saves at once could each be sound and leave a gap together. */
  private async begin(manager: EntityManager): Promise<{ sql: Sql; at: Date }> {
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('calendars', 0))");
    return { sql: (text, values = []) => manager.query(text, [...values]), at: new Date(await this.time.read((text) => manager.query(text))) };
  }

  /** Every side that counts by the calendar, and every office of it, must still have working days. */
  private async closures(sql: Sql, calendar: string, list: YearList): Promise<CalendarFault[]> {
    const networks = await sql<{ network: string }>('SELECT DISTINCT network FROM hotline.side_calendars WHERE calendar = $1 ORDER BY network', [calendar]);
    const [from, to] = [shifted(`${list.year}-01-01`, -LOOK_AROUND_DAYS), shifted(`${list.year}-12-31`, LOOK_AROUND_DAYS)];
    for (const { network } of networks) {
      for (const side of Object.values(await loadCalendars(sql, network)).filter((c) => c.name === calendar)) {
        const faults = closureFaults(withYear(side, list), from, to);
        if (faults.length > 0) return faults;
      }
    }
    return [];
  }
}

function officeFaults(calendar: WorkCalendar, closed_days: readonly string[]): CalendarFault[] {
  const [first, last] = [closed_days[0], closed_days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return closureFaults(calendar, shifted(first, -LOOK_AROUND_DAYS), shifted(last, LOOK_AROUND_DAYS), 'closed_days');
}

function withYear(calendar: WorkCalendar, { year, holidays, make_up_days }: YearList): WorkCalendar {
  const days = (kept: ReadonlyMap<string, string>, named: readonly NamedDay[]): Map<string, string> =>
    new Map([...[...kept].filter(([date]) => !date.startsWith(`${String(year)}-`)), ...named.map(({ date, name }): [string, string] => [date, name])]);
  return { ...calendar, holidays: days(calendar.holidays, holidays), make_up_days: days(calendar.make_up_days, make_up_days) };
}

const byDate = (days: readonly NamedDay[]): Record<string, string> => Object.fromEntries(days.map(({ date, name }) => [date, name]));
const shifted = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
