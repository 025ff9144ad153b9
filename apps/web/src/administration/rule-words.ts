import type { RuleDifference } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** Sections whose keys are codes that have words, and sections that are by grade. */
const CODES: Readonly<Record<string, string>> = { clocks: 'clock', routes: 'kind', crossing: 'field' };
const BY_GRADE: readonly string[] = ['clocks', 'pause', 'tell'];
const LIMIT = /^(\d+)(wd|[smhdw])$/;
const FORM = /^(exact|band|word|with_consent|never)$/;

/** One difference in words. `parts`: of a value with several parts, such as the levels of a channel, each part as a line of its own, before and after. */
export interface RuleLine { readonly text: string; readonly parts: { readonly before: readonly string[]; readonly after: readonly string[] } | null }

const several = (written: unknown): boolean => Array.isArray(written) && written.some((one) => typeof one === 'object');

/** A difference between two versions of a network's file in its reader's words; what has none stands as it is written. */
export function useRuleWords(): { readonly section: (name: string) => string; readonly line: (difference: RuleDifference) => RuleLine } {
  const say = useSay();
  const { t, f } = useWords();
  const names = useNames();
  const key = (section: string, name: string, at: number): string => {
    const code = BY_GRADE.includes(section) && /^[1-4]$/.test(name) ? `severity.${name}` : `${CODES[section] ?? ''}.${name}`;
    if (t.has(code)) return t.text(code);
    const word = `rules.key.${name}`;
    if (at > 0) return say.has(word) ? say.text(word as 'rules.key.name') : name;
    if (section === 'offices') return names.office(name);
    if (section === 'channels') return names.channel(name);
    if (section === 'countries') return names.country(name);
    return section === 'ports' ? names.port(name) : section === 'sides' ? names.sideNamed(name) : name;
  };
  const text = (section: string, written: string): string => {
    const [, n = '', unit = ''] = LIMIT.exec(written) ?? [];
    if (unit !== '') return say.text(`rules.limit.${unit as 'h'}`, { n: Number(n) });
    const form = section === 'crossing' ? FORM.exec(written)?.[1] : undefined;
    if (form !== undefined) return say.text(`rules.form.${form as 'exact'}`);
    const rank = `rank.${written}`;
    if (t.has(rank)) return t.text(rank);
    return names.order.includes(written) ? names.sideNamed(written) : names.office(written);
  };
  const value = (section: string, written: unknown): string => {
    if (typeof written === 'string') return text(section, written);
    if (typeof written !== 'object' || written === null) return String(written);
    const named = written as Readonly<Record<string, unknown>>;
    const own = named[t.language];
    if (typeof own === 'string') return own;
    if (typeof named['name'] === 'object') return value(section, named['name']);
    if (Array.isArray(written)) return f.list(written.map((one) => value(section, one)));
    return Object.entries(named).map(([name, one]) => (name === 'rank' ? value(section, one) : t.text('named', { name: names.order.includes(name) ? names.sideNamed(name) : key(section, name, 1), value: value(section, one) }))).join(' · ');
  };
  return {
    section: (name) => (say.has(`verify.diff.of.${name}`) ? say.label(`verify.diff.of.${name}` as 'verify.diff.of.sides') : name),
    line: ({ path: [section = '', ...rest], before, after }) => {
      const where = rest.map((name, at) => key(section, name, at)).join(' · ');
      const lines = (written: unknown): readonly string[] => (Array.isArray(written) ? written : written === null ? [] : [written]).map((one) => value(section, one));
      if (several(before) || several(after)) return { text: where, parts: { before: lines(before), after: lines(after) } };
      const what = before === null ? say.text('rules.new', { value: value(section, after) }) : after === null ? say.text('rules.gone', { value: value(section, before) })
        : say.text('rules.change', { before: value(section, before), after: value(section, after) });
      return { text: where === '' ? what : t.text('named', { name: where, value: what }), parts: null };
    },
  };
}
