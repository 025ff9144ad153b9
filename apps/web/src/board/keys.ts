import { useEffect, useState } from 'react';
import { stored } from '../shell/stored.js';

export interface BoardKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly open: () => void;
  readonly search: () => void;
}

const remembered = stored('hotline.keys');

/** Whether letter keys move and open; remembered by this browser (WCAG 2.1.4). */
export function useKeysSetting(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => remembered.read() !== 'off');
  return [on, (next) => { remembered.write(next ? 'on' : 'off'); setOn(next); }];
}

/** What a key means by its place on the keyboard, so that it works under Korean and Chinese input; null when it is not ours. */
export function meaning(event: Pick<KeyboardEvent, 'code' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented'>, inField: boolean, inControl: boolean): keyof BoardKeys | null {
  if (event.isComposing || event.defaultPrevented || inField || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  switch (event.code) {
    case 'KeyJ': return 'next';
    case 'KeyK': return 'previous';
    case 'Slash': return 'search';
    // On a link or button Enter already means that link or button.
    case 'Enter': return inControl ? null : 'open';
    default: return null;
  }
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="textbox"]';
const CONTROLS = 'a, button, summary, [role="button"]';

/** Letter keys of the board. They only move and open; no key performs an act. */
export function useBoardKeys(on: boolean, keys: BoardKeys): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      const at = event.target instanceof Element ? event.target : null;
      const found = meaning(event, Boolean(at?.closest(FIELDS)) || document.querySelector('[role="dialog"]') !== null, Boolean(at?.closest(CONTROLS)));
      if (!found) return;
      event.preventDefault();
      keys[found]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, keys]);
}
