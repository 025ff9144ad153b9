import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { BoardTab } from '#contracts';
import { useBoardViews } from '../data/board-views.js';
import { firstViewHere, rememberFirstView } from './first-view-here.js';
import { sortUnder } from './order.js';
import { type BoardSearch, boardSearch, FIRST_TAB } from './search.js';

/** What a view keeps of an address: everything but the case that is chosen. The tab is always named, since an address that names nothing opens the first view. */
export const queryOf = ({ case: _, ...search }: BoardSearch): string => defaultStringifySearch(boardSearch({ ...search, tab: search.tab ?? 'ours' })).replace(/^\?/, '');
/** The address of a view; what it does not know any more is left out. */
export const searchOf = (query: string): BoardSearch => boardSearch(defaultParseSearch(query));

const isBare = (search: BoardSearch): boolean => Object.values(search).every((value) => value === undefined);

/** Under which tab a board's first rows are asked for ahead of everything. Null where only every case together says what stands first: in another order. */
export function frontOf(search: BoardSearch): BoardTab | null {
  const tab = search.tab ?? FIRST_TAB;
  return sortUnder(tab, search.sort) ? null : tab;
}

/**
 * Opens the reader's first view wherever the board's address says nothing; whatever they choose then stays.
 * @returns what the board comes to show; undefined until that is known, for whoever had a first view when this browser last asked
 */
export function useFirstView(search: BoardSearch, onSearch: (search: BoardSearch) => void): BoardSearch | undefined {
  const { data, failureCount } = useBoardViews();
  const looked = useRef(false);
  const bare = isBare(search);
  const first = useMemo(() => {
    const view = data?.views.find((one) => one.first);
    return view && searchOf(view.query);
  }, [data]);
  useEffect(() => { if (data) rememberFirstView(first && { tab: frontOf(first) }); }, [data, first]);
  useEffect(() => {
    if (!bare) { looked.current = false; return; }
    if (!data || looked.current) return;
    looked.current = true;
    if (first) onSearch(first);
  }, [bare, data, first, onSearch]);
  if (!bare) return search;
  return first ?? (data || failureCount > 0 || !firstViewHere() ? search : undefined);
}
