import type { FiledReport } from './case.js';
import type { CrossingField, Policy } from './network.js';
import { CONSENTS, type Consent, type Report } from './report.js';

/** A company gives a consent, or takes it back for the future. What it said in the report is older than any of these. */
export interface ConsentChange { readonly consent: Consent; readonly given: boolean; readonly at: number }

/** Which consent lets a field cross beyond the network's own rule (DOMAIN §4.7). */
export const CONSENT_FOR: Readonly<Partial<Record<CrossingField, Consent>>> = {
  company: 'company', partner: 'partner', contract: 'contract', licence: 'licence', quantity: 'quantity_exact',
};

/** Where a consent stands, and since when; null for one that was never given. */
export function consentAt(report: Pick<FiledReport, 'body' | 'consents'>, filed_at: number, consent: Consent): Omit<ConsentChange, 'consent'> | null {
  const last = report.consents.findLast((c) => c.consent === consent);
  if (last) return { given: last.given, at: last.at };
  return report.body.consent.includes(consent) ? { given: true, at: filed_at } : null;
}

/** The report with what its company allows now in the place of what it allowed when it filed. */
export function saidNow(report: Pick<FiledReport, 'body' | 'consents'>): Report {
  if (report.consents.length === 0) return report.body;
  return { ...report.body, consent: CONSENTS.filter((consent) => consentAt(report, 0, consent)?.given) };
}

/**
 * Consents that can make something cross: the report holds it, and the network leaves it to the company. Others would be
 * given for nothing, so a company is not asked for them.
 */
export function consentsThatCount(report: Report, { crossing }: Policy): Consent[] {
  return CONSENTS.filter((consent) => {
    switch (consent) {
      case 'company': return crossing.company === 'with_consent';
      case 'partner': return crossing.partner === 'with_consent' && report.partner !== null;
      case 'contract': return crossing.contract === 'with_consent' && report.contract !== null;
      case 'licence': return crossing.licence === 'with_consent' && report.licence_application !== null;
      case 'quantity_exact': return crossing.quantity === 'band' && report.quantity !== null && licenceIsNamed(report, crossing);
    }
  });
}

/**
 * Whether a list of applications is taken into the report's case only once its company agrees that its own application is given: its days
 * cross as the day of that one does. A company that names no application of its own is not asked, and where there are no licences there is no list.
 */
export const listAsks = ({ licence_application: application }: Partial<Pick<Report, 'licence_application'>>, { crossing, licence }: Pick<Policy, 'crossing' | 'licence'>): boolean =>
  licence !== undefined && crossing.licence === 'with_consent' && (application ?? null) !== null;

/** Whether a side that reads the licence could find the application by it. */
export const licenceIsNamed = ({ licence_application: application }: Report, crossing: Policy['crossing']): boolean =>
  crossing.licence !== undefined && crossing.licence !== 'never' && (application?.number ?? application?.filed_on ?? null) !== null;
