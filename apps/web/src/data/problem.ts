import { NoAnswerError, ProblemError } from '#client';
import type { Problem } from '#contracts';

export { NoAnswerError, ProblemError };

/** A fresh proof was asked for and the reader closed the prompt. Nothing was done. */
export class NotProvenError extends Error {
  constructor() {
    super('nobody proved that it is them');
    this.name = 'NotProvenError';
  }
}

/** The problem behind an error, or null when it was no refusal. */
export const problemOf = (error: unknown): Problem | null => (error instanceof ProblemError ? error.problem : null);

/** The fields that the service refused, by name, in its words. */
export const refusedFields = (error: unknown): Partial<Record<string, string>> =>
  Object.fromEntries((problemOf(error)?.errors ?? []).map(({ pointer, message }) => [pointer.slice(1), message]));
