import type { Problem } from '#contracts';
import type { Language } from '#domain';
import { type Translator, type Values, type WordingKey, translatorFor } from '#wording';
import { ruleMessage } from './rule-words.js';
import type { ProblemError, Word } from './problem-error.js';

/** The problem document of an error, in one language (contracts/problem.ts). */
export function presentProblem(error: ProblemError, language: Language): Problem {
  const t = translatorFor(language);
  const values = inLanguage(t, { ...error.parts.words, ...(error.parts.errors ? { count: error.parts.errors.length } : {}) });
  const detail = textIfWhole(t, `problem.${error.code}.detail`, values);
  return {
    ...error.parts.extras,
    type: `urn:hotline:problem:${error.code}`,
    title: t.text(`problem.${error.code}.title`, values),
    status: error.status,
    code: error.code,
    ...(detail === undefined ? {} : { detail }),
    ...(error.parts.errors ? { errors: error.parts.errors.map((e) => ({ pointer: e.pointer, rule: e.rule, message: ruleMessage(t, e) })) } : {}),
  };
}

function inLanguage(t: Translator, words: Readonly<Record<string, Word>>): Values {
  const one = (word: Word): string | number => {
    if (typeof word !== 'object') return word;
    return 'key' in word ? t.text(word.key) : word[t.language];
  };
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, one(word)]));
}

const textIfWhole = (t: Translator, key: WordingKey, values: Values): string | undefined =>
  t.placeholders(key).every((name) => values[name] !== undefined) ? t.text(key, values) : undefined;
