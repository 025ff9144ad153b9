import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on the page that was come to, where what led there is gone with the page before: whoever goes by keys or listens would begin at the top. */
export function useFocusFollows(main: RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const from = before.current;
    before.current = path;
    // What a browser opens is read from its top.
    if (from === undefined || from === path) return;
    requestAnimationFrame(() => requestAnimationFrame(() => { if (document.activeElement === document.body) main.current?.focus({ preventScroll: true }); }));
  }, [path, main]);
}
