import type { ReportBody } from '#contracts';
import { type Amount, BUYERS, coverDays, inFamily, sinceOf } from '#domain';
import type { WordingKey } from '#wording';
import { type Words, countryName, hsText, portName } from './words.js';
import { type PageId, type Said } from '../form/question.js';
import { KIND_OF } from '../form/questions/problem.js';

/** One answer in the company's language. `said` marks its own words, shown apart so that nothing in them disturbs the page. */
export interface SummaryRow {
  readonly page: PageId | 'list';
  /** Which answer it is. */
  readonly field: WordingKey;
  readonly label: string;
  readonly values: readonly string[];
  readonly said?: true;
  /** Why the answer may not go together with another one. */
  readonly doubts?: readonly string[];
}

/** A report, or as much of it as there is, in the order and words of the form. */
export function summarize(said: Said, words: Words): SummaryRow[] {
  return [...aboutGoods(said, words), ...aboutTrade(said, words), ...aboutStock(said, words), ...aboutEffects(said, words), ...aboutCompany(said, words)];
}

type Make = (page: PageId, field: WordingKey, value: string | readonly string[] | null | undefined, said?: true) => SummaryRow[];

/** Makes rows; what was not asked makes none, what the company does not know says so. */
function rowMaker({ t }: Words): Make {
  return (page, field, value, said) => {
    if (value === undefined) return [];
    const values = value === null ? [t.text('form.frame.not_answered')] : typeof value === 'string' ? [value] : value;
    return [{ page, field, label: t.label(field), values, ...(said && value !== null ? { said } : {}) }];
  };
}

const maybe = <T, R>(value: T | null | undefined, say: (value: T) => R): R | null | undefined => (value === null || value === undefined ? (value as null | undefined) : say(value));

function aboutGoods(said: Said, words: Words): SummaryRow[] {
  const { t, f } = words;
  const row = rowMaker(words);
  const unknown = t.text('form.frame.unknown');
  const route = said.from === undefined || said.to === undefined ? undefined : `${countryName(words, said.from)} → ${countryName(words, said.to)}`;
  return [
    ...row('kind', 'field.kind', maybe(said.kind, (k) => kindText(words, k))),
    ...row('part', 'field.part', maybe(said.part, (p) => t.text(`form.part.option.${p}`))),
    ...row('goods', 'field.goods', said.goods, true),
    ...row('hs', 'field.hs', said.hs === null ? unknown : maybe(said.hs, (hs) => hsText(words, hs, said.hs_version))),
    ...row('route', 'field.route', route),
    ...row('since', 'field.since', maybe(said.since, (since) => f.dayOrMonth(sinceOf({ since, since_day: said.since_day })))),
  ];
}

/** The form's own answer where it has one; kinds that only the API names in the officers' words. */
function kindText({ t }: Words, kind: ReportBody['kind']): string {
  const answer = (Object.keys(KIND_OF) as (keyof typeof KIND_OF)[]).find((key) => KIND_OF[key] === kind);
  return answer ? t.text(`form.kind.option.${answer}`) : t.label(`kind.${kind}`);
}

function aboutTrade(said: Said, words: Words): SummaryRow[] {
  const { t, f } = words;
  const row = rowMaker(words);
  const { contract, licence_application: application } = said;
  return [
    ...row('stage', 'field.stage', maybe(said.stage, (s) => t.text(`form.stage.option.${s}`))),
    ...(said.stage === 'contracted' ? [] : row('port', 'field.port', said.no_port === undefined ? maybe(said.port, (p) => portName(words, p)) : t.text(`form.port.option.${said.no_port}`))),
    ...row('quantity', 'field.quantity', said.quantity === null ? t.text('form.frame.unknown') : maybe(said.quantity, (q) => amountText(q, words))),
    ...row('contract', 'field.contract.number', contract === null ? null : contract?.number, true),
    ...(contract?.date ? row('contract', 'field.contract.date', f.day(contract.date)) : []),
    ...row('licence', 'field.licence', maybe(said.licence, (l) => t.text(`form.licence.option.${l}`))),
    ...(application?.number ? row('licence_details', 'field.licence.number', application.number, true) : []),
    ...(application?.filed_on ? row('licence_details', 'field.licence.filed_on', f.day(application.filed_on)) : []),
    ...(application?.office ? row('licence_details', 'field.licence.office', application.office, true) : []),
    ...row('partner', 'field.partner', said.partner, true),
  ];
}

/** An amount as it was given, and in the unit in which the offices count it where that is another. */
function amountText(amount: Amount, { t, f }: Words): string {
  const { value, unit } = inFamily(amount);
  const given = f.quantity(amount.value, amount.unit);
  return unit === amount.unit ? given : t.text('form.quantity.counted', { given, counted: f.quantity(value, unit) });
}

function aboutStock(said: Said, words: Words): SummaryRow[] {
  const { t, f } = words;
  const row = rowMaker(words);
  const unknown = t.text('form.frame.unknown');
  const amount = (a: Said['stock']): string | undefined => (a === null ? unknown : a && amountText(a, words));
  const lasts = stockLasts(said, words);
  const { next_delivery: next, share, part, other_source: other } = said;
  // What only buyers are asked is asked of others no longer: only what they said all the same, by the API or before, is an answer of theirs.
  const bought = part === undefined || BUYERS.includes(part);
  const heard = <T>(value: T, blank: T): T | undefined => (bought || value !== blank ? value : undefined);
  const source = other?.answer === 'unknown' && other.note === null ? heard(other, other) : other;
  return [
    ...row('stock', 'field.stock', amount(heard(said.stock, null))),
    ...row('stock', 'field.daily_use', amount(heard(said.daily_use, null))),
    ...(lasts === null ? [] : row('stock', 'field.cover', lasts)),
    ...row('next_delivery', 'field.next_delivery', maybe(heard(next, 'unknown'), (n) => (n === 'none' ? t.text('form.next_delivery.option.none') : n === 'unknown' ? unknown : f.day(n)))),
    ...row('share', 'field.share', maybe(heard(share, 'unknown'), (s) => t.text(`form.share.option.${s}`))),
    ...row('other_source', 'field.other_source', maybe(source, (o) => t.text(`form.other_source.option.${o.answer}`))),
    ...(other?.note ? [{ page: 'other_source' as const, field: 'field.other_source.note' as const, label: t.label('field.other_source.note'), values: [other.note], said: true as const }] : []),
  ];
}

/** "Lasts about 10 days", so that a slipped decimal point is noticed; null unless both figures are known. */
export function stockLasts({ stock = null, daily_use = null }: Said, { t }: Words): string | null {
  const days = coverDays({ stock, daily_use });
  return days === null ? null : t.text('form.stock.lasts', { days: Math.floor(days) });
}

function aboutEffects(said: Said, words: Words): SummaryRow[] {
  const { t } = words;
  const row = rowMaker(words);
  return [
    ...row('impact', 'field.impact', said.impact?.map((i) => t.text(`form.impact.option.${i}`))),
    ...row('tried', 'field.tried', said.tried, true),
    ...row('help', 'field.help', said.help?.map((h) => t.text(`form.help.option.${h}`))),
  ];
}

function aboutCompany(said: Said, words: Words): SummaryRow[] {
  const { t } = words;
  const row = rowMaker(words);
  const { company, contact, consent } = said;
  return [
    ...row('company', 'field.company', company?.name, true),
    ...row('company', 'field.company.number', company?.registration_number),
    ...row('contact', 'field.contact.name', contact?.name, true),
    ...row('contact', 'field.contact.phone', contact?.phone),
    ...row('contact', 'field.contact.email', contact?.email, true),
    ...row('contact', 'field.contact.mail', contact?.mail === false ? t.text('form.contact.option.none') : undefined),
    ...row('contact', 'field.contact.language', contact && t.text(`language.${contact.language}`)),
    ...row('consent', 'field.consent', consent && (consent.length === 0 ? t.text('form.consent.option.none') : consent.map((c) => t.text(`form.consent.option.${c}`)))),
  ];
}
