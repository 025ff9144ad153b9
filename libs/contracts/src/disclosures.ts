import * as z from 'zod/mini';
import { GROUNDS } from '#domain';
import { tlp } from './scalars.js';

const instant = () => z.string();

/** A half-year such as `2026-H1`, or one month of it such as `2026-03`, in the side's zone. */
const PERIOD = /^(20\d\d)-(?:H[12]|0[1-9]|1[0-2])$/;
export const disclosureQuerySchema = z.strictObject({
  period: z.string().check(z.regex(PERIOD, 'wrong_format')),
  format: z.optional(z.enum(['json', 'csv'])),
});

/** One crossing in a side's disclosure report: everything but the value. */
export const disclosureRowSchema = z.strictObject({
  at: instant(),
  reference: z.string(),
  /** Number of the history entry with which it crossed. */
  entry: z.number(),
  field: z.string(),
  /** `redacted` for a file that crossed without what must not be passed on. */
  form: z.enum(['exact', 'band', 'word', 'redacted']),
  to: z.array(z.string()),
  ground: z.enum(GROUNDS),
  /** When the company agreed; null where the ground is the network's rule. */
  consented_at: z.nullable(instant()),
  /** What the network names as the legal reference of the ground, in the side's language; null where it names none. */
  legal_reference: z.nullable(z.string()),
  network: z.string(),
  rule_version: z.number(),
  /** The network's rule by itself, or a person. */
  approved_by: z.enum(['rule', 'officer']),
  office: z.nullable(z.string()),
  officer: z.nullable(z.strictObject({ id: z.string(), name: z.nullable(z.string()) })),
});
export type DisclosureRow = z.output<typeof disclosureRowSchema>;

/** What a side gave to other sides within a period, oldest first. */
export const disclosureReportSchema = z.strictObject({
  tlp: tlp(),
  side: z.string(), period: z.string(),
  /** First instant of the period, and the first after it. */
  from: instant(), to: instant(), as_of: instant(),
  disclosures: z.array(disclosureRowSchema),
});
export type DisclosureReport = z.output<typeof disclosureReportSchema>;
