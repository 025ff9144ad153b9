import { type Case, reportOf } from './case.js';
import { consentAt, saidNow } from './consent.js';
import { band, disclose } from './disclosure.js';
import type { Ground } from './network.js';
import type { Band } from './outcomes.js';
import type { Amount } from './report.js';

/** How quantities of a case's goods cross, and when its company agreed where that rests on its consent, in epoch milliseconds. */
export interface QuantityForm { readonly form: 'exact' | 'band'; readonly ground: Ground; readonly consented_at: number | null }

/**
 * In which form a quantity that somebody writes down later may cross: as the network's matrix says of the report's own. Exactly by
 * consent only where the report's own crossed so, since an officer chose that, and the company has not taken it back.
 * @returns null where no quantity crosses
 */
export function quantityForm(kase: Case): QuantityForm | null {
  const rule = kase.policy.crossing.quantity ?? 'never';
  if (rule === 'never') return null;
  if (rule === 'exact') return { form: 'exact', ground: 'network_rule', consented_at: null };
  return { form: 'band', ground: 'network_rule', consented_at: null, ...exactByConsent(kase) };
}

function exactByConsent(kase: Case): QuantityForm | null {
  const crossed = kase.disclosures.find((d) => d.field === 'quantity' && d.form === 'exact' && d.ground === 'company_consent');
  if (!crossed) return null;
  const report = reportOf(kase);
  const now = disclose(saidNow(report), kase.severity, kase.policy, crossed.to).some((d) => d.field === 'quantity' && d.form === 'exact');
  return now ? { form: 'exact', ground: 'company_consent', consented_at: consentAt(report, kase.opened_at, 'quantity_exact')?.at ?? kase.opened_at } : null;
}

/** An amount above zero as it crosses. */
export const inGivenForm = (amount: Amount, { form }: QuantityForm): Amount | Band => (form === 'exact' ? amount : band(amount));
