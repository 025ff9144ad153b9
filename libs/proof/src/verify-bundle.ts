import * as z from 'zod/mini';
import { canonical, digestOf } from './canonical.js';
import { type Bundle, type BundleHistory, type ChainEnd, bundleSchema, chainOf, contentsDigest } from './bundle.js';
import { bindingFaults, chainFaults } from './chain.js';
import { accountOf } from './account.js';
import { chainWords } from './chain-words.js';
import { leafOf } from './checkpoint.js';
import { rootFromPath } from './merkle.js';
import { type Said, said } from './said.js';
import { readableKeys, signatureFaults } from './signature-faults.js';
import { type GivenKey, type Trust, statementsOf, trustOf } from './trust.js';
import { unprovenOf } from './unproven.js';

/** What a check of a bundle came to. */
export interface Verdict {
  /** What is not as it was exported, or contradicts itself. */
  readonly faults: readonly Said[];
  /** Where nothing is wrong: why the keys given do not prove it. */
  readonly unproven: readonly Said[];
  /** Where nothing is wrong: what it says, and what of that is proven by whom. */
  readonly account: readonly Said[];
  /** How many of its signatures are proven to be of the sides they name. */
  readonly proven: 'all' | 'some' | 'none';
  /** Null where it could not be read. */
  readonly bundle: Bundle | null;
}

/**
 * Checks an exported case with nothing but its file and, better, public keys that the reader has from elsewhere.
 * @param bytes the file as it is
 * @param given keys to trust, each for one side; empty: the keys that the bundle itself names
 */
export function verifyBundle(bytes: Buffer, given: readonly GivenKey[]): Verdict {
  const read = readBundle(bytes);
  if ('fault' in read) return { faults: [read.fault], unproven: [], account: [], proven: 'none', bundle: null };
  const { bundle, rewritten } = read;
  const keys = readableKeys(bundle);
  const trust = trustOf(bundle, given, keys);
  const found = [...sharedFaults(bundle), ...privateFaults(bundle), ...signatureFaults(bundle, keys, trust)];
  const unexplained = found.length === 0 && contentsDigest(bundle) !== bundle.seal.body.contents;
  const faults = [...found, ...(unexplained ? [said('read.beside')] : []), ...(rewritten ? [said('read.rewritten')] : [])];
  if (faults.length > 0) return { faults, unproven: [], account: [], proven: 'none', bundle };
  return { faults, unproven: unprovenOf(bundle, trust), account: accountOf(bundle, trust), proven: extent(bundle, trust), bundle };
}

function extent(bundle: Bundle, { given, believes }: Trust): Verdict['proven'] {
  const signatures = statementsOf(bundle).flatMap((s) => s.signatures);
  if (given.length === 0 || !signatures.some(believes)) return 'none';
  return signatures.every(believes) ? 'all' : 'some';
}

type Read = { readonly bundle: Bundle; readonly rewritten: boolean } | { readonly fault: Said };

function readBundle(bytes: Buffer): Read {
  let raw: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    raw = JSON.parse(text);
  } catch (error) {
    return { fault: said('read.json', { error: String(error) }) };
  }
  const parsed = z.safeParse(bundleSchema, raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: said('read.shape', { place: issue?.path.join('.') || '/', problem: issue?.message ?? issue?.code ?? '?' }) };
  }
  const written = canonicalOrNull(raw);
  if (written === null) return { fault: said('read.unsayable') };
  // What is hashed is what stands in the file, not what a parser made of it.
  return { bundle: raw as Bundle, rewritten: `${written}\n` !== text };
}

/** JSON can escape what canonical JSON refuses, such as half a surrogate pair. */
function canonicalOrNull(raw: unknown): string | null {
  try {
    return canonical(raw);
  } catch {
    return null;
  }
}

/** The shared history by itself, and what it binds of the side's private one. */
function sharedFaults(bundle: Bundle): Said[] {
  const { seal: { body }, private: kept } = bundle;
  const [{ links, own }, { links: private_links }] = [chainOf(bundle.entries, body.side), chainOf(kept?.entries ?? [], body.side)];
  return [...chainWords(chainFaults(links, own, body.side)), ...historyFaults(bundle, body, bundle), ...chainWords(bindingFaults(links, own, private_links).map((f) => ({ ...f, side: body.side })))];
}

function privateFaults(bundle: Bundle): Said[] {
  const { seal: { body }, private: kept } = bundle;
  const { side } = body;
  if (!kept || !body.private) return body.private ? [said('private.out', { side })] : [];
  const { links, own } = chainOf(kept.entries, side);
  const faults = [...chainWords(chainFaults(links, own, side)), ...historyFaults(kept, body.private, bundle, side)];
  return faults.map((what) => said('private', { side, what }));
}

/** Whether one chain ends as the seal says, is held by its checkpoint, and holds entries of that chain only. */
function historyFaults(history: BundleHistory, end: ChainEnd, { seal }: Bundle, chain?: string): Said[] {
  const strangers = history.entries.filter((e) => e.chain !== chain).map(({ seq }) => said('chain.changed', { seq }));
  return [...strangers, ...endFaults(history, end), ...checkpointFaults(history, end, seal.body, chain)];
}

/** A history without its last entries is whole in itself: only the signed end tells. */
function endFaults({ entries }: BundleHistory, end: ChainEnd): Said[] {
  const last = entries.at(-1);
  const ends = last?.seq ?? 0;
  if (ends !== end.entries) return [said(ends < end.entries ? 'end.missing' : 'end.added', { last: end.entries, ends })];
  return last && last.hash !== end.head ? [said('end.head', { head: short(end.head), seq: ends, hash: short(last.hash) })] : [];
}

function checkpointFaults({ checkpoint, entries }: BundleHistory, end: ChainEnd, seal: Bundle['seal']['body'], chain: string | undefined): Said[] {
  if (!checkpoint) return end.checkpoint === null ? [] : [said('checkpoint.out')];
  const { body, leaf } = checkpoint;
  const name = { number: body.number, at: body.at };
  const faults: Said[] = [];
  if (digestOf(body) !== end.checkpoint) faults.push(said('checkpoint.replaced', name));
  if (body.network !== seal.network || !body.audience.includes(seal.side)) faults.push(said('checkpoint.foreign', { ...name, side: seal.side, network: seal.network }));
  // Also where either is no time at all.
  if (!(Date.parse(body.at) <= Date.parse(seal.at))) faults.push(said('checkpoint.younger', { ...name, exported: seal.at }));
  const entry = entries.find((e) => e.seq === leaf.entries);
  if (!entry) return [...faults, said('checkpoint.longer', { ...name, entries: leaf.entries })];
  const root = rootFromPath(leafOf({ ...(chain ? { chain } : {}), reference: seal.reference, entries: leaf.entries, head: entry.hash }), leaf.index, body.size, leaf.path.map((hash) => Buffer.from(hash, 'hex')));
  if (root?.toString('hex') !== body.root) faults.push(said('checkpoint.rewritten', { ...name, last: leaf.entries }));
  return faults;
}

const short = (hash: string): string => `${hash.slice(0, 8)}…`;
