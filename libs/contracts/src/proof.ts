import * as z from 'zod/mini';
import { LINE_MAX, code } from './scalars.js';

/** SHA-256 in hex. */
const digest = () => z.string().check(z.regex(/^[0-9a-f]{64}$/, 'wrong_format'));
const side = () => code(LINE_MAX);

const keyNameSchema = z.strictObject({ side: side(), key: digest() });
/** A side's Ed25519 signature in hex. */
export const signatureSchema = z.strictObject({ ...keyNameSchema.shape, value: z.string().check(z.regex(/^[0-9a-f]{128}$/, 'wrong_format')) });

/** Heads of histories gathered at one moment, for the sides that know the cases. Signed as canonical JSON (RFC 8785). */
export const checkpointBodySchema = z.strictObject({
  kind: z.literal('hotline-checkpoint'), version: z.literal(1), network: z.string(),
  /** Sides that know every case in it, in the order of their codes. */
  audience: z.array(side()),
  /** From 1 without a gap, per network and audience. */
  number: z.number(),
  /** Digest of the body before; null for the first. */
  previous: z.nullable(digest()),
  at: z.string(),
  /** How often heads are gathered. */
  every_seconds: z.number(),
  /** Leaves of the tree, one a case whose history has grown, and the tree's root (RFC 6962). */
  size: z.number(), root: digest(),
  /** Keys of the sides at that time, which may sign this. */
  keys: z.array(keyNameSchema),
});
export const checkpointSchema = z.strictObject({ body: checkpointBodySchema, signatures: z.array(signatureSchema) });
export type Checkpoint = z.output<typeof checkpointSchema>;

/** A side goes over to a new key: signed with the old one and the new one, so that whoever has either can check the other. */
export const successionSchema = z.strictObject({
  body: z.strictObject({ kind: z.literal('hotline-key'), version: z.literal(1), at: z.string(), keys: z.array(keyNameSchema) }),
  signatures: z.array(signatureSchema),
});
export type Succession = z.output<typeof successionSchema>;

/** Public keys of all sides, the newest of each first: nothing else is in it, since anybody may read it. */
export const proofKeysSchema = z.strictObject({
  keys: z.array(z.strictObject({ ...keyNameSchema.shape, valid_from: z.string(), valid_until: z.nullable(z.string()), pem: z.string(), succession: z.nullable(successionSchema) })),
});
export type ProofKeys = z.output<typeof proofKeysSchema>;

/** Checkpoints that the reader's side receives, oldest first, each with its digest and who has signed it. */
export const checkpointListSchema = z.strictObject({ checkpoints: z.array(z.strictObject({ digest: digest(), ...checkpointSchema.shape })) });
export type CheckpointList = z.output<typeof checkpointListSchema>;

/** Most checkpoints of one answer. */
export const CHECKPOINTS_MAX = 200;
export const checkpointQuerySchema = z.strictObject({
  /** Only those made later than this instant, ISO 8601. */
  after: z.optional(z.string().check(z.refine((text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)), 'wrong_format'))),
});

/** A signature of the caller's side under a checkpoint. */
export const countersignSchema = z.strictObject({ key: digest(), value: signatureSchema.shape.value });
