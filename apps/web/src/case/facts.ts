import type { CaseView, Fact, ReportBody } from '#contracts';
import { BUYERS, CONSENT_FOR, type Consent, hsVersionOf, sinceOf } from '#domain';
import type { WordingKey } from '#wording';

/** A value of a fact as a code; the page writes it in the reader's language. */
export type Shown =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'word'; readonly key: WordingKey }
  | { readonly as: 'words'; readonly keys: readonly WordingKey[] }
  | { readonly as: 'hs'; readonly code: string; /** Null where it crossed as bare digits. */ readonly version: string | null }
  | { readonly as: 'route'; readonly from: string; readonly to: string }
  | { readonly as: 'port'; readonly code: string }
  | { readonly as: 'day'; /** Or a month, where that is all that is known. */ readonly day: string }
  | { readonly as: 'amount'; readonly value: number; readonly unit: string }
  | { readonly as: 'band'; readonly from: number; readonly to: number; readonly unit: string }
  | { readonly as: 'paper'; readonly number: string | null; readonly date: string | null; readonly office: string | null }
  | { readonly as: 'days'; readonly days: number };

export interface FactRow {
  readonly field: string;
  readonly label: WordingKey;
  readonly values: readonly Shown[];
  readonly form: Fact['form'] | null;
  readonly ground: Fact['ground'] | null;
  /** True for what only the reader's side knows. */
  readonly own: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): Shown => ({ as: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) });
const word = (key: WordingKey): Shown => ({ as: 'word', key });
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Codes of the catalogue for fields whose values are codes. */
const CODED: Readonly<Record<string, (code: string) => string>> = {
  kind: (c) => `kind.${c}`, part: (c) => `part.${c}`, stage: (c) => `st.${c}`, share: (c) => `form.share.option.${c}`,
  help: (c) => `form.help.option.${c}`, urgency: (c) => `urgency.${c}`, licence: (c) => `form.licence.option.${c}`,
  other_source: (c) => `form.other_source.option.${c}`, consent: (c) => `form.consent.option.${c}`,
};

/** One value as it crossed: the form (exact, range, word) decides what it can be. */
export function shownOf(field: string, form: Fact['form'], value: unknown): Shown {
  if (field === 'impact') return words(value, form === 'word' ? 'sector.' : 'form.impact.option.');
  if (field === 'hs') return isRecord(value) ? { as: 'hs', code: String(value.code), version: orNull(value.hs_version) } : { as: 'hs', code: String(value), version: null };
  if (field === 'port') return { as: 'port', code: String(value) };
  if (field === 'since') return { as: 'day', day: String(value) };
  if (isRecord(value)) return shownRecord(value);
  const coded = CODED[field];
  if (coded && typeof value === 'string') return word(coded(value) as WordingKey);
  if (coded && Array.isArray(value)) return { as: 'words', keys: value.map((v) => coded(String(v)) as WordingKey) };
  return text(value);
}

const words = (value: unknown, prefix: string): Shown => ({ as: 'words', keys: (Array.isArray(value) ? value : [value]).map((v) => `${prefix}${String(v)}` as WordingKey) });

function shownRecord(value: Readonly<Record<string, unknown>>): Shown {
  const { from, to, unit } = value;
  if (typeof from === 'number' && typeof to === 'number') return { as: 'band', from, to, unit: String(unit) };
  if (typeof from === 'string' && typeof to === 'string') return { as: 'route', from, to };
  if (typeof value.value === 'number') return { as: 'amount', value: value.value, unit: String(unit) };
  return { as: 'paper', number: orNull(value.number), date: orNull(value.date), office: orNull(value.office) };
}

const LABELS: Readonly<Partial<Record<string, WordingKey>>> = { impact: 'field.sectors' };
const labelOf = (field: string): WordingKey => LABELS[field] ?? (`field.${field}` as WordingKey);

/** The released facts, as the other side reads them. */
export const factRows = (facts: readonly Fact[]): FactRow[] => facts.map(({ field, form, value, ground }) => ({
  field, label: field === 'impact' && form !== 'word' ? 'field.impact' : labelOf(field), values: [shownOf(field, form, value)], form, ground, own: false,
}));

/** How exact a fact is, in words: what a company typed crosses as it stands, and nothing says that it is true. */
export const formWord = ({ field, form, value }: Pick<Fact, 'field' | 'form' | 'value'>): WordingKey =>
  (form === 'exact' && shownOf(field, form, value).as === 'text' ? 'crossing.as_typed' : `crossing.${form}`);

export type Own = NonNullable<CaseView['own']>;

/** The consents that hold now: what the company said since it filed stands in the place of what it said then. */
export const consentsNow = ({ crossing }: Pick<Own, 'crossing'>): Consent[] => crossing.flatMap(({ field, consent }) => (consent?.given ? (CONSENT_FOR[field] ?? []) : []));

/** The consents that would let something cross and that the company has not given, or took back: what it may be asked for. */
export const consentsToAskFor = (own: Own | null): Consent[] => (own?.crossing ?? []).flatMap(({ field, withheld }) => (withheld === 'no_consent' || withheld === 'withdrawn' ? (CONSENT_FOR[field] ?? []) : []));

/** What the other side would read once all that may cross has crossed. */
export const wouldRead = (own: Own): Fact[] => own.crossing.flatMap(({ next, crossed }) => next ?? crossed ?? []).map(({ field, form, value, ground }) => ({ field, form, value, ground }));

/** The home side's own report; a field that does not cross exactly as it stands here is marked as its own. */
export function reportRows(own: Own, crossed: readonly Fact[]): FactRow[] {
  const { report, cover_days } = own;
  const crosses = new Set(crossed.filter((f) => f.form === 'exact').map((f) => f.field));
  const row = (field: string, label: WordingKey, ...values: readonly (Shown | null)[]): FactRow[] => {
    const shown = values.filter((v) => v !== null);
    return shown.length === 0 ? [] : [{ field, label, values: shown, form: null, ground: null, own: !crosses.has(field) }];
  };
  return [...tradeRows(report, row), ...supplyRows(report, cover_days, row), ...wishRows(report, row), ...companyRows(report, consentsNow(own), row)];
}

type RowMaker = (field: string, label: WordingKey, ...values: readonly (Shown | null)[]) => FactRow[];
const filled = (value: string | null): Shown | null => (value === null ? null : { as: 'text', text: value });
const exact = (field: string, value: unknown): Shown | null => (value === null ? null : shownOf(field, 'exact', value));

function tradeRows(r: ReportBody, row: RowMaker): FactRow[] {
  const application = r.licence_application && { number: r.licence_application.number, date: r.licence_application.filed_on, office: r.licence_application.office };
  return [
    ...row('kind', 'field.kind', exact('kind', r.kind)),
    ...row('goods', 'field.goods', filled(r.goods)),
    ...row('hs', 'field.hs', r.hs === null ? null : { as: 'hs', code: r.hs, version: hsVersionOf(r) }),
    ...row('route', 'field.route', { as: 'route', from: r.from, to: r.to }),
    ...row('port', 'field.port', r.no_port === undefined ? exact('port', r.port) : word(`form.port.option.${r.no_port}`)),
    ...row('since', 'field.since', exact('since', sinceOf(r))),
    ...row('stage', 'field.stage', exact('stage', r.stage)),
    ...row('quantity', 'field.quantity', exact('quantity', r.quantity)),
    ...row('contract', 'field.contract', exact('contract', r.contract && { ...r.contract, office: null })),
    ...row('licence', 'field.licence', exact('licence', r.licence), exact('licence', application)),
  ];
}

/** What buyers alone are asked stands of others only where they said it all the same: that they do not know what nobody asked them is no answer. */
function supplyRows(r: ReportBody, cover_days: number | null, row: RowMaker): FactRow[] {
  const heard = <T>(blank: boolean, shown: T): T | null => (blank && !BUYERS.includes(r.part) ? null : shown);
  const delivery = r.next_delivery === 'none' || r.next_delivery === 'unknown'
    ? word(`form.next_delivery.option.${r.next_delivery}`) : { as: 'day' as const, day: r.next_delivery };
  const { answer, note } = r.other_source;
  return [
    ...row('stock', 'field.stock', exact('stock', r.stock)),
    ...row('daily_use', 'field.daily_use', exact('daily_use', r.daily_use)),
    ...row('cover', 'field.cover', cover_days === null ? null : { as: 'days', days: cover_days }),
    ...row('next_delivery', 'field.next_delivery', heard(r.next_delivery === 'unknown', delivery)),
    ...row('share', 'field.share', heard(r.share === 'unknown', exact('share', r.share))),
    ...row('other_source', 'field.other_source', heard(answer === 'unknown' && note === null, exact('other_source', answer)), filled(note)),
  ];
}

const wishRows = (r: ReportBody, row: RowMaker): FactRow[] => [
  ...row('impact', 'field.impact', exact('impact', r.impact)),
  ...row('tried', 'field.tried', filled(r.tried)),
  ...row('help', 'field.help', exact('help', r.help)),
];

const companyRows = (r: ReportBody, consents: readonly Consent[], row: RowMaker): FactRow[] => [
  ...row('company', 'field.company', filled(r.company.name)),
  ...row('company_number', 'field.company.number', filled(r.company.registration_number)),
  ...row('part', 'field.part', exact('part', r.part)),
  ...row('partner', 'field.partner', filled(r.partner)),
  ...row('contact', 'field.contact', filled(r.contact.name), filled(r.contact.phone), filled(r.contact.email), word(`language.${r.contact.language}`)),
  ...row('consent', 'field.consent', consents.length === 0 ? word('form.consent.option.none') : exact('consent', consents)),
];
