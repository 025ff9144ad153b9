import type { Bundle } from './bundle.js';
import { fingerprint } from './keys.js';
import { type Said, said } from './said.js';
import { type GivenKey, type Trust, namesIn, statementsOf } from './trust.js';

/**
 * What keeps a whole file from being proven with the keys that were given: keys under which it holds no signature. Nothing of
 * it says that the file was changed. A file from before a change of keys looks like this to whoever has only the new key.
 */
export function unprovenOf(bundle: Bundle, trust: Trust): Said[] {
  if (bundle.seal.signatures.length === 0) return [said('unproven.nobody')];
  const idle = trust.given.flatMap((given) => idleKey(bundle, trust, given));
  return idle.length === 0 ? [] : [...idle, said('unproven.advice')];
}

function idleKey(bundle: Bundle, trust: Trust, { side, id, name }: GivenKey): Said[] {
  const key = fingerprint(id);
  if (side === null) return [said('unproven.nowhere', { name, key })];
  const signed = statementsOf(bundle).some((s) => s.signatures.some((signature) => signature.side === side && trust.believes(signature)));
  if (signed) return [];
  const others = [...new Set(namesIn(bundle).filter((n) => n.side === side && !trust.believes(n)).map((n) => fingerprint(n.key)))];
  return [others.length > 0 ? said('unproven.other-key', { side, name, key, others }) : said('unproven.not-signed', { side, name, key })];
}
