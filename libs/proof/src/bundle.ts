import { type Checkpoint, type Succession, checkpointSchema, signatureSchema, successionSchema } from '#contracts';
import { TLP_LABELS, type Tlp, labelOf, strictest } from '#domain';
import * as z from 'zod/mini';
import { canonical, digestOf } from './canonical.js';
import { type ChainLink, type ChainedHeader, GENESIS, type OwnPayload, isWithheld } from './chain.js';
import type { PublicKey } from './keys.js';
import type { Signature, Statement } from './statement.js';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const payload = z.record(z.string(), z.unknown());
const text = z.nullable(z.string());

const entrySchema = z.strictObject({
  /** Of private entries: whose chain they stand in, and how many shared ones stood before. */
  chain: z.optional(z.string()), behind: z.optional(z.int()),
  seq: z.int(), at: z.int(), type: z.string(), side: text, office: text, how: z.string(), shared: z.nullable(payload),
  commitments: z.record(z.string(), digest), previous_hash: digest, hash: digest,
  /** The exporting side's private part, with the salt that opens its commitment, and what it binds of the side's private chain. */
  own: z.nullable(z.strictObject({ type: z.string(), office: text, how: z.string(), payload, salt: digest, private: z.optional(z.strictObject({ entries: z.int(), head: digest })) })),
});
export type BundleEntry = z.output<typeof entrySchema>;

/** What one chain of the export ends in: its entries, the hash of the last one, and the checkpoint that it was given with. */
const endSchema = z.strictObject({ entries: z.int(), head: digest, checkpoint: z.nullable(digest) });
export type ChainEnd = z.output<typeof endSchema>;
const version = z.union([z.literal(1), z.literal(2)]);

/** What the exporting service signs: how the shared and the side's private history ended, and a digest of all the rest. */
const sealBodySchema = z.strictObject({
  kind: z.literal('hotline-export'), version, network: z.string(), reference: z.string(), side: z.string(),
  ...endSchema.shape, private: z.optional(endSchema), contents: digest, at: z.string(), keys: z.array(z.strictObject({ side: z.string(), key: digest })),
  /** How far the file may be passed on; files older than labels say nothing. */
  tlp: z.optional(z.enum(TLP_LABELS)),
});
export type SealBody = z.output<typeof sealBodySchema>;

/** One chain, and the newest checkpoint that holds it with its place in the checkpoint's tree. */
const historySchema = z.strictObject({
  checkpoint: z.nullable(z.strictObject({ ...checkpointSchema.shape, leaf: z.strictObject({ entries: z.int(), index: z.int(), path: z.array(digest) }) })),
  entries: z.array(entrySchema),
});

export const bundleSchema = z.strictObject({
  format: z.literal('hotline-bundle'), version,
  seal: z.strictObject({ body: sealBodySchema, signatures: z.array(signatureSchema) }),
  ...historySchema.shape,
  /** What the exporting side kept to itself; files of the first version, which is older than private chains, have none. */
  private: z.optional(historySchema),
  keys: z.array(z.strictObject({ id: digest, spki: z.string().check(z.regex(/^([0-9a-f]{2})+$/)) })),
  successions: z.array(successionSchema),
  // What a version says of the file counts only as it is signed.
}).check(z.refine((bundle) => bundle.version === bundle.seal.body.version, { path: ['version'] }));

export interface Placed extends Checkpoint { readonly leaf: { readonly entries: number; readonly index: number; readonly path: readonly string[] } }
/** One chain of a bundle. */
export interface BundleHistory { readonly checkpoint: Placed | null; readonly entries: readonly BundleEntry[] }
/** Everything of a bundle but the signed statement about it. */
export interface BundleContents extends BundleHistory {
  readonly private?: BundleHistory | undefined;
  readonly keys: readonly PublicKey[];
  readonly successions: readonly Succession[];
}
/** One case as one side may see it, as a file that can be checked without the service. */
export interface Bundle extends BundleContents { readonly format: 'hotline-bundle'; readonly version: 1 | 2; readonly seal: Statement<SealBody> }

const contentsOf = ({ checkpoint, entries, private: kept, keys, successions }: BundleContents): BundleContents =>
  ({ checkpoint, entries, ...(kept ? { private: { checkpoint: kept.checkpoint, entries: kept.entries } } : {}), keys, successions });

/** Digest of a bundle's contents, which its seal carries. */
export const contentsDigest = (contents: BundleContents): string => digestOf(contentsOf(contents));

/** The label of a copy of entries: the strictest of what it holds. Words for their recipients only are in no copy. */
export const labelOfCopy = (entries: readonly Pick<ChainedHeader, 'shared'>[]): Tlp =>
  strictest(entries.filter((e) => e.shared !== null && !isWithheld(e)).map((e) => labelOf(e.shared)));

const endOf = ({ entries, checkpoint }: BundleHistory, head: string): ChainEnd => ({ entries: entries.length, head, checkpoint: checkpoint && digestOf(checkpoint.body) });

/** What a seal says that does not follow from the contents: the heads (hex) are those that the service itself keeps. `at` is an ISO instant. */
export interface Sealing extends Pick<SealBody, 'network' | 'reference' | 'side' | 'head' | 'at' | 'keys'> { readonly private_head?: string | undefined }

/** The seal's body for an export. */
export function sealBody({ private_head, head, ...about }: Sealing, contents: BundleContents): SealBody {
  const kept = contents.private;
  return {
    kind: 'hotline-export', version: 2, ...about, ...endOf(contents, head), ...(kept ? { private: endOf(kept, private_head ?? GENESIS.toString('hex')) } : {}),
    contents: contentsDigest(contents), tlp: labelOfCopy(contents.entries),
  };
}

export const sealed = (contents: BundleContents, body: SealBody, signatures: readonly Signature[]): Bundle =>
  ({ format: 'hotline-bundle', version: 2, seal: { body, signatures }, ...contentsOf(contents) });

/** The file's text: canonical JSON and a line end, so that every byte of it counts. */
export const bundleText = (bundle: Bundle): string => `${canonical(bundle)}\n`;

/** Entries of one chain as a bundle writes them. @param links with the exporting side's private parts */
export function bundleEntries(links: readonly (ChainLink & { readonly own: OwnPayload | null })[]): BundleEntry[] {
  return links.map(({ chain, behind, seq, at, type, side, office, how, shared, commitments, previous_hash, hash, own }) => ({
    ...(chain ? { chain, behind: behind ?? 0 } : {}),
    seq, at, type, side, office, how, shared: shared as BundleEntry['shared'], commitments: { ...commitments }, previous_hash: previous_hash.toString('hex'), hash: hash.toString('hex'),
    own: own && {
      type: own.type, office: own.office, how: own.how, payload: own.payload as Record<string, unknown>, salt: own.salt.toString('hex'),
      ...(own.private ? { private: { entries: own.private.entries, head: own.private.head } } : {}),
    },
  }));
}

/** And back, for the check of the chain. @param side whose private parts they hold */
export function chainOf(entries: readonly BundleEntry[], side: string): { links: ChainLink[]; own: OwnPayload[] } {
  const links = entries.map(({ own: _, previous_hash, hash, chain, behind, ...header }) => ({
    ...header, ...(chain === undefined ? {} : { chain, behind: behind ?? null }), previous_hash: Buffer.from(previous_hash, 'hex'), hash: Buffer.from(hash, 'hex'),
  }));
  const own = entries.flatMap(({ seq, own: kept }) => (kept ? [{ ...kept, seq, side, salt: Buffer.from(kept.salt, 'hex') }] : []));
  return { links, own };
}
