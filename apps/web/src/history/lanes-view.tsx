import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { CaseHistory } from '#contracts';
import { useNames, useWords } from '../words.js';
import { BAR_ROW_PX, type Lane, lanes, type Lanes as Drawn, MARK_ROW_PX } from './lanes.js';
import type { Bar } from './lane-bars.js';
import type { Mark } from './lane-marks.js';
import { useEntryContext } from './use-entry-context.js';
import { useSay } from './use-say.js';

const LABEL_PX = 112;
const HEAD_PX = 54;
const END_PX = 10;
/** Below this the lanes scroll sideways instead of running their words together. */
const WIDTH_MIN = 760;
const BAR_PX = 17;

interface Props { readonly history: CaseHistory; readonly at: number; readonly onMove: (at: number) => void }

/** The case by side and time, drawn to the width of the page, with its words as text. */
export function Lanes({ history, at, onMove }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const outer = useWidth(frame);
  const say = useSay();
  const names = useNames();
  const { t } = useWords();
  const context = useEntryContext(history.line.channel);
  const width = Math.max(WIDTH_MIN, outer) - LABEL_PX - END_PX;
  const drawn = useMemo(() => lanes({ ...context, history, at, width, order: names.order, zone: names.places[0].zone, say }), [context, history, at, width, names, say]);
  const move = (event: PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(Math.min(Date.parse(history.as_of), drawn.scale.at(event.clientX - box.left)));
  };
  return (
    <div className="lanes" ref={frame}>
      <div className="lane-names" style={{ inlineSize: LABEL_PX, paddingBlockStart: HEAD_PX }}>
        <LaneHeads />
        {drawn.lanes.map((lane) => <LaneName key={lane.id} lane={lane} line={history.line} />)}
      </div>
      <svg width={width + END_PX} height={HEAD_PX + drawn.height} role="img" aria-label={t.text('history.lanes')}>
        <Axis drawn={drawn} at={at} width={width} />
        <g transform={`translate(0 ${HEAD_PX})`}>
          {drawn.lanes.map((lane) => <LaneBody key={lane.id} lane={lane} width={width} hue={lane.id === 'system' ? null : names.hue(lane.id)} />)}
          <rect className="touch" x={0} y={-HEAD_PX} width={width} height={drawn.height + HEAD_PX} onPointerDown={move} onPointerMove={(event) => { if (event.buttons === 1) move(event); }} />
        </g>
        <Head drawn={drawn} at={at} width={width} />
      </svg>
    </div>
  );
}

/** The width that the page gives, kept up to date. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
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
function Axis({ drawn, at, width }: { drawn: Drawn; at: number; width: number }) {
  const { f } = useWords();
  const { places } = useNames();
  const head = drawn.scale.x(at);
  const bottom = HEAD_PX + drawn.height;
  return (
    <g className="axis">
      {drawn.folds.map(({ x0, x1, lasting }) => (
        <g key={x0} className="fold"><rect x={x0 + 2} y={HEAD_PX} width={x1 - x0 - 4} height={drawn.height} /><text x={(x0 + x1) / 2} y={HEAD_PX - 8} textAnchor="middle">{f.duration(lasting)}</text></g>
      ))}
      {drawn.ticks.map((tick) => <path key={tick.at} d={`M${tick.x} ${HEAD_PX}V${bottom}`} />)}
      {drawn.ticks.filter((tick) => Math.abs(tick.x - head) > 44).map((tick) => (
        <g key={tick.at} textAnchor={tick.x < 24 ? 'start' : tick.x > width - 24 ? 'end' : 'middle'}>
          {tick.day && <text x={tick.x} y={11}>{f.shortDate(tick.at, places[0].zone)}</text>}
          {places.slice(0, 2).map((place, i) => <text key={place.city} className={i === 0 ? 'b' : undefined} x={tick.x} y={27 + 16 * i}>{f.time(tick.at, place.zone)}</text>)}
        </g>
      ))}
    </g>
  );
}

/** The playhead: one line through all lanes with both cities' times; what lies to the right of it is still to come. */
function Head({ drawn, at, width }: { drawn: Drawn; at: number; width: number }) {
  const { f } = useWords();
  const { places } = useNames();
  const x = drawn.scale.x(at);
  const anchor = x < 24 ? 'start' : x > width - 24 ? 'end' : 'middle';
  return (
    <g className="head">
      <rect x={x} y={HEAD_PX} width={Math.max(0, width - x)} height={drawn.height} />
      <path d={`M${x} ${HEAD_PX - 6}V${HEAD_PX + drawn.height}`} /><path className="tip" d={`M${x - 6} ${HEAD_PX - 8}h12l-6 8z`} />
      {places.slice(0, 2).map((place, i) => <text key={place.city} className={i === 0 ? 'b' : undefined} x={x} y={27 + 16 * i - (i === 0 ? 0 : 0)} textAnchor={anchor}>{f.time(at, place.zone)}</text>)}
    </g>
  );
}

function LaneBody({ lane, width, hue }: { lane: Lane; width: number; hue: 'a' | 'b' | null }) {
  return (
    <g transform={`translate(0 ${lane.top})`} data-side={hue ?? undefined} className="lane">
      <path className="edge" d={`M0 0H${width}`} />
      {lane.bars.map((bar) => <BarShape key={bar.key} bar={bar} width={width} />)}
      {lane.marks.map((mark) => <MarkShape key={mark.seqs[0]} mark={mark} top={lane.marks_top} />)}
    </g>
  );
}

function BarShape({ bar, width }: { bar: Bar; width: number }) {
  const y = 10 + bar.row * BAR_ROW_PX;
  const end = bar.beside !== null && bar.due_x > width - 90;
  return (
    <g className="bar-shape" data-tone={bar.tone}>
      {bar.due_x > bar.x1 && <rect className="left" x={bar.x1} y={y} width={bar.due_x - bar.x1} height={BAR_PX} rx={3} />}
      <rect x={bar.x0} y={y} width={Math.max(2, bar.x1 - bar.x0)} height={BAR_PX} rx={3} />
      {bar.inside !== null && <text className="in" x={bar.x0 + 6} y={y + 12.5}>{bar.inside}</text>}
      {bar.beside !== null && <text x={end ? bar.due_x - 6 : bar.due_x + 7} y={y + 12.5} textAnchor={end ? 'end' : 'start'}>{bar.beside}</text>}
    </g>
  );
}

function MarkShape({ mark, top }: { mark: Mark; top: number }) {
  const { t } = useWords();
  const y = top + mark.row * MARK_ROW_PX + 10;
  return (
    <g className="mark" data-shape={mark.shape} data-later={mark.later || undefined} transform={`translate(${mark.x} ${y})`}>
      <title>{t.text('history.mark', { seq: mark.seqs.join(', '), what: mark.title })}</title>
      {SHAPES[mark.shape]}
      {mark.label !== null && <text x={mark.anchor === 'start' ? 11 : -11} y={4} textAnchor={mark.anchor}>{mark.label}</text>}
    </g>
  );
}

const SHAPES: Readonly<Record<Mark['shape'], React.ReactNode>> = {
  person: <circle r={5.5} />,
  company: <rect x={-5.5} y={-5.5} width={11} height={11} />,
  limit: <path d="M0-6.5 6.5 5.5h-13z" />,
  sealed: <circle r={5} className="hollow" />,
};
