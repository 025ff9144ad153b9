import { lazy, Suspense, useRef, useState } from 'react';
import { Loading } from '../parts/index.js';
import { useClosesByItself } from '../shell/use-closes-by-itself.js';
import { useWords } from '../words.js';
import type { BoardColumn } from './columns.js';

const ColumnsPanel = lazy(async () => ({ default: (await import('../board-menus/columns-panel.js')).ColumnsPanel }));

/** @property onChoose with every column that is to be shown */
export interface ColumnsProps { readonly columns: readonly BoardColumn[]; readonly onChoose: (columns: readonly BoardColumn[]) => void }

/** What a row shows beside what every row shows; the choices come when they are asked for. */
export function ColumnsMenu(props: ColumnsProps) {
  const { t } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useClosesByItself(menu);
  return (
    <details className="menu-of columns" ref={menu} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary className="small">{t.text('board.columns')}</summary>
      {open && <div className="menu sheet"><Suspense fallback={<Loading rows={2} />}><ColumnsPanel {...props} /></Suspense></div>}
    </details>
  );
}
