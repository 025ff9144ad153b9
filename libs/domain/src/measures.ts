import { Temporal } from 'temporal-polyfill';
import { dayStart } from './limits.js';
import type { Kind, Language, OfficeId, SideId } from './network.js';

/** What a measure can be (DOMAIN §4.1): written law, a notice of an authority, something that happened, or an investigation of trade remedies. */
export const MEASURE_KINDS = ['law', 'notice', 'event', 'investigation'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Codes of quantitative restrictions: the ten of the WTO's decision on their notification (G/L/59/Rev.1, Annex 2). */
export const WTO_CODES = ['P', 'CP', 'GQ', 'GQC', 'BQ', 'NAL', 'STR', 'MXR', 'MPR', 'VER'] as const;
export type WtoCode = (typeof WTO_CODES)[number];
/** Behind a code, after a hyphen: of exports, seasonal, or both. */
export const WTO_CODE = new RegExp(`^(${WTO_CODES.join('|')})(-(X|S|XS))?$`);

/** Steps of an investigation in the terms of the WTO's Anti-Dumping Agreement: Articles 5, 6.1, 6.2, 6.7, 6.9, 7, 8, 9 and 11. */
export const INVESTIGATION_STEPS = [
  'initiation', 'questionnaire', 'preliminary_determination', 'hearing', 'on_the_spot_investigation', 'disclosure_of_essential_facts', 'price_undertaking', 'final_determination', 'review',
] as const;
export type InvestigationStepName = (typeof INVESTIGATION_STEPS)[number];

/** One step: when it is to be and when it was (ISO dates), and the number of its document. */
export interface InvestigationStep { readonly step: InvestigationStepName; readonly planned_on: string | null; readonly held_on: string | null; readonly document: string | null }

/** What is known of a measure: all of it public, and the same for every side. Days are ISO dates where its issuer is. */
export interface MeasureFacts {
  readonly kind: MeasureKind;
  /** A side of the network or a place by its code. */
  readonly issuer: string;
  /** The issuing office, where it is one of the network's. */
  readonly office: OfficeId | null;
  readonly number: string | null;
  /** In one language at least. */
  readonly title: Readonly<Record<Language, string | null>>;
  readonly published_on: string | null;
  readonly in_force_from: string | null;
  readonly ends_on: string | null;
  /** First day on which it is in force again. */
  readonly suspended_until: string | null;
  /** Codes or their beginnings, 2 to 10 digits. */
  readonly hs: readonly string[];
  readonly hs_version: string | null;
  readonly wto_code: string | null;
  /** Kinds of trouble that it causes. */
  readonly causes: readonly Kind[];
  /** Address where everybody can read it. */
  readonly source: string | null;
  /** Of an investigation, in order. */
  readonly steps: readonly InvestigationStep[];
}

/** A rule that the facts of a measure break, at a field. */
export interface MeasureFault { readonly field: 'title' | 'ends_on' | 'suspended_until' | 'hs_version' | 'office' | 'issuer' | 'steps'; readonly rule: 'required' | 'too_early' | 'unknown' | 'not_allowed' | 'twice' }

/** Where measures may come from, as a network knows it. */
export interface Issuers { readonly sides: readonly SideId[]; readonly countries: readonly string[]; /** Side of an office; undefined for none of the network's. */ readonly side_of_office: (office: OfficeId) => SideId | undefined }

/** What is wrong with the facts of a measure beyond their form. */
export function measureFaults(facts: MeasureFacts, { sides, countries, side_of_office }: Issuers): MeasureFault[] {
  const { title, in_force_from, published_on, ends_on, suspended_until, hs, hs_version, office, issuer, kind, steps } = facts;
  const begins = in_force_from ?? published_on;
  const faults: (MeasureFault | false)[] = [
    Object.values(title).every((words) => words === null) && { field: 'title', rule: 'required' },
    !sides.includes(issuer) && !countries.includes(issuer) && { field: 'issuer', rule: 'unknown' },
    office !== null && side_of_office(office) !== issuer && { field: 'office', rule: 'unknown' },
    begins !== null && ends_on !== null && ends_on < begins && { field: 'ends_on', rule: 'too_early' },
    begins !== null && suspended_until !== null && suspended_until <= begins && { field: 'suspended_until', rule: 'too_early' },
    hs.length > 0 && hs_version === null && { field: 'hs_version', rule: 'required' },
    kind !== 'investigation' && steps.length > 0 && { field: 'steps', rule: 'not_allowed' },
    steps.some((s) => s.planned_on === null && s.held_on === null) && { field: 'steps', rule: 'required' },
    // An investigation begins and ends once; hearings, visits and reviews may be several.
    ONCE.some((name) => steps.filter((s) => s.step === name).length > 1) && { field: 'steps', rule: 'twice' },
  ];
  return faults.filter((fault) => fault !== false);
}
const ONCE: readonly InvestigationStepName[] = ['initiation', 'preliminary_determination', 'final_determination'];

/** Months from initiation within which an investigation is concluded, and in no case more (Anti-Dumping Agreement, Article 5.10). */
const [INVESTIGATION_MONTHS, INVESTIGATION_MONTHS_MAX] = [12, 18];

/**
 * Until when an investigation is to be concluded, and until when at the latest, as ISO dates (Anti-Dumping Agreement, Article
 * 5.10). Shown beside its steps; no clock of a case, since the authority owes it to the parties and not to a case. Null before it was initiated.
 */
export function investigationLimits(steps: readonly InvestigationStep[]): { readonly normal: string; readonly latest: string } | null {
  const began = steps.find((s) => s.step === 'initiation')?.held_on ?? null;
  if (began === null) return null;
  const after = (months: number): string => Temporal.PlainDate.from(began).add({ months }).toString();
  return { normal: after(INVESTIGATION_MONTHS), latest: after(INVESTIGATION_MONTHS_MAX) };
}

const DAY_MS = 86_400_000;
/** Days before a suspension ends at which its sides are rung, where the network says nothing else (DOMAIN §4.6 "suspended is not solved"). */
export const SUSPENSION_WATCH_DAYS = 60;

/** The watch over one suspension for one side. `recorded_at`: when this end was written down; `zone` is the side's, `days` the network's. */
export interface SuspensionWatch { readonly suspended_until: string; readonly ends_on: string | null; readonly recorded_at: number; readonly zone: string; readonly days: number | undefined }

/**
 * From when a side is to be rung that a suspended measure comes back, in epoch milliseconds; null where it does not come back, because
 * it ends before, or was back already when it was written down. However late somebody looks, it is due from then on.
 */
export function suspensionRingsAt({ suspended_until, ends_on, recorded_at, zone, days }: SuspensionWatch): number | null {
  const back = dayStart(suspended_until, zone);
  if ((ends_on !== null && ends_on < suspended_until) || back <= recorded_at) return null;
  return back - (days ?? SUSPENSION_WATCH_DAYS) * DAY_MS;
}
