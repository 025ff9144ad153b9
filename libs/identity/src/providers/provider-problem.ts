import { type ProblemCode, ProblemError } from '#edge';
import { logger } from '#platform';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { NoAnswer } from './bounded-fetch.js';
import type { Provider } from './providers.js';

const log = logger('identity');

export type ProviderProblemCode = Extract<ProblemCode, `provider-${string}`>;
/** Codes of the library for an answer that is somebody else's, such as a proxy's whose provider is away. */
const NOT_ITSELF: ReadonlySet<unknown> = new Set(['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** A token was made before its sign-in began, or is made in time to come. */
export class WrongTime extends Error {
  override readonly name = 'WrongTime';
}

/** The refusal of a sign-in at this provider, with its name in the reader's words. */
export const refusedBy = (provider: Pick<Provider, 'name'>, code: ProviderProblemCode): ProblemError =>
  new ProblemError(code, { words: { provider: provider.name }, back: { href: '/desk/sign-in', key: 'sign_in.title' } });

/** What went wrong at a provider, as a person is told of it. The log says more, and nothing of tokens or claims. */
export function providerProblem(error: unknown, provider: Provider): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = codeOf(error);
  log.warn({ id: provider.id, code, kind: kindOf(error), err: error }, 'a sign-in at a provider failed');
  return refusedBy(provider, code);
}

function codeOf(error: unknown): ProviderProblemCode {
  if (error instanceof AuthorizationResponseError) return error.error === 'access_denied' ? 'provider-cancelled' : 'provider-not-believed';
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'provider-unavailable' : 'provider-not-believed';
  if (error instanceof WrongTime || (error instanceof ClientError && error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')) return 'provider-clock';
  if (error instanceof ClientError && (error.cause instanceof NoAnswer || NOT_ITSELF.has(error.code))) return 'provider-unavailable';
  return 'provider-not-believed';
}

/** The standard's word for it. What stands there may come from a browser, so that only what can be such a word is repeated. */
function kindOf(error: unknown): string {
  const said = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError ? error.error : error instanceof ClientError ? error.code : undefined;
  return said !== undefined && /^[A-Za-z_]{1,60}$/.test(said) ? said : 'unknown';
}
