import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { mustAct, standing, tabOf, type CaseLine } from '#contracts';
import { CityTime, Conditions, Dotted, Due, NoDue, OwnMark, Rungs, Severity, SideName, Typed } from '../parts/index.js';
import { useNow } from '../data/clock.js';
import { hasNews } from '../data/opened-news.js';
import { BINDS_ALL } from '../history/moment.js';
import { useNames, useWords, type Words } from '../words.js';
import { type BoardColumn, USUAL_COLUMNS } from './columns.js';
import type { Row } from './steady.js';

export interface CaseRowProps extends Row {
  /** Which of the parts that may be left out are shown. */
  readonly columns: readonly BoardColumn[];
  readonly index: number;
  readonly selected: boolean;
  /** The focus came to this case: the preview follows. */
  readonly onSelect: (reference: string) => void;
  /** The row was pressed beside its link. */
  readonly onPress: (reference: string) => void;
  /** Given while the list is virtualised: the row then reports its height. */
  readonly measure?: ((element: Element | null) => void) | undefined;
}

/** Whether rows have their last cell, which levels and channel share. */
export const hasLast = (columns: readonly BoardColumn[]): boolean => columns.includes('rank') || columns.includes('channel');

/** One case of the board: grade and whose turn it is, what and where, both sides' limits, levels. */
export const CaseRow = memo(function CaseRow({ line, moved, columns, index, selected, onSelect, onPress, measure }: CaseRowProps) {
  const names = useNames();
  return (
    // The mouse may press anywhere on a row; the keyboard has the link in it, and J and K.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div role="row" className="row" ref={measure} data-index={index} data-sev={line.severity} data-moved={moved || undefined}
      aria-rowindex={index + 2} aria-current={selected || undefined} onClick={(e) => { if (!(e.target instanceof Element && e.target.closest('a, button'))) onPress(line.reference); }}>
      <div role="cell" className="c-sev"><Severity level={line.severity} /><Turn line={line} /></div>
      <div role="cell" className="c-case"><About line={line} columns={columns} onSelect={onSelect} />{moved && <Moved line={line} />}</div>
      <div role="cell" className="c-ours">{line.state === 'closed' ? <Outcome line={line} /> : <SideDue line={line} side={names.own} />}</div>
      <div role="cell" className="c-theirs">
        {line.state !== 'closed' && names.others.map((side) => <div key={side}><SideDue line={line} side={side} /></div>)}
      </div>
      {hasLast(columns) && <div role="cell" className="c-level">{columns.includes('rank') && <Levels line={line} />}{columns.includes('channel') && <Channel line={line} />}</div>}
    </div>
  );
});

/** Looked at from time to time, and nothing to do for the reader's side today. */
const isLookedAt = (line: CaseLine, own: string, now: number): boolean => line.state === 'monitoring' && !mustAct(line, own, now);

/** Whose turn it is, in words, on every row. */
function Turn({ line }: { line: CaseLine }) {
  const { t } = useWords();
  const names = useNames();
  const now = useNow();
  if (line.state === 'closed') return <span className="turn muted">{t.label('case.closed')}</span>;
  if (isLookedAt(line, names.own, now)) return <span className="turn muted">{t.label('case.monitoring')}</span>;
  if (line.paused !== null && !mustAct(line, names.own, now)) return <span className="turn muted">{t.label('clock.paused')}</span>;
  if (mustAct(line, names.own, now)) return <span className="turn ours">{t.text('board.tab.ours')}</span>;
  return <span className="turn muted">{line.turn === null ? '' : t.text('board.tab.theirs.named', { side: names.sideNamed(line.turn) })}</span>;
}

function About({ line, columns, onSelect }: Pick<CaseRowProps, 'line' | 'columns'> & { onSelect: (reference: string) => void }) {
  const { t } = useWords();
  const looked = isLookedAt(line, useNames().own, useNow());
  return (
    <>
      <Link className="item" to="/cases/$reference" params={{ reference: line.reference }} data-reference={line.reference} onFocus={() => onSelect(line.reference)}><Goods line={line} /></Link>
      {columns.includes('route') && <Where line={line} />}
      <Marks line={line} columns={columns}>{columns.includes('opened') && <span>{t.label('case.opened')} <CityTime at={line.opened_at} /></span>}</Marks>
      <CompanyNews line={line} />
      <Conditions line={line} brief without={looked ? 'monitoring' : undefined} />
    </>
  );
}

/** Something came from the company, which nobody has looked into yet: the row is not what it was when it was last read. */
export function CompanyNews({ line }: { line: CaseLine }) {
  const { t, f } = useWords();
  const { places } = useNames();
  const now = useNow();
  if (line.company_news_at === null || !hasNews(line)) return null;
  return <div className="small company-news"><b>{t.text('board.company_news')}</b> <time dateTime={line.company_news_at}>{f.when(line.company_news_at, places, now)}</time></div>;
}

/** From where to where, through which port, what kind of trouble, how far the goods are. */
export function Where({ line }: { line: CaseLine }) {
  const { t } = useWords();
  const names = useNames();
  const parts = [
    line.from && line.to ? t.text('board.route', { from: names.country(line.from), to: names.country(line.to) }) : null,
    line.port && names.port(line.port),
    t.text(`kind.${line.kind}`),
    line.stage && line.stage !== 'unknown' && t.has(`st.${line.stage}`) ? t.text(`st.${line.stage}` as 'st.held') : null,
  ];
  return <div className="small muted"><Dotted parts={parts} /></div>;
}

/** By what a case is called: reference, HS code, and the company's name where the reader may know it. */
export function Marks({ line, columns = USUAL_COLUMNS, children }: { line: CaseLine; columns?: readonly BoardColumn[]; children?: ReactNode }) {
  const { t, f } = useWords();
  return (
    <div className="small muted marks">
      <span className="mono nb">{line.reference}</span>
      {line.hs && columns.includes('hs') && <span className="nb">{t.text('board.hs', { code: f.hs(line.hs) })}</span>}
      {line.state !== 'closed' && line.progress.map((p) => <span key={p.unit} className="nb">{t.text('board.progress', { free: f.quantity(p.free, p.unit), total: f.quantity(p.total, p.unit) })}</span>)}
      {line.joined > 0 && <span className="nb">{t.text('board.joined', { count: line.joined })}</span>}
      {line.company && columns.includes('company') && <span><Typed text={line.company} home={line.home} />{!line.company_given && <> <OwnMark /></>}</span>}
      {children}
    </div>
  );
}

/** What the goods are called in the reader's language where that is known, else as the company wrote; else the kind of trouble. */
export function Goods({ line }: { line: CaseLine }) {
  const { t } = useWords();
  const goods = useNames().goods(line);
  if (goods !== null && goods !== line.goods) return <>{goods}</>;
  return line.goods === null ? <>{t.label(`kind.${line.kind}`)}</> : <Typed text={line.goods} home={line.home} />;
}

/** The one limit of a side, with the side's name where columns have none; a limit that binds all sides bears no side's name. */
export function SideDue({ line, side }: { line: CaseLine; side: string }) {
  const { t, f } = useWords();
  const names = useNames();
  const now = useNow();
  const found = standing(line, side, now).clock;
  // A limit that binds all stands once, in the reader's own column.
  const clock = found && BINDS_ALL.has(found.kind) && side !== names.own ? null : found;
  const { told_at: told = null, acknowledged_at: confirmed = null } = line.sides.find((s) => s.side === side) ?? {};
  const whose = <span className="whose"><SideName side={side} form="ours" /></span>;
  if (told === null) return <>{whose}<NoDue text={t.label('clock.not_told')} /></>;
  // Nothing is asked of it that the reader sees: what it did last is said in words.
  if (!clock) return <>{whose}<NoDue text={t.label('clock.none')} />{confirmed !== null && <span className="small muted"><time dateTime={confirmed}>{t.label('desk.receipt.confirmed', { time: f.when(confirmed, names.places, now) })}</time></span>}</>;
  return <>{!BINDS_ALL.has(clock.kind) && whose}<Due clock={clock} brief /></>;
}

function Outcome({ line }: { line: CaseLine }) {
  const { t, f } = useWords();
  const outcomes = line.outcomes.map((o, n) => (t.has(`out.${o}`) ? t[n === 0 ? 'label' : 'text'](`out.${o}` as 'out.lapsed') : o));
  return <div className="due" data-tone="done"><span className="what">{endWords(line, f.list(outcomes), t)}</span><span className="by">{line.closed_at && <CityTime at={line.closed_at} />}</span></div>;
}

/** Outcomes behind how it ended, where that was no solution. */
export const endWords = ({ end, joined_into }: CaseLine, outcomes: string, t: Words['t']): string => (end && end !== 'solved' && joined_into === null ? t.text('named', { name: t.label(`end.${end}`), value: outcomes }) : outcomes);

/** The reader's own level, and another side's where it stands elsewhere. */
function Levels({ line }: { line: CaseLine }) {
  const names = useNames();
  const { t } = useWords();
  const own = line.sides.find((s) => s.side === names.own);
  const elsewhere = line.sides.filter((s) => s.side !== names.own && s.told_at !== null && s.rung !== own?.rung);
  return (
    <>
      {own && <Rungs rank={own.rank} rung={own.rung} of={line.rungs} />}
      {elsewhere.map((s) => <div key={s.side} className="small"><SideName side={s.side} /> {t.text(`rank.${s.rank}`)}</div>)}
    </>
  );
}

function Channel({ line }: { line: CaseLine }) {
  const names = useNames();
  return <div className="small muted channel-name">{names.channel(line.channel)}</div>;
}

function Moved({ line }: { line: CaseLine }) {
  const { t } = useWords();
  const { own } = useNames();
  const tab = tabOf(line, own, useNow());
  return <div className="moved small">{t.text('board.moved', { tab: t.text(tab === 'theirs' ? 'board.tab.theirs' : `board.tab.${tab}`) })}</div>;
}
