import * as z from 'zod/mini';
import { CROSSING_FIELDS, GROUNDS, WITHHELD } from '#domain';

const instant = () => z.string();
const form = () => z.enum(['exact', 'band', 'word']);

/** A fact as it crossed, or as it would. `form` says how exact it is. */
export const factSchema = z.strictObject({
  field: z.string(),
  form: form(),
  value: z.unknown(),
  /** Why it crossed: part of what is shared, so every side that reads the fact reads it. */
  ground: z.enum(GROUNDS),
});
export type Fact = z.output<typeof factSchema>;

/** Who let something cross: the network's rule in one version, or an office, and for its own side the officer. */
export const approverSchema = z.union([
  z.strictObject({ rule_version: z.number() }),
  z.strictObject({ office: z.string(), officer: z.nullable(z.string()) }),
]);
export type Approver = z.output<typeof approverSchema>;

/** A consent as it stands: given or withdrawn, and since when. */
export const consentSchema = z.strictObject({ given: z.boolean(), at: instant() });

/** One field of the report between the sides, for the home side: what crossed, what may, and why the rest stays. */
export const standingSchema = z.strictObject({
  field: z.enum(CROSSING_FIELDS),
  /** What the other sides read of it, since when and by whose approval; null while nothing crossed. */
  crossed: z.nullable(z.strictObject({ ...factSchema.shape, at: instant(), approved_by: approverSchema })),
  /** What may cross beyond that; it waits for the case to be told, or for an officer. */
  next: z.nullable(factSchema),
  /** Whether what may cross says whose report it is: it crosses only when it is chosen by itself. */
  identifying: z.boolean(),
  withheld: z.nullable(z.enum(WITHHELD)),
  /** Null where no consent is needed, or none was ever given. */
  consent: z.nullable(consentSchema),
});
export type StandingView = z.output<typeof standingSchema>;
