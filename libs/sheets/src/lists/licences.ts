import { type FieldError, LICENCE_COLUMNS_NEEDED, type LicenceColumn, type LicenceRow, licenceRowSchema } from '#contracts';
import { type ApplicationFacts, FILED_AT_MOST_MS, LICENCE_RESULTS, dateAt, dayFaults, sharedHs } from '#domain';
import * as z from 'zod/mini';
import { type ListColumn, type ListForm, type RowLists, brokenRules, dayIn } from './list-form.js';

/** What a blank cell means; a column that is not here has to be filled. Nothing is given to anybody unless somebody said so. */
const COLUMNS: Readonly<Record<LicenceColumn, ListColumn>> = {
  number: { reads: 'line', blank: null }, exporter: { reads: 'line' }, end_user: { reads: 'line' }, hs: { reads: 'hs' }, item: { reads: 'line' }, quantity: { reads: 'number' }, unit: { reads: 'unit' },
  licence: { reads: 'licence' }, green_channel: { reads: 'yes_no', blank: false }, filed_on: { reads: 'day' }, office: { reads: 'line', blank: null }, papers_complete: { reads: 'yes_no', blank: null },
  consent: { reads: 'consent', blank: false }, result: { reads: 'result', blank: null }, decided_on: { reads: 'day', blank: null },
};

/** A list of applications for licences (ADR 34). */
export const LICENCE_LIST: ListForm<ApplicationFacts> = {
  columns: COLUMNS, key: (column) => `licences.column.${column}`, needed: LICENCE_COLUMNS_NEEDED,
  read: (typed, lists) => {
    const result = z.safeParse(licenceRowSchema, typed, { reportInput: true });
    const unknown = unknownCode(typed['hs'], lists);
    if (!result.success) return { faults: [...brokenRules(result.error), ...unknown, ...ofDays(typed, lists)] };
    if (unknown.length > 0) return { faults: [...unknown, ...ofDays(typed, lists)] };
    const { quantity, unit, ...rest } = result.data satisfies LicenceRow;
    return { facts: { ...rest, quantity: { value: quantity, unit } } };
  },
};

function unknownCode(typed: unknown, { hs_versions }: RowLists): FieldError[] {
  const code = typeof typed === 'string' ? sharedHs(typed) : '';
  if (!/^\d{6}$/.test(code) || [...hs_versions.values()].some((codes) => codes.has(code))) return [];
  return [{ pointer: '/hs', rule: 'unknown_hs_code', values: { code, versions: [...hs_versions.keys()].join(', ') } }];
}

/** Where nobody says what day it is, days are held only to each other. */
const ANY_DAY = { today: '9999-12-31', oldest: '0000-01-01' };

/** What is wrong with the days of a row that is wrong elsewhere; of one that is right else the list that it comes into says it. */
function ofDays({ filed_on, result, decided_on }: Readonly<Record<string, unknown>>, { today }: RowLists): FieldError[] {
  const limits = today === undefined ? ANY_DAY : { today, oldest: dateAt(Date.parse(today) - FILED_AT_MOST_MS, 'UTC') };
  const decided = dayIn(decided_on);
  const known = result === null || LICENCE_RESULTS.some((one) => one === result) ? result as ApplicationFacts['result'] : undefined;
  const dates = { filed_on: dayIn(filed_on), result: known, decided_on: decided ?? (decided_on === null ? null : undefined) };
  return dayFaults(dates, limits).map(({ column, rule, values }) => ({ pointer: `/${column}`, rule, ...(values ? { values } : {}) }));
}
