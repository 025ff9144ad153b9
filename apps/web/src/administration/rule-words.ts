import type { RuleDifference } from '#contracts';
import { useNames, useWords } from '../words.js';
import { useSay } from './say.js';

/** Sections whose keys are codes that have words, and sections that are by grade. */
const CODES: Readonly<Record<string, string>> = { clocks: 'clock', routes: 'kind', crossing: 'field' };
const BY_GRADE: readonly string[] = ['clocks', 'pause', 'tell'];
const LIMIT = /^(\d+)(wd|[smhdw])$/;
const FORM = /^(exact|band|word|with_consent|never)$/;

/** A difference between two versions of a network's file in its reader's words; what has none stands as it is written. */
export function useRuleWords(): { readonly section: (name: string) => string; readonly line: (difference: RuleDifference) => string } {
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
    return form === undefined ? written : say.text(`rules.form.${form as 'exact'}`);
  };
  const value = (section: string, written: unknown): string => {
    if (typeof written === 'string') return text(section, written);
    if (typeof written !== 'object' || written === null) return String(written);
    const named = written as Readonly<Record<string, unknown>>;
    const own = named[t.language];
    if (typeof own === 'string') return own;
    if (typeof named['name'] === 'object') return value(section, named['name']);
    return Array.isArray(written) ? f.list(written.map((one) => value(section, one))) : JSON.stringify(written);
  };
  return {
    section: (name) => (say.has(`verify.diff.of.${name}`) ? say.label(`verify.diff.of.${name}` as 'verify.diff.of.sides') : name),
    line: ({ path: [section = '', ...rest], before, after }) => {
      const where = rest.map((name, at) => key(section, name, at)).join(' · ');
      const what = before === null ? say.text('rules.new', { value: value(section, after) }) : after === null ? say.text('rules.gone', { value: value(section, before) })
        : say.text('rules.change', { before: value(section, before), after: value(section, after) });
      return where === '' ? what : `${where}: ${what}`;
    },
  };
}
