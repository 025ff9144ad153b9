import type { Bundle } from './bundle.js';
import { type PublicKey, fingerprint, keyFrom, publicKeyOf } from './keys.js';
import { type AnyStatement, holds, trustedKeys } from './statement.js';

/** Whether a key is readable and carries its own name. */
function isKey({ id, spki }: PublicKey): boolean {
  try {
    return publicKeyOf(keyFrom(spki)).id === id;
  } catch {
    return false;
  }
}

/** The statements of a bundle by what they are called in a sentence. */
const statements = ({ seal, checkpoint, successions }: Bundle): [string, AnyStatement][] => [
  ['the export', seal], ...(checkpoint ? [[`checkpoint ${checkpoint.body.number}`, checkpoint] as [string, AnyStatement]] : []),
  ...successions.map((s): [string, AnyStatement] => ['the change of keys', s]),
];

/**
 * Every signature that does not hold, and every statement without one that may be trusted.
 * @param given ids of keys that the reader has from elsewhere; empty: the keys of the bundle are believed
 */
export function signatureFaults(bundle: Bundle, given: ReadonlySet<string>): string[] {
  const wrong = bundle.keys.filter((key) => !isKey(key));
  const keys = bundle.keys.filter((key) => !wrong.includes(key));
  const named = statements(bundle);
  const trusted = given.size === 0 ? new Set(keys.map((k) => k.id)) : trustedKeys(given, named.map(([, s]) => s), keys);
  return [
    ...wrong.map(({ id }) => `The key ${fingerprint(id)} was changed: its name is not the digest of what it holds.`),
    ...named.flatMap(([name, statement]) => faultsOf(name, statement, keys, trusted)),
  ];
}

function faultsOf(name: string, { body, signatures }: AnyStatement, keys: readonly PublicKey[], trusted: ReadonlySet<string>): string[] {
  if (signatures.length === 0) return [`Nobody has signed ${name}: what it says rests on no key.`];
  const broken = signatures.filter((s) => !keys.some((key) => holds(body, s, key)));
  const words = broken.map((s) => (keys.some((k) => k.id === s.key)
    ? `${s.side}'s signature under ${name} does not hold: what it signs was changed, or the key ${fingerprint(s.key)} did not sign it.`
    : `${s.side}'s signature under ${name} cannot be checked: its key ${fingerprint(s.key)} is not in the file.`));
  if (broken.length > 0 || signatures.some((s) => trusted.has(s.key))) return words;
  return [`The signatures under ${name} are by no key that you gave, nor by one that such a key vouches for: ${signatures.map((s) => `${s.side} ${fingerprint(s.key)}`).join(', ')}.`];
}
