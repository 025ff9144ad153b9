import { type RefObject, useEffect } from 'react';

/** A menu closes on Escape, and when the reader goes elsewhere by pointer or key. */
export function useClosesByItself(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (menu.current?.open && event.target instanceof Node && !menu.current.contains(event.target)) menu.current.open = false;
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.code !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    const events = ['pointerdown', 'focusin'] as const;
    events.forEach((name) => document.addEventListener(name, elsewhere));
    document.addEventListener('keydown', escape);
    return () => {
      events.forEach((name) => document.removeEventListener(name, elsewhere));
      document.removeEventListener('keydown', escape);
    };
  }, [menu]);
}
