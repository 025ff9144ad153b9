import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Language } from '#wording';
import { languageHere, languageWasChosen, rememberLanguage } from './language-here.js';

interface Choice {
  readonly language: Language;
  /** Whether this browser was told a language; then an officer's own setting waits behind it. */
  readonly chosen: boolean;
  readonly choose: (language: Language) => void;
}
const LanguageContext = createContext<Choice | null>(null);

/** Which language the pages speak. A choice made here outlasts the officer's own setting, in this browser only. */
export function LanguageProvider({ children, fixed }: { children: ReactNode; fixed?: Language | undefined }) {
  // Chosen or not is a state of its own: the language that the browser asks for may be chosen too.
  const [here, setHere] = useState(() => ({ language: languageHere(), chosen: languageWasChosen() }));
  const choice = useMemo<Choice>(() => ({
    language: fixed ?? here.language, chosen: here.chosen,
    choose: (next) => { rememberLanguage(next); setHere({ language: next, chosen: true }); },
  }), [here, fixed]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}
