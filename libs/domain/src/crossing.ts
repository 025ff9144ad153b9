import { type Case, otherSides, reportOf, sideOf } from './case.js';
import { CONSENT_FOR, type ConsentChange, consentAt, saidNow } from './consent.js';
import { type Disclosure, type DisclosureForm, disclose, isSaid } from './disclosure.js';
import { isIdentifying } from './identifying.js';
import { CROSSING_FIELDS, type CrossingField, type SideId } from './network.js';
import { readersToBe } from './sides-of-case.js';

/** Why a field, or more of it, stays at home: the network's rule, the company's will, or that there is nothing to say. */
export const WITHHELD = ['never', 'no_consent', 'withdrawn', 'not_said'] as const;
export type Withheld = (typeof WITHHELD)[number];

/** Why an officer cannot give a field now: it stays, it crossed as it is, or it may only go along with another. */
export type NotGiven = Withheld | 'crossed' | 'not_alone';

/** One field of the report between the sides: what of it crossed, what may cross now, and why the rest stays. */
export interface FieldStanding {
  readonly field: CrossingField;
  /** What the other sides read of it; null while nothing crossed. */
  readonly known: Disclosure | null;
  /** What matrix and consent let cross beyond that; it waits for the case to be told, or for an officer. */
  readonly next: Disclosure | null;
  /** Whether `next` says whose report it is, so that it crosses only when an officer chooses this very field. */
  readonly identifying: boolean;
  /** Null where nothing stays that could be said. */
  readonly withheld: Withheld | null;
  /** Where the consent for this field stands; null where there is none to give, or none was given. */
  readonly consent: Omit<ConsentChange, 'consent'> | null;
}

const EXACTNESS: Readonly<Record<DisclosureForm, number>> = { word: 0, band: 1, exact: 2 };

/**
 * Where every field stands, in the domain's order. Follows from the case alone: the frozen matrix, the report, the
 * company's consents and what crossed. Only for the home side, which has the report.
 */
export function standings(kase: Case): FieldStanding[] {
  const report = reportOf(kase);
  const said = saidNow(report);
  const may = disclose(said, kase.severity, kase.policy, readersToBe(kase));
  return CROSSING_FIELDS.map((field) => {
    const known = kase.disclosures.find((d) => d.field === field) ?? null;
    const allowed = may.find((d) => d.field === field) ?? null;
    const next = allowed && (known === null || saysMore(allowed, known) || !allowed.to.every((side) => known.to.includes(side))) ? allowed : null;
    const needed = CONSENT_FOR[field];
    const consent = needed === undefined ? null : consentAt(report, kase.opened_at, needed);
    return { field, known, next, identifying: next !== null && isIdentifying(next, said), withheld: allowed ? null : withheld(kase, field, consent), consent };
  });
}

/** What crosses next: with the first telling, or once an officer of the home side approves it. */
export const waiting = (kase: Case): Disclosure[] => standings(kase).flatMap(({ next }) => next ?? []);

/**
 * Less than what the other side already reads is nothing new: a consent that was withdrawn unsays nothing. A report never
 * changes, so of the same form only the word for urgency can have become another, with the grade.
 */
function saysMore(next: Disclosure, known: Disclosure): boolean {
  if (next.form !== known.form) return EXACTNESS[next.form] > EXACTNESS[known.form];
  return typeof next.value === 'string' && next.value !== known.value;
}

function withheld(kase: Case, field: CrossingField, consent: FieldStanding['consent']): Withheld {
  const form = kase.policy.crossing[field] ?? 'never';
  if (form === 'never') return 'never';
  if (!isSaid(field, reportOf(kase).body)) return 'not_said';
  return consent && !consent.given ? 'withdrawn' : 'no_consent';
}

/** What crossed, as it may reach one side more: a consent that was taken back holds no more for what crosses from now on. */
export const reaching = (kase: Case, side: SideId): Disclosure[] => kase.disclosures.filter(({ field, form, ground }) =>
  ground !== 'company_consent' || disclose(saidNow(reportOf(kase)), kase.severity, kase.policy, [side]).some((d) => d.field === field && d.form === form && d.ground === ground))
  .map((d) => ({ ...d, to: [side] }));

/** Other sides that know of the case: whoever reads what is released. */
export const toldOthers = (kase: Case): string[] => otherSides(kase).filter((s) => sideOf(kase, s).told_at !== null);

/** When the company gave the consents that disclosures rest on, by field, in epoch milliseconds. The home side's own knowledge. */
export function consentDates(kase: Case, disclosures: readonly Disclosure[]): Partial<Record<CrossingField, number>> {
  const of = (field: CrossingField): number | undefined => standings(kase).find((s) => s.field === field)?.consent?.at;
  return Object.fromEntries(disclosures.filter((d) => d.ground === 'company_consent').map(({ field }) => [field, of(field) ?? kase.opened_at]));
}
