import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CaseHistory } from '#contracts';
import { useNow } from '../data/clock.js';
import { useKeptPlace } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { SHAPES } from './lane-body.js';
import { entriesAt } from './moment.js';
import type { TimeScale } from './scale.js';

/** Width of the thumb, by which a range's ends lie inside its box. */
const THUMB_PX = 16;
/** Playing goes from entry to entry, one at a time: every one can be read, however far apart they are. */
const STEP_MS = 900;

interface Props {
  readonly history: CaseHistory;
  /** The axis above: the thumb stands under the line through the lanes. */
  readonly scale: TimeScale;
  readonly at: number;
  readonly onMove: (at: number) => void;
  /** Where the axis begins, in px from the left. */
  readonly indent: number;
}

/** Moves the moment shown: by hand, entry by entry, or playing from the start. Arrow keys go to the entry before and after. */
export function Playhead({ history, scale, at, onMove, indent }: Props) {
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
  const when = f.when(at, names.places, useNow());
  const shown = t.text(at >= last ? 'history.as_at.now' : 'history.as_at', { when });
  const position = t.text('history.position', { n: entriesAt(history.entries, at).length, count: history.entries.length });
  return (
    <div className="playhead">
      <div className="rail" style={{ paddingInlineStart: indent - THUMB_PX / 2 }}>
        <input type="range" min={0} max={Math.round(scale.x(last))} value={Math.round(scale.x(at))} style={{ inlineSize: scale.x(last) + THUMB_PX }}
          aria-label={t.text('history.as_at.move')} aria-valuetext={`${shown}, ${position}`} onChange={(event) => onMove(Math.min(last, scale.at(Number(event.target.value))))} onKeyDown={keys} />
      </div>
      <div className="toolbar">
        <Control label={t.text(playing ? 'history.pause' : 'history.play')} onPress={play} path={playing ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M3 1.5 12 7l-9 5.5z'} />
        <Control label={t.text('history.previous')} onPress={() => step(-1)} path="M9 2 4 7l5 5z" disabled={at <= first} />
        <Control label={t.text('history.next')} onPress={() => step(1)} path="m5 2 5 5-5 5z" disabled={at >= last} />
        <p><b>{shown}</b> <span className="small muted">{position}</span></p>
        {at < last && <ToNow onPress={() => onMove(last)} />}
        <Legend />
      </div>
    </div>
  );
}

const SIGNS = ['person', 'company', 'limit', 'rule', 'key', 'alarm'] as const;

/** What the signs on the lanes mean. */
function Legend() {
  const { t } = useWords();
  return (
    <ul className="signs" aria-label={t.text('history.legend')}>
      {SIGNS.map((sign) => <li key={sign}><svg viewBox="-7 -7 14 14" aria-hidden="true" className="mark">{SHAPES[sign]}</svg>{t.text(`history.legend.${sign}`)}</li>)}
      <li><svg viewBox="0 0 20 10" aria-hidden="true" className="dashed"><path d="M1 1h18v8H1z" /></svg>{t.text('history.legend.left')}</li>
      <li><svg viewBox="0 0 20 10" aria-hidden="true" className="stood"><path d="M2 9l6-8M8 9l6-8M14 9l5-7" /></svg>{t.text('history.legend.still')}</li>
      <li><svg viewBox="-7 -7 14 14" aria-hidden="true" className="fold"><path className="break" d="M-5 5l4-10M1 5l4-10" /></svg>{t.text('history.legend.fold')}</li>
    </ul>
  );
}

function ToNow({ onPress }: { onPress: () => void }) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useKeptPlace(button);
  return <button ref={button} type="button" className="plain" onClick={onPress}>{t.text('history.now')}</button>;
}

/** At an end it keeps the focus that came there with it, which a disabled button does not. */
function Control({ label, onPress, path, disabled = false }: { label: string; onPress: () => void; path: string; disabled?: boolean }) {
  return <button type="button" onClick={disabled ? undefined : onPress} aria-disabled={disabled || undefined} aria-label={label} title={label}><svg viewBox="0 0 14 14" aria-hidden="true"><path d={path} /></svg></button>;
}

/** Instants worth stopping at: every entry, and now. */
function stopsOf({ entries, as_of }: CaseHistory): number[] {
  return [...new Set([...entries.map((e) => Date.parse(e.at)), Date.parse(as_of)])].sort((a, b) => a - b);
}
