import type { DisclosureReport, DisclosureRow } from '#contracts';
import { DEFAULT_TLP, type Policy } from '#domain';
import { DueClocks, NetworkStore, Officers, type ReadCrossing, Reader, readCrossings } from '#persistence';
import { type AccountedCrossing, accountedIn } from '#presenting';
import { Injectable } from '@nestjs/common';
import { boundsOf } from './period.js';

/** Entries that one report holds at most, each with at most a report's fields; a busier half-year is taken month by month. */
export const REPORT_ENTRIES_MAX = 10_000;
type Named = ReadonlyMap<string, string>;
const iso = (ms: number): string => new Date(ms).toISOString();

/** What a side gave to others within a period: everything but the values, from the history itself. */
@Injectable()
export class ReportDisclosures {
  constructor(private readonly reader: Reader, private readonly networks: NetworkStore, private readonly officers: Officers, private readonly clocks: DueClocks) {}

  /** @param period half-year or month in the side's zone. @returns null when it holds more entries than a report may */
  async report(side: string, period: string): Promise<DisclosureReport | null> {
    const { from, to } = boundsOf(period, this.networks.zoneOf(side));
    const as_of = await this.clocks.now();
    const entries = await this.reader.as(side, (sql) => readCrossings(sql, { side, from, to, limit: REPORT_ENTRIES_MAX + 1 }));
    if (entries.length > REPORT_ENTRIES_MAX) return null;
    const officers: Named = new Map((await this.officers.ofSide(side)).map(({ id, name }) => [id, name]));
    const disclosures: DisclosureRow[] = [];
    for (const entry of entries) {
      const policy = await this.networks.policy(entry.network, entry.policy_version);
      const words = this.networks.find(entry.network)?.sides[side]?.language ?? 'en';
      const legal = (crossing: AccountedCrossing): string | null => policy.grounds?.[side]?.[crossing.disclosure.ground]?.[words] ?? null;
      disclosures.push(...accountedIn(entry).map((crossing) => rowOf(entry, crossing, policy, { legal_reference: legal(crossing), officers })));
    }
    return { tlp: DEFAULT_TLP, side, period, from: iso(from), to: iso(to), as_of: iso(as_of), disclosures };
  }
}

function rowOf(entry: ReadCrossing, { at, seq, disclosure, approved_by: by, consented_at }: AccountedCrossing, policy: Policy, { legal_reference, officers }: { legal_reference: string | null; officers: Named }): DisclosureRow {
  const { field, form, to, ground } = disclosure;
  // Before the date was kept with the crossing, a consent could only come with the report.
  const agreed = ground === 'company_consent' ? iso(consented_at ?? entry.opened_at) : null;
  return {
    at: iso(at), reference: entry.reference, entry: seq, field, form, to: [...to], ground, consented_at: agreed, legal_reference,
    network: policy.network, rule_version: policy.version, approved_by: 'rule_version' in by ? 'rule' : 'officer',
    office: 'office' in by ? by.office : null,
    officer: 'office' in by && by.officer !== null ? { id: by.officer, name: officers.get(by.officer) ?? null } : null,
  };
}
