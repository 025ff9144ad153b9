import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type AdministrationKey, type Language, loadAdministration, translator, type Translator } from '#wording';
import { Loading } from '../parts/index.js';
import { useWords } from '../words.js';

/*
 * The words of rosters and calendars come with their pages and not with every page: the board, which is opened a hundred
 * times as often, would carry them for nothing.
 */
type Say = Translator<AdministrationKey>;
const SayContext = createContext<Say | null>(null);
const loaded = new Map<Language, Say>();

async function sayIn(language: Language): Promise<Say> {
  const known = loaded.get(language) ?? translator(language, await loadAdministration(language));
  loaded.set(language, known);
  return known;
}

/** Shows its children once their words are here, in the page's language. */
export function SayProvider({ children }: { children: ReactNode }) {
  const { language } = useWords().t;
  const [say, setSay] = useState<Say | null>(() => loaded.get(language) ?? null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    sayIn(language).then((next) => { if (wanted) setSay(next); }, (error: unknown) => setFailed(error));
    return () => { wanted = false; };
  }, [language]);
  if (failed) throw failed;
  return say ? <SayContext value={say}>{children}</SayContext> : <Loading />;
}

/** The texts that only these pages have; for all others there is `useWords`. */
export function useSay(): Say {
  const say = useContext(SayContext);
  if (!say) throw new Error('useSay outside SayProvider');
  return say;
}
