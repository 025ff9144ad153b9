import * as z from 'zod/mini';
import { BOARD_TABS } from './board-tabs.js';
import { calendarWarningSchema } from './calendars.js';
import { caseLineSchema } from './cases.js';

export const boardQuerySchema = z.strictObject({ tab: z.optional(z.enum(BOARD_TABS)) });
export type BoardQuery = z.output<typeof boardQuerySchema>;

/** What a board shows first, ahead of its other cases: enough to work on, in the order in which the whole will stand. */
export const boardFrontSchema = z.strictObject({
  tab: z.enum(BOARD_TABS),
  /** References of the first rows under the tab, in order. */
  order: z.array(z.string()),
  /** Those rows, and the newest serious cases whose receipt the side has not confirmed, which stand above every tab. */
  cases: z.array(caseLineSchema),
  /** How many cases stand under each tab, of all that the side knows. */
  counts: z.strictObject({ ours: z.number(), theirs: z.number(), proposals: z.number(), monitoring: z.number(), untold: z.number(), closed: z.number() }),
  as_of: z.string(),
  calendar_warnings: z.array(calendarWarningSchema),
});
export type BoardFront = z.output<typeof boardFrontSchema>;
