import type { Bundle } from './bundle.js';
import type { PublicKey } from './keys.js';
import { type AnyStatement, type KeyName, holds, isSignedByAll, sameKey } from './statement.js';

/** A public key that the reader has from elsewhere. */
export interface GivenKey {
  readonly id: string;
  /** Whose it is; null where the reader leaves that to the file. */
  readonly side: string | null;
  /** What the reader calls it: its file. */
  readonly name: string;
}

/** Which keys are believed to be whose. */
export interface Trust {
  /** The reader's keys, each with the side it is taken for; null where the file names it for none. */
  readonly given: readonly GivenKey[];
  /** Names of keys of which the reader left the side to the file. */
  readonly taken: readonly GivenKey[];
  believes(name: KeyName): boolean;
}

/** The statements that say something of the case. */
export const statementsOf = ({ seal, checkpoint, private: kept }: Pick<Bundle, 'seal' | 'checkpoint' | 'private'>): AnyStatement[] =>
  [seal, ...(checkpoint ? [checkpoint] : []), ...(kept?.checkpoint ? [kept.checkpoint] : [])];
/** Every key that a bundle names, with the side it names it for. */
export const namesIn = (bundle: Bundle): KeyName[] => [...statementsOf(bundle), ...bundle.successions].flatMap((s) => s.body.keys);

/**
 * A key is believed for one side, and for that one only: where it was given for it, or where that side went over to it by a
 * succession that a key believed of that same side has signed. What the other side's statements name counts for nothing here:
 * a side that names a key of its own making for the other could otherwise sign for both.
 * @param given empty: every key is taken for whose the file says, which proves nothing about who made the file
 * @param keys readable keys of the file
 */
export function trustOf(bundle: Bundle, given: readonly GivenKey[], keys: readonly PublicKey[]): Trust {
  if (given.length === 0) return { given, taken: [], believes: () => true };
  const named = namesIn(bundle);
  const placed = given.map((g) => ({ ...g, side: g.side ?? named.find((n) => n.key === g.id)?.side ?? null }));
  const believed: KeyName[] = placed.flatMap(({ side, id }) => (side === null ? [] : [{ side, key: id }]));
  const believes = (name: KeyName): boolean => believed.some((b) => sameKey(b, name));
  const successions = bundle.successions.filter((s) => isSuccession(s) && s.signatures.every((signature) => keys.some((key) => holds(s.body, signature, key))));
  // Each round adds a key or is the last one that could, so there are at most as many rounds as successions.
  for (let round = 0; round < successions.length; round += 1) {
    for (const { body } of successions) if (body.keys.some(believes)) believed.push(...body.keys.filter((k) => !believes(k)));
  }
  return { given: placed, taken: placed.filter((p, i) => p.side !== null && given[i]?.side === null), believes };
}

/** Whether one side goes from one of its keys to another, and both have signed. */
export function isSuccession(statement: AnyStatement): boolean {
  const [old, next, ...more] = statement.body.keys;
  return old !== undefined && next !== undefined && more.length === 0 && old.side === next.side && old.key !== next.key && isSignedByAll(statement);
}
