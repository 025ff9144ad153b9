import type { FieldError } from '#contracts';
import type { Translator, WordingKey } from '#wording';

/** Rules whose message has another name in the catalogue. Rules not listed here have a message of their own name. */
const SAID_AS: Readonly<Record<string, WordingKey>> = {
  not_unique: 'rule.duplicate',
  same_place: 'rule.must_differ',
  one_unit: 'rule.same_unit',
  none_and: 'rule.not_together',
  taken: 'setup.error.taken',
};

const TYPES: Readonly<Record<string, WordingKey>> = {
  number: 'rule.not_a_number', int: 'rule.not_a_number', string: 'rule.not_text', array: 'rule.not_a_list', object: 'rule.not_an_object',
  record: 'rule.not_an_object', boolean: 'rule.not_yes_or_no',
};

/**
 * The message of one broken rule in one language. A rule without words, or without the values its words need, is
 * "not in the correct format": a missing text must not turn a wrong field into an error of the service.
 */
export function ruleMessage(t: Translator, { rule, values = {} }: FieldError): string {
  const key = SAID_AS[rule] ?? (rule === 'wrong_type' ? TYPES[String(values.expected)] : undefined) ?? `rule.${rule}`;
  const usable = t.has(key) && t.placeholders(key).every((name) => values[name] !== undefined);
  return t.text(usable ? key : 'rule.wrong_format', values);
}
