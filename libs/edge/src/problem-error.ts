import type { FieldError } from '#contracts';
import type { Names } from '#domain';
import type { WordingKey } from '#wording';

/** Every problem that has words: the catalogue's keys are the list. */
export type ProblemCode = WordingKey extends infer K ? (K extends `problem.${infer C}.title` ? C : never) : never;

/** HTTP status of each problem. One that has words and no status here does not compile. */
export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  'malformed-json': 400,
  'malformed-request': 400,
  'idempotency-missing': 400,
  'unauthenticated': 401,
  'wrong-credentials': 401,
  'second-factor-needed': 401,
  'wrong-code': 401,
  'passkey-unknown': 401,
  'passkey-refused': 401,
  'passkey-went-back': 401,
  'passkey-not-yours': 401,
  'invalid-key': 401,
  'not-your-side': 403,
  'provider-sign-in-over': 403,
  'provider-cancelled': 403,
  'provider-no-office': 403,
  'provider-other-side': 403,
  'provider-account-inactive': 403,
  'provider-someone-else': 403,
  'not-your-role': 403,
  'not-allowed': 403,
  'step-up-needed': 403,
  'not-for-keys': 403,
  'insufficient-scope': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'stale-version': 409,
  'stale-save': 409,
  'already-done': 409,
  'second-person-needed': 409,
  'kept-by-provider': 409,
  'request-expired': 409,
  'may-not-cross': 409,
  'may-not-join': 409,
  'end-contradicted': 409,
  'not-possible-now': 409,
  'test-call-too-soon': 409,
  'unknown-subject': 409,
  'reason-needed': 422,
  'authority-needed': 422,
  'move-unexplained': 422,
  'language-needed': 422,
  'idempotency-conflict': 409,
  'too-many-files': 409,
  'too-many-passkeys': 409,
  'too-many-views': 409,
  'joint-report-waits': 409,
  'figures-changed': 409,
  'passkey-expired': 409,
  'passkeys-off': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'file-not-taken': 415,
  'wrong-host': 421,
  'validation': 422,
  'pause-too-long': 422,
  'too-many-rows': 422,
  'impossible-date': 422,
  'file-empty': 422,
  'file-refused': 422,
  'too-many-requests': 429,
  'internal': 500,
  'translation-failed': 502,
  'provider-not-believed': 502,
  'provider-clock': 502,
  'provider-did-not-ask': 502,
  'unavailable': 503,
  'provider-unavailable': 503,
  'file-unchecked': 503,
  'files-off': 503,
};

/** A value inside a problem's text: as it is, a name in every language, or a text of the catalogue. */
export type Word = string | number | Names | { readonly key: WordingKey };

export interface ProblemParts {
  /** Members of the document beside the standard ones, such as `current`. Seen by clients as they are. */
  readonly extras?: Readonly<Record<string, unknown>>;
  /** Values of the placeholders in title and detail. A detail that lacks one is left out. */
  readonly words?: Readonly<Record<string, Word>>;
  /** Broken rules of single fields, for `validation`. */
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Where a page about it leads, in place of the companies' first one: a path of this service, and what the link says. */
  readonly back?: { readonly href: string; readonly key: WordingKey };
}

/** Ends a request with a problem document (RFC 9457) in the caller's language. Thrown at edges only; rooms inside return refusals. */
export class ProblemError extends Error {
  readonly status: number;

  constructor(readonly code: ProblemCode, readonly parts: ProblemParts = {}) {
    super(code);
    this.name = 'ProblemError';
    this.status = PROBLEM_STATUS[code];
  }
}

/** The one answer for what does not exist, belongs to somebody else, or was asked for with a wrong token. */
export const notFound = (): ProblemError => new ProblemError('not-found');
