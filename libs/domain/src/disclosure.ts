import { CROSSING_FORMS, type CrossingField, type CrossingForm, type Ground, type Policy, type SideId } from './network.js';
import { CONSENT_FOR, licenceIsNamed } from './consent.js';
import { type Amount, HS_VERSION_BARE, type Report, hsVersionOf, sinceOf } from './report.js';
import type { Severity } from './network.js';
import { urgencyOf } from './severity.js';

/** A released value: what the other side reads, in the form that the network allows (DOMAIN §4.7). */
export type ReleasedValue =
  | string | readonly string[] | Amount
  | { readonly from: number; readonly to: number; readonly unit: string }
  | { readonly from: string; readonly to: string }
  | { readonly number: string | null; readonly date: string | null; readonly office: string | null }
  | HsReleased;

/** A code of a version other than that which a bare code is of. */
export interface HsReleased { readonly code: string; readonly hs_version: string }

export type DisclosureForm = Exclude<CrossingForm, 'never' | 'with_consent'>;

/** One field of one report crossing to another side: what, in which form, to whom, on which ground. */
export interface Disclosure {
  readonly field: CrossingField;
  readonly form: DisclosureForm;
  readonly value: ReleasedValue;
  readonly to: readonly SideId[];
  readonly ground: Ground;
}

/**
 * The band that holds an amount above zero, from its lower edge up to, but without, its upper one. Bands grow as 1–2–5
 * so that a band tells magnitude and never the figure.
 */
export function band({ value, unit }: Amount): { from: number; to: number; unit: string } {
  // A logarithm can land on the wrong side of a power of ten, so the neighbouring decades are looked at too.
  const decade = Math.floor(Math.log10(value));
  const edges = [decade - 1, decade, decade + 1].flatMap((e) => [1, 2, 5].map((step) => Number(`${step}e${e}`)));
  const above = edges.findIndex((edge) => value < edge);
  const [from, to] = [edges[above - 1], edges[above]];
  if (from === undefined || to === undefined) throw new RangeError(`no band holds ${value}`);
  return { from, to, unit };
}

function exactValue(field: CrossingField, report: Report): ReleasedValue | null {
  switch (field) {
    case 'route': return { from: report.from, to: report.to };
    case 'contract': return report.contract && { number: report.contract.number, date: report.contract.date, office: null };
    case 'licence': return report.licence_application && {
      number: report.licence_application.number, date: report.licence_application.filed_on, office: report.licence_application.office,
    };
    case 'company': return report.company.name;
    case 'other_source': return report.other_source.answer;
    case 'hs': return hsValue(report);
    case 'urgency': return null;
    case 'since': return sinceOf(report);
    case 'kind': case 'part': case 'goods': case 'stage': case 'port': case 'quantity': case 'partner':
    case 'share': case 'impact': case 'tried': case 'help':
      return report[field];
  }
}

/** Bare digits are read as HS 2022, as they always were; a code of another version crosses with its name, lest it be looked up in the wrong table. */
function hsValue(report: Report): string | HsReleased | null {
  const version = hsVersionOf(report);
  return report.hs === null || version === null || version === HS_VERSION_BARE ? report.hs : { code: report.hs, hs_version: version };
}

/** The code of what was released as an HS code, whatever its version. */
export const hsCodeOf = (value: ReleasedValue | undefined): string | null =>
  (typeof value === 'string' ? value : typeof value === 'object' && 'hs_version' in value ? value.code : null);

/** Whether the company said anything that this field could tell. */
export const isSaid = (field: CrossingField, report: Report): boolean => field === 'urgency' || exactValue(field, report) !== null;

function wordValue(field: CrossingField, report: Report, severity: Severity): ReleasedValue | null {
  if (field === 'urgency') return urgencyOf(severity);
  if (field === 'impact') return sectorsOf(report);
  return null;
}

/** Sectors instead of the company's own list: what kind of life is touched, not what stands still in which plant. */
function sectorsOf(report: Report): readonly string[] {
  const sector = { production: 'industry', deliveries: 'industry', medicine: 'health', food: 'food', transport: 'transport', safety: 'safety', nothing_yet: null } as const;
  return [...new Set(report.impact.map((i) => sector[i]).filter((s) => s !== null))];
}

/**
 * What may cross from a report to other sides: a field the network does not list is never; consent by the company
 * widens `with_consent` to exact, and a banded quantity to exact when the licence is named to that side too (DOMAIN §4.7).
 */
export function disclose(report: Report, severity: Severity, policy: Policy, to: readonly SideId[]): Disclosure[] {
  const out: Disclosure[] = [];
  for (const [name, form] of Object.entries(policy.crossing)) {
    const field = name as CrossingField;
    const crossing = crossingOf(field, form, { report, severity, licence: namesLicence(report, policy) });
    if (crossing) out.push({ field, to, ...crossing });
  }
  return out;
}

/** Whether the other side can find the licence application: the network lets it cross, the company agreed, and it has a number or a date. */
const namesLicence = (report: Report, { crossing }: Policy): boolean => report.consent.includes('licence') && licenceIsNamed(report, crossing);

type Crossing = Pick<Disclosure, 'form' | 'value' | 'ground'>;
interface Said { readonly report: Report; readonly severity: Severity; readonly licence: boolean }

function crossingOf(field: CrossingField, form: CrossingForm, { report, severity, licence }: Said): Crossing | null {
  const exact = (ground: Disclosure['ground']): Crossing | null => {
    const value = exactValue(field, report);
    return value === null ? null : { form: 'exact', value, ground };
  };
  switch (form) {
    case 'never': return null;
    case 'exact': return exact('network_rule');
    case 'with_consent': {
      const consent = CROSSING_FORMS[field].includes('with_consent') ? CONSENT_FOR[field] : undefined;
      return consent && report.consent.includes(consent) ? exact('company_consent') : null;
    }
    case 'band': {
      if (field !== 'quantity' || !report.quantity) return null;
      return licence && report.consent.includes('quantity_exact') ? exact('company_consent') : { form: 'band', value: band(report.quantity), ground: 'network_rule' };
    }
    case 'word': {
      const value = wordValue(field, report, severity);
      return value === null ? null : { form: 'word', value, ground: 'network_rule' };
    }
  }
}
