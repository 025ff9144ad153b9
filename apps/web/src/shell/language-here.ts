import { LANGUAGES } from '#domain';
import { chooseLanguage, type Language } from '#wording';
import { stored } from './stored.js';

const remembered = stored('hotline.language');
const isLanguage = (value: string | null): value is Language => LANGUAGES.some((language) => language === value);

/** The language of this browser: what was chosen here, else what the browser asks for. */
export function languageHere(): Language {
  const kept = remembered.read();
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages.join(','), LANGUAGES);
}

/** Keeps a choice in this browser; it outlasts the officer's own setting. */
export const rememberLanguage = (language: Language): void => remembered.write(language);

/** True when this browser was told a language; then an officer's own setting waits behind it. */
export const languageWasChosen = (): boolean => isLanguage(remembered.read());
