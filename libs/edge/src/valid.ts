import { fieldErrors } from '#contracts';
import * as z from 'zod/mini';
import { ProblemError } from './problem-error.js';

/** Most broken rules of one answer: a body of the largest size can break a hundred thousand, and each has its sentence. */
export const ERRORS_MAX = 100;

/**
 * Checks what came in against its schema.
 * @returns the parsed value
 * @throws ProblemError `validation` (422) that names every broken rule, the first `ERRORS_MAX` of them
 */
export function valid<S extends z.core.$ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = z.safeParse(schema, raw, { reportInput: true });
  if (!result.success) throw new ProblemError('validation', { errors: fieldErrors(result.error).slice(0, ERRORS_MAX) });
  return result.data;
}
