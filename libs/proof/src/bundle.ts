import { type Checkpoint, type Succession, checkpointSchema, signatureSchema, successionSchema } from '#contracts';
import { TLP_LABELS, type Tlp, labelOf, strictest } from '#domain';
import * as z from 'zod/mini';
import { canonical, digestOf } from './canonical.js';
import { type ChainLink, type ChainedHeader, type OwnPayload, isWithheld } from './chain.js';
import type { PublicKey } from './keys.js';
import type { Signature, Statement } from './statement.js';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const payload = z.record(z.string(), z.unknown());
const text = z.nullable(z.string());

const entrySchema = z.strictObject({
  seq: z.int(), at: z.int(), type: z.string(), side: text, office: text, how: z.string(), shared: z.nullable(payload),
  commitments: z.record(z.string(), digest), previous_hash: digest, hash: digest,
  /** The exporting side's private part, with the salt that opens its commitment. */
  own: z.nullable(z.strictObject({ type: z.string(), office: text, how: z.string(), payload, salt: digest })),
});
export type BundleEntry = z.output<typeof entrySchema>;

/** What the exporting service signs: how the history ended, which checkpoint it was given with, and a digest of all the rest. */
const sealBodySchema = z.strictObject({
  kind: z.literal('hotline-export'), version: z.literal(1), network: z.string(), reference: z.string(), side: z.string(),
  entries: z.int(), head: digest, checkpoint: z.nullable(digest), contents: digest, at: z.string(), keys: z.array(z.strictObject({ side: z.string(), key: digest })),
  /** How far the file may be passed on; files older than labels say nothing. */
  tlp: z.optional(z.enum(TLP_LABELS)),
});
export type SealBody = z.output<typeof sealBodySchema>;

export const bundleSchema = z.strictObject({
  format: z.literal('hotline-bundle'), version: z.literal(1),
  seal: z.strictObject({ body: sealBodySchema, signatures: z.array(signatureSchema) }),
  /** The newest checkpoint that holds the case, and the case's place in its tree. */
  checkpoint: z.nullable(z.strictObject({ ...checkpointSchema.shape, leaf: z.strictObject({ entries: z.int(), index: z.int(), path: z.array(digest) }) })),
  entries: z.array(entrySchema),
  keys: z.array(z.strictObject({ id: digest, spki: z.string().check(z.regex(/^([0-9a-f]{2})+$/)) })),
  successions: z.array(successionSchema),
});

export interface Placed extends Checkpoint { readonly leaf: { readonly entries: number; readonly index: number; readonly path: readonly string[] } }
/** Everything of a bundle but the signed statement about it. */
export interface BundleContents {
  readonly checkpoint: Placed | null;
  readonly entries: readonly BundleEntry[];
  readonly keys: readonly PublicKey[];
  readonly successions: readonly Succession[];
}
/** One case as one side may see it, as a file that can be checked without the service. */
export interface Bundle extends BundleContents { readonly format: 'hotline-bundle'; readonly version: 1; readonly seal: Statement<SealBody> }

/** Digest of a bundle's contents, which its seal carries. */
export const contentsDigest = ({ checkpoint, entries, keys, successions }: BundleContents): string => digestOf({ checkpoint, entries, keys, successions });

/** The label of a copy of entries: the strictest of what it holds. Words for their recipients only are in no copy. */
export const labelOfCopy = (entries: readonly Pick<ChainedHeader, 'shared'>[]): Tlp =>
  strictest(entries.filter((e) => e.shared !== null && !isWithheld(e)).map((e) => labelOf(e.shared)));

/** The seal's body for an export. @param about its `at` is an ISO instant */
export function sealBody(about: Pick<SealBody, 'network' | 'reference' | 'side' | 'head' | 'at' | 'keys'>, contents: BundleContents): SealBody {
  const { checkpoint, entries } = contents;
  return {
    kind: 'hotline-export', version: 1, ...about, entries: entries.length,
    checkpoint: checkpoint && digestOf(checkpoint.body), contents: contentsDigest(contents), tlp: labelOfCopy(entries),
  };
}

export const sealed = ({ checkpoint, entries, keys, successions }: BundleContents, body: SealBody, signatures: readonly Signature[]): Bundle =>
  ({ format: 'hotline-bundle', version: 1, seal: { body, signatures }, checkpoint, entries, keys, successions });

/** The file's text: canonical JSON and a line end, so that every byte of it counts. */
export const bundleText = (bundle: Bundle): string => `${canonical(bundle)}\n`;

/** Entries as a bundle writes them. @param own the exporting side's private parts */
export function bundleEntries(links: readonly (ChainLink & { readonly own: OwnPayload | null })[]): BundleEntry[] {
  return links.map(({ seq, at, type, side, office, how, shared, commitments, previous_hash, hash, own }) => ({
    seq, at, type, side, office, how, shared: shared as BundleEntry['shared'], commitments: { ...commitments }, previous_hash: previous_hash.toString('hex'), hash: hash.toString('hex'),
    own: own && { type: own.type, office: own.office, how: own.how, payload: own.payload as Record<string, unknown>, salt: own.salt.toString('hex') },
  }));
}

/** And back, for the check of the chain. @param side whose private parts they hold */
export function chainOf(entries: readonly BundleEntry[], side: string): { links: ChainLink[]; own: OwnPayload[] } {
  const links = entries.map(({ own: _, previous_hash, hash, ...header }) => ({ ...header, previous_hash: Buffer.from(previous_hash, 'hex'), hash: Buffer.from(hash, 'hex') }));
  const own = entries.flatMap(({ seq, own: kept }) => (kept ? [{ ...kept, seq, side, salt: Buffer.from(kept.salt, 'hex') }] : []));
  return { links, own };
}
