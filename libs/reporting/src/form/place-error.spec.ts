import { fieldErrors, reportObject } from '#contracts';
import { translatorFor } from '#wording';
import * as z from 'zod/mini';
import { placeError } from './place-error.js';
import { question } from './questions.js';

/** What the form says of a figure that it could read and the report does not take. */
function said(page: 'stock' | 'quantity', field: 'stock' | 'daily_use' | 'quantity', value: number): string[] {
  const { error } = z.safeParse(z.object({ [field]: reportObject.shape[field] }), { [field]: { value, unit: 'TNE' } }, { reportInput: true });
  return fieldErrors(error ?? new z.core.$ZodError([])).map((wrong) => {
    const { input, say, values } = placeError(question(page), wrong, {});
    return `${input}: ${translatorFor('en').text(say, values)}`;
  });
}

describe('a figure that is too small or too large', () => {
  it.each([
    ['stock', 'daily_use', 1e-9, 'use: Must be 0.000001 or more'], ['stock', 'daily_use', 1e13, 'use: Must be 1,000,000,000,000 or less'],
    ['quantity', 'quantity', 1e-9, 'value: Must be 0.000001 or more'], ['stock', 'stock', 1e13, 'stock: Must be 1,000,000,000,000 or less'],
  ] as const)('is named beside its own input: %s, %s %d', (page, field, value, words) => { expect(said(page, field, value)).toEqual([words]); });
});
