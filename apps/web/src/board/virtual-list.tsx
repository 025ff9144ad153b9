import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type ListProps, type Span, Table } from './list.js';

const ROW_PX = 84;
const CARD_PX = 236;
const OVERSCAN = 8;

/** A list of hundreds: only the rows near the window are drawn. Loaded only when a board has that many. */
export function VirtualList(props: ListProps) {
  return props.pane ? <PaneList {...props} /> : <PageList {...props} />;
}

function PaneList(props: ListProps) {
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: props.rows.length, getScrollElement: () => pane.current, estimateSize: () => ROW_PX, overscan: OVERSCAN });
  const scrollTo = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  return <Table {...props} paneRef={pane} span={spanOf(virtual.getVirtualItems(), virtual.getTotalSize(), 0)} measure={virtual.measureElement} scrollTo={scrollTo} />;
}

function PageList(props: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count: props.rows.length, estimateSize: () => CARD_PX, overscan: OVERSCAN, scrollMargin: margin });
  const scrollTo = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  return <Table {...props} paneRef={list} span={spanOf(virtual.getVirtualItems(), virtual.getTotalSize(), margin)} measure={virtual.measureElement} scrollTo={scrollTo} />;
}

function spanOf(items: readonly { index: number; start: number; end: number }[], total_px: number, margin: number): Span {
  const first = items[0];
  const last = items.at(-1);
  return first && last
    ? { from: first.index, to: last.index + 1, before_px: first.start - margin, after_px: total_px - (last.end - margin) }
    : { from: 0, to: 0, before_px: 0, after_px: total_px };
}
