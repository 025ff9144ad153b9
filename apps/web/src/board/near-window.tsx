import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { CARD_PX, type Near, ROW_PX } from './list.js';

const OVERSCAN = 8;

interface Props {
  readonly table: RefObject<HTMLDivElement | null>;
  readonly pane: boolean;
  readonly count: number;
  readonly onMove: (near: Near) => void;
}

/** Draws nothing: says which rows of a list of hundreds are near the window. Loaded only when a board has that many. */
export function NearWindow(props: Props) {
  return props.pane ? <NearPane {...props} /> : <NearPage {...props} />;
}

function NearPane({ table, count, onMove }: Props) {
  const row_px = useRowHeight(table, ROW_PX);
  // It begins where the pane stands: its reader may have moved on while the rest of the cases was read, and would be thrown back to the top.
  const virtual = useVirtualizer({ count, getScrollElement: () => table.current, initialOffset: () => table.current?.scrollTop ?? 0, estimateSize: () => row_px, overscan: OVERSCAN });
  useMoves(virtual, 0, onMove);
  return null;
}

function NearPage({ table, count, onMove }: Props) {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(table.current?.offsetTop ?? 0), [table]);
  const card_px = useRowHeight(table, CARD_PX);
  const virtual = useWindowVirtualizer({ count, estimateSize: () => card_px, overscan: OVERSCAN, scrollMargin: margin });
  useMoves(virtual, margin, onMove);
  return null;
}

/** How much room a row takes, by those that are drawn already: where a reader comes back to, the same rows then stand. @param about in pixels, where none is drawn */
function useRowHeight(table: RefObject<HTMLDivElement | null>, about: number): number {
  const [height] = useState(() => {
    const drawn = [...(table.current?.querySelectorAll('[data-index]') ?? [])].map((row) => row.getBoundingClientRect());
    const [first, last] = [drawn[0], drawn.at(-1)];
    return first && last ? (last.bottom - first.top) / drawn.length : about;
  });
  return height;
}

/** Before the window is painted, so that rows are there where it is. */
function useMoves<W extends Element | Window>(virtual: Virtualizer<W, Element>, margin: number, onMove: Props['onMove']): void {
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const [from, to] = [first?.index ?? 0, last ? last.index + 1 : 0];
  const [before_px, after_px] = [(first?.start ?? 0) - margin, virtual.getTotalSize() - ((last?.end ?? 0) - margin)];
  useLayoutEffect(() => {
    // The window is not measured yet.
    if (to === 0) return;
    onMove({ span: { from, to, before_px, after_px }, measure: virtual.measureElement, scrollTo: (index) => virtual.scrollToIndex(index) });
  }, [from, to, before_px, after_px, virtual, onMove]);
}
