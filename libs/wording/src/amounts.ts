import type { Translator } from './translate.js';

/** A range of quantities in one unit (UN/ECE Recommendation 20 code). */
export interface Band { readonly from: number; readonly to: number; readonly unit: string }

export interface AmountFormatter {
  /** A number with its digits grouped as the language groups them: 18,700. */
  number(value: number): string;
  /** A number with the name of its unit: 4,200톤 · 4200吨 · 4,200 tonnes. A unit without a name keeps its code. */
  quantity(value: number, unit: string): string;
  /** A range: 1,000~5,000톤 · 1000至5000吨 · 1,000 to 5,000 tonnes. */
  band(band: Band): string;
  /** Names in a row: A, B · A、B · A, B and C. */
  list(names: readonly string[]): string;
  /** The size of a file, rounded as people say it: 340 kB, 2.4 MB. */
  bytes(size: number): string;
  /** An HS code with the dots of tariff books: 310210 → 3102.10. */
  hs(code: string): string;
}

export function amountFormatter(t: Translator): AmountFormatter {
  const number = (value: number, grouped = groups(t, value)): string => numberFormat(t.tag, grouped).format(value);
  const quantity = (value: number, unit: string, grouped?: boolean): string => {
    const text = number(value, grouped);
    const key = `quantity.${unit}`;
    return t.has(key) ? t.text(key, { number: text, count: value }) : `${text} ${unit}`;
  };
  return {
    number: (value) => number(value),
    quantity: (value, unit) => quantity(value, unit),
    band: ({ from, to, unit }) => {
      const grouped = groups(t, Math.max(from, to));
      return t.text('band.between', { from: number(from, grouped), to: quantity(to, unit, grouped) });
    },
    list: ([first = '', ...rest]) => rest.reduce((a, b, i) => t.text(i === rest.length - 1 ? 'list.last' : 'list.more', { a, b }), first),
    bytes: (size) => {
      const [unit, value] = size < MEGABYTE ? ['kilobyte', Math.max(1, Math.round(size / KILOBYTE))] as const : ['megabyte', size / MEGABYTE] as const;
      return new Intl.NumberFormat(t.tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1, numberingSystem: 'latn' }).format(value);
    },
    hs: (code) => [code.slice(0, 4), code.slice(4, 6), code.slice(6)].filter(Boolean).join('.'),
  };
}

const [KILOBYTE, MEGABYTE] = [1_024, 1_048_576];

/** Chinese writes four digits without a comma (1000至5000吨) and needs one from five on to stay readable. */
const CHINESE_GROUPS_FROM = 10_000;
const groups = (t: Translator, value: number): boolean => t.language !== 'zh-Hans' || Math.abs(value) >= CHINESE_GROUPS_FROM;

const made = new Map<string, Intl.NumberFormat>();

/** Fifteen digits are what a double holds: a figure is shown as it was given, never rounded. */
function numberFormat(tag: string, useGrouping: boolean): Intl.NumberFormat {
  const key = `${tag} ${useGrouping}`;
  const format = made.get(key) ?? new Intl.NumberFormat(tag, { useGrouping, maximumSignificantDigits: 15, numberingSystem: 'latn' });
  made.set(key, format);
  return format;
}
