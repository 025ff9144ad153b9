import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

/** What takes no focus by itself gets it for as long as it has it. */
function goTo(place: HTMLElement): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * When something goes from the page with the focus in it, or in the dialog that it opened, the focus goes to what stood around it and is
 * still there: a button that did its work would throw whoever goes by keys or listens back to the top of the page.
 */
export function useKeptPlace(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      const focused = document.activeElement;
      if (!element || !(element.contains(focused) || focused?.closest('.modal'))) return;
      const around: HTMLElement[] = [];
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);
      // The dialog gives the focus back in the next frame, if its button is still there.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const place = around.find((one) => one.isConnected);
        if (place && document.activeElement === document.body) goTo(place);
      }));
    };
  }, [ref]);
}

/** A part of a page that goes once its work is done; see `useKeptPlace`. */
export function KeptPlace({ className, children }: { className?: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useKeptPlace(place);
  return <div ref={place} className={className}>{children}</div>;
}
