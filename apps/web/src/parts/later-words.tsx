import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Language, translator, type Translator } from '#wording';
import { useWords } from '../words.js';
import { Loading } from './panels.js';

interface Later<K extends string> {
  /** Shows its children once their words are here, in the page's language. */
  readonly SayProvider: (props: { children: ReactNode; waiting?: ReactNode }) => ReactNode;
  /** The texts that only these pages have; for all others there is `useWords`. */
  readonly useSay: () => Translator<K>;
  /** The same in a language that need not be the page's, once they are here. */
  readonly useSayIn: (language: Language) => Translator<K> | null;
}

/**
 * Words that come with the pages which say them and not with every page: the board, which is opened a hundred times as
 * often, would carry them for nothing.
 */
export function laterWords<K extends string>(load: (language: Language) => Promise<Readonly<Record<K, string>>>): Later<K> {
  type Say = Translator<K>;
  const SayContext = createContext<Say | null>(null);
  const loaded = new Map<Language, Say>();

  async function sayIn(language: Language): Promise<Say> {
    const known = loaded.get(language) ?? translator(language, await load(language));
    loaded.set(language, known);
    return known;
  }

  function useSayIn(language: Language): Say | null {
    const [say, setSay] = useState<Say | null>(() => loaded.get(language) ?? null);
    const [failed, setFailed] = useState<unknown>(null);
    useEffect(() => {
      let wanted = true;
      sayIn(language).then((next) => { if (wanted) setSay(next); }, (error: unknown) => setFailed(error));
      return () => { wanted = false; };
    }, [language]);
    if (failed) throw failed;
    return say;
  }

  function SayProvider({ children, waiting = <Loading /> }: { children: ReactNode; waiting?: ReactNode }) {
    const { language } = useWords().t;
    const say = useSayIn(language);
    return say ? <SayContext value={say}>{children}</SayContext> : <>{waiting}</>;
  }

  function useSay(): Say {
    const say = useContext(SayContext);
    if (!say) throw new Error('useSay outside SayProvider');
    return say;
  }
  return { SayProvider, useSay, useSayIn };
}
