import type { MeasureFacts, SideId } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { digestOf } from '#proof';
import type { Sql } from '../together.js';
import { Writer } from '../writer.js';

/** Who records something of a measure. */
export interface Recorder { readonly id: string; readonly side: SideId; readonly office: string }
/** Revisions of one measure at most: more than any notice was ever changed. */
export const MEASURE_REVISIONS_MAX = 500;

/** The register of measures. Whatever is recorded is added: a revision holds the digest of the one before, and no role may change one. */
@Injectable()
export class MeasureStore {
  constructor(private readonly writer: Writer, private readonly time: TimeSource) {}

  /** Begins a measure. @param sides of the network, which may all read it @returns its id */
  async record({ network, sides }: { readonly network: string; readonly sides: readonly SideId[] }, facts: MeasureFacts, by: Recorder): Promise<string> {
    return this.writer.transaction(async (_, { sql }) => {
      const [id, at] = [newId(), await this.time.read(sql)];
      const digest = digestOf({ previous: null, facts });
      await sql('INSERT INTO hotline.measures (id, network, sides, revision, digest, facts, recorded_at, suspended_until, ends_on) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)',
        [id, network, sides, digest, JSON.stringify(facts), new Date(at), facts.suspended_until, facts.ends_on]);
      await addRevision(sql, { id, revision: 1, digest, at }, facts, by);
      return id;
    });
  }

  /**
   * Adds a revision. When a suspension's end was written down stays what it was while the end does.
   * @param seen the revision that the officer read
   * @returns whether it was added: `stale` where another came between or there is no such measure, `full` where it has `MEASURE_REVISIONS_MAX`
   */
  async revise(id: string, seen: number, facts: MeasureFacts, by: Recorder): Promise<'added' | 'stale' | 'full'> {
    return this.writer.transaction(async (_, { sql }) => {
      const [[kept], at] = [await sql<{ revision: number; digest: string }>('SELECT revision, digest FROM hotline.measures WHERE id = $1 AND sides @> ARRAY[$2]::text[] FOR UPDATE', [id, by.side]), await this.time.read(sql)];
      if (kept?.revision !== seen) return 'stale';
      if (seen >= MEASURE_REVISIONS_MAX) return 'full';
      const digest = digestOf({ previous: kept.digest, facts });
      await sql(`
        UPDATE hotline.measures SET revision = $2, digest = $3, facts = $4, recorded_at = CASE WHEN suspended_until IS DISTINCT FROM $6::date THEN $5 ELSE recorded_at END, suspended_until = $6::date, ends_on = $7::date
        WHERE id = $1`, [id, seen + 1, digest, JSON.stringify(facts), new Date(at), facts.suspended_until, facts.ends_on]);
      await addRevision(sql, { id, revision: seen + 1, digest, at }, facts, by);
      return 'added';
    });
  }
}

const addRevision = (sql: Sql, made: { readonly id: string; readonly revision: number; readonly digest: string; readonly at: number }, facts: MeasureFacts, by: Recorder): Promise<unknown> =>
  sql('INSERT INTO hotline.measure_revisions (measure_id, revision, side, office, officer_id, at, facts, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [made.id, made.revision, by.side, by.office, by.id, new Date(made.at), JSON.stringify(facts), made.digest]);
