import type { CommandBody, FieldError } from '#contracts';
import { BLANKS, isPhrase, translatorFor } from '#wording';

/**
 * What is wrong with a message beyond its shape: a phrase that no side could read, or a translation into the language it is
 * typed in. Of a phrase there is none, since each side reads it in its own language.
 * @returns broken rules by pointer
 */
export function messageFaults({ body, translations = [] }: CommandBody<'message'>): FieldError[] {
  if ('phrase' in body) return [...phraseFaults(body), ...(translations.length > 0 ? [{ pointer: '/translations', rule: 'not_allowed' }] : [])];
  return translations.flatMap(({ language }, i) => (language === body.language ? [{ pointer: `/translations/${i}/language`, rule: 'must_differ' }] : []));
}

type Phrase = Extract<CommandBody<'message'>['body'], { phrase: string }>;

/**
 * What is wrong with a fixed phrase: one there is no text for, a blank without its value, a value without a blank. Each side
 * reads a phrase in its own language, so one that does not fill in would be said to nobody.
 */
function phraseFaults({ phrase, values }: Phrase): FieldError[] {
  if (!isPhrase(phrase)) return [{ pointer: '/body/phrase', rule: 'unknown_phrase' }];
  // Every language of a phrase has the same blanks; the catalogues are checked for it.
  const blanks = translatorFor('en').placeholders(`phrase.${phrase}`);
  return [
    ...blanks.filter((blank) => !Object.hasOwn(values, blank)).map((blank) => ({ pointer: pointerOf(blank), rule: 'required' })),
    ...Object.keys(values).filter((name) => !blanks.includes(name)).map((name) => ({ pointer: pointerOf(name), rule: 'unknown_field' })),
    ...Object.entries(values).filter(([name, value]) => COUNTED.has(name) && !/^\d{1,15}$/.test(value)).map(([name]) => ({ pointer: pointerOf(name), rule: 'not_a_number' })),
  ];
}

/** Blanks that only digits fill; what stands in the others is said as it was typed. */
const COUNTED: ReadonlySet<string> = new Set(Object.entries(BLANKS).flatMap(([name, blank]) => (blank === 'number' ? [name] : [])));
const pointerOf = (name: string): string => `/body/values/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
