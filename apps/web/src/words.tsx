import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { formatter, type Formatter, type Language, loadCatalogue, type Place, type Places, translator, type Translator } from '#wording';
import type { Session } from '#contracts';
import { dayIn, isThereOn, officeNameAt, type Severity } from '#domain';
import { serverNow } from './data/clock.js';
import { loadFonts } from './fonts.js';

/** Everything a page says, in its reader's language. */
export interface Words {
  readonly t: Translator;
  readonly f: Formatter;
}

const WordsContext = createContext<Words | null>(null);

/** The words, or null while no language is loaded. */
export const useOptionalWords = (): Words | null => useContext(WordsContext);

/** The reader's words: `t` for texts, `f` for days, moments, lengths and numbers. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside WordsProvider');
  return words;
}

const loaded = new Map<Language, Words>();

async function wordsOf(language: Language): Promise<Words> {
  const known = loaded.get(language);
  if (known) return known;
  loadFonts(language);
  const t = translator(language, await loadCatalogue(language));
  const words = { t, f: formatter(t) };
  loaded.set(language, words);
  return words;
}

/** Loads one language and shows the page once it is here; the page's own `lang` follows, and with it fonts and voices. */
export function WordsProvider({ language, children, waiting = null }: { language: Language; children: ReactNode; waiting?: ReactNode }) {
  const [words, setWords] = useState<Words | null>(() => loaded.get(language) ?? null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    wordsOf(language).then((next) => { if (wanted) setWords(next); }, (error: unknown) => setFailed(error));
    return () => { wanted = false; };
  }, [language]);
  useEffect(() => { if (words) document.documentElement.lang = words.t.tag; }, [words]);
  if (failed) throw failed;
  return words ? <WordsContext value={words}>{children}</WordsContext> : <>{waiting}</>;
}

/** Names that the network gives to its parts, in the reader's language. Nothing about a country is in this code. */
export interface Names {
  /** The reader's own side. */
  readonly own: string;
  /** Every side, the reader's own first. */
  readonly order: readonly string[];
  /** Sides other than the reader's, in order. */
  readonly others: readonly string[];
  side(id: string): string;
  /** The side as one that acts: 한국 측, 韩国方面, Korea. */
  sideNamed(id: string): string;
  government(id: string): string;
  /** What an office is called, or was at a moment (ISO): what was done then stays under the name of then. */
  office(id: string, at?: string): string;
  /** Offices of the reader's own side that somebody or something can be given to: there today, and on some ladder. */
  ownOffices(): readonly string[];
  /** Whether an office is there today. */
  isThere(office: string): boolean;
  channel(id: string): string;
  country(code: string): string;
  /**
   * What a case is about: the company's own words where the reader shares its side's language, else the name of watched
   * goods, else the words as typed; null where they may not be known.
   */
  goods(line: { readonly goods: string | null; readonly hs: string | null; readonly home: string }): string | null;
  port(code: string): string;
  severity(level: Severity): string;
  dutyPhone(): string;
  /** Where the reader's times are read, own city first. */
  readonly places: Places;
  place(side: string): Place;
  /** Which of the two calm hues means this side: by the network's own order, so that it is the same on every side's pages. */
  hue(side: string): 'a' | 'b';
}

/** Names for a reader; a code that the network does not know is shown as it is. */
export function namesOf(session: Session, { t }: Words): Names {
  const { network, officer } = session;
  const in_language = (names: Readonly<Record<Language, string>> | undefined, code: string): string => names?.[t.language] ?? code;
  const place = (id: string): Place => ({ zone: network.sides[id]?.zone ?? 'UTC', city: in_language(network.sides[id]?.city, id) });
  const own = network.sides[officer.side];
  const order = [officer.side, ...network.order.filter((id) => id !== officer.side)];
  const fixed = Object.keys(network.sides);
  const isThere = (id: string): boolean => {
    const office = network.offices[id];
    return office !== undefined && isThereOn({ valid_from: office.valid_from ?? undefined, valid_to: office.valid_to ?? undefined }, dayIn(network.sides[office.side]?.zone ?? 'UTC', serverNow()));
  };
  const side = (id: string): string => in_language(network.sides[id]?.name, id);
  return {
    own: officer.side, order, others: order.slice(1), side, place,
    sideNamed: (id) => in_language(network.sides[id]?.party, id),
    government: (id) => in_language(network.sides[id]?.government, id),
    office: (id, at) => in_language(officeNameAt(network, id, at === undefined ? serverNow() : Date.parse(at)) ?? undefined, id),
    ownOffices: () => Object.entries(network.offices).flatMap(([id, o]) => (o.side === officer.side && o.rank !== 'authority' && isThere(id) ? [id] : [])),
    isThere,
    channel: (id) => in_language(network.channels[id]?.name, id),
    country: (code) => in_language(network.countries[code], code),
    goods: ({ goods, hs, home }) => (network.sides[home]?.language === t.language ? goods : (network.items[hs ?? '']?.[t.language] ?? goods)),
    port: (code) => in_language(network.ports[code], code),
    severity: (level) => (own && own.language === t.language ? own.severity_names[level] : undefined) ?? t.label(`severity.${level}`),
    dutyPhone: () => own?.duty_phone ?? '',
    places: [place(officer.side), ...order.slice(1).map(place)],
    hue: (id) => (fixed.indexOf(id) % 2 === 1 ? 'b' : 'a'),
  };
}

const NamesContext = createContext<Names | null>(null);

export function NamesProvider({ session, children }: { session: Session; children: ReactNode }) {
  const words = useWords();
  const names = useMemo(() => namesOf(session, words), [session, words]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

/** The names, or null before anybody is signed in. */
export const useOptionalNames = (): Names | null => useContext(NamesContext);

export function useNames(): Names {
  const names = useContext(NamesContext);
  if (!names) throw new Error('useNames outside the signed-in pages');
  return names;
}
