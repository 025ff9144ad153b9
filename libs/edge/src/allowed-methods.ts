import { ROUTES } from './routes.js';

const PATTERNS = ROUTES.map((route) => ({ method: route.method.toUpperCase(), pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}/?$`) }));

/** Methods that an address of the API takes, whatever is asked of it now; none for an address that is no route. */
export function allowedMethods(path: string): string[] {
  const methods = [...new Set(PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}
