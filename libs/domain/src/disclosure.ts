import type { CrossingField, CrossingForm, Policy, SideId } from './network.js';
import type { Amount, Consent, Report } from './report.js';
import type { Severity } from './network.js';
import { urgencyOf } from './severity.js';

/** A released value: what the other side reads, in the form that the network allows (DOMAIN §4.7). */
export type ReleasedValue =
  | string | readonly string[] | Amount
  | { readonly from: number; readonly to: number; readonly unit: string }
  | { readonly from: string; readonly to: string }
  | { readonly number: string | null; readonly date: string | null; readonly office: string | null };

/** One field of one report crossing to another side: what, in which form, to whom, on which ground. */
export interface Disclosure {
  readonly field: CrossingField;
  readonly form: Exclude<CrossingForm, 'never' | 'with_consent'>;
  readonly value: ReleasedValue;
  readonly to: readonly SideId[];
  /** The network's rule, or the company's consent given with the report. */
  readonly ground: 'network_rule' | 'company_consent';
}

const CONSENT_FOR: Readonly<Partial<Record<CrossingField, Consent>>> = {
  company: 'company', partner: 'partner', contract: 'contract', licence: 'licence',
};

/** Bands grow as 1–2–5 so that a band tells magnitude and never the figure. */
export function band(amount: Amount): { from: number; to: number; unit: string } {
  const magnitude = 10 ** Math.floor(Math.log10(amount.value));
  const step = [1, 2, 5, 10].findIndex((s) => amount.value < s * magnitude);
  const steps = [1, 2, 5, 10];
  const to = step === -1 ? 10 : (steps[step] ?? 10);
  const from = steps[Math.max(0, steps.indexOf(to) - 1)] ?? 1;
  return { from: tidy(from * magnitude), to: tidy(to * magnitude), unit: amount.unit };
}
/** Powers of ten below one leave binary dust behind; twelve digits are far beyond any traded quantity's precision. */
const tidy = (n: number): number => Number(n.toPrecision(12));

function exactValue(field: CrossingField, report: Report): ReleasedValue | null {
  switch (field) {
    case 'route': return { from: report.from, to: report.to };
    case 'contract': return report.contract && { number: report.contract.number, date: report.contract.date, office: null };
    case 'licence': return report.licence_application && {
      number: report.licence_application.number, date: report.licence_application.filed_on, office: report.licence_application.office,
    };
    case 'company': return report.company.name;
    case 'other_source': return report.other_source.answer;
    case 'urgency': return null;
    case 'kind': case 'part': case 'goods': case 'hs': case 'since': case 'stage': case 'port': case 'quantity': case 'partner':
    case 'share': case 'impact': case 'tried': case 'help':
      return report[field];
  }
}

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
 * widens `with_consent` to exact, and a banded quantity to exact when the licence is named too (DOMAIN §4.7).
 */
export function disclose(report: Report, severity: Severity, policy: Policy, to: readonly SideId[]): Disclosure[] {
  const out: Disclosure[] = [];
  for (const [name, form] of Object.entries(policy.crossing)) {
    const field = name as CrossingField;
    const crossing = crossingOf(field, form, report, severity);
    if (crossing) out.push({ field, to, ...crossing });
  }
  return out;
}

function crossingOf(field: CrossingField, form: CrossingForm, report: Report, severity: Severity): Pick<Disclosure, 'form' | 'value' | 'ground'> | null {
  const exact = (ground: Disclosure['ground']): Pick<Disclosure, 'form' | 'value' | 'ground'> | null => {
    const value = exactValue(field, report);
    return value === null ? null : { form: 'exact', value, ground };
  };
  switch (form) {
    case 'never': return null;
    case 'exact': return exact('network_rule');
    case 'with_consent': {
      const consent = CONSENT_FOR[field];
      return consent && report.consent.includes(consent) ? exact('company_consent') : null;
    }
    case 'band': {
      if (field !== 'quantity' || !report.quantity) return null;
      const named = report.consent.includes('quantity_exact') && report.consent.includes('licence') && report.licence_application;
      return named ? exact('company_consent') : { form: 'band', value: band(report.quantity), ground: 'network_rule' };
    }
    case 'word': {
      const value = wordValue(field, report, severity);
      return value === null ? null : { form: 'word', value, ground: 'network_rule' };
    }
  }
}
