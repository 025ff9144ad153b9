import { useMemo } from 'react';
import { useNow } from '../data/clock.js';
import { type Names, useNames, useWords, type Words } from '../words.js';
import type { Said, Term } from './said.js';

/** Says sentences in the reader's language, with the network's names. `label` begins with a capital where there are any. */
export interface Say {
  (words: Said): string;
  label(words: Said): string;
}

export function useSay(): Say {
  const words = useWords();
  const names = useNames();
  const now = useNow();
  return useMemo(() => sayWith(words, names, now), [words, names, now]);
}

/** The same without React: for one reader at one instant (epoch ms), which decides what is "today". */
export function sayWith({ t, f }: Words, names: Names, now: number): Say {
  const term = (value: Term): string | number => {
    if (typeof value !== 'object') return value;
    if ('side' in value) return names.sideNamed(value.side);
    if ('sides' in value) return f.list(value.sides.map((s) => names.sideNamed(s)));
    if ('rank' in value) return t.text(`rank.${value.rank}`);
    if ('office' in value) return names.office(value.office);
    if ('offices' in value) return value.offices.map((o) => names.office(o)).join(' · ');
    if ('channel' in value) return names.channel(value.channel);
    if ('word' in value) return wordOf(value.word);
    if ('words' in value) return f.list(value.words.map(wordOf));
    if ('moment' in value) return f.when(value.moment, names.places, now);
    if ('time' in value) return timeOf(value.time);
    if ('day' in value) return f.day(value.day);
    if ('city' in value) return names.place(value.city).city;
    if ('quantity' in value) return 'value' in value.quantity ? f.quantity(value.quantity.value, value.quantity.unit) : f.band(value.quantity);
    if ('lasting' in value) return f.duration(value.lasting);
    return say(value.said);
  };
  /** A code that the catalogue does not know yet is shown as it is rather than not at all. */
  const wordOf = (key: string): string => (t.has(key) ? severityWord(key) ?? t.text(key) : key.slice(key.lastIndexOf('.') + 1));
  /** A side may have its own words for its scale; otherwise the catalogue's, written as a sentence wants it. */
  const severityWord = (key: string): string | null => {
    const level = /^severity\.([1-4])$/.exec(key)?.[1];
    if (!level) return null;
    const word = names.severity(Number(level) as 1 | 2 | 3 | 4);
    return word === t.label(`severity.${level}` as 'severity.1') ? null : word;
  };
  const timeOf = (at: string): string => {
    const { zone } = names.places[0];
    return f.date(at, zone) === f.date(now, zone) ? f.time(at, zone) : `${f.shortDate(at, zone, now)} ${f.time(at, zone)}`;
  };
  const values = (words: Said) => Object.fromEntries(Object.entries(words.values).map(([name, value]) => [name, term(value)]));
  const say = (words: Said): string => (t.has(words.key) ? t.text(words.key, values(words)) : wordOf(words.key));
  return Object.assign(say, { label: (words: Said) => (t.has(words.key) ? t.label(words.key, values(words)) : wordOf(words.key)) });
}
