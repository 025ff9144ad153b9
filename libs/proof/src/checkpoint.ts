import type { Checkpoint } from '#contracts';
import { canonical, digestOf } from './canonical.js';
import { inclusionPath, leafHash, treeRoot } from './merkle.js';
import type { KeyName } from './statement.js';

/** How often heads are gathered, in seconds. Each checkpoint says it, so that a gap can be seen. */
export const CHECKPOINT_EVERY_SECONDS = 300;
/** Histories that one checkpoint holds at most; more go into the next one, made at once. */
export const LEAVES_MAX = 10_000;

/** How far one chain of a case had come: number and hash (hex) of its last entry. */
export interface Reached {
  /** Whose private chain; none, or empty, for the one that all sides of the case share. */
  readonly chain?: string;
  readonly reference: string; readonly entries: number; readonly head: string;
}

/**
 * The tree's leaf of a chain. The head rests on a commitment with a secret salt (entries have one for each side that knows
 * them), so that nobody who finds a leaf beside a path can try out which case it is.
 */
export const leafOf = ({ chain, reference, entries, head }: Reached): Buffer => leafHash(canonical({ ...(chain ? { chain } : {}), reference, entries, head }));

export interface Gathered {
  readonly network: string;
  readonly audience: readonly string[];
  readonly last: { readonly number: number; readonly digest: string } | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** In the order in which they become leaves. */
  readonly reached: readonly Reached[];
  readonly keys: readonly KeyName[];
}

/** The next checkpoint of an audience, not yet signed. */
export function checkpointBody({ network, audience, last, at, reached, keys }: Gathered): Checkpoint['body'] {
  return {
    kind: 'hotline-checkpoint', version: 1, network, audience: [...audience], number: (last?.number ?? 0) + 1, previous: last?.digest ?? null,
    at: new Date(at).toISOString(), every_seconds: CHECKPOINT_EVERY_SECONDS, size: reached.length, root: treeRoot(reached.map(leafOf)).toString('hex'),
    keys: keys.map(({ side, key }) => ({ side, key })),
  };
}

/** The way from one case's leaf to the root, without the other cases. */
export const pathOf = (reached: readonly Reached[], index: number): string[] => inclusionPath(reached.map(leafOf), index).map((hash) => hash.toString('hex'));

/** Where checkpoints of one audience do not follow on each other, in words; empty when they all do. @param bodies in order, from any number on */
export function gapsBetween(bodies: readonly Checkpoint['body'][]): string[] {
  return bodies.slice(1).flatMap((body, i) => {
    const before = bodies[i];
    if (!before || body.number !== before.number + 1) return [`checkpoint ${body.number} comes after checkpoint ${before?.number ?? 'none'}`];
    return body.previous === digestOf(before) ? [] : [`checkpoint ${body.number} follows on another checkpoint ${before.number} than this one`];
  });
}
