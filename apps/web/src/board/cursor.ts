import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseLine } from '#contracts';
import { type BoardKeys, useBoardKeys } from './keys.js';
import type { Row } from './steady.js';

/** Where keys have moved to. A new object for every move, so that moving to the same case again works. */
export interface Cursor { readonly reference: string; readonly among: 'pins' | 'rows' }

interface Way {
  readonly pinned: readonly CaseLine[];
  readonly rows: readonly Row[];
  readonly selected: string | null;
  readonly keysOn: boolean;
  readonly onOpen: (reference: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** @property goTo puts the focus on a case of the list as the keys do */
export interface Moving { readonly cursor: Cursor | null; readonly goTo: (reference: string) => void }

/** J and K move from case to case, pinned ones first, from where the focus is, else from the case in the preview; Enter opens, slash searches. */
export function useCursor({ pinned, rows, selected, keysOn, onOpen, searchRef }: Way): Moving {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const keys = useMemo<BoardKeys>(() => {
    const order: Cursor[] = [...pinned.map(({ reference }) => ({ reference, among: 'pins' as const })), ...rows.map(({ line: { reference } }) => ({ reference, among: 'rows' as const }))];
    const place = (): number => {
      const focused = document.activeElement?.getAttribute('data-reference') ?? selected;
      return order.findIndex(({ reference }) => reference === focused);
    };
    const go = (index: number): void => {
      const at = order[Math.max(0, Math.min(order.length - 1, index))];
      if (at) setCursor({ ...at });
    };
    return {
      next: () => go(place() + 1),
      previous: () => go(place() - 1),
      open: () => { if (selected) onOpen(selected); },
      search: () => searchRef.current?.focus(),
    };
  }, [pinned, rows, selected, onOpen, searchRef]);
  useBoardKeys(keysOn, keys);
  return { cursor, goTo: useCallback((reference) => setCursor({ reference, among: 'rows' }), []) };
}

/** Puts the focus on the case that the keys moved to; one that is not drawn is scrolled to first. */
export function useFocusAtCursor(table: RefObject<HTMLElement | null>, cursor: Cursor | null, rows: readonly Row[], drawn: string, scrollTo: ((index: number) => void) | undefined): void {
  const done = useRef<Cursor | null>(null);
  useEffect(() => {
    if (cursor?.among !== 'rows' || done.current === cursor) return;
    const link = table.current?.querySelector<HTMLElement>(`[data-reference="${CSS.escape(cursor.reference)}"]`);
    if (!link) return scrollTo?.(rows.findIndex((row) => row.line.reference === cursor.reference));
    done.current = cursor;
    // The whole row; and first, so that the address which the focus leads to is kept with this place.
    link.closest('[data-index]')?.scrollIntoView({ block: 'nearest' });
    link.focus({ preventScroll: true });
  }, [table, cursor, rows, drawn, scrollTo]);
}

/** Puts the focus on the pinned case that the keys moved to. */
export function usePinAtCursor(strip: RefObject<HTMLElement | null>, cursor: Cursor | null): void {
  useEffect(() => {
    const link = cursor?.among === 'pins' && strip.current?.querySelector<HTMLElement>(`[data-reference="${CSS.escape(cursor.reference)}"]`);
    if (!link) return;
    link.closest('.pin')?.scrollIntoView({ block: 'nearest' });
    link.focus({ preventScroll: true });
  }, [strip, cursor]);
}

/** When the row with the focus has left, the row in its place gets it: focus is never thrown back to the top of the page. */
export function useKeptFocus(table: RefObject<HTMLElement | null>, rows: readonly Row[]): void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    const element = table.current;
    const remember = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
      last.current = row ? Number(row.getAttribute('data-index')) : null;
    };
    // A removed element has no next target; a reader who goes elsewhere has.
    const forget = (event: FocusEvent): void => { if (event.relatedTarget !== null) last.current = null; };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => { element?.removeEventListener('focusin', remember); element?.removeEventListener('focusout', forget); };
  }, [table]);
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const place = Math.min(last.current, rows.length - 1);
    table.current?.querySelector<HTMLElement>(`[data-index="${place}"] .item`)?.focus();
  }, [table, rows]);
}
