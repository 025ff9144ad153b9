import { problemSchema } from '#contracts';
import { translatorFor } from '#wording';
import type { Answer } from '../harness/desk.js';

const korean = translatorFor('ko');
/** What only a page that shows markup as markup holds, and what only an answer that tells of the inside of a service. */
const [RUNS, INSIDE] = [/<script>(?:alert|globalThis|parent)|<img src=x|<svg\/onload|<iframe srcdoc|<form action=\/\/evil/, /\n {4}at |node_modules|SELECT |INSERT |syntax error/];

/**
 * What is wrong with an answer to hostile input from a Korean caller, whatever was asked.
 * @returns the fault in words; null for an answer as it should be
 */
export function faultOf({ status, text, headers, body }: Answer<unknown>): string | null {
  const type = headers.get('content-type') ?? '';
  if (status >= 500 || status === 429) return `answered ${status}: ${text.slice(0, 200)}`;
  if (type.includes('html') && RUNS.test(text)) return 'markup came back as markup';
  if (status < 400 || type.includes('html')) return null;
  if (INSIDE.test(text)) return `tells of the inside: ${text.slice(0, 200)}`;
  return problemFault(status, type, headers.get('content-language'), body);
}

function problemFault(status: number, type: string, language: string | null, body: unknown): string | null {
  const problem = problemSchema.safeParse(body);
  if (!type.startsWith('application/problem+json') || !problem.success) return `${status} without a problem document: ${type}`;
  if (problem.data.status !== status) return `${status} says it is ${problem.data.status}`;
  const title = `problem.${problem.data.code}.title`;
  return language === 'ko' && korean.has(title) && problem.data.title === korean.text(title, valuesOf(problem.data)) ? null : `not in the caller's language: ${problem.data.title}`;
}

/** What a title names: of a field that may not cross, its name in the caller's language. */
function valuesOf(problem: object): Record<string, string> {
  const key = 'field' in problem ? `field.${String(problem.field)}` : '';
  return korean.has(key) ? { field: korean.text(key) } : {};
}
