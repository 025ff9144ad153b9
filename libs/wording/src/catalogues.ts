import { en } from './catalogues/en/catalogue.js';
import { ko } from './catalogues/ko/catalogue.js';
import { zhHans } from './catalogues/zh-Hans/catalogue.js';
import type { Catalogue, Language } from './catalogue.js';
import { translator, type Translator } from './translate.js';

/** Every language at once, for the server. A page that names this carries all three: it calls `loadCatalogue` instead. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { ko, 'zh-Hans': zhHans, en };

const translators = new Map<Language, Translator>();

/** The server's translator of a language; one per language for the life of the process, so messages compile once. */
export function translatorFor(language: Language): Translator {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(language, catalogues[language]);
  translators.set(language, made);
  return made;
}
