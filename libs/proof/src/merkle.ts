import { sha256 } from './canonical.js';

/** Leaves and inner nodes are hashed under different first bytes, so that neither can be passed off as the other (RFC 6962 §2.1). */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const leafHash = (data: string | Buffer): Buffer => sha256(LEAF, data);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** The largest power of two below `size`: where RFC 6962 splits a tree of more than one leaf. */
function split(size: number): number {
  let at = 1;
  while (at * 2 < size) at *= 2;
  return at;
}

/** The Merkle tree hash of leaf hashes in their order (RFC 6962 §2.1). */
export function treeRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return only;
  const at = split(leaves.length);
  return nodeHash(treeRoot(leaves.slice(0, at)), treeRoot(leaves.slice(at)));
}

/**
 * The hashes that lead from one leaf to the root, the leaf's neighbour first (RFC 6962 §2.1.1).
 * @param index from 0
 */
export function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const at = split(leaves.length);
  return index < at
    ? [...inclusionPath(leaves.slice(0, at), index), treeRoot(leaves.slice(at))]
    : [...inclusionPath(leaves.slice(at), index - at), treeRoot(leaves.slice(0, at))];
}

/**
 * The root that a leaf and its path lead to, in a tree of `size` leaves.
 * @returns null when no tree of that size has a leaf there with a path of that length
 */
export function rootFromPath(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const last = path.at(-1);
  if (!last) return null;
  const [at, rest] = [split(size), path.slice(0, -1)];
  const below = index < at ? rootFromPath(leaf, index, at, rest) : rootFromPath(leaf, index - at, size - at, rest);
  return below && (index < at ? nodeHash(below, last) : nodeHash(last, below));
}
