import { isNativeError } from 'node:util/types';

/**
 * What a line may say beside its fixed words: everything else is left out and only named. A list of what is secret would
 * have to know every secret; this one has to know what helps whoever reads the log.
 */
const FIELDS: ReadonlySet<string> = new Set([
  'name', 'code', 'officer', 'side', 'sides', 'office', 'role', 'err', 'error', 'stack', 'id', 'method', 'route', 'part', 'signal', 'case_id', 'kind', 'cases', 'check', 'count', 'seconds', 'calendar', 'year', 'edited_at', 'failpoint', 'file', 'network',
]);
/** Ids of one line at most, and characters of one value: enough for a name, an id or a stack, too few for a document. */
const [IDS_MAX, VALUE_MAX] = [20, 4_000];

type Line = Record<string, unknown>;

/** One line by the list above: names and values of a known size, never a thing inside a thing. */
export function allowed(line: Line): Line {
  const entries = Object.entries(line);
  const left_out = entries.map(([name]) => name).filter((name) => !FIELDS.has(name));
  const said = entries.filter(([name]) => FIELDS.has(name)).map(([name, value]) => [name, name === 'err' || name === 'error' ? loggedError(value) : plain(value)]);
  return { ...Object.fromEntries(said), ...(left_out.length > 0 ? { left_out } : {}) };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, VALUE_MAX);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.slice(0, IDS_MAX).filter((item) => typeof item === 'string');
  return `[${typeof value}]`;
}

interface LoggedError { readonly type: string; readonly message: string; readonly stack: string | undefined; readonly code?: unknown; readonly cause?: LoggedError }

/** Errors about a value repeat it: those of parsers and ranges, and PostgreSQL's data exceptions. */
const repeatsValue = (error: Error): boolean =>
  error.name === 'SyntaxError' || error.name === 'RangeError' || ('code' in error && typeof error.code === 'string' && /^22[0-9A-Z]{3}$/.test(error.code));
const HIDDEN = '[hidden]';

/** What may be told of an error's words. */
export const wordsOf = (error: Error): string => (repeatsValue(error) ? HIDDEN : error.message);

/** Only what every error has: drivers hang whole statements with their parameters onto theirs. */
function loggedError(error: unknown): LoggedError {
  if (!isNativeError(error)) return { type: typeof error, message: 'thrown value is no error', stack: undefined };
  const message = wordsOf(error);
  return {
    type: error.name,
    message,
    // A stack begins with the message.
    stack: message === '' || error.message === message ? error.stack : error.stack?.replace(error.message, message),
    ...('code' in error ? { code: plain(error.code) } : {}),
    ...(isNativeError(error.cause) ? { cause: loggedError(error.cause) } : {}),
  };
}
