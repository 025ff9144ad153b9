import { useWords } from '../words.js';
import type { Bar } from './lane-bars.js';
import type { Mark } from './lane-marks.js';
import { BAR_ROW_PX, type Lane, MARK_ROW_PX } from './lanes.js';

const BAR_PX = 17;

/** One lane: its time limits as bars, what happened as marks with their words. */
export function LaneBody({ lane, width, hue }: { lane: Lane; width: number; hue: 'a' | 'b' | null }) {
  return (
    <g transform={`translate(0 ${lane.top})`} data-side={hue ?? undefined} className="lane">
      <path className="edge" d={`M0 0H${width}`} />
      {lane.bars.map((bar) => <BarShape key={bar.key} bar={bar} />)}
      {lane.marks.map((mark) => <MarkShape key={mark.seqs[0]} mark={mark} top={lane.marks_top} />)}
    </g>
  );
}

function BarShape({ bar }: { bar: Bar }) {
  const { t } = useWords();
  const y = 10 + bar.row * BAR_ROW_PX;
  const [words_x, anchor] = { after: [bar.due_x + 7, 'start'], within: [bar.due_x - 6, 'end'], passed: [bar.x1 - 6, 'end'], before: [bar.x0 - 7, 'end'] }[bar.beside_at] as [number, 'start' | 'end'];
  return (
    <g className="bar-shape" data-tone={bar.tone}>
      <title>{bar.name === '' || bar.beside === null ? bar.name || bar.beside : t.text('named', { name: bar.name, value: bar.beside })}</title>
      {bar.due_x > bar.x1 && <rect className="left" x={bar.x1} y={y} width={bar.due_x - bar.x1} height={BAR_PX} rx={3} />}
      <rect x={bar.x0} y={y} width={Math.max(2, bar.x1 - bar.x0)} height={BAR_PX} rx={3} />
      {bar.inside !== null && <text className="in" x={bar.x0 + 6} y={y + 12.5}>{bar.inside}</text>}
      {bar.beside !== null && <text className={bar.beside_at === 'passed' ? 'within' : bar.beside_at} x={words_x} y={y + 12.5} textAnchor={anchor}>{bar.beside}</text>}
    </g>
  );
}

function MarkShape({ mark, top }: { mark: Mark; top: number }) {
  const { t } = useWords();
  const y = top + mark.row * MARK_ROW_PX + 10;
  return (
    <g className="mark" data-shape={mark.shape} data-later={mark.later || undefined} transform={`translate(${mark.x} ${y})`}>
      <title>{t.text('history.mark', { seq: mark.numbers.join(', '), what: mark.title })}</title>
      {SHAPES[mark.shape]}
      {mark.label !== null && <text x={mark.anchor === 'start' ? 11 : -11} y={4} textAnchor={mark.anchor}>{mark.label}</text>}
    </g>
  );
}

/** One sign per way in which an entry came about. */
export const SHAPES: Readonly<Record<Mark['shape'], React.ReactNode>> = {
  person: <circle r={5.5} />,
  company: <rect x={-5.5} y={-5.5} width={11} height={11} />,
  limit: <path d="M0-6.5 6.5 5.5h-13z" />,
  rule: <path d="M0-7 6 0 0 7-6 0z" />,
  key: <path d="M-3.2-5.5h6.4L6.4 0 3.2 5.5h-6.4L-6.4 0z" />,
  alarm: <path className="alarm" d="M-6-4l2-2 4 4 4-4 2 2-4 4 4 4-2 2-4-4-4 4-2-2 4-4z" />,
};
