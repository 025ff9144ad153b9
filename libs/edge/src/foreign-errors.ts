import { HttpException } from '@nestjs/common';
import { type ProblemCode, ProblemError } from './problem-error.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request', 401: 'unauthenticated', 403: 'not-allowed', 404: 'not-found', 405: 'method-not-allowed', 413: 'too-large',
  415: 'unsupported-media-type', 429: 'too-many-requests', 503: 'unavailable',
};

/** What PostgreSQL says of a statement that took longer than it may; nothing of its transaction is kept. */
const TOOK_TOO_LONG = '57014';
/** Seconds after which to try again: several times what a statement may take, so that what held this one up is over. */
const AGAIN_SECONDS = 30;

/** Whether the database gave up on a statement, since it took longer than it may. */
export const tookTooLong = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === TOOK_TOO_LONG;

/**
 * The problem behind what Nest or Express threw on their own account, such as a path that is no route or an address that cannot
 * be decoded, and behind a database that is too busy. Null for anything else, which is a fault of the service.
 */
export function foreignProblem(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (tookTooLong(error)) return new ProblemError('unavailable', { headers: { 'Retry-After': String(AGAIN_SECONDS) } });
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === null) return null;
  const code = BY_STATUS[status] ?? (status < 500 ? 'malformed-request' : undefined);
  return code ? new ProblemError(code) : null;
}

/** Errors of Express and its parsers carry `status` and are meant to be told. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error) || error.expose !== true) return null;
  return typeof error.status === 'number' ? error.status : null;
}
