import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Bytes of a SHA-256 digest; also the length of a salt, so that a commitment tells nothing about a short payload. */
const DIGEST_BYTES = 32;
/** What the first entry of every case is chained to. */
export const GENESIS = Buffer.alloc(DIGEST_BYTES);

/** The part of an entry that every side can hash again. */
export interface ChainedHeader {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly side: string | null;
  readonly office: string | null;
  readonly how: string;
  readonly shared: object | null;
  /** Hex commitments to private payloads, by side. */
  readonly commitments: Readonly<Record<string, string>>;
}
export interface ChainLink extends ChainedHeader { readonly previous_hash: Buffer; readonly hash: Buffer }
/** What a commitment binds: all that one side knows of an entry beyond its header. */
export interface Committed { readonly type: string; readonly office: string | null; readonly how: string; readonly payload: object }
/** One side's private payload with the salt that opens its commitment. */
export interface OwnPayload extends Committed { readonly seq: number; readonly side: string; readonly salt: Buffer }

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a chained value has no canonical JSON');
  return text;
};
const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const newSalt = (): Buffer => randomBytes(DIGEST_BYTES);
/** SHA-256 over the salt and the canonical JSON (RFC 8785) of what is committed to. */
export const commit = (salt: Buffer, { type, office, how, payload }: Committed): string => sha256(salt, canonical({ type, office, how, payload })).toString('hex');

/** SHA-256 over the previous hash and the canonical JSON of the header with its shared payload and commitments. */
export function linkHash(previous: Buffer, header: ChainedHeader): Buffer {
  const { seq, at, type, side, office, how, shared, commitments } = header;
  return sha256(previous, canonical({ seq, at, type, side, office, how, shared, commitments }));
}

export type ChainCheck = { readonly ok: boolean; readonly entries: number; readonly head: string; readonly broken_at: number | null };

/**
 * Checks a case's whole chain with the payloads one side has: order, hashes, and every commitment that can be opened.
 * @param reader side that must have the payload of each commitment made to it; none for whoever checks the chain alone
 * @returns `broken_at` is the first `seq` that does not fit, or null
 */
export function verifyChain(links: readonly ChainLink[], own: readonly OwnPayload[], reader?: string): ChainCheck {
  let previous: Buffer = GENESIS;
  let expected = 1;
  for (const link of links) {
    const opened = own.filter((o) => o.seq === link.seq);
    const fits = link.seq === expected && link.previous_hash.equals(previous) && linkHash(previous, link).equals(link.hash)
      && opened.every((o) => link.commitments[o.side] === commit(o.salt, o))
      && (reader === undefined || link.commitments[reader] === undefined || opened.some((o) => o.side === reader));
    if (!fits) return { ok: false, entries: links.length, head: previous.toString('hex'), broken_at: link.seq };
    previous = link.hash;
    expected += 1;
  }
  return { ok: true, entries: links.length, head: previous.toString('hex'), broken_at: null };
}
