import type { Said } from '#proof';
import { type Language, chooseLanguage, formatter, translatorFor } from '#wording';
import { Unusable } from './unusable.js';

const LANGUAGES: readonly Language[] = ['ko', 'zh-Hans', 'en'];
/** Sentences of one answer; whoever changed more than that has been found. */
const SENTENCES_MAX = 40;

export type Texts = ReturnType<typeof translatorFor>;

/** The language that was asked for, else the terminal's (POSIX: `ko_KR.UTF-8`), else English. @throws Unusable for one that there is not */
export function textsFor(asked: string | boolean | undefined, { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Texts {
  if (asked === undefined) return translatorFor(chooseLanguage((LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replaceAll('_', '-'), LANGUAGES));
  const language = LANGUAGES.find((l) => l === asked);
  if (!language) throw new Unusable('language', { language: String(asked) });
  return translatorFor(language);
}

/** A sentence in the terminal's language. */
export function sentence(t: Texts, { say, values }: Said): string {
  const { list, duration } = formatter(t);
  const part = (value: string | number | Said): string => (typeof value === 'object' ? sentence(t, value) : String(value));
  return t.text(`verify.${say}`, Object.fromEntries(Object.entries(values).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    if (typeof value !== 'object' || 'say' in value) return [name, part(value)];
    return [name, 'milliseconds' in value ? duration(value.milliseconds) : list(value.map(part))];
  })));
}

/** A heading and its sentences, no more than anybody reads. */
export function print(t: Texts, mark: string, heading: string, sentences: readonly Said[]): void {
  const shown = sentences.slice(0, SENTENCES_MAX).map((s) => sentence(t, s));
  const more = sentences.length - shown.length;
  const lines = [`${mark}  ${heading}`, ...[...shown, ...(more > 0 ? [t.text('verify.more', { count: more })] : [])].map((line) => `    ${line}`)];
  process.stdout.write(`${lines.map(inert).join('\n')}\n`);
}

/** A file's words reach a terminal here: whatever could steer it, or write from right to left, is shown and not done. */
export const inert = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
