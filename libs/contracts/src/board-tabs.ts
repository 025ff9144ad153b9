import { boardOrder, mustAct, mustConfirm } from './board-standing.js';
import type { CaseLine } from './cases.js';

/** Groups of the board. A case may stand in several: one that we must act on and that nobody was told of yet stands in both. */
export const BOARD_TABS = ['ours', 'theirs', 'proposals', 'monitoring', 'untold', 'closed'] as const;
export type BoardTab = (typeof BOARD_TABS)[number];

/** Whether a case stands under a tab for a reader of side `own` at `now` (epoch ms). */
export function inTab(tab: BoardTab, line: CaseLine, own: string, now: number): boolean {
  const open = line.state !== 'closed';
  switch (tab) {
    case 'ours': return mustAct(line, own, now);
    case 'theirs': return open && line.state !== 'monitoring' && !mustAct(line, own, now);
    case 'proposals': return open && line.sides.some((side) => side.proposal !== null);
    case 'monitoring': return line.state === 'monitoring';
    case 'untold': return open && line.sides.every((side) => side.side === line.home || side.told_at === null);
    case 'closed': return !open;
  }
}

/** The tab under which a case is looked for first. */
export const tabOf = (line: CaseLine, own: string, now: number): BoardTab => (line.state === 'closed' ? 'closed' : mustAct(line, own, now) ? 'ours' : line.state === 'monitoring' ? 'monitoring' : 'theirs');

/** How many cases stand under each tab, filters aside. */
export function tabCounts(lines: readonly CaseLine[], own: string, now: number): Readonly<Record<BoardTab, number>> {
  const counts = { ours: 0, theirs: 0, proposals: 0, monitoring: 0, untold: 0, closed: 0 };
  for (const line of lines) for (const tab of BOARD_TABS) if (inTab(tab, line, own, now)) counts[tab] += 1;
  return counts;
}

/** Whose limits order a tab; null where the latest change comes first. @param order every side, the reader's own first */
export const orderedBy = (tab: BoardTab, order: readonly string[]): string | null => (tab === 'closed' ? null : (tab === 'theirs' ? order[1] : order[0]) ?? null);

/** The rows under a tab in their order: what waits for our receipt is pinned above the list, and in no list. */
export const rowsOfTab = (tab: BoardTab, lines: readonly CaseLine[], order: readonly string[], now: number): CaseLine[] => {
  const own = order[0] ?? '';
  return boardOrder(lines.filter((line) => inTab(tab, line, own, now) && !mustConfirm(line, own)), orderedBy(tab, order), now);
};
