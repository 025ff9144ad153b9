import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { chooseLanguage, type Language } from '#wording';
import { LANGUAGES } from '#domain';
import { stored } from './stored.js';

interface Choice { readonly language: Language; readonly choose: (language: Language) => void }
const LanguageContext = createContext<Choice | null>(null);

const isLanguage = (value: string | null): value is Language => LANGUAGES.some((language) => language === value);
const remembered = stored('hotline.language');

/** The language of this browser: what was chosen here, else what the browser asks for. */
const here = (): Language => {
  const kept = remembered.read();
  return isLanguage(kept) ? kept : chooseLanguage(navigator.languages.join(','), LANGUAGES);
};

/** Which language the pages speak. A choice made here outlasts the officer's own setting, in this browser only. */
export function LanguageProvider({ children, fixed }: { children: ReactNode; fixed?: Language | undefined }) {
  const [language, setLanguage] = useState<Language>(() => fixed ?? here());
  const choice = useMemo<Choice>(() => ({
    language: fixed ?? language,
    choose: (next) => { remembered.write(next); setLanguage(next); },
  }), [language, fixed]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}

/** True when this browser was told a language; then an officer's own setting waits behind it. */
export const languageWasChosen = (): boolean => isLanguage(remembered.read());
