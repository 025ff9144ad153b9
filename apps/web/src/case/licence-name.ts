import type { CaseView } from '#contracts';
import type { Translator } from '#wording';

type Licences = CaseView['licences'];

/**
 * What one application of a case is called: by its number where the reader may see it, else by its place among them; several may
 * be filed on one day. Undefined for an id that is none of them.
 */
export function licenceName(licences: Licences, id: string, t: Translator): string | undefined {
  const index = licences.findIndex((l) => l.id === id);
  const number = licences[index]?.number ?? null;
  if (index < 0) return undefined;
  return number === null ? t.text('licence.name', { n: index + 1 }) : t.text('licence.name.number', { number });
}
