import { type Network, type SideId, audienceName, reachOf, suspensionRingsAt } from '#domain';
import { TimeSource, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { DirectoryStore } from '../directory/directory-store.js';
import { Wake } from '../ledger/wake.js';
import type { Sql } from '../together.js';
import { Writer } from '../writer.js';

/** Suspensions that one cycle looks at in one network, those that end first. */
const WATCHED_MAX = 1_000;

interface Watched { readonly id: string; readonly side: SideId; readonly suspended_until: string; readonly ends_on: string | null; readonly recorded_at: Date }

/**
 * A suspension that a side has a case of and was not rung of yet. What `suspensionRingsAt` never rings, since it ends before or was back a day before it was
 * written down, is left out: it would stand first in every cycle for good, and could keep out what is due. A case that was joined into
 * another counts like any other, and so does one that has ended.
 */
const WATCHED = `
SELECT m.id, s.side, m.suspended_until::text, m.ends_on::text, m.recorded_at FROM hotline.measures m CROSS JOIN unnest(m.sides) AS s (side)
WHERE m.network = $1 AND m.suspended_until IS NOT NULL AND (m.ends_on IS NULL OR m.ends_on >= m.suspended_until) AND m.recorded_at < m.suspended_until + interval '1 day'
  AND NOT EXISTS (SELECT FROM hotline.measure_rings r WHERE r.measure_id = m.id AND r.side = s.side AND r.suspended_until = m.suspended_until)
  AND EXISTS (SELECT FROM hotline.case_measures k JOIN hotline.cases c ON c.id = k.case_id WHERE k.measure_id = m.id AND c.told @> ARRAY[s.side])
ORDER BY m.suspended_until, m.id, s.side LIMIT ${WATCHED_MAX}`;

/** The channel in which most of a side's cases of a measure are: its desk is the one that knows. */
const CHANNEL = `
SELECT c.channel FROM hotline.case_measures k JOIN hotline.cases c ON c.id = k.case_id WHERE k.measure_id = $1 AND c.told @> ARRAY[$2]::text[] GROUP BY c.channel ORDER BY count(*) DESC, c.channel LIMIT 1`;

/** Rings sides of suspended measures that come back (DOMAIN §4.6 "suspended is not solved"): one alert for a side and a measure, however many cases it has of it. */
@Injectable()
export class MeasureWatches {
  constructor(private readonly writer: Writer, private readonly directory: DirectoryStore, private readonly time: TimeSource, private readonly wake: Wake) {}

  /**
   * Rings whoever is to be rung by now, however late it is. That a side was rung is written in the transaction that writes its alert,
   * under a key that takes one row for each side, measure and end: a crash neither loses nor doubles a ring, nor do two processes.
   * Another end of the suspension is another row, and rings again.
   * @returns how many alerts it made
   */
  async ringDue(network: Network): Promise<number> {
    const watched = await this.writer.query<Watched[]>(WATCHED, [network.id]);
    let rang = 0;
    for (const one of watched) if (await this.ring(network, one)) rang += 1;
    if (rang > 0) this.wake.now();
    return rang;
  }

  private ring(network: Network, watched: Watched): Promise<boolean> {
    return this.writer.transaction(async (manager, { sql }) => {
      const at = await this.time.read(sql);
      const zone = network.sides[watched.side]?.zone;
      const due = zone === undefined ? null : suspensionRingsAt({ ...watched, recorded_at: watched.recorded_at.getTime(), zone, days: network.policy.suspension_watch_days });
      if (due === null || due > at) return false;
      const [first] = await sql(`INSERT INTO hotline.measure_rings (measure_id, side, suspended_until, rung_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING side`, [watched.id, watched.side, watched.suspended_until, new Date(at)]);
      if (!first) return false;
      const { duty } = await this.directory.current(manager, network.id);
      const office = await deskOf(sql, network, watched);
      const reach = reachOf(duty, office, at);
      const audience = audienceName({ side: watched.side, office: reach.by === 'nobody' ? office : reach.office });
      await sql(`INSERT INTO hotline.alerts (id, measure_id, seq, side, by, audience, about, created_at, reached, officers) VALUES ($1, $2, 0, $3, NULL, $4, 'MeasureReturns', $5, $6, $7)`,
        [newId(), watched.id, watched.side, audience, new Date(at), reach.by, [...reach.officers]]);
      return true;
    });
  }
}

/** The first office of the side in that channel; where the network has no such channel any more, in its first one. */
async function deskOf(sql: Sql, { policy: { channels } }: Network, { id, side }: Watched): Promise<string> {
  const [most] = await sql<{ channel: string }>(CHANNEL, [id, side]);
  const channel = channels[most?.channel ?? ''] ?? Object.values(channels)[0];
  const office = channel?.ladder[0]?.offices[side];
  if (office === undefined) throw new Error(`no channel of the network has a desk of ${side}`);
  return office;
}
