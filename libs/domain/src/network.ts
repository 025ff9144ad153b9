/**
 * A network: the agreement of two or more sides to share a hotline (DOMAIN §1, §4.1).
 * These are the plain types the decisions work on; the file format and its checks live in `contracts` and `networks`.
 */

/** On which days of each year, `MM-DD`, and at which time by UTC, `HH:MM`, a network is rung to test whether somebody answers. */
export interface TestCallDays { readonly days: readonly string[]; readonly at: string }
/** Twice a year, in the morning of every zone from Delhi to Tokyo, away from the long holidays. */
export const DEFAULT_TEST_CALLS: TestCallDays = { days: ['04-15', '10-20'], at: '02:00' };

/** Code of one side inside a network, such as `KR`. */
export type SideId = string;
/** Code of one office inside a network, such as `kr-trade-cooperation-desk`. */
export type OfficeId = string;
export type ChannelId = string;
/** BCP 47 language tag that the service has wording for. */
export type Language = 'ko' | 'zh-Hans' | 'en';
export const LANGUAGES: readonly Language[] = ['ko', 'zh-Hans', 'en'];
/** One text in every language of the network. */
export type Names = Readonly<Record<Language, string>>;

/** 1 attention · 2 caution · 3 alert · 4 serious (DOMAIN §4.3). A number in code only; screens show its word. */
export type Severity = 1 | 2 | 3 | 4;
export const SEVERITIES: readonly Severity[] = [1, 2, 3, 4];

/** Level of office, lowest first; titles are not symmetric between sides, levels are (DOMAIN §1.2). */
export type Rank = 'desk' | 'division-director' | 'director-general' | 'vice-minister' | 'minister' | 'leaders';
export const RANKS: readonly Rank[] = ['desk', 'division-director', 'director-general', 'vice-minister', 'minister', 'leaders'];

/** `elapsed` counts every second; `working-days` ends at closing time of the n-th working day after the day it started. */
export type Limit =
  | { readonly unit: 'elapsed'; readonly seconds: number }
  | { readonly unit: 'working-days'; readonly days: number };

/** Minutes after local midnight at which an office opens and closes. */
export interface OfficeHours { readonly opens_minute: number; readonly closes_minute: number }

/** One office's own days and hours, where they differ from its side's (ISO dates). */
export interface OfficeDays {
  /** Null where the office keeps its side's hours. */
  readonly hours: OfficeHours | null;
  readonly closed_days: ReadonlySet<string>;
  readonly open_days: ReadonlySet<string>;
}

/** Where one year's days come from; before its list is published they are weekends and statutory days only. */
export interface CalendarYear { readonly source: string; readonly published: boolean }

/** Working days of one side (DOMAIN §4.4). Dates are ISO `YYYY-MM-DD` in the side's zone. */
export interface WorkCalendar {
  /** The calendar's code, such as `KR`; several sides may keep one. */
  readonly name: string;
  /** Grows with every change of these days and hours, so that a limit knows whether it was counted by older ones. */
  readonly revision: number;
  readonly zone: string;
  readonly hours: OfficeHours;
  /** Days on which nobody works, with their names. */
  readonly holidays: ReadonlyMap<string, string>;
  /** Weekend days on which everybody works (调休), with their names. */
  readonly make_up_days: ReadonlyMap<string, string>;
  /** Years that somebody wrote down; a limit that touches a year that is not here, or not published, is provisional. */
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** Offices that keep other days or hours than their side. */
  readonly offices: Readonly<Record<OfficeId, OfficeDays>>;
}

export interface Side {
  readonly id: SideId;
  readonly name: Names;
  /** How officers name this side in a sentence, such as "한국 측", "韩方". */
  readonly party: Names;
  /** How the company form names this side's government, such as "중국 정부". */
  readonly government: Names;
  /** The city printed beside this side's times, such as "서울". */
  readonly city: Names;
  readonly language: Language;
  readonly zone: string;
  /** ISO 3166-1 alpha-2 codes of the places whose obstacles this side answers for. */
  readonly countries: readonly string[];
  /** Which check applies to a company's registration number. */
  readonly registration_number: 'kr-business' | 'cn-unified-social-credit' | 'any';
  readonly severity_names: Readonly<Record<Severity, string>>;
  readonly duty_phone: string;
}

export interface Office {
  readonly id: OfficeId;
  readonly side: SideId;
  readonly rank: Rank | 'authority';
  readonly name: Names;
  /** Which province, city or part of a country is its own, by ISO 3166-2; absent for one that answers for the whole. */
  readonly place?: string;
  /** First and last day of validity, ISO dates; absent means open-ended. */
  readonly valid_from?: string;
  readonly valid_to?: string;
  /** What it was called before, oldest first; absent where it always had its name. */
  readonly former_names?: readonly FormerName[];
}
/** @property until the last day of that name, ISO date in the zone of the office's side */
export interface FormerName { readonly until: string; readonly name: Names }

export interface Rung { readonly rank: Rank; readonly offices: Readonly<Record<SideId, OfficeId>> }

export interface Channel {
  readonly id: ChannelId;
  readonly name: Names;
  readonly ladder: readonly Rung[];
  /** Index of the last rung that climbing reaches without a person (DOMAIN §4.4). */
  readonly climbs_alone_to: number;
  /** Limits of its own, where it meets on other days than the network's line answers; absent where it has none. */
  readonly clocks?: Readonly<Partial<Record<GradedClockKind, Readonly<Record<Severity, Limit>>>>>;
  /** Parts of the acknowledge limit per rung, where climbing alone ends at another rung than in other channels. */
  readonly acknowledge_shares?: readonly number[];
  /** UN/LOCODEs of the ports whose matters begin here, where their kind begins locally (DOMAIN §1.2: a province can release what is its own). */
  readonly ports?: readonly string[];
  /** Whether it is a formal track that meets on an agenda, as a joint commission does (DOMAIN §1.2). */
  readonly formal?: true;
}

/** Kinds of trouble (DOMAIN §4.2); `other` until an officer refines it. */
export const KINDS = [
  'export_licensing', 'export_ban', 'export_clearance_delay', 'export_tax_change', 'entity_sanction', 'end_use_condition',
  'technology_control', 'trade_remedy', 'third_country_control', 'plant_shutdown', 'power_rationing', 'port_disruption',
  'route_disruption', 'logistics_strike', 'mobility_restriction', 'conflict_supply_loss', 'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** Clocks whose limit the network sets by severity (DOMAIN §4.4). */
export const GRADED_CLOCK_KINDS = [
  'triage', 'acknowledge', 'next_step', 'accept', 'answer', 'reply', 'consultation', 'standstill', 'recheck', 'target', 'proposal', 'reach',
] as const;
export type GradedClockKind = (typeof GRADED_CLOCK_KINDS)[number];
/** All clocks; `licence` runs by law alone, `pause`, `suspension` and `action` to a day that people agreed on. */
export const CLOCK_KINDS = [...GRADED_CLOCK_KINDS, 'licence', 'pause', 'suspension', 'action'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** How a field of a report may cross to another side (DOMAIN §4.7). */
export type CrossingForm = 'exact' | 'band' | 'word' | 'with_consent' | 'never';
/** Fields of a report that a network may list; a field it does not list is `never`. */
export const CROSSING_FIELDS = [
  'kind', 'part', 'goods', 'hs', 'route', 'since', 'stage', 'port', 'quantity', 'contract', 'licence', 'partner', 'share',
  'other_source', 'impact', 'tried', 'help', 'company', 'urgency',
] as const;
export type CrossingField = (typeof CROSSING_FIELDS)[number];
/** Forms that make sense for a field beside `never`, which always does; a network chooses among these. */
export const CROSSING_FORMS: Readonly<Record<CrossingField, readonly CrossingForm[]>> = {
  kind: ['exact'], part: ['exact'], goods: ['exact'], hs: ['exact'], route: ['exact'], since: ['exact'], stage: ['exact'],
  port: ['exact'], help: ['exact'], share: ['exact'], other_source: ['exact'], tried: ['exact'],
  quantity: ['exact', 'band'], urgency: ['word'], impact: ['exact', 'word'],
  company: ['exact', 'with_consent'], partner: ['exact', 'with_consent'], contract: ['exact', 'with_consent'], licence: ['exact', 'with_consent'],
};

/** On what a crossing rests: the network's rule, or the company's consent. */
export const GROUNDS = ['network_rule', 'company_consent'] as const;
export type Ground = (typeof GROUNDS)[number];

/**
 * What becomes of sides at neither end of a trade: they join its cases, only watch them, or do not know of them until the home
 * side brings them in. Where no side leads, every side joins: a storm or a war is everybody's.
 */
export const OTHER_SIDES = ['join', 'watch', 'apart'] as const;
export type OtherSides = (typeof OTHER_SIDES)[number];

export type TellRule = 'at_once' | 'after_validation';

/** @property local whether it begins in the channel of the port where the goods lie, if one serves that port */
export interface Route { readonly channel: ChannelId; readonly authorities: readonly OfficeId[]; readonly local?: true }

/** What a case keeps of its network from the moment it opens, with the version it was taken from. */
export interface Policy {
  readonly network: string;
  readonly version: number;
  readonly sides: readonly SideId[];
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly routes: Readonly<Record<Kind, Route>>;
  /** Limits by kind and severity. A policy that was frozen before a kind existed has none for it, and its cases run no such clock. */
  readonly clocks: Readonly<Record<GradedClockKind, Readonly<Record<Severity, Limit>>>>;
  /** Longest that the pauses of one case may take together (DOMAIN §4.4 "bounded"). */
  readonly pause: Readonly<Record<Severity, Limit>>;
  /** Time that the law gives the licensing side to decide on one application (DOMAIN §1.4). */
  readonly licence: Limit;
  /** How long before a suspended measure comes back its case is looked at again, in days (DOMAIN §4.6). */
  readonly suspension_watch_days: number;
  /** How often the whole ladder of a silent side is rung once more before it counts as ended. */
  readonly ladder_rounds: number;
  /** Parts of the acknowledge limit per rung, up to where climbing alone ends; they sum to 1. */
  readonly acknowledge_shares: readonly number[];
  readonly tell: Readonly<Record<Severity, TellRule>>;
  /** Absent in policies older than the key, and where they join. */
  readonly other_sides?: OtherSides;
  readonly crossing: Readonly<Partial<Record<CrossingField, CrossingForm>>>;
  /** The law or agreement that each side names for each ground; absent where none was written down, as in policies older than the key. */
  readonly grounds?: Readonly<Partial<Record<SideId, Readonly<Partial<Record<Ground, Names>>>>>>;
}

/** A place that goods come from, go to or lie in, named by the network and never by a general list. */
export interface Place { readonly code: string; readonly name: Names }
export interface Port extends Place { readonly country: string; readonly aliases: readonly string[] }

/** One loaded network: what is frozen into cases (`policy`) and what is looked up live. */
export interface Network {
  readonly id: string;
  /** Whether nothing in it is real: what it sends to other systems says so. */
  readonly exercise?: true;
  readonly name: Names;
  /** Languages that its companies and officers may choose; English is always among them, as the bridge. */
  readonly languages: readonly Language[];
  readonly policy: Policy;
  readonly sides: Readonly<Record<SideId, Side>>;
  readonly offices: Readonly<Record<OfficeId, Office>>;
  readonly calendars: Readonly<Record<SideId, WorkCalendar>>;
  readonly countries: readonly Place[];
  readonly ports: readonly Port[];
  /** Papers that an application for a licence needs; `hs`: beginnings of the codes that they are for, null for all. Absent where none were written down. */
  readonly licence_papers?: readonly { readonly name: Names; readonly hs: readonly string[] | null }[];
  /** When whoever is on duty is rung to test it. */
  readonly test_calls: TestCallDays;
}
