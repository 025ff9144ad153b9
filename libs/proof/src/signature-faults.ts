import type { Bundle } from './bundle.js';
import { type PublicKey, fingerprint, keyFrom, publicKeyOf } from './keys.js';
import { type Said, said } from './said.js';
import { type AnyStatement, holds, isSignedByAll, sameKey } from './statement.js';
import { type Trust, isSuccession, namesIn, statementsOf } from './trust.js';

/** Whether a key is readable and carries its own name. */
function isKey({ id, spki }: PublicKey): boolean {
  try {
    return publicKeyOf(keyFrom(spki)).id === id;
  } catch {
    return false;
  }
}

/** The file's keys that can be read and are what they are called. */
export const readableKeys = (bundle: Bundle): PublicKey[] => bundle.keys.filter(isKey);

/** Every key that is not what it is called, and every signature that does not hold, is missing, or is one too many. */
export function signatureFaults(bundle: Bundle, keys: readonly PublicKey[], trust: Trust): Said[] {
  const { seal, checkpoint, private: kept, successions } = bundle;
  return [
    ...bundle.keys.filter((key) => !isKey(key)).map(({ id }) => said('key.changed', { key: fingerprint(id) })),
    ...sharedKeys(bundle), ...secondKeys(bundle, trust),
    ...complete(seal, said('the.export')), ...broken(seal, said('the.export'), keys),
    ...(checkpoint ? checkpointSignatures(checkpoint, said('the.checkpoint', { number: checkpoint.body.number }), keys) : []),
    ...(kept?.checkpoint ? checkpointSignatures(kept.checkpoint, said('the.private-checkpoint', { number: kept.checkpoint.body.number, side: seal.body.side }), keys) : []),
    ...successions.flatMap((s) => {
      const name = said('the.succession', { side: s.body.keys[0]?.side ?? '?' });
      return isSuccession(s) ? broken(s, name, keys) : [said('signed.succession', { statement: name })];
    }),
  ];
}

/** Others may sign a checkpoint later, so not everybody it names has; but those who have did so once each. */
function checkpointSignatures(checkpoint: NonNullable<Bundle['checkpoint']>, statement: Said, keys: readonly PublicKey[]): Said[] {
  const { signatures } = checkpoint;
  if (signatures.length === 0) return [said('signed.nobody', { statement })];
  const doubled = signatures.some((s, i) => signatures.findIndex((t) => sameKey(t, s)) !== i);
  return [...sidesTwice(checkpoint, statement), ...broken(checkpoint, statement, keys), ...(doubled ? [said('signed.order', { statement })] : [])];
}

/** A seal names exactly those who sign it, so that taking a signature away, doubling or moving one shows. */
function complete(seal: AnyStatement, statement: Said): Said[] {
  const missing = seal.body.keys.filter((k) => !seal.signatures.some((s) => sameKey(s, k)));
  return [
    ...sidesTwice(seal, statement),
    ...missing.map(({ side, key }) => said('signed.missing', { side, key: fingerprint(key), statement })),
    ...(missing.length > 0 || isSignedByAll(seal) ? [] : [said('signed.order', { statement })]),
  ];
}

function broken({ body, signatures }: AnyStatement, statement: Said, keys: readonly PublicKey[]): Said[] {
  return signatures.filter((s) => !keys.some((key) => holds(body, s, key)))
    .map((s) => said(keys.some((k) => k.id === s.key) ? 'signed.broken' : 'signed.keyless', { side: s.side, key: fingerprint(s.key), statement }));
}

function sidesTwice({ body: { keys } }: AnyStatement, statement: Said): Said[] {
  const sides = keys.map((k) => k.side);
  return [...new Set(sides.filter((side, i) => sides.indexOf(side) !== i))].map((side) => said('signed.side-twice', { side, statement }));
}

/** One key under two sides: one of them signs for the other. */
function sharedKeys(bundle: Bundle): Said[] {
  const named = namesIn(bundle);
  return [...new Set(named.map((n) => n.key))].flatMap((key) => {
    const [one, other] = new Set(named.filter((n) => n.key === key).map((n) => n.side));
    return one === undefined || other === undefined ? [] : [said('key.two-sides', { key: fingerprint(key), one, other })];
  });
}

/** A side whose given key the file knows has no other key in it, unless its own succession leads there. */
function secondKeys(bundle: Bundle, trust: Trust): Said[] {
  const named = namesIn(bundle);
  const known = trust.given.filter((g) => named.some((n) => n.side === g.side && n.key === g.id));
  const strangers = statementsOf(bundle).flatMap((s) => s.body.keys).filter((n) => known.some((g) => g.side === n.side) && !trust.believes(n));
  return strangers.filter((n, i) => strangers.findIndex((m) => sameKey(m, n)) === i).map(({ side, key }) => said('key.second', { side, key: fingerprint(key) }));
}
