import { labelOf, staysWithRecipients } from '#domain';
import { randomBytes } from 'node:crypto';
import { DIGEST_BYTES, canonical, sha256 } from './canonical.js';

/** What the first entry of every chain is chained to. */
export const GENESIS = Buffer.alloc(DIGEST_BYTES);

/** The part of an entry that everybody can hash again who may know of it. */
export interface ChainedHeader {
  /** Whose private chain it stands in; none in the chain that all sides of the case share. */
  readonly chain?: string | undefined;
  /** Its place in its chain, from 1 without gaps. */
  readonly seq: number;
  /** Of a private entry: how many shared ones stood before it. */
  readonly behind?: number | null | undefined;
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
/** How far a side's private chain had come: its entries, and the hash (hex) of the last one. */
export interface PrivateEnd { readonly entries: number; readonly head: string }
/**
 * What a commitment binds: all that one side knows of an entry beyond its header. A shared entry binds with it what that side
 * had kept to itself until then, so that nobody can rewrite that afterwards, and nobody else can see whether there is any.
 */
export interface Committed {
  readonly type: string; readonly office: string | null; readonly how: string; readonly payload: object;
  /** None in private entries, and in shared ones that are older than private chains. */
  readonly private?: PrivateEnd | null | undefined;
}
/** One side's private payload with the salt that opens its commitment. */
export interface OwnPayload extends Committed { readonly seq: number; readonly side: string; readonly salt: Buffer }

/** As long as a digest, so that a commitment tells nothing about a short payload. */
export const newSalt = (): Buffer => randomBytes(DIGEST_BYTES);
/** SHA-256 over the salt and the canonical JSON (RFC 8785) of what is committed to. */
export const commit = (salt: Buffer, { type, office, how, payload, private: kept }: Committed): string =>
  sha256(salt, canonical({ type, office, how, payload, ...(kept ? { private: { entries: kept.entries, head: kept.head } } : {}) })).toString('hex');

/** SHA-256 over the previous hash and the canonical JSON of the header with its shared payload and commitments. */
export function linkHash(previous: Buffer, header: ChainedHeader): Buffer {
  const { chain, seq, behind, at, type, side, office, how, shared, commitments } = header;
  return sha256(previous, canonical({ ...(chain ? { chain, behind } : {}), seq, at, type, side, office, how, shared, commitments }));
}

/**
 * What does not fit at one entry. `missing`: numbers before it are nowhere; `twice`: its number was there already;
 * `order`: it stands in another's place; `changed`: what it says does not give its hash; `follows`: it is whole and
 * chained to something else than the entry before it; `own`: a private payload does not open its commitment;
 * `own-missing`: the reader's payload of a commitment is not there, and the entry's label does not keep it from every copy;
 * `bound`: what the entry binds of the reader's private chain is not what that chain had come to before it.
 */
export type ChainFaultKind = 'missing' | 'twice' | 'order' | 'changed' | 'follows' | 'own' | 'own-missing' | 'bound';
export interface ChainFault {
  readonly kind: ChainFaultKind;
  /** Number that the entry carries. */
  readonly seq: number;
  /** Number that belongs in its place. */
  readonly expected: number;
  /** Whose private payload it is about. */
  readonly side?: string;
}
export type ChainCheck = { readonly ok: boolean; readonly entries: number; readonly head: string; readonly broken_at: number | null };

/**
 * Checks one chain of a case with the payloads one side has: order, hashes, and every commitment that can be opened.
 * @param reader side that must have the payload of each commitment made to it; none for whoever checks the chain alone
 * @returns `broken_at` is the first `seq` that does not fit, or null; `head` is the last hash before it
 */
export function verifyChain(links: readonly ChainLink[], own: readonly OwnPayload[], reader?: string): ChainCheck {
  for (const { seq, previous, faults } of walk(links, own, reader)) {
    if (faults.length > 0) return { ok: false, entries: links.length, head: previous.toString('hex'), broken_at: seq };
  }
  return { ok: true, entries: links.length, head: (links.at(-1)?.hash ?? GENESIS).toString('hex'), broken_at: null };
}

/**
 * Everything that does not fit, in the order of the entries. After an entry that does not fit the check goes on from
 * what that entry says of itself, so that one change is one fault and not one for every entry behind it.
 */
export function chainFaults(links: readonly ChainLink[], own: readonly OwnPayload[], reader?: string): ChainFault[] {
  return [...walk(links, own, reader)].flatMap(({ faults }) => faults);
}

/**
 * Where the shared chain and a side's private one do not fit together: each shared entry binds the private ones that stood
 * before it, and none that came later. Entries without an opened part, which other sides' and withheld ones are, bind nothing here.
 * @param shared entries and @param own the side's parts of them
 * @param kept the side's private chain
 */
export function bindingFaults(shared: readonly ChainLink[], own: readonly OwnPayload[], kept: readonly ChainLink[]): ChainFault[] {
  const ends = new Map(own.flatMap(({ seq, private: end }) => (end ? [[seq, end] as const] : [])));
  let before = 0;
  return shared.flatMap(({ seq }) => {
    while ((kept[before]?.behind ?? seq) < seq) before += 1;
    const end = ends.get(seq);
    const head = (kept[before - 1]?.hash ?? GENESIS).toString('hex');
    if (!end || (end.entries === before && end.head === head)) return [];
    return [{ kind: 'bound', seq, expected: seq } as const];
  });
}

interface Step { readonly seq: number; readonly previous: Buffer; readonly faults: readonly ChainFault[] }

function* walk(links: readonly ChainLink[], own: readonly OwnPayload[], reader: string | undefined): Generator<Step> {
  const payloads = new Map<number, OwnPayload[]>();
  for (const payload of own) payloads.set(payload.seq, [...payloads.get(payload.seq) ?? [], payload]);
  const numbers = new Set(links.map((l) => l.seq));
  const met = new Set<number>();
  let [previous, expected]: [Buffer, number] = [GENESIS, 1];
  for (const link of links) {
    const { seq } = link;
    const number = numberFault(seq, expected, numbers, met);
    const hash = hashFault(link, previous, number !== null);
    const faults = [number, hash].filter((kind) => kind !== null).map((kind): ChainFault => ({ kind, seq, expected }));
    yield { seq, previous, faults: [...faults, ...ownFaults(link, payloads.get(seq) ?? [], reader).map((fault) => ({ ...fault, seq, expected }))] };
    met.add(seq);
    [previous, expected] = [link.hash, seq + 1];
  }
}

function numberFault(seq: number, expected: number, numbers: ReadonlySet<number>, met: ReadonlySet<number>): ChainFaultKind | null {
  if (seq === expected) return met.has(seq) ? 'order' : null;
  if (met.has(seq)) return 'twice';
  return seq > expected && !numbers.has(expected) ? 'missing' : 'order';
}

/** @param displaced its number says already that it does not follow on the one before it */
function hashFault(link: ChainLink, previous: Buffer, displaced: boolean): ChainFaultKind | null {
  if (!linkHash(link.previous_hash, link).equals(link.hash)) return 'changed';
  return displaced || link.previous_hash.equals(previous) ? null : 'follows';
}

/** Whether an entry's private payloads are for its recipients alone: each copy proves that they exist, and none holds them. */
export const isWithheld = ({ shared }: Pick<ChainedHeader, 'shared'>): boolean => staysWithRecipients(labelOf(shared));

function ownFaults(link: ChainLink, opened: readonly OwnPayload[], reader: string | undefined): Pick<ChainFault, 'kind' | 'side'>[] {
  const wrong = opened.filter((o) => link.commitments[o.side] !== commit(o.salt, o)).map((o) => ({ kind: 'own' as const, side: o.side }));
  const absent = reader !== undefined && link.commitments[reader] !== undefined && !isWithheld(link) && !opened.some((o) => o.side === reader);
  return absent ? [...wrong, { kind: 'own-missing', side: reader }] : wrong;
}
