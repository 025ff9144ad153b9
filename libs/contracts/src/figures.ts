import * as z from 'zod/mini';
import { BANDS, FIGURE_STEPS, KINDS, OUTCOMES, OUTCOME_ENDS, RANKS, REFUSAL_REASONS } from '#domain';
import { severalOf } from './case-query.js';
import { LINE_MAX, code, day, language, namesInAll as names, tlp } from './scalars.js';

export { FEW, OUTCOME_ENDS, type FigureBand } from '#domain';

/** Tables of the figures, each of which can be taken along by itself. */
export const FIGURE_TABLES = ['steps', 'rungs', 'kinds', 'outcomes', 'refusals', 'items', 'places', 'channels', 'hours'] as const;
export type FigureTable = (typeof FIGURE_TABLES)[number];

/** Which cases are counted: those opened from one day to another in the reader's zone, as the list of the history filters them. Without days, the present half-year; of one network, without it the first that the reader's side is in. */
export const figuresQuerySchema = z.strictObject({
  network: z.optional(code(60)),
  from: z.optional(day()),
  to: z.optional(day()),
  kind: z.optional(z.enum(KINDS)),
  channel: z.optional(code(60)),
  severity: z.optional(severalOf(['1', '2', '3', '4'])),
  item: z.optional(code(LINE_MAX)),
  format: z.optional(z.enum(['csv', 'json', 'xlsx', 'pdf'])),
  /** For `csv`: which table. */
  table: z.optional(z.enum(FIGURE_TABLES)),
  /** For words beside codes; otherwise the one that the reader reads. */
  language: z.optional(language()),
});
export type FiguresQuery = z.output<typeof figuresQuerySchema>;

const count = () => z.number();
const seconds = () => z.nullable(z.number());
/** The time that half of them took at most, and nine in ten; null where there is none. */
const times = { median_seconds: seconds(), nine_in_ten_seconds: seconds() };

/** One kind of limit: how many ended, how many of them in time, and how long what was done took, late or not. */
export const figureStepSchema = z.strictObject({
  step: z.enum(FIGURE_STEPS),
  /** Whether it is every side's together, and counted once. */
  common: z.boolean(),
  due: count(), met: count(),
  /** Whole percent, rounded down. */
  percent: z.nullable(z.number()),
  band: z.nullable(z.enum(BANDS)),
  /** Whether there are so few that the band says little. */
  few: z.boolean(),
  ...times,
});
export type FigureStepRow = z.output<typeof figureStepSchema>;

/** What a side reads of its own work in figures, and of its cases what every side of them reads. */
export const figuresSchema = z.strictObject({
  tlp: tlp(), side: z.string(),
  /** The agreement whose cases these are, and what it calls its parts; offices as far as figures name them. */
  network: z.strictObject({
    id: z.string(), name: names(), sides: z.record(z.string(), z.strictObject({ party: names(), city: names() })),
    channels: z.record(z.string(), names()), offices: z.record(z.string(), names()),
  }),
  /** All networks that the side is in, the first of them first; figures of two are never added up. */
  networks: z.array(z.strictObject({ id: z.string(), name: names() })),
  /** First and last day of opening. */
  from: z.string(), to: z.string(), as_of: z.string(),
  cases: z.strictObject({ total: count(), open: count(), closed: count(), home: count(), lead: count() }),
  /** All limits that the side owed by itself. */
  limits: z.strictObject({ due: count(), met: count(), percent: z.nullable(z.number()), band: z.nullable(z.enum(BANDS)), few: z.boolean() }),
  steps: z.array(figureStepSchema),
  /** From the opening to the first day on which something was solved, at least for a while or in part. */
  relief: z.strictObject({ cases: count(), median_days: z.nullable(z.number()), nine_in_ten_days: z.nullable(z.number()) }),
  /** How long the side's cases lay at each level, while they were open. */
  rungs: z.array(z.strictObject({ rank: z.enum(RANKS), cases: count(), ...times })),
  /** Cases that stood above director-general level, to which none climbs without a person. */
  raised: count(),
  reopened: z.strictObject({ cases: count(), times: count() }),
  refusals: z.array(z.strictObject({ reason: z.enum(REFUSAL_REASONS), own: count(), others: count() })),
  outcomes: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), cases: count() })),
  kinds: z.array(z.strictObject({ kind: z.enum(KINDS), cases: count(), ends: z.array(z.strictObject({ end: z.enum(OUTCOME_ENDS), cases: count() })) })),
  /** Chapters of the Harmonized System with their headings; null for cases without a code that the side reads. */
  items: z.array(z.strictObject({ chapter: z.nullable(z.string()), cases: count(), headings: z.array(z.strictObject({ heading: z.string(), cases: count() })) })),
  /** Provinces and cities whose office is the competent authority, or whose channel it is; null for the rest. */
  places: z.array(z.strictObject({ place: z.nullable(z.string()), office: z.nullable(z.string()), cases: count() })),
  channels: z.array(z.strictObject({ channel: z.string(), cases: count() })),
  /** When cases came to the side, by each side's own clock. */
  hours: z.array(z.strictObject({
    side: z.string(), zone: z.string(),
    /** By weekday from Monday, and in it by hour from midnight. */
    counts: z.array(z.array(count())),
  })),
});
export type Figures = z.output<typeof figuresSchema>;

const end = {
  entries: count(),
  /** Hash of the last entry, in hexadecimal. */
  head: z.string(),
  /** The newest checkpoint that holds the chain, and how far that went then; null before the first. */
  checkpoint: z.nullable(z.strictObject({ digest: z.string(), entries: count() })),
};
/**
 * On what the figures rest: every case that was counted, by the ends of its chains at that time. Whoever has a case's own export finds
 * these heads in it, and in the checkpoints that its sides signed.
 */
export const figureProofSchema = z.strictObject({
  cases: z.array(z.strictObject({
    reference: z.string(), ...end,
    /** The chain of what the side keeps to itself of it. */
    own: z.strictObject(end),
  })),
  /** The newest checkpoint of each audience of the side in that network, with its number and instant. */
  checkpoints: z.array(z.strictObject({ network: z.string(), audience: z.array(z.string()), number: count(), at: z.string(), digest: z.string() })),
  /** SHA-256 of the figures and these cases as canonical JSON (RFC 8785), in hexadecimal: `{"cases":…,"figures":…}`. */
  digest: z.string(),
});
export type FigureProof = z.output<typeof figureProofSchema>;

/** Figures as a file that says what they rest on. */
export const figuresFileSchema = z.strictObject({ figures: figuresSchema, proof: figureProofSchema });
export type FiguresFile = z.output<typeof figuresFileSchema>;
