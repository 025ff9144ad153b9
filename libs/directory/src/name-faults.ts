import type { FieldError } from '#contracts';
import type { Language, Network, RosterFault } from '#domain';
import type { Colleague } from '#persistence';

/** Names of people and offices in one reader's language. */
export interface DutyNames { readonly language: Language; officer(id: string): string; office(id: string): string }

/** @param officers of the reader's own side only: a person of another side has no name here */
export function namesFor(language: Language, officers: readonly Pick<Colleague, 'id' | 'name'>[], networks: readonly Network[]): DutyNames {
  const people = new Map(officers.map((o) => [o.id, o.name]));
  return {
    language, officer: (id) => people.get(id) ?? id,
    office: (id) => networks.map((n) => (Object.hasOwn(n.offices, id) ? n.offices[id]?.name[language] : undefined)).find((name) => name !== undefined) ?? id,
  };
}

/** Faults as broken rules of a body, with names where the domain has codes. */
export function faultErrors(faults: readonly RosterFault[], names: DutyNames, prefix = ''): FieldError[] {
  return faults.map(({ path, code, values }) => ({ pointer: prefix + path, rule: code, values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, named(key, value, names)])) }));
}

function named(key: string, value: string | number, names: DutyNames): string | number {
  if (typeof value !== 'string') return value;
  return key === 'officer' ? names.officer(value) : key === 'office' ? names.office(value) : value;
}
