import type { Policy, SideId } from './network.js';
import type { Report } from './report.js';

/** Country of the authority that decides on applications: what is applied for is an export licence (DOMAIN §1.4), but under a trade remedy. Null where another country's law is in the way than that of either end. */
function decidingCountry({ kind, from, to }: Pick<Report, 'kind' | 'from' | 'to'>): string | null {
  if (kind === 'trade_remedy') return to;
  return kind === 'entity_sanction' || kind === 'third_country_control' ? null : from;
}

/**
 * Whether the home side's own authority decides on the applications of a report, such as on those of its exporters: then the limit
 * is the home side's, whoever leads (ADR 48). All sides must come to the same, so that it is not said where the network lets no route cross.
 */
export function licensedAtHome(report: Pick<Report, 'kind' | 'from' | 'to' | 'side'>, sideOfCountry: (country: string) => SideId | null, crossing: Policy['crossing']): boolean {
  const country = decidingCountry(report);
  return crossing.route === 'exact' && country !== null && sideOfCountry(country) === report.side;
}
