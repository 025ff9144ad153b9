import type { Fact } from '#contracts';
import type { CapSource } from './cap-source.js';
import type { CapMessage } from './messages-of.js';

/** A value by a name that the standard does not have. */
export interface CapNamed { readonly valueName: string; readonly value: string }

const named = (name: string, value: string): CapNamed => ({ valueName: `hotline:${name}`, value });

/** What a case is beside what the standard has elements for, and every field that crossed, in the form in which it did. */
export function parametersOf({ line, facts }: Pick<CapSource, 'line' | 'facts'>, { news }: Pick<CapMessage, 'news'>): CapNamed[] {
  return [
    ...news.map((type) => named('news', type)),
    named('state', line.state), named('channel', line.channel), named('home', line.home), ...(line.lead === null ? [] : [named('lead', line.lead)]),
    ...line.sides.flatMap(({ side, rank, acknowledged_at }) => [named(`rung:${side}`, rank), ...(acknowledged_at === null ? [] : [named('acknowledged', side)])]),
    ...line.outcomes.map((outcome) => named('outcome', outcome)), ...(line.suspended_until === null ? [] : [named('suspended_until', line.suspended_until)]),
    ...facts.flatMap(({ field, value }) => textsOf(value).map((text) => named(field, text))),
  ];
}

/** A released value as texts: several where it is a list, an amount with its unit, a range with both ends. */
function textsOf(value: Fact['value']): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.map(String);
  const { from, to, unit, ...rest } = value as Readonly<Record<string, string | number | null | undefined>>;
  const range = from === undefined || to === undefined ? [] : [`${String(from)}..${String(to)}`];
  const said = [...range, ...Object.values(rest), unit].filter((part) => part !== null && part !== undefined);
  return said.length === 0 ? [] : [said.join(' ')];
}
