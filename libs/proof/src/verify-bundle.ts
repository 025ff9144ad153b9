import * as z from 'zod/mini';
import { canonical, digestOf } from './canonical.js';
import { type Bundle, bundleSchema, chainOf, contentsDigest } from './bundle.js';
import { chainFaults } from './chain.js';
import { chainWords } from './chain-words.js';
import { leafOf } from './checkpoint.js';
import { rootFromPath } from './merkle.js';
import { signatureFaults } from './signature-faults.js';

/** What a check of a bundle came to: sentences of what is wrong, empty when all is as it was exported, and the bundle where it could be read. */
export interface Verdict { readonly faults: readonly string[]; readonly bundle: Bundle | null }

/**
 * Checks an exported case with nothing but its file and, better, a public key that the reader has from elsewhere.
 * @param bytes the file as it is
 * @param given ids of keys to trust; empty: those that the bundle itself carries
 */
export function verifyBundle(bytes: Buffer, given: ReadonlySet<string>): Verdict {
  const read = readBundle(bytes);
  if ('fault' in read) return { faults: [read.fault], bundle: null };
  const { bundle, rewritten } = read;
  const { links, own } = chainOf(bundle.entries, bundle.seal.body.side);
  const found = [
    ...chainWords(chainFaults(links, own, bundle.seal.body.side)), ...endFaults(bundle), ...checkpointFaults(bundle), ...signatureFaults(bundle, given),
  ];
  const unexplained = found.length === 0 && contentsDigest(bundle) !== bundle.seal.body.contents;
  return {
    bundle,
    faults: [
      ...found,
      ...(unexplained ? ['Something beside the entries was changed, added or removed: signatures under the checkpoint, keys, or the keys\' succession are not those that were exported.'] : []),
      ...(rewritten ? ['The text of the file is not as it was written, whatever it says: blanks, line ends, the order of names, or a name that is there twice.'] : []),
    ],
  };
}

type Read = { readonly bundle: Bundle; readonly rewritten: boolean } | { readonly fault: string };

function readBundle(bytes: Buffer): Read {
  let raw: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    raw = JSON.parse(text);
  } catch (error) {
    return { fault: `The file cannot be read as JSON in UTF-8, so that bytes of it were changed, added or removed (${String(error)}).` };
  }
  const parsed = z.safeParse(bundleSchema, raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: `The file does not have the shape of an exported case: ${issue?.path.join('.') || 'the file'} is missing, unknown, or not what belongs there (${issue?.message ?? issue?.code ?? 'unreadable'}).` };
  }
  const written = canonicalOrNull(raw);
  if (written === null) return { fault: 'The file holds what no exported case can: half a character, or more depth than any entry has.' };
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

/** A history without its last entries is whole in itself: only the signed end tells. */
function endFaults({ seal: { body }, entries }: Bundle): string[] {
  const last = entries.at(-1);
  const ends = last?.seq ?? 0;
  if (ends < body.entries) return [`The end is missing: entry ${body.entries} was the last when the case was exported, and the file ends with ${last ? `entry ${ends}` : 'none'}.`];
  if (ends > body.entries) return [`Entries were added at the end: entry ${body.entries} was the last when the case was exported, and the file ends with entry ${ends}.`];
  return last && last.hash !== body.head ? [`The head was replaced: the export ends in the hash ${short(body.head)}, and entry ${ends}, the last of the file, has ${short(last.hash)}.`] : [];
}

function checkpointFaults({ seal: { body: seal }, checkpoint, entries }: Bundle): string[] {
  if (!checkpoint) return seal.checkpoint === null ? [] : ['The checkpoint was taken out: the case was exported with one.'];
  const { body, leaf } = checkpoint;
  const name = `checkpoint ${body.number} of ${body.at}`;
  const faults: string[] = [];
  if (digestOf(body) !== seal.checkpoint) faults.push(`The checkpoint was replaced: ${name} is not the one that the case was exported with; an earlier one, or another's, was put in its place.`);
  if (body.network !== seal.network || !body.audience.includes(seal.side)) faults.push(`The ${name} is not one of ${seal.side}'s in the network ${seal.network}.`);
  if (body.at > seal.at) faults.push(`The ${name} is younger than the export of ${seal.at}.`);
  const entry = entries.find((e) => e.seq === leaf.entries);
  if (!entry) return [...faults, `The ${name} holds the first ${leaf.entries} entries of the history, and the file does not have that many.`];
  const root = rootFromPath(leafOf({ reference: seal.reference, entries: leaf.entries, head: entry.hash }), leaf.index, body.size, leaf.path.map((hash) => Buffer.from(hash, 'hex')));
  if (root?.toString('hex') !== body.root) faults.push(`The ${name} does not hold this history as it is up to entry ${leaf.entries}: entries were rewritten since, or the checkpoint is another case's.`);
  return faults;
}

const short = (hash: string): string => `${hash.slice(0, 8)}…`;
