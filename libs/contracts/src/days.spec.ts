import * as z from 'zod/mini';
import { commandSchemas } from './commands.js';
import { fieldErrors } from './problem.js';
import { saveAbsenceSchema, saveRosterSchema } from './rosters.js';

const faults = (schema: z.core.$ZodType, raw: unknown): unknown[] => {
  const result = z.safeParse(schema, raw, { reportInput: true });
  return result.success ? [] : fieldErrors(result.error);
};
const close = (suspended_until: string): unknown[] => faults(commandSchemas.close, { version: 1, outcomes: ['measure_suspended'], text: null, suspended_until });
const turns = (first_day: string): unknown[] => faults(saveRosterSchema, { version: 0, roster: { deputy_office: null, overrides: [], rotations: [{ name: 'days', officers: [], turn: { unit: 'day', count: 1 }, first_day, hand_over: '09:00', shifts: [] }] } });
const away = (from: string): unknown[] => faults(saveAbsenceSchema, { officer: 'kim', from, to: '2026-03-03T09:00', deputy: null });

describe('a day', () => {
  const range = { rule: 'day_out_of_range', values: { from: '2000-01-01', to: '2100-12-31' } };

  it('that exists but lies out of range is told the range, at its edges none', () => {
    expect(close('2126-11-20')).toEqual([{ pointer: '/suspended_until', ...range }]);
    expect(turns('1990-01-01')).toEqual([{ pointer: '/roster/rotations/0/first_day', ...range }]);
    expect([close('2100-12-31'), turns('2000-01-01')]).toEqual([[], []]);
  });

  it('that does not exist is told so, and once', () => {
    for (const day of ['2126-02-30', 'soon']) expect(close(day)).toEqual([{ pointer: '/suspended_until', rule: 'not_a_date' }]);
  });

  it('or time that was left blank is required, not malformed', () => {
    expect([away(''), close(''), turns('')].flat()).toEqual(['/from', '/suspended_until', '/roster/rotations/0/first_day'].map((pointer) => ({ pointer, rule: 'required' })));
    expect(away('2026-02-30T09:00')).toEqual([{ pointer: '/from', rule: 'not_a_time' }]);
    expect(away('yesterday')).toEqual([{ pointer: '/from', rule: 'not_a_time' }]);
  });
});
