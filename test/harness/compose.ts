import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../docker');

export interface ComposedService { readonly command?: readonly string[]; readonly environment?: Readonly<Record<string, string>> }

/** The compose file's services as `docker compose` reads them: anchors merged, variables filled in. */
export function composedServices(given: Readonly<Record<string, string>>): Readonly<Record<string, ComposedService>> {
  const text = filledIn(readFileSync(join(FOLDER, 'compose.yaml'), 'utf8'), given);
  return (parse(text, { merge: true }) as { services: Record<string, ComposedService> }).services;
}

/** `${NAME:-default}` and `${NAME:?what to do}`. @throws what to do */
function filledIn(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name];
    if (value === undefined && kind === '?') throw new Error(`${name}: ${rest}`);
    return value ?? rest;
  });
}

/** Which service the proxy hands a path to, by the longest location that it begins with; null for what it answers itself. */
export function proxiedTo(path: string): string | null {
  const locations = [...readFileSync(join(FOLDER, 'nginx.conf'), 'utf8').matchAll(/location (= )?(\/\S*)\s*\{([^}]*)\}/g)]
    .map(([, exact, prefix = '', body = '']) => ({ exact: exact !== undefined, prefix, service: /proxy_pass http:\/\/(\w+);/.exec(body)?.[1] ?? null }));
  const exact = locations.find((l) => l.exact && l.prefix === path);
  const longest = locations.filter((l) => !l.exact && path.startsWith(l.prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
  return (exact ?? longest)?.service ?? null;
}
