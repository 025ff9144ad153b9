import * as z from 'zod/mini';

/*
 * Versions of a network's file beside the one in force, as an administrator reads what they change before they count.
 */

/** Values that differ, of one version, that are answered; more is another file and not a change. */
export const DIFFERENCES_SHOWN_MAX = 200;

const differenceSchema = z.strictObject({
  /** Where it stands in the file: its section, and the names below. */
  path: z.array(z.string()).check(z.minLength(1)),
  /** As it is written; null where it is not there. */
  before: z.unknown(), after: z.unknown(),
});
export type RuleDifference = z.output<typeof differenceSchema>;

const comingSchema = z.strictObject({
  file: z.string(), version: z.number(), /** ISO date. */ valid_from: z.string(),
  /** Whether rules change that a case keeps from when it opens. */
  rules: z.boolean(),
  /** Why it cannot follow the version in force; null where it can. */
  fault: z.nullable(z.enum(['network', 'version', 'valid_from'])),
  differences: z.array(differenceSchema), more: z.number(),
});
export type ComingVersion = z.output<typeof comingSchema>;

export const comingRulesSchema = z.strictObject({
  networks: z.array(z.strictObject({ network: z.string(), name: z.record(z.string(), z.string()), version: z.number(), /** Null where its file is gone since the start. */ valid_from: z.nullable(z.string()), coming: z.array(comingSchema) })),
  /** What is wrong with files, in English as the start says it. */
  mistakes: z.array(z.strictObject({ file: z.string(), line: z.number(), column: z.number(), path: z.string(), expected: z.string() })),
});
export type ComingRules = z.output<typeof comingRulesSchema>;
