import type { FieldError } from '#contracts';
import { type WordingKey, translatorFor } from '#wording';
import type { FormError, Question } from './question.js';
import { type Raw, one } from './raw.js';

/** Where a rule of the whole report is broken on the form, and in whose words: pointer, rule, input, text. */
const PLACES: readonly (readonly [string, string, string, WordingKey])[] = [
  ['/goods', 'too_long', 'goods', 'form.goods.error.long'],
  ['/hs', 'unknown_hs_code', 'hs', 'form.hs.error.unknown'],
  ['/since', 'in_future', 'since', 'form.since.error.future'],
  ['/contract/number', 'too_long', 'number', 'form.contract.error.long'],
  ['/contract/date', 'in_future', 'date', 'form.contract.error.future'],
  ['/licence_application', 'licence_named', 'number', 'form.licence_details.error.one'],
  ['/licence_application/number', 'too_long', 'number', 'form.licence_details.error.long'],
  ['/licence_application/office', 'too_long', 'office', 'form.licence_details.error.long'],
  ['/licence_application/filed_on', 'in_future', 'filed_on', 'form.licence_details.error.future'],
  ['/partner', 'too_long', 'partner', 'form.partner.error.long'],
  ['/quantity/value', 'too_large', 'value', 'rule.too_large'],
  ['/quantity/value', 'too_small', 'value', 'rule.too_small'],
  ['/stock/value', 'too_large', 'stock', 'rule.too_large'],
  ['/daily_use/value', 'too_large', 'use', 'rule.too_large'],
  ['/daily_use/value', 'too_small', 'use', 'rule.too_small'],
  ['/next_delivery', 'in_past', 'next', 'form.next_delivery.error.past'],
  ['/other_source/note', 'too_long', 'note', 'form.other_source.error.long'],
  ['/tried', 'too_long', 'tried', 'form.tried.error.long'],
  ['/company/name', 'too_long', 'name', 'form.company.error.long'],
  ['/company/registration_number', 'too_long', 'number', 'rule.too_long'],
  ['/contact/name', 'too_long', 'name', 'form.contact.error.long'],
];

/** Puts a broken rule of the report beside the input it came from, in the form's own words where it has them. */
export function placeError(question: Question, { pointer, rule, values }: FieldError, raw: Raw): FormError {
  const [, , input, say] = PLACES.find(([at, name]) => at === pointer && name === rule) ?? elsewhere(question, pointer, rule);
  return { input, say, values: { ...values, count: one(raw, input).length } };
}

/** Rules without a place of their own name the input of the same name, or the page's first. */
function elsewhere(question: Question, pointer: string, rule: string): readonly [string, string, string, WordingKey] {
  const last = pointer.split('/').at(-1);
  const field = question.fields.find((f) => f.name === last) ?? question.fields[0];
  const key = `rule.${rule}`;
  return [pointer, rule, field?.name ?? question.id, translatorFor('en').has(key) ? key : 'rule.wrong_format'];
}
