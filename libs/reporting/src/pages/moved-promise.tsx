import type { TrackedReport } from '#contracts';
import type { ReactElement } from 'react';
import type { Words } from './words.js';

/** A time that a company was told moves with no less than a line that says so: what it was, what it is, and since when. */
export function MovedPromise({ moved, words: { t, f, place } }: { moved: TrackedReport['first_contact_moved']; words: Words }): ReactElement | null {
  if (moved.length === 0) return null;
  const when = (at: string): string => f.dateTime(at, place);
  return <ul className="moved">{moved.map(({ from, to, at, passed }) => <li key={at}>{t.text(passed ? 'track.moved.passed' : 'track.moved', { from: when(from), to: when(to), at: when(at) })}</li>)}</ul>;
}
