import { GRADED_CLOCK_KINDS, CROSSING_FIELDS, KINDS, LANGUAGES } from '#domain';
import type { z } from 'zod/mini';
import type { Finding, Path } from './yaml-file.js';

/** Keys that a closed part of the file allows; named in the message, since a list helps more than "unknown". */
const ALLOWED: Readonly<Record<string, readonly string[]>> = { routes: KINDS, clocks: GRADED_CLOCK_KINDS, crossing: CROSSING_FIELDS };
const NAMES: readonly string[] = ['name', 'party', 'government', 'city'];

/**
 * Says what a schema found, in words an administrator can act on.
 * @returns one finding for each wrong, missing or unknown value; empty when the value fits.
 */
export function checkShape(schema: z.ZodMiniType, value: unknown): Finding[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap(findingsOf);
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], at: 'key', expected: `no "${key}" here${allowedAt(path)}` }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, at: 'key', expected: issue.issues[0]?.message ?? 'another key' }];
  }
  return [{ path, expected: `${issue.message}${found(issue)}` }];
}

function allowedAt(path: Path): string {
  const isName = path[0] === 'countries' || NAMES.includes(String(path.at(-1)));
  const allowed = isName ? LANGUAGES : path.length === 1 ? ALLOWED[String(path[0])] : undefined;
  return allowed ? ` but one of ${allowed.join(', ')}` : '';
}

function found(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return ', found nothing';
  return typeof issue.input === 'object' ? '' : `, found ${JSON.stringify(issue.input)}`;
}
