import type { ReportBody } from '#contracts';
import { BUYERS, type CrossingField, type Disclosure, assess, disclose, isIdentifying } from '#domain';
import type { WordingKey } from '#wording';
import { summarize } from './summary.js';
import { type Words, countryName, hsText, portName } from './words.js';

/** One thing the other side reads, in the company's language. */
export interface CrossingRow { readonly label: string; readonly values: readonly string[]; readonly said?: true; /** Because the company agreed to it, and not by the network's rule. */ readonly agreed?: true }

/** Fields of a report that are told apart when it says what stays; the order is the form's. */
const STAYING: readonly (readonly [CrossingField | null, WordingKey])[] = [
  ['contract', 'field.contract'], ['licence', 'field.licence.number'], ['partner', 'field.partner'], [null, 'field.stock'], [null, 'field.daily_use'], [null, 'field.cover'],
  [null, 'field.next_delivery'], ['share', 'field.share'], ['other_source', 'field.other_source'], ['tried', 'field.tried'],
  ['company', 'field.company'], [null, 'field.company.number'], [null, 'field.contact'],
];

/** What is not said to stay of whoever was not asked it and did not say it. */
const ASKED_OF_BUYERS: readonly WordingKey[] = ['field.stock', 'field.daily_use', 'field.cover', 'field.next_delivery', 'field.share', 'field.other_source'];

/**
 * What the other sides will read of a report and what they will not, by the very rule that decides it when they are told.
 * @returns rows in the order of the network's own list, and the names of what stays
 */
export function crossings(report: ReportBody, words: Words): { readonly crosses: readonly CrossingRow[]; readonly stays: readonly string[]; /** Sentences about what an officer reads first. */ readonly held: readonly string[] } {
  const { policy } = words.network;
  const others = policy.sides.filter((s) => s !== report.side);
  const disclosures = disclose(report, assess(report).severity, policy, others);
  const crossed = new Set(disclosures.map((d) => d.field));
  const held = disclosures.filter((d) => isIdentifying(d, report));
  const answered = new Set(summarize(report, words).map((row) => row.field));
  const unasked = BUYERS.includes(report.part) ? [] : ASKED_OF_BUYERS.filter((key) => !answered.has(key));
  const stays = STAYING.filter(([field, key]) => (field === null || !crossed.has(field)) && !unasked.includes(key)).map(([, key]) => words.t.label(key));
  return { crosses: disclosures.filter((d) => !held.includes(d)).map((d) => ({ label: words.t.label(`field.${d.field}`), ...inWords(d, words), ...(d.ground === 'company_consent' ? { agreed: true as const } : {}) })), stays, held: held.map((d) => words.t.label('form.check.held', { field: words.t.text(`field.${d.field}`) })) };
}

/** Whether the other sides are told as soon as the report is sent, before any officer has read it. */
export const isToldAtOnce = (report: ReportBody, { network }: Words): boolean => network.policy.tell[assess(report).severity] === 'at_once';

/** What crosses with the filing itself, and what follows once an officer has read the report, because the company agreed to it. */
export function crossingsInTurn(report: ReportBody, words: Words): { readonly at_once: readonly CrossingRow[]; readonly agreed: readonly CrossingRow[] } {
  return { at_once: crossings({ ...report, consent: [] }, words).crosses, agreed: crossings(report, words).crosses.filter((row) => row.agreed === true) };
}

/** A released value in words; what the company wrote itself is marked as such. */
export function inWords({ field, value }: Pick<Disclosure, 'field' | 'value'>, words: Words): { values: string[]; said?: true } {
  const { f } = words;
  if (typeof value === 'string') return coded(field, value, words);
  if (Array.isArray(value)) return { values: (value as readonly string[]).flatMap((v) => coded(field, v, words).values) };
  if ('hs_version' in value) return { values: [hsText(words, value.code, value.hs_version)] };
  if ('value' in value) return { values: [f.quantity(value.value, value.unit)] };
  if ('unit' in value) return { values: [f.band(value)] };
  if ('from' in value) return { values: [`${countryName(words, value.from)} → ${countryName(words, value.to)}`] };
  if ('number' in value) return { values: [value.number, value.date && f.day(value.date), value.office].flatMap((v) => v ?? []), said: true };
  return { values: [] };
}

/** How each field's codes are said; the other fields are the company's own words. */
function coded(field: CrossingField, value: string, words: Words): { values: string[]; said?: true } {
  const { t, f } = words;
  const key = CODES[field]?.map((prefix) => `${prefix}.${value}`).find((k) => t.has(k));
  if (key !== undefined && t.has(key)) return { values: [t.label(key)] };
  if (field === 'hs') return { values: [f.hs(value)] };
  if (field === 'since') return { values: [f.dayOrMonth(value)] };
  if (field === 'port') return { values: [portName(words, value)] };
  return { values: [value], said: true };
}

const CODES: Readonly<Partial<Record<CrossingField, readonly string[]>>> = {
  kind: ['kind'], part: ['part'], stage: ['st'], help: ['form.help.option'], share: ['form.share.option'], other_source: ['form.other_source.option'],
  impact: ['sector', 'form.impact.option'], urgency: ['urgency'],
};
