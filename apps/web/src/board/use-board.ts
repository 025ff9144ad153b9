import { useCallback, useMemo, useState } from 'react';
import { type BoardTab, inTab, isLate, mustConfirm, tabCounts, type CaseLine } from '#contracts';
import type { Board } from '../data/board.js';
import { useNow } from '../data/clock.js';
import { useNames, useWords } from '../words.js';
import { type Filters, type Haystack, isFiltered, matcher } from './filters.js';
import { wordsOfLine } from './haystack.js';
import { type BoardSort, inOrder } from './order.js';
import { everything, type Shown, type Steady, steady } from './steady.js';

export interface BoardView extends Steady {
  readonly counts: Readonly<Record<BoardTab, number>>;
  /** Cases that wait for the reader's side, whatever measure is chosen. */
  readonly ours: number;
  /** Serious cases that wait for our receipt, newest first; they stand above the list on every tab and in no list. */
  readonly pinned: readonly CaseLine[];
  /** Cases under this tab, pinned ones included. */
  readonly total: number;
  /** Pinned ones under this tab that pass the filters. */
  readonly pinnedHere: number;
  /** Cases under this tab that the filters hide although they are serious or past their limit; none before all are here. */
  readonly hidden: { readonly serious: number; readonly overdue: number };
  readonly filtered: boolean;
  /** What of this list is here: all of it, what stands first, or nothing that could be shown yet. */
  readonly here: 'whole' | 'front' | 'nothing';
  readonly letIn: () => void;
}

/** What its reader asks a board for. */
interface Asked { readonly tab: BoardTab; readonly filters: Filters; readonly sort: BoardSort | undefined }

/** Everything a board shows, from the cases, the tab, the filters, the order and the moment. */
export function useBoardView(board: Board, { tab, filters, sort }: Asked, held: boolean): BoardView {
  const names = useNames();
  const now = useNow();
  const haystack = useHaystack();
  const [shown, setShown] = useState<Shown | null>(null);
  const scope = JSON.stringify([tab, filters, sort]);
  const lines = useMemo(() => Object.values(board.lines), [board.lines]);
  const { front } = board;
  const standing = useMemo(() => {
    const first = front?.tab === tab && !sort ? front.order : [];
    const known = front ? first.flatMap((reference) => board.lines[reference] ?? []) : lines;
    return inOrder(known.filter((line) => inTab(tab, line, names.own, now)), sort, tab, names.order, now);
  }, [lines, front, board.lines, tab, sort, names, now]);
  const pinned = useMemo(() => lines.filter((line) => mustConfirm(line, names.own)).sort((a, b) => b.opened_at.localeCompare(a.opened_at)), [lines, names]);
  const matches = matcher(filters, haystack);
  const listed = standing.filter((line) => !mustConfirm(line, names.own));
  const matching = listed.filter(matches);
  // What passes the filters among the first rows is what the whole list begins with. Where nothing does, it is not known whether anything will.
  const begins = front?.tab === tab && !sort && (!isFiltered(filters) || matching.length > 0);
  const here = !front ? 'whole' : begins ? 'front' : 'nothing';
  const view = steady(shown, scope, matching, board.lines, { held, whole: here === 'whole' });
  // What is shown now is what the next change starts from; the same order is the same object, so this comes to rest.
  if (view.shown !== shown) setShown(view.shown);
  const letIn = (): void => setShown(everything(scope, matching).shown);
  const { counts, ours } = useCounts(board, lines, now, filters.measure);
  const covered = front ? [] : listed.filter((line) => !matches(line));
  return {
    ...view, pinned, letIn, counts, ours, total: counts[tab], pinnedHere: pinned.filter((line) => inTab(tab, line, names.own, now) && matches(line)).length, filtered: isFiltered(filters), here,
    hidden: { serious: covered.filter((l) => l.severity === 4 && l.state !== 'closed').length, overdue: covered.filter((l) => l.severity !== 4 && l.state !== 'closed' && isLate(l, names.own, now)).length },
  };
}

/** Cases under each tab; of one measure where one is chosen, as the tabs then stand for its cases. How many closed ones beyond the list it has is not known here. */
function useCounts(board: Board, lines: readonly CaseLine[], now: number, measure: string | undefined): Pick<BoardView, 'counts' | 'ours'> {
  const { own } = useNames();
  return useMemo(() => {
    if (board.front) return { counts: board.front.counts, ours: board.front.counts.ours };
    const all = tabCounts(lines, own, now);
    const counts = measure === undefined ? { ...all, closed: all.closed + board.closed_beyond } : tabCounts(lines.filter((line) => line.measures.includes(measure)), own, now);
    return { counts, ours: all.ours };
  }, [lines, own, now, measure, board.front, board.closed_beyond]);
}

function useHaystack(): Haystack {
  const { t } = useWords();
  const names = useNames();
  return useCallback((line) => wordsOfLine(line, names, t), [t, names]);
}
