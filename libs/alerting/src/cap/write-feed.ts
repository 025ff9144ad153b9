import type { DeskActor, Language, Network } from '#domain';
import { notFound } from '#edge';
import { type CaseVersion, NetworkStore, type ReadCase, type ReadEntry, Reader, newestVersions, readCases, readEntriesOf } from '#persistence';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { senderOf } from './cap-alert.js';
import { headlineOf } from './cap-info.js';
import { type FeedEntry, feedXml } from './to-xml.js';
import { WriteCap, type Written } from './write-cap.js';

/** Alerts that a feed holds: those of the cases that changed last, closed ones among them, since that they are is news. */
export const FEED_MAX = 50;
/** When a feed without alerts was last changed: never. */
const NEVER = '1970-01-01T00:00:00Z';
/** Entries that one process remembers, those of all sides and languages together: some kilobytes each. */
const KNOWN_MAX = 1_000;

interface Reading { readonly side: string; readonly language: Language; readonly network: Network }
interface Read { readonly read: ReadCase; readonly entries: readonly ReadEntry[] }
/** One case in a feed; null where there is no alert about it. */
type Known = { readonly at: string; readonly entry: FeedEntry } | null;

/**
 * The feed of one network's alerts, for systems that ask every few minutes. Whether there is anything new is asked first, of
 * the versions of the cases alone; then only those are read with their histories that changed since this process last wrote them.
 */
@Injectable()
export class WriteFeed {
  private readonly known = new Map<string, Known>();
  constructor(private readonly reader: Reader, private readonly networks: NetworkStore, private readonly cap: WriteCap, private readonly config: Config) {}

  /**
   * @param asked id of a network; otherwise the one that the side's pages show, the first in which it is
   * @param language of titles and summaries; the alerts have all of them
   * @param has whether the caller has the feed of this version already
   * @returns null where they have it
   * @throws ProblemError `not-found` (404) for a network of others, and for none
   */
  async feed({ side }: DeskActor, { asked, language }: { readonly asked: unknown; readonly language: Language }, has: (version: string) => boolean): Promise<string | null> {
    const network = this.networks.all().find((n) => n.sides[side] && (asked === undefined || asked === n.id));
    if (!network) throw notFound();
    const reading = { side, language, network };
    const found = await this.reader.as(side, async (sql) => {
      const cases = await newestVersions(sql, network.id, FEED_MAX);
      if (has(JSON.stringify([side, network, this.config.public_url, this.config.embedded, language, cases.map(({ id, version }) => [id, version])]))) return null;
      const known = cases.map((one) => this.known.get(keyOf(reading, one)));
      const ids = cases.filter((_, i) => known[i] === undefined).map(({ id }) => id);
      const [read, entries] = ids.length === 0 ? [[], []] : await Promise.all([readCases(sql, ids), readEntriesOf(sql, ids)]);
      return { known, changed: read.map((one): Read => ({ read: one, entries: entries.filter((e) => e.case_id === one.kase.id) })) };
    });
    if (!found) return null;
    const fresh = await Promise.all(found.changed.map((one) => this.entry(reading, one)));
    return this.write(reading, [...found.known, ...fresh].flatMap((one) => one ?? []));
  }

  private write({ network, side, language }: Reading, unsorted: readonly NonNullable<Known>[]): string {
    const entries = unsorted.toSorted((a, b) => b.at.localeCompare(a.at));
    return feedXml({
      id: `urn:hotline:${senderOf({ network, side, origin: this.config.public_url })}`, title: network.name[language], author: network.sides[side]?.name[language] ?? side, updated: entries[0]?.at ?? NEVER,
      entries: entries.map(({ entry }) => entry),
    });
  }

  private async entry(reading: Reading, { read, entries }: Read): Promise<Known> {
    const written = await this.cap.write(read, entries, reading.side);
    const made = written && this.made(written, reading.language);
    this.remember(keyOf(reading, { id: read.kase.id, version: read.kase.version }), made);
    return made;
  }

  private made({ alert, source, issuer, at }: Written, language: Language): NonNullable<Known> {
    const summary = alert.info[issuer.network.languages.indexOf(language)] ?? alert.info[0];
    return { at, entry: { alert, title: headlineOf(source, issuer, language), summary: summary?.description ?? '', href: `${this.config.public_url ?? ''}/api/v1/cases/${source.line.reference}/cap` } };
  }

  /** What was written first makes room. */
  private remember(key: string, entry: Known): void {
    for (const oldest of this.known.keys()) {
      if (this.known.size < KNOWN_MAX) break;
      this.known.delete(oldest);
    }
    this.known.set(key, entry);
  }
}

/** A side's own view of a case at one version, in one language: nothing else changes what is written of it. */
const keyOf = ({ side, language }: Pick<Reading, 'side' | 'language'>, { id, version }: CaseVersion): string => [side, language, id, version].join(' ');
