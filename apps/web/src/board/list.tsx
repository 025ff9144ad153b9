import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import { SideName } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { type Cursor, useFocusAtCursor, useKeptFocus } from './cursor.js';
import { CaseRow } from './row.js';
import type { Row } from './steady.js';

/** From here on only the rows near the window are drawn. */
const VIRTUAL_FROM = 100;
const VirtualList = lazy(async () => ({ default: (await import('./virtual-list.js')).VirtualList }));

export interface ListProps {
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly cursor: Cursor | null;
  readonly onSelect: (reference: string) => void;
  readonly onPress: (reference: string) => void;
  /** Whether the list scrolls in a pane of its own (wide pages) or with the page (cards). */
  readonly pane: boolean;
  readonly label: string;
  /** Told when the pointer comes to the list and leaves it; nothing moves in between. */
  readonly onHold: (held: boolean) => void;
  /** Called with the references that are drawn now, for receipts. */
  readonly onDrawn: (references: readonly string[]) => void;
}

/** Rows that are drawn, and how much room the others take before and after them. */
export interface Span { readonly from: number; readonly to: number; readonly before_px: number; readonly after_px: number }

/** The rows of the board, drawn whole up to a hundred and virtualised beyond. */
export function CaseList(props: ListProps) {
  const { rows } = props;
  const whole = (to: number) => <Table {...props} span={{ from: 0, to, before_px: 0, after_px: 0 }} />;
  return rows.length <= VIRTUAL_FROM ? whole(rows.length) : <Suspense fallback={whole(VIRTUAL_FROM)}><VirtualList {...props} /></Suspense>;
}

interface TableProps extends ListProps {
  readonly span: Span;
  readonly paneRef?: RefObject<HTMLDivElement | null>;
  readonly measure?: (element: Element | null) => void;
  readonly scrollTo?: (index: number) => void;
}

/** The table itself: its heading and the rows of a span. */
export function Table({ rows, selected, cursor, onSelect, onPress, label, onHold, onDrawn, span, paneRef, measure, scrollTo }: TableProps) {
  const own = useRef<HTMLDivElement>(null);
  const table = paneRef ?? own;
  const drawn = rows.slice(span.from, span.to);
  const references = drawn.map((row) => row.line.reference).join(' ');
  useEffect(() => onDrawn(references.split(' ').filter(Boolean)), [references, onDrawn]);
  useKeptFocus(table, rows);
  useFocusAtCursor(table, cursor, rows, references, scrollTo);
  return (
    <div className="list" ref={table} role="table" aria-label={label} aria-rowcount={rows.length + 1}
      onPointerEnter={(e) => { if (e.pointerType === 'mouse') onHold(true); }} onPointerLeave={() => onHold(false)}>
      <Head />
      <div role="rowgroup" style={{ paddingBlockStart: span.before_px, paddingBlockEnd: span.after_px }}>
        {drawn.map((row, n) => (
          <CaseRow key={row.line.reference} line={row.line} moved={row.moved} index={span.from + n} selected={row.line.reference === selected} onSelect={onSelect} onPress={onPress} measure={measure} />
        ))}
      </div>
    </div>
  );
}

function Head() {
  const { t } = useWords();
  const names = useNames();
  const column = (text: ReactNode, name: string) => <div role="columnheader" className={name}>{text}</div>;
  return (
    <div role="rowgroup" className="head">
      <div role="row" className="row" aria-rowindex={1}>
        {column(t.text('board.col.severity'), 'c-sev')}
        {column(t.text('board.col.case'), 'c-case')}
        {column(t.text('board.col.ours'), 'c-ours')}
        {column(<Theirs side={names.others[0] ?? ''} />, 'c-theirs')}
        {column(t.text('board.col.rank'), 'c-level')}
      </div>
    </div>
  );
}

/** The heading names the side in its hue, wherever the sentence puts the name. */
function Theirs({ side }: { side: string }) {
  const { t } = useWords();
  const names = useNames();
  const [before = '', after = ''] = t.text('board.col.theirs', { side: '\u0000' }).split('\u0000');
  return <span data-side={names.hue(side)}>{before}<SideName side={side} />{after}</span>;
}
