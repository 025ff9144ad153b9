import type { AdministrationTexts, Language, PageCatalogue } from './catalogue.js';

const loaders: Readonly<Record<Language, () => Promise<PageCatalogue>>> = {
  ko: async () => (await import('./catalogues/ko/pages.js')).pages,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/pages.js')).pages,
  en: async () => (await import('./catalogues/en/pages.js')).pages,
};

const administrationLoaders: Readonly<Record<Language, () => Promise<AdministrationTexts>>> = {
  ko: async () => (await import('./catalogues/ko/administration.js')).administration,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/administration.js')).administration,
  en: async () => (await import('./catalogues/en/administration.js')).administration,
};

/**
 * The texts of one language, fetched when asked for, so that a page carries no language but its reader's, and none of what
 * only the server says: problem documents, mails, the company's own page.
 */
export const loadCatalogue = (language: Language): Promise<PageCatalogue> => loaders[language]();

/** The texts of rosters and calendars in one language: a board that never shows them does not carry them. */
export const loadAdministration = (language: Language): Promise<AdministrationTexts> => administrationLoaders[language]();
