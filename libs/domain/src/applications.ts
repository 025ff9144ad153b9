import type { LicenceResult } from './clock-events.js';
import type { RowFault } from './application-rows.js';
import { isNationalHs, sharedHs } from './hs-code.js';
import type { Policy, SideId } from './network.js';
import type { Amount, Report } from './report.js';

/*
 * The list of applications for a licence that a case is about (DOMAIN §1.4, §2): one row an application, in the part of the side
 * that keeps the list. Between the sides stand numbers by days; a row crosses only where its applicant agreed (ADR 34).
 */

/** A single licence is for one contract and a year, a general one for a customer and three (DOMAIN §1.4). */
export const LICENCE_KINDS = ['single', 'general'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

/** Applications that the list of one case holds at most; the longest list known had some 2,000 (DOMAIN §1.4). */
export const APPLICATIONS_MAX = 5_000;
/** An older application than this, in milliseconds, was withdrawn, decided or written down with a wrong year: its limit is over for long. */
export const FILED_AT_MOST_MS = 366 * 86_400_000;
/** Applications that are decided with one act at most. */
export const DECIDED_AT_ONCE_MAX = 1_000;

/** What is known of one application. What a side was not given is null in its copy. */
export interface ApplicationFacts {
  readonly exporter: string | null;
  readonly end_user: string | null;
  /** Six digits of the Harmonized System, or a country's own code that begins with them. */
  readonly hs: string | null;
  /** The goods in words. */
  readonly item: string | null;
  readonly quantity: Amount | null;
  readonly licence: LicenceKind;
  readonly green_channel: boolean;
  /** ISO date in the zone of the side that decides. */
  readonly filed_on: string;
  /** Where it was handed in, such as a province's commerce department. */
  readonly office: string | null;
  readonly papers_complete: boolean | null;
  readonly number: string | null;
  /** Whether the applicant agreed that it is named to the side that decides. */
  readonly consent: boolean;
  readonly result: LicenceResult | null;
  readonly decided_on: string | null;
}

/** One side's copy of an application; the copies of one have the same id. */
export interface Application extends ApplicationFacts { readonly id: string; readonly side: SideId }

/** Applications of one side that were put down together; the history holds the digest. */
export interface ListedBatch { readonly side: SideId; readonly digest: string; readonly applications: readonly Application[] }

/** What a decision did to lists beyond its entries. */
export interface Listed {
  readonly batches: readonly ListedBatch[];
  /** Copies of other sides that say how an application ended, and nothing else new. */
  readonly ended: readonly Application[];
  /** What came of rows that somebody brought. */
  readonly report?: { readonly added: number; readonly changed: number; readonly unchanged: number; readonly faults: readonly RowFault[] };
}

/** Applications of one day that ended alike, or all of it that wait. */
export interface ApplicationGroup {
  readonly filed_on: string;
  readonly result: LicenceResult | null;
  readonly decided_on: string | null;
  /** In a change: how many more, or fewer where below zero. */
  readonly count: number;
}

const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const factsWith = (hs: string | null, { exporter, end_user, filed_on, quantity, licence }: ApplicationFacts): string =>
  JSON.stringify([plain(exporter), plain(end_user), hs, filed_on, quantity?.value ?? null, quantity?.unit ?? null, licence]);

/** Whose application for what, in words that are alike however they were typed: with the code (`sameGoods`) what tells two without a number apart. */
export const sameFacts = (application: ApplicationFacts): string => factsWith(application.hs && sharedHs(application.hs), application);

/** Whether the codes of two whose first six digits are alike may be of the same goods: a country's own codes that differ are of two. */
export const sameGoods = ({ hs: a }: ApplicationFacts, { hs: b }: ApplicationFacts): boolean => a === b || a === null || b === null || !isNationalHs(a) || !isNationalHs(b);

/** An application's number as it is compared; null where it has none. */
export const sameNumber = ({ number }: ApplicationFacts): string | null => (number === null ? null : plain(number).replace(/ /g, ''));

/** The name under which a side's list holds an application once, whatever is imported how often. */
export function identityOf(application: ApplicationFacts): string {
  const number = sameNumber(application);
  return number === null ? `facts ${factsWith(application.hs, application)}` : `number ${number}`;
}

/**
 * What another side reads of an application: nothing, unless the network lets its number cross and the applicant agreed where
 * the network asks for that. Named, it crosses with what the matrix lets a report's own fields cross, the quantity exactly
 * (DOMAIN §4.7 "exact when the licence is named"), of its code the six digits that all countries share. Whether its papers are complete stays with the side that keeps the list.
 */
export function givenOf(application: Application, crossing: Policy['crossing'], to: SideId): Application | null {
  const lets = (form: string | undefined): boolean => form === 'exact' || (form === 'with_consent' && application.consent);
  if (application.number === null || !lets(crossing.licence)) return null;
  return {
    ...application, side: to, papers_complete: null,
    exporter: lets(crossing.partner) ? application.exporter : null, end_user: lets(crossing.company) ? application.end_user : null,
    hs: lets(crossing.hs) && application.hs !== null ? sharedHs(application.hs) : null, item: lets(crossing.goods) ? application.item : null,
    quantity: crossing.quantity === undefined || crossing.quantity === 'never' ? null : application.quantity,
  };
}

const WHOLE: Omit<Application, 'id' | 'side' | 'consent'> = {
  number: '-', exporter: '-', end_user: '-', hs: '-', item: '-', quantity: { value: 1, unit: '-' }, licence: 'single', green_channel: true, filed_on: '-', office: '-', papers_complete: true, result: 'granted', decided_on: '-',
};
/** What is known of an application and may be given by name, in the order of the list. */
export const APPLICATION_FIELDS = ['number', 'exporter', 'end_user', 'hs', 'item', 'quantity', 'licence', 'green_channel', 'filed_on', 'office', 'papers_complete', 'result', 'decided_on'] as const satisfies readonly (keyof typeof WHOLE)[];
/** Which of its facts another side can read of an application whose applicant agreed: those that `givenOf` gives, in the order of the list. */
export const fieldsGiven = (crossing: Policy['crossing']): (typeof APPLICATION_FIELDS)[number][] => {
  const given = givenOf({ ...WHOLE, id: '-', side: '-', consent: true }, crossing, '-');
  return given === null ? [] : APPLICATION_FIELDS.filter((field) => given[field] !== null);
};

/** How many rows another side reads by name once a list is taken, each by its own word; of the others the numbers alone. */
export const namedIn = (rows: readonly ApplicationFacts[], crossing: Policy['crossing']): number => rows.filter((row) => givenOf({ ...row, id: '', side: '' }, crossing, '') !== null).length;

/**
 * How a report and an application belong together: it bears the number that the report states, or no more than the name that the report's
 * company gives itself; null where neither. Anybody may give a name, so that what stands under it alone is told to nobody.
 */
export function ownBy(application: ApplicationFacts, { company, licence_application: said }: Pick<Report, 'company' | 'licence_application'>): 'number' | 'name' | null {
  const number = sameNumber(application);
  if (number !== null && said?.number != null && number === sameNumber({ ...application, number: said.number })) return 'number';
  return [application.exporter, application.end_user].some((name) => sameName(name, company.name)) ? 'name' : null;
}

/** Whether two names are one, however they were typed. */
export const sameName = (a: string | null, b: string | null): boolean => a !== null && b !== null && plain(a) === plain(b);

const groupOf = ({ filed_on, result, decided_on }: ApplicationFacts, count: number): ApplicationGroup => ({ filed_on, result, decided_on, count });
const keyOf = ({ filed_on, result, decided_on }: ApplicationGroup): string => `${filed_on} ${decided_on ?? ''} ${result ?? ''}`;

/** What became more and what fewer, by day and end, when applications went from what they were to what they are. */
export function changesOf(pairs: readonly { readonly before: ApplicationFacts | null; readonly after: ApplicationFacts }[]): ApplicationGroup[] {
  return groupsAfter([], pairs.flatMap(({ before, after }) => [...(before ? [groupOf(before, -1)] : []), groupOf(after, 1)]));
}

/** The groups of a list after changes, in the order of their days; none is empty. */
export function groupsAfter(groups: readonly ApplicationGroup[], changes: readonly ApplicationGroup[]): ApplicationGroup[] {
  const counted = new Map<string, ApplicationGroup>();
  for (const group of [...groups, ...changes]) {
    const key = keyOf(group);
    counted.set(key, { ...group, count: group.count + (counted.get(key)?.count ?? 0) });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => (group.count === 0 ? [] : [group]));
}

/** Days of which applications still wait, the oldest first. */
export const waitingDays = (groups: readonly ApplicationGroup[]): string[] => groups.filter((g) => g.result === null).map((g) => g.filed_on);
