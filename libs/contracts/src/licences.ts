import * as z from 'zod/mini';
import { DECIDED_AT_ONCE_MAX, LICENCE_KINDS, LICENCE_RESULTS, sharedHs } from '#domain';
import { UNITS } from './amounts.js';
import { atStageSchema } from './outcomes.js';
import { code, day, id, language, line, positive } from './scalars.js';

/*
 * The list of applications for a licence of a case (ADR 34): as a spreadsheet brings it, and as a side reads it.
 */

/** Largest file of applications, in bytes: 5,000 rows of all columns filled to a third. */
export const LICENCE_FILE_MAX_BYTES = 4 * 1024 * 1024;

/** One row of a spreadsheet. A cell that is blank is null, or missing where the row needs it. */
export const licenceRowSchema = z.strictObject({
  number: z.nullable(line()),
  exporter: line(),
  end_user: line(),
  /** The six digits that all countries share, or a country's own code. */
  hs: z.string().check(z.refine((digits) => /^\d{6}$/.test(sharedHs(digits)), 'hs_digits')),
  item: line(),
  quantity: positive(),
  unit: z.enum(UNITS),
  licence: z.enum(LICENCE_KINDS),
  green_channel: z.boolean(),
  filed_on: day(),
  office: z.nullable(line()),
  papers_complete: z.nullable(z.boolean()),
  consent: z.boolean(),
  result: z.nullable(z.enum(LICENCE_RESULTS)),
  decided_on: z.nullable(day()),
});
export type LicenceRow = z.output<typeof licenceRowSchema>;
export type LicenceColumn = keyof LicenceRow;
/** Columns of a spreadsheet, in the order in which a new one has them. */
export const LICENCE_COLUMNS = Object.keys(licenceRowSchema.shape) as LicenceColumn[];
/** Columns without which a spreadsheet is none. */
export const LICENCE_COLUMNS_NEEDED: readonly LicenceColumn[] = ['exporter', 'end_user', 'hs', 'item', 'quantity', 'unit', 'licence', 'filed_on'];

/** What is wrong with one cell, or with a whole row where no column is named; rows count from the headings, which are the first. */
export const rowErrorSchema = z.strictObject({ row: z.number(), column: z.nullable(z.string()), rule: z.string(), message: z.string() });
export type RowError = z.output<typeof rowErrorSchema>;

/** What comes, or would come, of the import of a list, of applications or of shipments. */
export const listImportSchema = z.strictObject({
  reference: z.string(),
  /** True where it was only asked what would come of it: nothing landed, and nothing crossed. */
  preview: z.boolean(),
  /** Version of the case afterwards, as the caller's side sees it. */
  version: z.number(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Rows of which nothing landed. */
  refused: z.number(),
  errors: z.array(rowErrorSchema),
  /** Headings of columns that are no part of a list. */
  ignored: z.array(z.string()),
  /** What of it crosses; null where nothing does. */
  crosses: z.nullable(z.strictObject({
    to: z.array(z.string()),
    /** Applications that cross with their number; how many were filed and decided crosses by day. */
    named: z.number(),
    /** What then lies at each stage, of shipments. */
    stages: z.array(atStageSchema),
  })),
  /** Every row as it was brought, with a column that says what is wrong, as files in Base64; null where nothing is. */
  marked: z.nullable(z.strictObject({ xlsx: z.string(), csv: z.string() })),
});
export type ListImport = z.output<typeof listImportSchema>;

/** `preview=yes`: says what would come of a file, and takes nothing of it. */
export const importQuerySchema = z.strictObject({ preview: z.optional(z.enum(['yes'])) });

/** In which form an empty spreadsheet is wanted. */
export const sheetQuerySchema = z.strictObject({ as: z.optional(z.enum(['xlsx', 'csv'])), language: z.optional(language()) });

/** State of an application as a list is narrowed by it: decided in some way, waiting, or waiting beyond the limit. */
export const LICENCE_STATES = ['pending', 'overdue', ...LICENCE_RESULTS] as const;
export const LICENCES_PAGE = 100;
export const licenceQuerySchema = z.strictObject({
  state: z.optional(z.enum(LICENCE_STATES)),
  licence: z.optional(z.enum(LICENCE_KINDS)),
  /** Words of exporter, end user, goods, office or number, or the beginning of an HS code. */
  words: z.optional(code(100)),
  /** `next` of the page before. */
  after: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/))),
});
export type LicenceQuery = z.output<typeof licenceQuerySchema>;

const amount = z.strictObject({ value: z.number(), unit: z.string() });
/** One application as a side reads it; what it was not given is null. */
export const applicationSchema = z.strictObject({
  id: z.string(), number: z.nullable(z.string()), exporter: z.nullable(z.string()), end_user: z.nullable(z.string()), hs: z.nullable(z.string()), item: z.nullable(z.string()),
  quantity: z.nullable(amount), licence: z.enum(LICENCE_KINDS), green_channel: z.boolean(), filed_on: z.string(), office: z.nullable(z.string()),
  papers_complete: z.nullable(z.boolean()), consent: z.boolean(), result: z.nullable(z.enum(LICENCE_RESULTS)), decided_on: z.nullable(z.string()),
  /** Last day of the limit by law, ISO date; null where the network has none in working days. */
  due_on: z.nullable(z.string()),
  /** Whether that day may still move, since a year's list of holidays is not published. */
  provisional: z.boolean(),
  /** Whether it waits, or was decided, beyond that day. */
  late: z.boolean(),
  /** Working days from filing to the decision, or until today. */
  days: z.number(),
});
export type ApplicationView = z.output<typeof applicationSchema>;

/** Numbers that every side of the case reads alike; days are working days of the side that decides. */
export const applicationFiguresSchema = z.strictObject({
  filed: z.number(), pending: z.number(), results: z.record(z.enum(LICENCE_RESULTS), z.number()), overdue: z.number(), decided_late: z.number(),
  average_days: z.nullable(z.number()), pending_average_days: z.nullable(z.number()), oldest_filed_on: z.nullable(z.string()), next_due_on: z.nullable(z.string()), next_provisional: z.boolean(), provisional: z.boolean(),
});
export const licenceListSchema = z.strictObject({
  reference: z.string(),
  /** The side that keeps the list, and the one whose authority decides. */
  home: z.string(), licensing: z.string(),
  figures: applicationFiguresSchema,
  /** How many of these were recorded one by one, and are no rows of the list. */
  single: z.number(),
  /** The limit by law in working days. */
  limit_days: z.nullable(z.number()),
  /** Today where applications are decided. */
  today: z.string(),
  applications: z.array(applicationSchema),
  /** How many match, of those that the reader's side has by name. */
  total: z.number(),
  next: z.nullable(z.string()),
  /** Papers that an application needs, as the network's file has them; `hs`: for codes that begin so, null for all. */
  papers: z.array(z.strictObject({ name: z.record(z.string(), z.string()), hs: z.nullable(z.array(z.string())) })),
  /** What the reader may do with the list now. */
  may: z.strictObject({ import: z.boolean(), decide: z.boolean() }),
});
export type LicenceList = z.output<typeof licenceListSchema>;

/** What the page of a case holds of its applications; the list is read by itself. */
export const licencesOfCaseSchema = z.strictObject({
  /** The side whose authority decides, and by whose days limits count. */
  licensing: z.string(),
  /** How many the list has, which of it wait by their day of filing, and how the others ended. */
  applications: z.number(), waiting: z.array(z.strictObject({ filed_on: z.string(), count: z.number() })), ended: z.record(z.enum(LICENCE_RESULTS), z.number()),
  /** Those that were recorded one by one; `number` for the side that wrote it down. */
  licences: z.array(z.strictObject({ id: z.string(), number: z.nullable(z.string()), filed_on: z.string(), result: z.nullable(z.enum(LICENCE_RESULTS)) })),
});

/** How several applications ended on one day. */
export const decideLicencesSchema = z.strictObject({
  ids: z.array(id()).check(z.minLength(1), z.maxLength(DECIDED_AT_ONCE_MAX)), result: z.enum(LICENCE_RESULTS), decided_on: day(),
});
