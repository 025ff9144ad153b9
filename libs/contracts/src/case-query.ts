import * as z from 'zod/mini';
import { CASE_STATES, KINDS } from '#domain';
import { LINE_MAX, code, date, id } from './scalars.js';

/** Most rows of one page of cases. */
export const PAGE_MAX = 200;
export const PAGE_DEFAULT = 100;

/** Several of a list of words, with commas between. */
export const severalOf = <T extends string>(values: readonly T[]) => z.pipe(
  z.pipe(code(LINE_MAX), z.transform((s) => s.split(','))),
  z.array(z.enum(values as unknown as [T, ...T[]])),
);

/** Last instant that a date can hold, in milliseconds. */
const LAST_MS = 8.64e15;
/** Where a page ended: an instant in milliseconds and a case's id. */
function isCursor(text: string): boolean {
  const [, at] = /^(\d{1,16})_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(text) ?? [];
  return at !== undefined && Number(at) <= LAST_MS;
}

/** Query of a list of cases; comma-separated where several values are allowed. Dates are days of opening, in the reader's zone. */
export const caseQuerySchema = z.strictObject({
  state: z.optional(severalOf(CASE_STATES)),
  severity: z.optional(severalOf(['1', '2', '3', '4'])),
  kind: z.optional(z.enum(KINDS)),
  channel: z.optional(code(60)),
  item: z.optional(code(LINE_MAX)),
  /** Id of a measure behind them. */
  measure: z.optional(id()),
  from: z.optional(date()),
  to: z.optional(date()),
  after: z.optional(z.string().check(z.refine(isCursor, 'wrong_format'))),
  limit: z.optional(z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,4}$/, 'wrong_format')), z.transform(Number)), z.number().check(z.minimum(1), z.maximum(PAGE_MAX)))),
  format: z.optional(z.enum(['json', 'csv'])),
});
export type CaseQuery = z.output<typeof caseQuerySchema>;
