import { type CaseLine, type CaseList, type CaseQuery, PAGE_DEFAULT } from '#contracts';
import type { Case, SideId } from '#domain';
import { type CaseFilter, DueClocks, NetworkStore, type ReadCase, Reader, listCases, readCase, readCases, readToCase, unpublishedYears } from '#persistence';
import { Config, loadReference, parseReference } from '#platform';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type ItemNames, codesNamed } from './codes-named.js';
import { presentLine } from './present-line.js';

/** Lines of cases as a side may see them: for its board, its history list, and what is sent to its officers live. */
@Injectable()
export class CaseLines {
  private readonly items: ItemNames;
  constructor(private readonly reader: Reader, private readonly networks: NetworkStore, private readonly clocks: DueClocks, config: Config) {
    this.items = loadReference(config.config_dir).itemNames;
  }

  /** A page of a side's cases by query, newest change first, with the number of all that match. */
  async list(side: SideId, zone: string, query: CaseQuery): Promise<CaseList> {
    const filter = { ...this.filterOf(query, zone), limit: query.limit ?? PAGE_DEFAULT };
    const now = await this.clocks.now();
    const { cases, total, missing } = await this.reader.as(side, async (sql) => ({ ...await listCases(sql, filter), missing: await unpublishedYears(sql, side, now) }));
    const last = cases.length === filter.limit ? cases.at(-1) : undefined;
    return {
      cases: await Promise.all(cases.map((c) => this.line(c, side))), total, as_of: new Date(now).toISOString(),
      next: last ? `${last.kase.updated_at}_${last.kase.id}` : null,
      calendar_warnings: missing.map(({ sides, ...year }) => ({ ...year, sides: [...sides] })),
    };
  }

  /** What a query asks for, by days in a zone. */
  filterOf(query: CaseQuery, zone: string): Omit<CaseFilter, 'limit'> { return filterOf(query, zone, this.items); }

  /** Lines by case id; those the side may not see are absent. */
  async byIds(side: SideId, ids: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
    return this.read(side, await this.reader.as(side, (sql) => readCases(sql, ids), 'force_generic_plan'));
  }

  /** Lines of cases that were read together with something else, by case id. */
  async read(side: SideId, cases: readonly ReadCase[]): Promise<ReadonlyMap<string, CaseLine>> {
    return new Map(await Promise.all(cases.map(async (c) => [c.kase.id, await this.line(c, side)] as const)));
  }

  async line(read: ReadCase, side: SideId): Promise<CaseLine> {
    return presentLine(read, await this.caseOf(read), { side });
  }

  /** A case by the reference that somebody typed; null both for what does not exist and for what the side was not told of. */
  async find(side: SideId, typed: string): Promise<Case | null> {
    const reference = parseReference(typed);
    const read = reference === null ? null : await this.reader.as(side, (sql) => readCase(sql, reference));
    return read && this.caseOf(read);
  }

  /** The domain's case with the policy it froze. */
  async caseOf(read: ReadCase): Promise<Case> {
    return readToCase(read, await this.networks.policy(read.kase.network, read.kase.policy_version));
  }
}

function filterOf(query: CaseQuery, zone: string, items: ItemNames): Omit<CaseFilter, 'limit'> {
  const words = query.item?.trim();
  const [updated_at, id] = query.after?.split('_') ?? [];
  return {
    state: query.state, severity: query.severity?.map(Number), kind: query.kind, channel: query.channel, measure: query.measure, item: words ? itemOf(words, items) : undefined,
    from: query.from === undefined ? undefined : dayStart(query.from, zone, 0), to: query.to === undefined ? undefined : dayStart(query.to, zone, 1),
    after: updated_at && id ? { updated_at: Number(updated_at), id } : undefined,
  };
}

const itemOf = (words: string, items: ItemNames): CaseFilter['item'] => ({
  words, codes: codesNamed(words, items), reference: parseReference(words),
  each: words.split(/\s+/).map((word) => ({ word, codes: codesNamed(word, items) })),
});

/** Midnight that begins a day in a zone, some days later, in epoch milliseconds; `to` includes its whole day. */
const dayStart = (date: string, zone: string, days: number): number => Temporal.PlainDate.from(date).add({ days }).toZonedDateTime(zone).epochMilliseconds;
