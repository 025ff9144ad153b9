import { fieldErrors } from '#contracts';
import * as z from 'zod/mini';
import { ProblemError } from './problem-error.js';

/**
 * Checks what came in against its schema.
 * @returns the parsed value
 * @throws ProblemError `validation` (422) that names every broken rule
 */
export function valid<S extends z.core.$ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = z.safeParse(schema, raw, { reportInput: true });
  if (!result.success) throw new ProblemError('validation', { errors: fieldErrors(result.error) });
  return result.data;
}
