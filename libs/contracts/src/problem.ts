import * as z from 'zod/mini';

/** RFC 9457 problem details, with the fields of an invalid body named one by one. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  /** Stable code, the last part of `type`. */
  code: z.string(),
  errors: z.optional(z.array(z.strictObject({
    /** JSON pointer into the body, such as `/daily_use/value`. */
    pointer: z.string(),
    rule: z.string(),
    message: z.string(),
  }))),
});
export type Problem = z.output<typeof problemSchema>;

/** A rule that a field breaks, before it has words: the catalogue has the message for each rule. */
export interface FieldError { readonly pointer: string; readonly rule: string; readonly values?: Readonly<Record<string, string | number>> }

type Issue = z.core.$ZodIssue;

/** Turns a failed parse into named rules; one per field and rule, deepest path first for unions. */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  const named = new Map(error.issues.flatMap(fromIssue).map((e) => [`${e.pointer} ${e.rule}`, e] as const));
  return [...named.values()];
}

const pointerOf = (path: readonly PropertyKey[]): string => `/${path.map((p) => String(p).replace(/~/g, '~0').replace(/\//g, '~1')).join('/')}`;

function fromIssue(issue: Issue): FieldError[] {
  const pointer = pointerOf(issue.path);
  // Only with `reportInput`; a custom rule may itself be about a value that is not there.
  if ('input' in issue && issue.input === undefined && issue.code !== 'custom') return [{ pointer, rule: 'required' }];
  // What a form sends for a field that was left blank.
  if (issue.code === 'invalid_format' && issue.input === '') return [{ pointer, rule: 'required' }];
  switch (issue.code) {
    case 'invalid_type': return [{ pointer, rule: 'wrong_type', values: { expected: issue.expected } }];
    case 'too_big': return [{ pointer, rule: issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_large', values: { max: Number(issue.maximum) } }];
    case 'too_small': return [{ pointer, rule: tooSmall(issue.origin, Number(issue.minimum)), values: { min: Number(issue.minimum) } }];
    case 'invalid_value': return [{ pointer, rule: 'unknown_value', values: { allowed: issue.values.map(String).join(', ') } }];
    case 'unrecognized_keys': return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), rule: 'unknown_field' }));
    case 'invalid_union': return [{ pointer, rule: 'wrong_type', values: { expected: 'one of the documented forms' } }];
    case 'custom': return [{ pointer, rule: ruleOf(issue), ...(issue.params ? { values: issue.params } : {}) }];
    case 'invalid_format': case 'not_multiple_of': case 'invalid_key': case 'invalid_element':
      return [{ pointer, rule: ruleOf(issue) }];
  }
}

const ruleOf = ({ message }: Issue): string => (/^[a-z_]+$/.test(message) ? message : 'wrong_format');

/** A text of no characters and a list of no items are missing, not short. */
function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum > 1 ? 'too_short' : 'required';
  return origin === 'array' ? 'required' : 'too_small';
}
