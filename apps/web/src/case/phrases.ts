import type { MessageKind } from '#domain';
import { BLANKS, isPhrase, PHRASE_GROUPS, phraseText, type BlankName, type PhraseName, type PhraseReader, type Translator } from '#wording';
import { isolate } from '../parts/isolate.js';

const ASKING: readonly PhraseName[] = [...PHRASE_GROUPS.asking, 'licence.list'];
const CORRECTING: readonly PhraseName[] = ['correct'];
const ANSWERING: readonly PhraseName[] = [
  ...PHRASE_GROUPS.progress.filter((p) => p !== 'progress.reminder' && p !== 'progress.holiday'), ...PHRASE_GROUPS.goods, 'licence.review', 'licence.granted',
  'decline.authority', 'decline.facts', 'decline.commercial', 'decline.procedure', 'identity.withheld',
];

/** Which phrases say what a message of this kind is for; reopening has an act of its own. */
export function fits(kind: MessageKind, phrase: PhraseName): boolean {
  switch (kind) {
    case 'question': return ASKING.includes(phrase);
    case 'answer': return ANSWERING.includes(phrase);
    case 'correction': return CORRECTING.includes(phrase);
    case 'followup': return phrase !== 'reopen' && !ASKING.includes(phrase) && !CORRECTING.includes(phrase);
    case 'offer': return phrase === 'licence.general' || phrase === 'close.thanks';
    case 'cancel': return false;
  }
}

export type PhraseGroup = keyof typeof PHRASE_GROUPS;

/** The phrases for a kind of message, as a person looks for them. */
export function phrasesFor(kind: MessageKind): { readonly group: PhraseGroup; readonly phrases: readonly PhraseName[] }[] {
  return (Object.keys(PHRASE_GROUPS) as PhraseGroup[])
    .map((group) => ({ group, phrases: (PHRASE_GROUPS[group] as readonly PhraseName[]).filter((p) => fits(kind, p)) }))
    .filter(({ phrases }) => phrases.length > 0);
}

const isBlank = (name: string): name is BlankName => Object.hasOwn(BLANKS, name);

/** The blanks of a phrase, in the order in which a person of this language meets them. */
export const blanksOf = (t: Translator, phrase: PhraseName): BlankName[] => t.placeholders(`phrase.${phrase}`).filter(isBlank);

/** A value that would turn the official words around it keeps its direction to itself; every other one stands as it is. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Script=Arabic}\p{Script=Hebrew}]/u;
const turned = (typed: string): string => (TURNS.test(typed) ? isolate(typed) : typed);

/** What a sentence holds where a number is still missing: words may be chosen by it, so it must be some number, and it is replaced by the blank's name. */
const NO_NUMBER = 'NaN';
const unfilled = (t: Translator, name: BlankName): string => `[${t.text(`blank.${name}`)}]`;

/**
 * A phrase as one reader reads it. A blank that is still empty shows its name; a phrase from a newer service, which has
 * no words here, shows its own name and what was filled in.
 */
export function readPhrase(t: Translator, phrase: string, values: Readonly<Record<string, string>>, reader: PhraseReader): string {
  if (!isPhrase(phrase)) return [phrase, ...Object.values(values)].join(' · ');
  const blanks = blanksOf(t, phrase).map((name) => [name, turned(values[name]?.trim() ?? '') || (BLANKS[name] === 'number' ? NO_NUMBER : unfilled(t, name))] as const);
  const open = blanks.flatMap(([name, value]) => (value === NO_NUMBER ? [name] : []));
  return open.reduce((text, name) => text.replace(NO_NUMBER, unfilled(t, name)), phraseText(t, phrase, Object.fromEntries(blanks), reader));
}

/** Blanks of a phrase that a person has still to fill. */
export const missingBlanks = (t: Translator, phrase: PhraseName, values: Readonly<Record<string, string>>): BlankName[] =>
  blanksOf(t, phrase).filter((name) => !values[name]?.trim());
