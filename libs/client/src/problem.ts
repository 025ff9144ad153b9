import type { Problem } from '#contracts';

/** The service refused: what it said, as RFC 9457 problem details. Nothing was done, and asking again will not help by itself. */
export class ProblemError extends Error {
  /** @param retry_after_seconds from `Retry-After`, when the service asked for patience */
  constructor(readonly problem: Problem, readonly retry_after_seconds: number | null = null) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.name = 'ProblemError';
  }

  /** Stable code, such as `stale-version`; titles are in the reader's language. */
  get code(): string { return this.problem.code; }
}

/** Nobody answered, or what answered was not the service. A command may have been done or not. */
export class NoAnswerError extends Error {
  constructor(cause: unknown) {
    super('the service did not answer', { cause });
    this.name = 'NoAnswerError';
  }
}

/** Reads a refusal from a response; a body that is no problem document counts as no answer (a proxy's page, a cut line). */
export async function refusalFrom(response: Response): Promise<ProblemError | NoAnswerError> {
  const body: unknown = await response.json().catch(() => null);
  if (!isProblem(body)) return new NoAnswerError(`status ${response.status}`);
  const seconds = Number(response.headers.get('retry-after'));
  return new ProblemError(body, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
}

function isProblem(body: unknown): body is Problem {
  const { type, title, status, code, errors = [] } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return [type, title, code].every((text) => typeof text === 'string') && typeof status === 'number' && Array.isArray(errors);
}
