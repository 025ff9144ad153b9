import { ProblemError, notFound, tooManyRequests } from '#edge';
import { REQUEST_WAITS_MS } from '#domain';
import type { RequestResult } from '#persistence';

const HOUR_MS = 3_600_000;

/** One signs in by name alone, so that no two have the same. */
export const signInTaken = (): ProblemError => new ProblemError('validation', { errors: [{ pointer: '/sign_in', rule: 'taken' }] });

/** What a request came to, or its refusal in words. @throws ProblemError `not-found` (404), `already-done`, `second-person-needed` or `request-expired` (409), `too-many-requests` (429), `validation` (422) for a sign-in name that is taken */
export function granted<T extends object>(result: RequestResult<T>): T {
  if (result.ok) return result;
  if (result.why === 'not-found') throw notFound();
  if (result.why === 'too-many') throw tooManyRequests(REQUEST_WAITS_MS);
  if (result.why === 'taken') throw signInTaken();
  throw new ProblemError(result.why, result.why === 'request-expired' ? { words: { hours: REQUEST_WAITS_MS / HOUR_MS } } : {});
}
