import type { Field, PageId, Question, Said } from '../form/question.js';
import { type Words, countryName } from './words.js';

/** A page's question with the names it speaks of, and for the company's part in the trade where that has words of its own; WORDING's "(optional)" stands in the question itself. */
export function questionText(id: PageId, said: Said, words: Words): string {
  const values = { otherSide: words.otherSide, origin: said.from === undefined ? '' : countryName(words, said.from) };
  const own = `form.${id}.question.${said.part ?? ''}`;
  return words.t.has(own) ? words.t.text(own, values) : words.t.text(`form.${id}.question`, values);
}

/** A name may begin a sentence inside a text; scripts without capitals stay as they are. */
export const capitals = (text: string): string => text.replace(/(?<=[.!?] )[a-z]/gu, (letter) => letter.toUpperCase());

/** The hint of a page; the number of a company's own country only (WORDING §4.22). */
export function hintText({ id }: Question, { part }: Said, words: Words): string | null {
  const own = id === 'company' ? `form.company.hint.${words.side.registration_number}` : `form.${id}.hint.${part ?? ''}`;
  const key = words.t.has(own) ? own : `form.${id}.hint`;
  return words.t.has(key) ? capitals(words.t.text(key, { otherSide: words.otherSide })) : null;
}

/** What stands beside the box for "not known" or "there is none". */
export function insteadLabel(page: PageId, { say }: Extract<Field, { type: 'instead' }>, { t }: Words): string {
  const key = `form.${page}.option.${say}`;
  return t.has(key) ? t.text(key) : t.text('form.frame.unknown');
}

/** Label of one of several inputs; null for one that the question itself asks for. */
export function fieldLabel(page: PageId, field: Field, { t, side }: Words): string | null {
  const key = page === 'company' && field.name === 'number' ? `form.company.field.number.${side.registration_number}` : `form.${page}.field.${field.name}`;
  return t.has(key) ? t.text(key) : null;
}

export function optionLabel(page: PageId, option: string, { t }: Words): string {
  const key = `form.${page}.option.${option}`;
  if (!t.has(key)) throw new Error(`form page ${page} has no words for ${option}`);
  return t.text(key);
}
