import { type BoardTab, boardOrder, orderedBy, type CaseLine } from '#contracts';

/** Orders that a reader may choose beside that of the board itself: highest grade, newest, oldest, latest change first. */
export const BOARD_SORTS = ['severity', 'opened', 'oldest', 'changed'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** The order of an address under its tab; undefined for the tab's own order, which for closed cases is that of the latest change. */
export const sortUnder = (tab: BoardTab, sort: BoardSort | undefined): BoardSort | undefined => (tab === 'closed' && sort === 'changed' ? undefined : sort);

const byOpened = (a: CaseLine, b: CaseLine): number => Date.parse(a.opened_at) - Date.parse(b.opened_at);

/**
 * Cases of a tab in the order that was chosen; those that are alike in it stand as the tab has them.
 * @param order every side, the reader's own first
 * @param now epoch ms
 */
export function inOrder(lines: readonly CaseLine[], sort: BoardSort | undefined, tab: BoardTab, order: readonly string[], now: number): CaseLine[] {
  const ordered = boardOrder(lines, sort === 'changed' ? null : orderedBy(tab, order), now);
  switch (sort) {
    case 'severity': return ordered.sort((a, b) => b.severity - a.severity);
    case 'opened': return ordered.sort((a, b) => byOpened(b, a));
    case 'oldest': return ordered.sort(byOpened);
    default: return ordered;
  }
}
