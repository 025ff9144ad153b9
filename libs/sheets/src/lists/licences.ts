import { LICENCE_COLUMNS_NEEDED, type LicenceColumn, type LicenceRow, licenceRowSchema } from '#contracts';
import type { ApplicationFacts } from '#domain';
import * as z from 'zod/mini';
import { type ListColumn, type ListForm, brokenRules } from './list-form.js';

/** What a blank cell means; a column that is not here has to be filled. Nothing is given to anybody unless somebody said so. */
const COLUMNS: Readonly<Record<LicenceColumn, ListColumn>> = {
  number: { reads: 'line', blank: null }, exporter: { reads: 'line' }, end_user: { reads: 'line' }, hs: { reads: 'hs' }, item: { reads: 'line' }, quantity: { reads: 'number' }, unit: { reads: 'unit' },
  licence: { reads: 'licence' }, green_channel: { reads: 'yes_no', blank: false }, filed_on: { reads: 'day' }, office: { reads: 'line', blank: null }, papers_complete: { reads: 'yes_no', blank: null },
  consent: { reads: 'yes_no', blank: false }, result: { reads: 'result', blank: null }, decided_on: { reads: 'day', blank: null },
};

/** A list of applications for licences (ADR 34). */
export const LICENCE_LIST: ListForm<ApplicationFacts> = {
  columns: COLUMNS, key: (column) => `licences.column.${column}`, needed: LICENCE_COLUMNS_NEEDED,
  read: (typed, { hs_versions }) => {
    const result = z.safeParse(licenceRowSchema, typed, { reportInput: true });
    if (!result.success) return { faults: brokenRules(result.error) };
    const { quantity, unit, ...rest } = result.data satisfies LicenceRow;
    const known = [...hs_versions.values()].some((codes) => codes.has(rest.hs));
    if (!known) return { faults: [{ pointer: '/hs', rule: 'unknown_hs_code', values: { code: rest.hs, versions: [...hs_versions.keys()].join(', ') } }] };
    return { facts: { ...rest, quantity: { value: quantity, unit } } };
  },
};
