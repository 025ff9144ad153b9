import * as z from 'zod/mini';
import { JOINT_ACTS, JOINT_STATES, KINDS } from '#domain';
import { type FigureTable, figureStepSchema, figuresSchema } from './figures.js';
import { LINE_MAX, code, day, language, legible, namesInAll as names } from './scalars.js';

/** Joint reports that wait or were agreed, and those that came to nothing, that a list goes back to at most: proposals that were taken back push out none that was agreed. */
export const JOINT_REPORTS_MAX = { standing: 100, ended: 20 };
/** Tables of a joint report. */
export const JOINT_TABLES = ['steps', 'kinds', 'outcomes', 'channels'] as const satisfies readonly FigureTable[];
export type JointTable = (typeof JOINT_TABLES)[number];

/**
 * What a joint report is about: cases that all sides of the network know, opened from one day to another by the clock of the side that took
 * each report in, so that every side counts the same ones. Filters are those that every side reads alike.
 */
const question = { network: code(60), from: day(), to: day(), kind: z.optional(z.enum(KINDS)), channel: z.optional(code(60)) };
export const jointQuestionSchema = z.strictObject(question);
export type JointQuestion = z.output<typeof jointQuestionSchema>;
/**
 * Digest of the figures that whoever proposes or agrees has before them, as the preview says it: SHA-256 of their canonical JSON (RFC 8785), in hexadecimal.
 * What is stated are these figures or nothing.
 */
const seen = code(64);
export const proposeJointSchema = z.strictObject({ ...question, seen });
export type JointProposal = z.output<typeof proposeJointSchema>;
export const agreeJointSchema = z.strictObject({ seen });
export const declineJointSchema = z.strictObject({ reason: legible(LINE_MAX) });

/** How a joint report is taken along. */
export const jointFileQuerySchema = z.strictObject({ format: z.optional(z.enum(['csv', 'json', 'xlsx', 'pdf'])), table: z.optional(z.enum(JOINT_TABLES)), language: z.optional(language()) });
export type JointFileQuery = z.output<typeof jointFileQuerySchema>;

const { cases, relief, kinds, outcomes, channels, network } = figuresSchema.shape;
/** What one side states: how it kept its limits, and, as it counts them too, the cases that all sides know. */
export const jointFiguresSchema = z.strictObject({
  cases: z.pick(cases, { total: true, open: true, closed: true }),
  /** The side's own steps, then those that all sides owe together. */
  steps: z.array(figureStepSchema), relief, kinds, outcomes, channels,
});
export type JointFigures = z.output<typeof jointFiguresSchema>;

/** One side's statement, with what it rests on: every case that was counted, by the end of the chain that all sides read, and the newest checkpoint that they share. */
export const jointStatementSchema = z.strictObject({
  side: z.string(), as_of: z.string(), question: jointQuestionSchema, figures: jointFiguresSchema,
  proof: z.strictObject({
    cases: z.array(z.strictObject({ reference: z.string(), entries: z.number(), head: z.string() })),
    checkpoints: z.array(z.strictObject({ number: z.number(), at: z.string(), digest: z.string() })),
  }),
  /** Random, so that the digest that the others read before the statement tells nothing of it. */
  salt: z.string(),
});
export type JointStatement = z.output<typeof jointStatementSchema>;
/** What one's own side would state, with the digest by which it is proposed and agreed to. */
export const jointPreviewSchema = z.strictObject({ side: z.string(), as_of: z.string(), network, figures: jointFiguresSchema, digest: z.string() });
export type JointPreview = z.output<typeof jointPreviewSchema>;

/** What was done about a joint report, by which office; which person it was is their own side's to know. */
export const jointStepSchema = z.strictObject({
  seq: z.number(), act: z.enum(JOINT_ACTS), side: z.string(), office: z.string(), office_name: names(), at: z.string(), reason: z.nullable(z.string()),
  /** Digest of the statement that was given with it. */
  commits: z.nullable(z.string()),
  /** Digest of all this, of what the report is about, and of the step before: nothing can be put between, or be taken away. */
  hash: z.string(),
});
export type JointStep = z.output<typeof jointStepSchema>;

const about = { id: z.string(), network, sides: z.array(z.string()), question: jointQuestionSchema, proposed_by: z.string() };
/** A joint report as a side reads it: how it stands, and what the side may do. */
export const jointReportSchema = z.strictObject({
  ...about, state: z.enum(JOINT_STATES), steps: z.array(jointStepSchema),
  /** Sides that are asked and have not answered. */
  waits_for: z.array(z.string()),
  may: z.array(z.enum(JOINT_ACTS)),
});
export type JointReport = z.output<typeof jointReportSchema>;
/** One of a list, which every page of a supervisor asks for: without what its network called its channels and offices, which was two thirds of it. */
export const jointListedSchema = z.extend(jointReportSchema, { network: z.pick(network, { id: true, name: true, sides: true }) });
export type JointListed = z.output<typeof jointListedSchema>;
/** The newest first; with the networks of which one can be proposed, and the last day that is over for every side of each. */
export const jointReportsSchema = z.strictObject({ reports: z.array(jointListedSchema), networks: z.array(z.extend(network, { last_day: z.string() })) });
export type JointReports = z.output<typeof jointReportsSchema>;

/** The figures of all sides, once all agreed; those of one's own side before. */
export const jointViewSchema = z.strictObject({ report: jointReportSchema, statements: z.array(z.pick(jointStatementSchema, { side: true, as_of: true, figures: true })) });
export type JointView = z.output<typeof jointViewSchema>;

/** An agreed report as a file, whose bytes are the same for every side. */
export const jointFileSchema = z.strictObject({
  report: z.strictObject({ ...about, agreed_at: z.string() }), steps: z.array(jointStepSchema), statements: z.array(jointStatementSchema),
  /** SHA-256 of the report, its steps and the statements as canonical JSON (RFC 8785), in hexadecimal. */
  digest: z.string(),
});
export type JointFile = z.output<typeof jointFileSchema>;
