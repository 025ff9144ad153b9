import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CaseHistory } from '#contracts';
import { useNames, useWords } from '../words.js';
import { entriesAt } from './moment.js';

const STEPS = 1000;
/** Playing goes from entry to entry, one at a time: every one can be read, however far apart they are. */
const STEP_MS = 900;

interface Props { readonly history: CaseHistory; readonly at: number; readonly onMove: (at: number) => void }

/** Moves the moment shown: by hand, entry by entry, or playing from the start. Arrow keys go to the entry before and after. */
export function Playhead({ history, at, onMove }: Props) {
  const { t, f } = useWords();
  const names = useNames();
  const stops = stopsOf(history);
  const [first = at, last = at] = [stops[0], stops.at(-1)];
  const [playing, setPlaying] = useState(false);
  const step = (direction: 1 | -1): void => onMove((direction === 1 ? stops.find((s) => s > at) : stops.findLast((s) => s < at)) ?? at);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = stops.find((s) => s > at);
      if (next === undefined) return setPlaying(false);
      onMove(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  });
  const play = (): void => {
    if (!playing && at >= last) onMove(first);
    setPlaying(!playing);
  };
  const keys = (event: KeyboardEvent): void => {
    const direction = event.code === 'ArrowRight' || event.code === 'ArrowUp' ? 1 : event.code === 'ArrowLeft' || event.code === 'ArrowDown' ? -1 : null;
    if (direction === null) return;
    event.preventDefault();
    step(direction);
  };
  const when = f.when(at, names.places);
  const shown = t.text(at >= last ? 'history.as_at.now' : 'history.as_at', { when });
  const position = t.text('history.position', { n: entriesAt(history.entries, at).length, count: history.entries.length });
  return (
    <div className="playhead">
      <button type="button" onClick={play} aria-label={t.text(playing ? 'history.pause' : 'history.play')}><svg viewBox="0 0 14 14" aria-hidden="true">{playing ? <path d="M3 2h3v10H3zM8 2h3v10H8z" /> : <path d="M3 1.5 12 7l-9 5.5z" />}</svg></button>
      <button type="button" onClick={() => step(-1)} disabled={at <= first} aria-label={t.text('history.previous')}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M9 2 4 7l5 5z" /></svg></button>
      <input type="range" min={0} max={STEPS} value={Math.round(((at - first) / Math.max(1, last - first)) * STEPS)} aria-label={t.text('history.as_at.move')} aria-valuetext={`${shown}, ${position}`}
        onChange={(event) => onMove(first + (Number(event.target.value) / STEPS) * (last - first))} onKeyDown={keys} />
      <button type="button" onClick={() => step(1)} disabled={at >= last} aria-label={t.text('history.next')}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="m5 2 5 5-5 5z" /></svg></button>
      <p><b>{shown}</b><br /><span className="small muted">{position}</span></p>
    </div>
  );
}

/** Instants worth stopping at: every entry, and now. */
function stopsOf({ entries, as_of }: CaseHistory): number[] {
  return [...new Set([...entries.map((e) => Date.parse(e.at)), Date.parse(as_of)])].sort((a, b) => a - b);
}
