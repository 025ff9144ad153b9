import * as z from 'zod/mini';
import { code, legible } from './scalars.js';

/** Views that one account keeps at most: more than a list that is read at a glance. */
export const BOARD_VIEWS_MAX = 20;
/** Longest name of a view, in UTF-16 code units. */
export const BOARD_VIEW_NAME_MAX = 60;
/** Longest address of a view: a search of 200 Chinese characters, encoded, is half of it. */
const QUERY_MAX = 4_000;

/**
 * What a view is kept as. Its query is what stands in the board's address behind the question mark; the page reads it as it reads any
 * address, and leaves out what it does not know, so that an old view still opens.
 */
export const saveBoardViewSchema = z.strictObject({
  name: legible(BOARD_VIEW_NAME_MAX),
  query: code(QUERY_MAX),
  /** Whether the board opens with it; then no other does. */
  first: z.boolean(),
});
export type SaveBoardView = z.output<typeof saveBoardViewSchema>;

/** One's own views of the board, by name. */
export const boardViewsSchema = z.strictObject({ views: z.array(z.strictObject({ id: z.string(), name: z.string(), query: z.string(), first: z.boolean() })) });
export type BoardViews = z.output<typeof boardViewsSchema>;
export type BoardView = BoardViews['views'][number];
