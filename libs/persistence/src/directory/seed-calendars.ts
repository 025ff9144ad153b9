import { createHash } from 'node:crypto';
import type { Network, WorkCalendar } from '#domain';
import { TimeSource } from '#platform';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { Writer } from '../writer.js';
import type { DayNames } from './load-calendars.js';

/** One year that somebody edited here, and that the file of the start would have otherwise. */
export interface KeptYear { readonly calendar: string; readonly year: number; readonly updated_at: Date }
interface SeedYear { readonly year: number; readonly holidays: DayNames; readonly make_up_days: DayNames; readonly published: boolean; readonly source: string }

/** Puts the calendars of the configuration into the tables that people edit. */
@Injectable()
export class SeedCalendars {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /**
   * Registers a network's sides with their calendars. A year that is not there is written; a year that nobody edited
   * follows the file; an edited year stays. Doors that start together may all do this.
   * @returns the edited years that differ from the file, to be said at start
   */
  async seed(network: Network): Promise<readonly KeptYear[]> {
    return this.writer.transaction(async (manager) => {
      const at = new Date(await this.time.read((sql) => manager.query(sql)));
      await manager.query('INSERT INTO hotline.directory_revisions (network) VALUES ($1) ON CONFLICT DO NOTHING', [network.id]);
      const calendars = new Map(Object.values(network.calendars).map((c) => [c.name, c]));
      const kept: KeptYear[] = [];
      for (const calendar of calendars.values()) kept.push(...await seedCalendar(manager, calendar, at));
      for (const [side, calendar] of Object.entries(network.calendars)) await seedSide(manager, network.id, side, calendar);
      return kept;
    });
  }
}

async function seedSide(manager: EntityManager, network: string, side: string, { name, zone, hours }: WorkCalendar): Promise<void> {
  await manager.query(
    `INSERT INTO hotline.side_calendars AS s (network, side, calendar, zone, opens_minute, closes_minute) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (network, side) DO UPDATE SET calendar = excluded.calendar, zone = excluded.zone, opens_minute = excluded.opens_minute,
       closes_minute = excluded.closes_minute, revision = s.revision + 1
     WHERE (s.calendar, s.zone, s.opens_minute, s.closes_minute) IS DISTINCT FROM (excluded.calendar, excluded.zone, excluded.opens_minute, excluded.closes_minute)`,
    [network, side, name, zone, hours.opens_minute, hours.closes_minute]);
}

async function seedCalendar(manager: EntityManager, calendar: WorkCalendar, at: Date): Promise<KeptYear[]> {
  const kept: KeptYear[] = [];
  for (const { year, holidays, make_up_days, published, source } of yearsOf(calendar)) {
    const hash = createHash('sha256').update(canonicalize({ holidays, make_up_days, published, source }) ?? '').digest('hex');
    await manager.query(
      `INSERT INTO hotline.calendars AS c (calendar, year, holidays, make_up_days, published, source, seed_hash, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (calendar, year) DO UPDATE SET holidays = excluded.holidays, make_up_days = excluded.make_up_days, published = excluded.published,
         source = excluded.source, seed_hash = excluded.seed_hash, updated_at = excluded.updated_at, version = c.version + 1
       WHERE c.updated_by IS NULL AND c.seed_hash IS DISTINCT FROM excluded.seed_hash`,
      [calendar.name, year, holidays, make_up_days, published, source, hash, at]);
    kept.push(...await manager.query(
      `SELECT calendar, year, updated_at FROM hotline.calendars WHERE calendar = $1 AND year = $2 AND updated_by IS NOT NULL
       AND (holidays, make_up_days, published, source) IS DISTINCT FROM ($3::jsonb, $4::jsonb, $5, $6)`,
      [calendar.name, year, holidays, make_up_days, published, source]) as KeptYear[]);
  }
  return kept;
}

function yearsOf({ holidays, make_up_days, years }: WorkCalendar): SeedYear[] {
  const of = (days: ReadonlyMap<string, string>, year: number): DayNames => Object.fromEntries([...days].filter(([day]) => day.startsWith(`${String(year)}-`)));
  return [...years].map(([year, { source, published }]) => ({ year, holidays: of(holidays, year), make_up_days: of(make_up_days, year), published, source }));
}
