import { useId } from 'react';
import type { BoardTab } from '#contracts';
import { useWords } from '../words.js';
import { BOARD_SORTS, type BoardSort } from './order.js';

const WORDS = { severity: 'board.order.severity', opened: 'board.order.opened', oldest: 'board.order.oldest', changed: 'board.order.latest' } as const;

interface Props { readonly tab: BoardTab; readonly sort: BoardSort | undefined; readonly onChoose: (sort: BoardSort | undefined) => void }

/** What stands first in the list: as the tab has it, else what its reader chose. What is pinned stands above the list whatever it is. */
export function SortChoice({ tab, sort, onChoose }: Props) {
  const { t } = useWords();
  const id = useId();
  const closed = tab === 'closed';
  return (
    <div className="sort small">
      <label htmlFor={id}>{t.text('board.sort')}</label>
      <select id={id} value={sort ?? ''} onChange={(e) => onChoose(BOARD_SORTS.find((one) => one === e.target.value))}>
        <option value="">{t.label(closed ? 'board.order.latest' : 'board.order')}</option>
        {BOARD_SORTS.filter((one) => !closed || one !== 'changed').map((one) => <option key={one} value={one}>{t.label(WORDS[one])}</option>)}
      </select>
    </div>
  );
}
