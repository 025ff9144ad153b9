import { Link } from '@tanstack/react-router';
import type { BoardTab } from '#contracts';
import type { Board } from '../data/board.js';
import { Empty } from '../parts/index.js';
import { useWords } from '../words.js';

/** At the foot of a list that does not hold everything: where the rest is. */
export function Beyond({ board, tab }: { board: Board; tab: BoardTab }) {
  const { t } = useWords();
  if (tab === 'closed' && board.closed_beyond > 0) return <p className="small beyond"><Link to="/history">{t.text('board.closed.beyond', { count: board.closed_beyond })}</Link></p>;
  return board.cut ? <p className="small beyond"><Link to="/history">{t.text('board.cut')}</Link></p> : null;
}

/** A list without rows: nothing there, nothing beside what is pinned above, or nothing that passes the filters, which one click takes away. */
export function EmptyList({ tab, pinned, filtered, onClear }: { tab: BoardTab; pinned: number; filtered: boolean; onClear: () => void }) {
  const { t } = useWords();
  const words = pinned > 0 ? t.text('board.empty.beside', { count: pinned }) : t.text(filtered ? 'board.empty.filtered' : `board.empty.${tab}`);
  return <Empty text={words}>{filtered && <button type="button" onClick={onClear}>{t.text('board.filter.clear')}</button>}</Empty>;
}
