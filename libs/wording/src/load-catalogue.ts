import type { Catalogue, Language } from './catalogue.js';

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  ko: async () => (await import('./catalogues/ko/catalogue.js')).ko,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/catalogue.js')).zhHans,
  en: async () => (await import('./catalogues/en/catalogue.js')).en,
};

/** The texts of one language, fetched when asked for, so that a page carries no language but its reader's. */
export const loadCatalogue = (language: Language): Promise<Catalogue> => loaders[language]();
