import type { Language } from '#wording';

/*
 * Font slices by language: a browser fetches only the slices whose characters stand on the page. English reads in the
 * Latin letters of the Korean family, so that a page looks the same in every language; fragments in another script use
 * that script's system font.
 */
const LOADERS: Readonly<Record<Language, () => Promise<unknown>>> = {
  ko: () => import('./styles/fonts-ko.js'),
  'zh-Hans': () => import('./styles/fonts-zh.js'),
  en: () => import('./styles/fonts-en.js'),
};

/** Asks for the fonts of a language; the page does not wait for them. */
export function loadFonts(language: Language): void {
  LOADERS[language]().catch((error: unknown) => console.warn('fonts could not be loaded; system fonts are used', error));
}
