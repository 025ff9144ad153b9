/** Parts of a row that a reader may leave out. Grade and turn, the goods, the reference and both sides' limits are on every row. */
export const BOARD_COLUMNS = ['route', 'hs', 'company', 'opened', 'rank', 'channel'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
export type Columns = ReadonlySet<BoardColumn>;

/** What a row shows where nobody chose: all but when the case was opened. */
export const USUAL_COLUMNS: readonly BoardColumn[] = ['route', 'hs', 'company', 'rank', 'channel'];

/** The columns of an address in their own order; undefined for the usual ones, and for what is no list. */
export function columnsOf(raw: unknown): readonly BoardColumn[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const columns = BOARD_COLUMNS.filter((column) => raw.includes(column));
  return columns.join() === USUAL_COLUMNS.join() ? undefined : columns;
}
