import type { Kind, Language, Severity, SideId } from './network.js';

/** An amount with its UN/ECE Recommendation 20 unit code, such as 18700 `TNE`. */
export interface Amount { readonly value: number; readonly unit: string }

export const PARTS = ['importer', 'exporter', 'maker', 'carrier'] as const;
/** Those who buy the goods: only they have stock of them that runs out, wait for more, and can buy elsewhere; nobody else is asked about that (WORDING §4.16). */
export const BUYERS: readonly (typeof PARTS)[number][] = ['importer', 'maker'];
export const STAGES = ['contracted', 'not_applied', 'inspecting', 'inspected', 'declared', 'held', 'released', 'loaded', 'unknown'] as const;
export const LICENCE_ANSWERS = ['yes', 'not_yet', 'not_needed', 'unknown'] as const;
export const SHARES = ['under_50', 'from_50', 'from_70', 'from_90', 'unknown'] as const;
export const SOURCE_ANSWERS = ['in_time', 'too_late', 'no', 'unknown'] as const;
export const IMPACTS = ['production', 'deliveries', 'medicine', 'food', 'transport', 'safety', 'nothing_yet'] as const;
export const HELPS = ['reason', 'release', 'licence_progress', 'other_supplier', 'papers', 'other'] as const;
/** Why no port is named: the goods are at none, or the company does not know at which. */
export const NO_PORT = ['none', 'unknown'] as const;
/** What a company may allow to cross beyond the network's own rule (WORDING §4, page `consent`). */
export const CONSENTS = ['company', 'partner', 'contract', 'licence', 'quantity_exact'] as const;
export type Consent = (typeof CONSENTS)[number];

/** What a company says, once, in its own words and numbers (DOMAIN §1.6). Immutable; later facts are follow-ups. */
export interface Report {
  readonly network: string;
  /** The home side: whose company files. */
  readonly side: SideId;
  readonly language: Language;
  readonly kind: Kind;
  readonly part: (typeof PARTS)[number];
  readonly goods: string;
  /** Six digits of the Harmonized System. */
  readonly hs: string | null;
  /** The version of it that knows the code, such as 2022; reports of before it was kept leave it out (`hsVersionOf`). */
  readonly hs_version?: string | null | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly from: string;
  readonly to: string;
  /** ISO date; the first day of the month where only the month is known (`since_day`). */
  readonly since: string;
  readonly since_day?: 'unknown' | undefined;
  readonly stage: (typeof STAGES)[number];
  /** UN/LOCODE. */
  readonly port: string | null;
  /** What was answered in place of a port; left out where nothing was. */
  readonly no_port?: (typeof NO_PORT)[number] | undefined;
  readonly quantity: Amount | null;
  readonly contract: { readonly number: string; readonly date: string | null } | null;
  readonly licence: (typeof LICENCE_ANSWERS)[number];
  readonly licence_application: { readonly number: string | null; readonly filed_on: string | null; readonly office: string | null } | null;
  readonly partner: string | null;
  readonly stock: Amount | null;
  readonly daily_use: Amount | null;
  /** ISO date, or that none is planned or known. */
  readonly next_delivery: string;
  /** Share of purchases from the country of origin, in the bands of DOMAIN §4.3. */
  readonly share: (typeof SHARES)[number];
  readonly other_source: { readonly answer: (typeof SOURCE_ANSWERS)[number]; readonly note: string | null };
  readonly impact: readonly (typeof IMPACTS)[number][];
  readonly tried: string | null;
  readonly help: readonly (typeof HELPS)[number][];
  readonly company: { readonly name: string; readonly registration_number: string };
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string; readonly language: Language; /** Whether mail may go there; where nothing is said, it may. */ readonly mail?: boolean | undefined };
  readonly consent: readonly Consent[];
}

/** The version that a code is of where none is named: all were before reports kept theirs. */
export const HS_VERSION_BARE = '2022';
/** The version of the Harmonized System that a report's code is of; null where it names no code. */
export const hsVersionOf = ({ hs, hs_version }: Pick<Report, 'hs' | 'hs_version'>): string | null => (hs === null ? null : hs_version ?? HS_VERSION_BARE);

/** Since when, as exactly as the company knows it: a day, or a month such as 2026-03. */
export const sinceOf = ({ since, since_day }: Pick<Report, 'since'> & { readonly since_day?: Report['since_day'] | null }): string => (since_day === 'unknown' ? since.slice(0, 7) : since);

/** Stages that the company sees (DOMAIN §4.5). */
export const REPORT_STATES = ['filed', 'needs_facts', 'validated', 'answered_at_home', 'rejected', 'withdrawn'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Why a severity is what it is, in the words of DOMAIN §4.3. */
export type SeverityReason =
  /** `days` is null when they are not known but fall: the goods are used daily and nothing is on its way. */
  | { readonly by: 'cover'; readonly severity: Severity; readonly days: number | null }
  | { readonly by: 'dependence'; readonly severity: Severity; readonly share: Report['share'] }
  | { readonly by: 'effect'; readonly severity: Severity; readonly impact: (typeof IMPACTS)[number] }
  | { readonly by: 'other_source'; readonly change: -1 }
  | { readonly by: 'public_need'; readonly change: 1; readonly impact: (typeof IMPACTS)[number] };

export interface Assessment {
  readonly severity: Severity;
  /** Stock divided by daily use, in days; null when the company could not say. */
  readonly cover_days: number | null;
  readonly reasons: readonly SeverityReason[];
}
