import * as z from 'zod/mini';
import { INVESTIGATION_STEPS, KINDS, MEASURE_KINDS, WTO_CODE } from '#domain';
import { LINE_MAX, code, day, line, unique } from './scalars.js';

/*
 * The register of measures (ADR 39): the laws, notices, events and investigations behind cases.
 */

/** HS codes of one measure at most; the longest notices name some hundreds. */
export const MEASURE_HS_MAX = 500;
/** Steps of one investigation at most. */
export const MEASURE_STEPS_MAX = 50;
/** Cases that are named at once. */
export const NAMED_AT_ONCE_MAX = 500;

/** How a side of a network file is written, which every place is, too; whether there is one is for the network to say. */
const ISSUER = /^[A-Z][A-Z0-9-]{1,15}$/;
const https = (s: string): boolean => URL.canParse(s) && ['http:', 'https:'].includes(new URL(s).protocol);
const stepSchema = z.strictObject({ step: z.enum(INVESTIGATION_STEPS), planned_on: z.nullable(day()), held_on: z.nullable(day()), document: z.nullable(line()) });
/** What is recorded of a measure. Everything is public: every side of the network reads it. */
export const measureFactsSchema = z.strictObject({
  kind: z.enum(MEASURE_KINDS),
  /** Code of a side of the network or of a place. */
  issuer: z.string().check(z.regex(ISSUER, 'wrong_format')),
  office: z.nullable(code(LINE_MAX)),
  number: z.nullable(line()),
  title: z.strictObject({ 'ko': z.nullable(line()), 'zh-Hans': z.nullable(line()), 'en': z.nullable(line()) }),
  published_on: z.nullable(day()), in_force_from: z.nullable(day()), ends_on: z.nullable(day()),
  /** First day on which it is in force again. */
  suspended_until: z.nullable(day()),
  hs: z.array(z.string().check(z.regex(/^\d{2,10}$/, 'wrong_format'))).check(z.maxLength(MEASURE_HS_MAX), z.refine(unique, 'not_unique')),
  hs_version: z.nullable(z.string().check(z.regex(/^\d{4}$/, 'wrong_format'))),
  /** Code of the WTO's notifications, with X for exports and S for seasonal behind a hyphen. */
  wto_code: z.nullable(z.string().check(z.regex(WTO_CODE, 'wrong_format'))),
  causes: z.array(z.enum(KINDS)).check(z.maxLength(KINDS.length), z.refine(unique, 'not_unique')),
  source: z.nullable(z.string().check(z.maxLength(2_000), z.refine(https, 'wrong_format'))),
  steps: z.array(stepSchema).check(z.maxLength(MEASURE_STEPS_MAX)),
});
export type MeasureBody = z.output<typeof measureFactsSchema>;

/** What was recorded once is read as it stands, whatever codes are taken now. */
const readFactsSchema = z.strictObject({ ...measureFactsSchema.shape, wto_code: z.nullable(z.string()) });

export const recordMeasureSchema = z.strictObject({ network: code(60), facts: measureFactsSchema });
/** @property revision the newest that was read: what another wrote in between is not overwritten */
export const reviseMeasureSchema = z.strictObject({ revision: z.int().check(z.minimum(1)), facts: measureFactsSchema });

/** Of the cases that the reader's side knows. */
const countsSchema = z.strictObject({ open: z.number(), closed: z.number() });
export const measureLineSchema = z.strictObject({ id: z.string(), network: z.string(), revision: z.number(), recorded_at: z.string(), facts: readFactsSchema, cases: countsSchema });
export type MeasureLine = z.output<typeof measureLineSchema>;
export const measureListSchema = z.strictObject({ measures: z.array(measureLineSchema), /** Networks in which the reader may record one. */ networks: z.array(z.string()) });
export type MeasureList = z.output<typeof measureListSchema>;

export const fitSchema = z.union([z.strictObject({ by: z.literal('hs'), code: z.string() }), z.strictObject({ by: z.enum(['issuer', 'kind', 'dates']) })]);
export type FitView = z.output<typeof fitSchema>;
/** A case that may come from the measure, as the reader's side knows it. */
export const fittingCaseSchema = z.strictObject({
  reference: z.string(), severity: z.number(), kind: z.enum(KINDS), state: z.string(), goods: z.nullable(z.string()), company: z.nullable(z.string()), opened_at: z.string(), reasons: z.array(fitSchema),
});
export type FittingCase = z.output<typeof fittingCaseSchema>;
export const measureViewSchema = z.strictObject({
  ...measureLineSchema.shape,
  revisions: z.array(z.strictObject({ revision: z.number(), side: z.string(), office: z.string(), at: z.string(), facts: readFactsSchema, digest: z.string() })),
  /** Until when an investigation is to be concluded, and until when at the latest (Anti-Dumping Agreement, Article 5.10). */
  limits: z.nullable(z.strictObject({ normal: z.string(), latest: z.string() })),
  suggested: z.array(fittingCaseSchema),
});
export type MeasureView = z.output<typeof measureViewSchema>;

/** Measures behind one case, and others that may be. */
export const caseMeasuresSchema = z.strictObject({ named: z.array(measureLineSchema), suggested: z.array(z.strictObject({ ...measureLineSchema.shape, reasons: z.array(fitSchema) })) });
export type CaseMeasures = z.output<typeof caseMeasuresSchema>;

export const nameCasesSchema = z.strictObject({ references: z.array(code(40)).check(z.minLength(1), z.maxLength(NAMED_AT_ONCE_MAX), z.refine(unique, 'not_unique')) });
/** What came of each, in their order: null where it was named, or the code of why not. */
export const namedCasesSchema = z.strictObject({ cases: z.array(z.strictObject({ reference: z.string(), refused: z.nullable(z.string()) })) });
export type NamedCases = z.output<typeof namedCasesSchema>;
