import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useBoardViews } from '../data/board-views.js';
import { type BoardSearch, boardSearch } from './search.js';

/** What a view keeps of an address: everything but the case that is chosen. The tab is always named, since an address that names nothing opens the first view. */
export const queryOf = ({ case: _, ...search }: BoardSearch): string => defaultStringifySearch(boardSearch({ ...search, tab: search.tab ?? 'ours' })).replace(/^\?/, '');
/** The address of a view; what it does not know any more is left out. */
export const searchOf = (query: string): BoardSearch => boardSearch(defaultParseSearch(query));

const isBare = (search: BoardSearch): boolean => Object.values(search).every((value) => value === undefined);

/** Opens the reader's first view wherever the board's address says nothing; whatever they choose then stays. */
export function useFirstView(search: BoardSearch, onSearch: (search: BoardSearch) => void): void {
  const { data } = useBoardViews();
  const looked = useRef(false);
  const bare = isBare(search);
  useEffect(() => {
    if (!bare) { looked.current = false; return; }
    if (!data || looked.current) return;
    looked.current = true;
    const first = data.views.find((view) => view.first);
    if (first) onSearch(searchOf(first.query));
  }, [bare, data, onSearch]);
}
