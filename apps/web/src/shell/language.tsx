import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Language } from '#wording';
import { languageHere, rememberLanguage } from './language-here.js';

interface Choice { readonly language: Language; readonly choose: (language: Language) => void }
const LanguageContext = createContext<Choice | null>(null);

/** Which language the pages speak. A choice made here outlasts the officer's own setting, in this browser only. */
export function LanguageProvider({ children, fixed }: { children: ReactNode; fixed?: Language | undefined }) {
  const [language, setLanguage] = useState<Language>(() => fixed ?? languageHere());
  const choice = useMemo<Choice>(() => ({
    language: fixed ?? language,
    choose: (next) => { rememberLanguage(next); setLanguage(next); },
  }), [language, fixed]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}
