import { lazy, Suspense, useRef, useState } from 'react';
import { useBoardViews } from '../data/board-views.js';
import { Loading } from '../parts/index.js';
import { useClosesByItself } from '../shell/use-closes-by-itself.js';
import { useWords } from '../words.js';
import type { BoardSearch } from './search.js';
import { queryOf, searchOf } from './views.js';

const ViewsPanel = lazy(async () => ({ default: (await import('../board-menus/views-panel.js')).ViewsPanel }));

/** The reader's views of the board: which one is shown, and a list that comes when it is opened. */
export function ViewsMenu({ search }: { search: BoardSearch }) {
  const { t } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const shown = queryOf(search);
  const current = useBoardViews().data?.views.find(({ query }) => queryOf(searchOf(query)) === shown);
  useClosesByItself(menu);
  return (
    <details className="menu-of views" ref={menu} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="small">{current ? t.text('board.view.saved', { name: current.name }) : t.text('board.views')}</summary>
      {open && <div className="menu sheet"><Suspense fallback={<Loading rows={2} />}><ViewsPanel shown={shown} onPicked={() => { if (menu.current) menu.current.open = false; }} /></Suspense></div>}
    </details>
  );
}
