import { Temporal } from 'temporal-polyfill';
import type { Kind } from './network.js';

/** What of a report tells whether two companies mean the same trouble. */
export interface Trouble {
  readonly kind: Kind;
  readonly goods: string;
  /** Six-digit codes that it names: its own, or those whose everyday names stand among its goods. */
  readonly codes: readonly string[];
  readonly from: string;
  readonly to: string;
  /** UN/LOCODE. */
  readonly port: string | null;
  /** ISO date since when, or a month, `2026-03`, where that is all that is known. */
  readonly since: string;
}

/** Why two reports look alike, the strongest first: one code, one port, one heading (four digits of the code), words, one kind, a kind easily taken for the other, one route, and how far apart: in days, or in months where of either only the month is known. */
export type Likeness =
  | { readonly by: 'code' | 'heading'; readonly code: string }
  | { readonly by: 'port'; readonly port: string }
  | { readonly by: 'words'; readonly words: readonly string[] }
  | { readonly by: 'kind' | 'kind_near' | 'route' }
  | { readonly by: 'days'; readonly days: number }
  | { readonly by: 'months'; readonly months: number };

/** Longest that two reports of one trouble lie apart, by the day since when each has it. A stop in autumn and one in winter are two. */
export const RESEMBLES_DAYS_MAX = 60;
/** The same in months, and the most days that lie between any two days of months that far apart. */
const RESEMBLES_MONTHS_MAX = 2;
export const RESEMBLES_MONTHS_DAYS_MAX = 91;
const MONTH_CHARS = 7;
/** For sorting alone. */
const DAYS_A_MONTH = 30;
const HEADING_DIGITS = 4;
/** Shortest word of the goods that says something by itself; in Chinese and Korean two signs do. */
const WORD_MIN = 2;
/** Words of the goods that are compared at most. */
const WORDS_MAX = 60;

/**
 * Kinds that a company far from the office takes for one another: whether a paper does not come, is not asked for or does not
 * suffice, nobody tells it. Trouble on the way concerns a place and not a good.
 */
const GROUPS: readonly (readonly Kind[])[] = [
  ['export_licensing', 'export_ban', 'export_clearance_delay', 'end_use_condition', 'technology_control'],
  ['plant_shutdown', 'power_rationing'],
  ['port_disruption', 'route_disruption', 'logistics_strike'],
];
const ON_THE_WAY: readonly Kind[] = ['port_disruption', 'route_disruption', 'logistics_strike', 'mobility_restriction'];

/**
 * Whether two reports may be about one matter, and why; null where they do not resemble. It suggests and never decides: people
 * join, and may take that back (DOMAIN §4.5, §2 "one measure, many reports, one case").
 */
export function likeness(one: Trouble, other: Trouble): readonly Likeness[] | null {
  const apart = apartOf(one.since, other.since);
  const kind = kindOf(one.kind, other.kind);
  if (one.from !== other.from || one.to !== other.to || apart === null || kind === null) return null;
  const subject = subjectOf(one, other);
  return subject === null ? null : [subject, kind, { by: 'route' }, apart];
}

/** How far apart two begin; null where that is too far. A day means nothing beside a month. */
function apartOf(one: string, other: string): Likeness | null {
  if (one.length > MONTH_CHARS && other.length > MONTH_CHARS) {
    const days = Math.abs(Temporal.PlainDate.from(one).until(other).days);
    return days > RESEMBLES_DAYS_MAX ? null : { by: 'days', days };
  }
  const months = Math.abs(monthOf(one).until(monthOf(other), { largestUnit: 'months' }).months);
  return months > RESEMBLES_MONTHS_MAX ? null : { by: 'months', months };
}

const monthOf = (since: string): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(since.slice(0, MONTH_CHARS));

const WEIGHTS: Readonly<Record<Likeness['by'], number>> = { code: 400, port: 400, heading: 200, words: 200, kind: 100, kind_near: 50, route: 0, days: 0, months: 0 };

/** The more alike, the more; of those as alike, the nearer in time. For sorting alone. */
export const weightOf = (reasons: readonly Likeness[]): number =>
  reasons.reduce((sum, reason) => sum + WEIGHTS[reason.by] - (reason.by === 'days' ? reason.days : reason.by === 'months' ? reason.months * DAYS_A_MONTH : 0), 0);

/** `other` is what a company says that does not know. */
function kindOf(one: Kind, other: Kind): Likeness | null {
  if (one === other) return { by: 'kind' };
  return one === 'other' || other === 'other' || GROUPS.some((group) => group.includes(one) && group.includes(other)) ? { by: 'kind_near' } : null;
}

function subjectOf(one: Trouble, other: Trouble): Likeness | null {
  if (ON_THE_WAY.includes(one.kind) || ON_THE_WAY.includes(other.kind)) return one.port !== null && one.port === other.port ? { by: 'port', port: one.port } : null;
  const code = one.codes.find((c) => other.codes.includes(c));
  if (code !== undefined) return { by: 'code', code };
  const heading = one.codes.map(headingOf).find((h) => other.codes.some((c) => headingOf(c) === h));
  if (heading !== undefined) return { by: 'heading', code: heading };
  // Where both name their goods by code, and by different ones, a word in common says less than the codes do.
  if (one.codes.length > 0 && other.codes.length > 0) return null;
  const words = wordsOf(other.goods);
  const common = [...wordsOf(one.goods)].filter((word) => words.has(word));
  return common.length === 0 ? null : { by: 'words', words: common };
}

const headingOf = (code: string): string => code.slice(0, HEADING_DIGITS);

/** By the letters that Unicode knows as a word's, in any script; numbers are amounts. */
const wordsOf = (goods: string): Set<string> =>
  new Set((goods.normalize('NFKC').toLowerCase().match(/\p{Letter}+/gu) ?? []).filter((word) => [...word].length >= WORD_MIN).slice(0, WORDS_MAX));
