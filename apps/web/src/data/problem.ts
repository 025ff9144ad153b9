import { problemSchema, type Problem } from '#contracts';

/** The server refused: what it said, as RFC 9457 problem details. Never retried by itself. */
export class ProblemError extends Error {
  /** @param retry_after_seconds from `Retry-After`, when the server asked for patience */
  constructor(readonly problem: Problem, readonly retry_after_seconds: number | null = null) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.name = 'ProblemError';
  }
}

/** Nobody answered, or what answered was not this service. Nothing is known to have been done. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super('the service did not answer', { cause });
    this.name = 'NoAnswerError';
  }
}

/** A fresh proof was asked for and the reader closed the prompt. Nothing was done. */
export class NotProvenError extends Error {
  constructor() {
    super('nobody proved that it is them');
    this.name = 'NotProvenError';
  }
}

/** The problem behind an error, or null when it was no refusal. */
export const problemOf = (error: unknown): Problem | null => (error instanceof ProblemError ? error.problem : null);

/** Reads a refusal from a response; a body that is no problem document counts as no answer (a proxy's page, a cut line). */
export async function refusalFrom(response: Response): Promise<ProblemError | NoAnswerError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new NoAnswerError(`status ${response.status}`);
  const seconds = Number(response.headers.get('retry-after'));
  return new ProblemError(parsed.data, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
}

/** The fields that the service refused, by name, in its words. */
export const refusedFields = (error: unknown): Partial<Record<string, string>> =>
  Object.fromEntries((problemOf(error)?.errors ?? []).map(({ pointer, message }) => [pointer.slice(1), message]));
