import { ENVIRONMENT } from './config.js';
import { type Environment, SECRETS } from './secret-files.js';

/** Letters in which a name may differ from a known one and still be taken for it. */
const NEAR_MAX = 4;
const KNOWN: readonly string[] = [...ENVIRONMENT.map(({ name }) => name), ...SECRETS.map((secret) => `${secret}_FILE`)];

/**
 * Variables that are meant for this service and that it does not read, such as a misspelt one, whose default then holds
 * unseen. Other names are other programs' affair.
 * @returns each with the known name that is nearest, or null where none is near
 */
export function unknownVariables(env: Environment): { readonly name: string; readonly nearest: string | null }[] {
  const unknown = Object.keys(env).filter((name) => name.startsWith('HOTLINE_') && !KNOWN.includes(name) && !FOR_TESTS.test(name) && !OF_PROVIDERS.test(name));
  return unknown.map((name) => {
    const [nearest] = KNOWN.map((known) => ({ known, far: distance(name, known) })).sort((a, b) => a.far - b.far);
    return { name, nearest: nearest && nearest.far <= NEAR_MAX ? nearest.known : null };
  });
}

/** Secrets that the files of providers name. */
const OF_PROVIDERS = /^HOTLINE_PROVIDER_SECRET_/;
/** What the tests, pictures and benches of this repository read beside the service's own. */
const FOR_TESTS = /^HOTLINE_(?:TEST|SIMULATION|CHAOS|PICTURES|SEED)/;

/** How many letters must be put in, left out or replaced to make one name of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (b[j] === letter ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
