import { useEffect, useMemo, useState } from 'react';
import type { Session } from '#contracts';
import { officeNameAt } from '#domain';
import { type Language, loadCatalogue, type PhraseReader, type Place, type Places, type Translator, translator } from '#wording';
import { serverNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { useWords } from '../words.js';
import { readPhrase } from './phrases.js';

/** How a reader of one side and language reads the blanks of a phrase: own city first, names as the network writes them, offices' as they were at a moment (ISO). */
export function readerOf({ network }: Session, side: string, language: Language, at?: string): PhraseReader {
  const place = (id: string): Place => ({ zone: network.sides[id]?.zone ?? 'UTC', city: network.sides[id]?.city[language] ?? id });
  const others = network.order.filter((id) => id !== side).map(place);
  const places: Places = [place(side), ...others];
  return {
    places,
    nameOf: (blank, code) => {
      const named = blank === 'port' ? network.ports[code] : blank === 'channel' ? network.channels[code]?.name : officeNameAt(network, code, at === undefined ? serverNow() : Date.parse(at));
      return named?.[language] ?? code;
    },
  };
}

/** Reads phrases to the person on this page. @param at when they were sent (ISO); absent while they are written */
export function usePhraseText(at?: string): (phrase: string, values: Readonly<Record<string, string>>) => string {
  const session = useSession();
  const { t } = useWords();
  return useMemo(() => {
    const reader = readerOf(session, session.officer.side, t.language, at);
    return (phrase, values) => readPhrase(t, phrase, values, reader);
  }, [session, t, at]);
}

/** The words of another side's language, once loaded; the review shows what each side will read. */
export function useTranslator(language: Language): Translator | null {
  const { t } = useWords();
  const [other, setOther] = useState<Translator | null>(null);
  useEffect(() => {
    if (language === t.language) return;
    let wanted = true;
    void loadCatalogue(language).then((catalogue) => { if (wanted) setOther(translator(language, catalogue)); });
    return () => { wanted = false; };
  }, [language, t]);
  return language === t.language ? t : other?.language === language ? other : null;
}
