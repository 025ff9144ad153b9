import type { FieldError, ReportBody } from '#contracts';
import { type Network, sinceOf } from '#domain';
import type { ItemNames } from './form/find-item.js';
import { hsFaults } from './hs-version.js';
import { registrationFault } from './registration-number.js';

/** What the rules look things up in: the network's own lists, the versions of the Harmonized System, and the date in the home side's zone. */
export interface Lists {
  readonly network: Network;
  /** Six-digit codes by version. */
  readonly hs_versions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether mail goes out of this service. */
  readonly mails?: boolean;
  /** Everyday names of goods by their code, for whoever searches by words. */
  readonly item_names?: ItemNames;
  /** ISO date. */
  readonly today: string;
}

const fault = (pointer: string, rule: string, values?: FieldError['values']): FieldError => (values ? { pointer, rule, values } : { pointer, rule });
const unknown = (pointer: string, code: string): FieldError => fault(pointer, 'unknown_code', { code });

/**
 * Rules that need lists or today's date; those that a schema can tell are `contracts`'.
 * Fields that are left out are not looked at, so that a form can ask about one page; a whole report leaves none out.
 * @returns every broken rule, one subject after the other
 */
export function checkReport(report: Partial<ReportBody>, lists: Lists): FieldError[] {
  return [...places(report, lists), ...hsFaults(report, lists), ...dates(report, lists.today), ...licence(report), ...company(report, lists.network)];
}

function places(report: Partial<ReportBody>, { network }: Lists): FieldError[] {
  const known: readonly (readonly [string, string | null | undefined, (code: string) => boolean])[] = [
    ['/network', report.network, (code) => code === network.id],
    ['/side', report.side, (code) => Object.hasOwn(network.sides, code)],
    ['/language', report.language, (code) => network.languages.some((l) => l === code)],
    ['/from', report.from, (code) => network.countries.some((c) => c.code === code)],
    ['/to', report.to, (code) => network.countries.some((c) => c.code === code)],
    ['/port', report.port, (code) => network.ports.some((p) => p.code === code)],
    ['/contact/language', report.contact?.language, (code) => network.languages.some((l) => l === code)],
  ];
  return known.flatMap(([pointer, code, has]) => (code === null || code === undefined || has(code) ? [] : [unknown(pointer, code)]));
}

/** ISO dates compare as text, and a month with the beginning of a day. */
function dates(report: Partial<ReportBody>, today: string): FieldError[] {
  const past: readonly (readonly [string, string | null | undefined])[] = [
    ['/since', report.since && sinceOf({ since: report.since, since_day: report.since_day })], ['/contract/date', report.contract?.date], ['/licence_application/filed_on', report.licence_application?.filed_on],
  ];
  const errors = past.flatMap(([pointer, date]) => (date && date > today.slice(0, date.length) ? [fault(pointer, 'in_future')] : []));
  const next = report.next_delivery;
  const isDate = next !== undefined && next !== 'none' && next !== 'unknown';
  return isDate && next < today ? [...errors, fault('/next_delivery', 'in_past')] : errors;
}

/** An application belongs to the answer "yes" and to no other, and is found by its number or its filing date. */
function licence({ licence: answer, licence_application: application }: Partial<ReportBody>): FieldError[] {
  if (answer === undefined || application === undefined) return [];
  if (answer !== 'yes') return application === null ? [] : [fault('/licence_application', 'not_allowed')];
  return application?.number || application?.filed_on ? [] : [fault('/licence_application', 'licence_named')];
}

function company(report: Partial<ReportBody>, network: Network): FieldError[] {
  const side = report.side !== undefined && Object.hasOwn(network.sides, report.side) ? network.sides[report.side] : undefined;
  if (!report.company || !side) return [];
  const rule = registrationFault(report.company.registration_number, side.registration_number);
  return rule ? [fault('/company/registration_number', rule)] : [];
}
