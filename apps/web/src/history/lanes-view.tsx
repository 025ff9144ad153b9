import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseHistory } from '#contracts';
import { useNames, useWords } from '../words.js';
import { LaneBody } from './lane-body.js';
import { type Lane, lanes, type Lanes as Drawn } from './lanes.js';
import { Playhead } from './playhead.js';
import { useEntryContext } from './use-entry-context.js';
import { useSay } from './use-say.js';

/** Width of the lanes' names, beside lanes that fit and beside lanes that scroll. */
const NAMES_PX = 112;
const NAMES_NARROW_PX = 78;
/** The day of the playhead, the days of the axis, and the times of two cities. */
const HEAD_PX = 70;
const DAY_Y = 27;
const TIME_Y = 43;
/** Room below the lanes for how long folded stretches were. */
const FOLD_WORDS_PX = 18;
const START_PX = 8;
const END_PX = 10;
/** Below this the lanes scroll sideways instead of running their words together. */
const WIDTH_MIN = 760;
/** Of a sheet of A4 at the size in which a history is printed (history.css): wider lanes are drawn smaller on paper, where nothing scrolls. */
const SHEET_PX = 880;

interface Props { readonly history: CaseHistory; readonly at: number; readonly onMove: (at: number) => void }

/** The case by side and time, drawn to the width of the page, with its words as text, and the playhead under it. */
export function Lanes({ history, at, onMove }: Props) {
  const { t } = useWords();
  const names = useNames();
  const frame = useRef<HTMLDivElement>(null);
  const outer = useWidth(frame);
  const names_px = outer < WIDTH_MIN ? NAMES_NARROW_PX : NAMES_PX;
  const drawn = useDrawn(history, at, Math.max(WIDTH_MIN, outer) - names_px - START_PX - END_PX);
  const { width } = drawn.scale;
  useInView(frame, names_px + START_PX + drawn.scale.x(at));
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(Math.min(Date.parse(history.as_of), drawn.scale.at(event.clientX - box.left)));
  };
  return (
    <>
      <div className="lanes" ref={frame} style={{ ['--on-paper' as string]: Math.min(1, SHEET_PX / (names_px + START_PX + width + END_PX)).toFixed(3) }} {...(outer < WIDTH_MIN ? { tabIndex: 0, role: 'group', 'aria-label': t.text('history.lanes') } : {})}>
        <div className="lane-names" style={{ inlineSize: names_px, paddingBlockStart: HEAD_PX }}>
          <LaneHeads />
          {drawn.lanes.map((lane) => <LaneName key={lane.id} lane={lane} line={history.line} />)}
        </div>
        <svg width={START_PX + width + END_PX} height={HEAD_PX + drawn.height + (drawn.folds.length > 0 ? FOLD_WORDS_PX : 2)} role="img" aria-label={t.text('history.lanes')}>
          <g transform={`translate(${START_PX} 0)`}>
            <Axis drawn={drawn} at={at} />
            {/* Behind the lanes: what is written there stands before it. */}
            <path className="now-rule" d={`M${drawn.scale.x(at)} ${HEAD_PX - 6}V${HEAD_PX + drawn.height}`} />
            <g transform={`translate(0 ${HEAD_PX})`}>
              {drawn.lanes.map((lane) => <LaneBody key={lane.id} lane={lane} width={width} hue={lane.id === 'system' ? null : names.hue(lane.id)} />)}
              <rect className="touch" x={0} y={-HEAD_PX} width={width} height={drawn.height + HEAD_PX} onPointerDown={move} onPointerMove={(event) => { if (event.buttons === 1) move(event); }} />
            </g>
            <Head drawn={drawn} at={at} />
          </g>
        </svg>
      </div>
      <Playhead history={history} scale={drawn.scale} at={at} onMove={onMove} indent={names_px + START_PX} />
    </>
  );
}

/** The drawing for an axis this wide, in px. */
function useDrawn(history: CaseHistory, at: number, width: number): Drawn {
  const say = useSay();
  const names = useNames();
  const context = useEntryContext(history.line.channel);
  return useMemo(() => lanes({ ...context, history, at, width, order: names.order, zone: names.places[0].zone, say }), [context, history, at, width, names, say]);
}

/** Where the lanes scroll sideways, keeps the line of the playhead in view. */
function useInView(frame: RefObject<HTMLDivElement | null>, x: number): void {
  useEffect(() => {
    const box = frame.current;
    if (!box || box.scrollWidth <= box.clientWidth) return;
    const [from, to] = [box.scrollLeft + NAMES_PX, box.scrollLeft + box.clientWidth - START_PX];
    if (x < from || x > to) box.scrollTo({ left: x - box.clientWidth / 2 });
  }, [frame, x]);
}

/** The width that the page gives, kept up to date. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(WIDTH_MIN);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.floor(entry.contentRect.width)); });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** The two cities before the two rows of times. */
function LaneHeads() {
  const { places } = useNames();
  return <div className="lane-zones">{places.map((p, i) => (i === 0 ? <b key={p.city}>{p.city}</b> : <span key={p.city}>{p.city}</span>))}</div>;
}

function LaneName({ lane, line }: { lane: Lane; line: CaseHistory['line'] }) {
  const { t } = useWords();
  const names = useNames();
  const role = lane.id === line.home ? 'history.lane.home' : lane.id === line.lead ? 'history.lane.lead' : 'history.lane.told';
  return (
    <div className="lane-name" style={{ blockSize: lane.height }}>
      {lane.id === 'system' ? <b>{t.label('history.lane.system')}</b> : <><b className="side" data-side={names.hue(lane.id)}>{names.side(lane.id)}</b><span>{t.text(role)}</span></>}
    </div>
  );
}

/** Times of both cities over the lanes, and folded stretches with how long they were. */
function Axis({ drawn, at }: { drawn: Drawn; at: number }) {
  const { t, f } = useWords();
  const { places } = useNames();
  const { width } = drawn.scale;
  const head = drawn.scale.x(at);
  const bottom = HEAD_PX + drawn.height;
  return (
    <g className="axis">
      <defs><pattern id="still" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(35)"><path className="stood" d="M1 0v7" /></pattern></defs>
      <rect className="still-to-come" x={head} y={HEAD_PX} width={Math.max(0, width - head)} height={drawn.height} />
      {drawn.still.map(({ x0, x1, lasting }) => (
        <g key={x0} className="still"><title>{t.text('named', { name: t.text('history.legend.still'), value: f.duration(lasting) })}</title><rect x={x0} y={HEAD_PX} width={Math.max(2, x1 - x0)} height={drawn.height} fill="url(#still)" /></g>
      ))}
      {drawn.folds.map(({ x0, x1, lasting }) => (
        <g key={x0} className="fold"><rect x={x0 + 2} y={HEAD_PX} width={x1 - x0 - 4} height={drawn.height} /><path className="break" d={`M${x0 - 3} ${HEAD_PX + 5}l4-10M${x0 + 3} ${HEAD_PX + 5}l4-10`} /><text x={(x0 + x1) / 2} y={bottom + 13} textAnchor="middle">{f.duration(lasting)}</text></g>
      ))}
      {drawn.ticks.map((tick) => <path key={tick.at} d={`M${tick.x} ${HEAD_PX}V${bottom}`} />)}
      {drawn.ticks.filter((tick) => tick.words).map((tick) => (
        <g key={tick.at} textAnchor={tick.x < 24 ? 'start' : tick.x > width - 24 ? 'end' : 'middle'}>
          {tick.day && <text x={tick.x} y={DAY_Y}>{f.shortDate(tick.at, places[0].zone)}</text>}
          {places.slice(0, 2).map((place, i) => <text key={place.city} className={i === 0 ? 'b' : undefined} x={tick.x} y={TIME_Y + 16 * i}>{f.time(tick.at, place.zone)}</text>)}
        </g>
      ))}
    </g>
  );
}

/** The head of the playhead's line through all lanes, with its day and both cities' times; what lies to the right of it is still to come. */
function Head({ drawn, at }: { drawn: Drawn; at: number }) {
  const { f } = useWords();
  const { places } = useNames();
  const x = drawn.scale.x(at);
  const anchor = x < 24 ? 'start' : x > drawn.scale.width - 24 ? 'end' : 'middle';
  return (
    <g className="now-line">
      <text x={x} y={11} textAnchor={anchor}>{f.shortDate(at, places[0].zone)}</text>
      <path className="tip" d={`M${x - 6} ${HEAD_PX - 8}h12l-6 8z`} />
      {places.slice(0, 2).map((place, i) => <text key={place.city} className={i === 0 ? 'b' : undefined} x={x} y={TIME_Y + 16 * i} textAnchor={anchor}>{f.time(at, place.zone)}</text>)}
    </g>
  );
}
