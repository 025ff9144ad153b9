import { type KeyScope, keyScopeFor } from '#domain';
import type { Route } from './route.js';

/** How the documents say what a machine shows. OpenAPI has no place for a scope of it, so that each operation names its own as `x-key-scope`. */
export const KEY_SCHEME = { type: 'http', scheme: 'bearer', bearerFormat: 'hotline_…', description: 'an API key of your side with the scope that the operation names as `x-key-scope`' } as const;

/** The scope that opens a route to a side's own machines; null where a session alone, or nobody's right, does. A file to take along is given to people. */
export function scopeOfRoute({ needs, path, exports = false }: Pick<Route, 'needs' | 'path' | 'exports'>): KeyScope | null {
  if (needs === null || exports) return null;
  const last = path.slice(path.lastIndexOf('/') + 1);
  return keyScopeFor(needs, last === 'attachments' ? 'attach' : last);
}
