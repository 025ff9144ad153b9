import { useSyncExternalStore } from 'react';

/*
 * Two live regions for the whole page. Polite: an act was done. Assertive: a case of the two upper grades, a lost line.
 * Countdowns and "updated 2 s ago" are never announced; a screen reader would talk all day.
 */
type Loudness = 'polite' | 'assertive';
interface Said { readonly polite: string; readonly assertive: string; readonly turn: number }

let said: Said = { polite: '', assertive: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says one sentence to screen readers, now. */
export function announce(text: string, loudness: Loudness = 'polite'): void {
  said = { ...said, [loudness]: text, turn: said.turn + 1 };
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

/** The regions themselves; once, in the frame. The same words twice in a row are still read twice. */
export function Announcer() {
  const { polite, assertive, turn } = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="unseen">
      <div role="status"><span key={`p${turn}`}>{polite}</span></div>
      <div role="alert"><span key={`a${turn}`}>{assertive}</span></div>
    </div>
  );
}
