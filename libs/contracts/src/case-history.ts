import * as z from 'zod/mini';
import { GRADED_CLOCK_KINDS, OTHER_SIDES, RANKS } from '#domain';
import { caseLineSchema, clockAccountSchema, entrySchema, limitSchema } from './cases.js';
import { tlp } from './scalars.js';

/** One value per grade, 1 to 4; null where the policy had none. */
const byGrade = <T extends z.core.SomeType>(value: T) => z.tuple([z.nullable(value), z.nullable(value), z.nullable(value), z.nullable(value)]);

/** The rules by which a case of one channel runs, as one version of the network's policy has them. What a version did not know yet is null. */
export const policyRulesSchema = z.strictObject({
  version: z.number(),
  clocks: z.array(z.strictObject({ kind: z.enum(GRADED_CLOCK_KINDS), limits: byGrade(limitSchema) })),
  /** Parts of the acknowledge limit, level by level. */
  acknowledge_shares: z.array(z.number()),
  /** Empty where the channel no longer exists. */
  ladder: z.array(z.strictObject({ rank: z.enum(RANKS), offices: z.record(z.string(), z.string()) })),
  /** Index into the ladder. */
  climbs_alone_to: z.nullable(z.number()),
  pause: byGrade(limitSchema),
  ladder_rounds: z.nullable(z.number()),
  licence: z.nullable(limitSchema),
  suspension_watch_days: z.nullable(z.number()),
  tell: byGrade(z.enum(['at_once', 'after_validation'])),
  /** What becomes of sides at neither end of a trade; null where a network has no more than two sides. */
  other_sides: z.nullable(z.enum(OTHER_SIDES)),
});
export type PolicyRules = z.output<typeof policyRulesSchema>;

/** One case's whole history, for supervisors. */
export const caseHistorySchema = z.strictObject({
  /** The strictest label of what it holds. */
  tlp: tlp(),
  line: caseLineSchema,
  /** The rules frozen into the case when it opened, beside those in force now, both for the case's channel. */
  policy: z.strictObject({ network: z.string(), version: z.number(), current_version: z.number(), frozen: policyRulesSchema, current: policyRulesSchema }),
  entries: z.array(entrySchema),
  clocks: z.array(clockAccountSchema),
  /** Of the shared history and of what the side kept to itself: entries, the hash in which each ends, and the number (`seq`) of the first entry that does not fit. */
  check: z.strictObject({ ok: z.boolean(), entries: z.number(), head: z.string(), private: z.strictObject({ entries: z.number(), head: z.string() }), broken_at: z.nullable(z.number()) }),
  as_of: z.string(),
});
export type CaseHistory = z.output<typeof caseHistorySchema>;
