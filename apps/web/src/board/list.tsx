import { lazy, type ReactNode, type RefObject, startTransition, Suspense, useEffect, useRef, useState } from 'react';
import { SideName } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import type { BoardColumn } from './columns.js';
import { type Cursor, useFocusAtCursor, useKeptFocus } from './cursor.js';
import { CaseRow, hasLast } from './row.js';
import type { Row } from './steady.js';

/** From here on only the rows near the window are drawn. */
const VIRTUAL_FROM = 100;
/** Rows that are drawn at once, some more than most windows hold; and those before a long list knows where its window is. */
const FIRST_ROWS = 12;
const NEXT_ROWS = 30;
/** About how much room a row takes, and a card of a narrow page. */
export const ROW_PX = 84;
export const CARD_PX = 236;
const NearWindow = lazy(async () => ({ default: (await import('./near-window.js')).NearWindow }));

export interface ListProps {
  readonly rows: readonly Row[];
  readonly columns: readonly BoardColumn[];
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

/** Of a long list: the rows near the window, and the ways to them. */
export interface Near { readonly span: Span; readonly measure: (element: Element | null) => void; readonly scrollTo: (index: number) => void }

/** The rows of the board, drawn whole up to a hundred and virtualised beyond; it is one list in the page all the while, so that focus and place stay. */
export function CaseList(props: ListProps) {
  const { rows, pane } = props;
  const table = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<Near | null>(null);
  const [begun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  const many = rows.length > VIRTUAL_FROM;
  const to = Math.min(rows.length, begun ? (many ? NEXT_ROWS : rows.length) : FIRST_ROWS);
  const first: Span = { from: 0, to, before_px: 0, after_px: (rows.length - to) * (pane ? ROW_PX : CARD_PX) };
  return (
    <>
      <Table {...props} tableRef={table} span={(many && near?.span) || first} measure={many ? near?.measure : undefined} scrollTo={many ? near?.scrollTo : undefined} />
      {many && <Suspense fallback={null}><NearWindow key={String(pane)} table={table} pane={pane} count={rows.length} onMove={setNear} /></Suspense>}
    </>
  );
}

interface TableProps extends ListProps {
  readonly span: Span;
  readonly tableRef: RefObject<HTMLDivElement | null>;
  readonly measure: Near['measure'] | undefined;
  readonly scrollTo: Near['scrollTo'] | undefined;
}

/** The table itself: its heading and the rows of a span. */
function Table({ rows, columns, selected, cursor, onSelect, onPress, label, onHold, onDrawn, span, tableRef: table, measure, scrollTo }: TableProps) {
  const drawn = rows.slice(span.from, span.to);
  const references = drawn.map((row) => row.line.reference).join(' ');
  useEffect(() => onDrawn(references.split(' ').filter(Boolean)), [references, onDrawn]);
  useKeptFocus(table, rows);
  useFocusAtCursor(table, cursor, rows, references, scrollTo);
  return (
    <div className="list" ref={table} role="table" aria-label={label} aria-rowcount={rows.length + 1} data-short={!hasLast(columns) || undefined}
      onPointerEnter={(e) => { if (e.pointerType === 'mouse') onHold(true); }} onPointerLeave={() => onHold(false)}>
      <Head columns={columns} />
      <div role="rowgroup" style={{ paddingBlockStart: span.before_px, paddingBlockEnd: span.after_px }}>
        {drawn.map((row, n) => (
          <CaseRow key={row.line.reference} line={row.line} moved={row.moved} columns={columns} index={span.from + n} selected={row.line.reference === selected} onSelect={onSelect} onPress={onPress} measure={measure} />
        ))}
      </div>
    </div>
  );
}

function Head({ columns }: { columns: readonly BoardColumn[] }) {
  const { t } = useWords();
  const names = useNames();
  const column = (text: ReactNode, name: string) => <div role="columnheader" className={name}>{text}</div>;
  return (
    <div role="rowgroup" className="head">
      <div role="row" className="row" aria-rowindex={1}>
        {column(t.text('board.col.severity'), 'c-sev')}
        {column(t.text('board.col.case'), 'c-case')}
        {column(t.text('board.col.ours'), 'c-ours')}
        {column(<Theirs sides={names.others} />, 'c-theirs')}
        {hasLast(columns) && column(t.text(columns.includes('rank') ? 'board.col.rank' : 'board.col.channel'), 'c-level')}
      </div>
    </div>
  );
}

/** The heading names the side in its hue, wherever the sentence puts the name; of several sides all, in none. */
function Theirs({ sides: [side = '', ...more] }: { sides: readonly string[] }) {
  const { t, f } = useWords();
  const names = useNames();
  if (more.length > 0) return t.text('board.col.theirs', { side: f.list([side, ...more].map((one) => names.sideNamed(one))) });
  const [before = '', after = ''] = t.text('board.col.theirs', { side: '\u0000' }).split('\u0000');
  return <span data-side={names.hue(side)}>{before}<SideName side={side} />{after}</span>;
}
