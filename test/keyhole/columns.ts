/**
 * Columns, in the order of the cells. `step-up missing` is somebody of A who proved long ago that it is them: the administrator,
 * else the supervisor, else the officer, whoever first has the right. Commands they give to a case that is ready for each.
 */
export const WRITTEN = ['anonymous', 'company link', 'officer A', 'supervisor A', 'officer B', 'supervisor B', 'administrator', 'revoked', 'expired', 'step-up missing'] as const;
/** Who is to be treated as another column is, everywhere but where it is said: `invited` has a one-time link that nobody used yet, `deactivated` a session of an account that was put out of use since. */
const ALIKE = { invited: 'anonymous', deactivated: 'anonymous' } as const satisfies Readonly<Record<string, (typeof WRITTEN)[number]>>;
const UNLIKE: Readonly<Record<string, Readonly<Partial<Record<keyof typeof ALIKE, string>>>>> = {
  'POST /api/v1/one-time-links': { invited: '204' },
  'POST /api/v1/setup': { invited: '204' },
};
export const COLUMNS = [...WRITTEN, 'invited', 'deactivated'] as const;
export type Column = (typeof COLUMNS)[number];

/** The cells of a row by column. @param name of the row, for what is said of it alone */
export const cellsOf = (row: string, name = ''): Readonly<Record<Column, string>> => {
  const cells = row.trim().split(/\s+/);
  const written = Object.fromEntries(WRITTEN.map((column, i) => [column, cells[i] ?? 'nothing'])) as Record<(typeof WRITTEN)[number], string>;
  return { ...written, invited: written[ALIKE.invited], deactivated: written[ALIKE.deactivated], ...UNLIKE[name] };
};
export const wellFormed = (row: string): boolean => row.trim().split(/\s+/).length === WRITTEN.length;
