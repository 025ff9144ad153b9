import { Link } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import { SEVERITIES, type Severity } from '#domain';
import type { CaseLine } from '#contracts';
import { SeverityMark } from '../parts/index.js';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import type { Filters } from './filters.js';
import { MeasureChoice } from './measure-choice.js';
import type { BoardView } from './use-board.js';

interface ToolsProps {
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** What stands behind them. */
  readonly children: ReactNode;
}

/** Search and filters. They stand in the address, so that a view can be kept under a name, and sent to a colleague. */
export function Tools({ filters, onFilter, searchRef, children }: ToolsProps) {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const toggle = (level: Severity): void => {
    const now = filters.severity ?? [];
    onFilter({ ...filters, severity: now.includes(level) ? now.filter((l) => l !== level) : SEVERITIES.filter((l) => l === level || now.includes(l)) });
  };
  return (
    <div className="tools" role="search">
      <input ref={searchRef} type="search" className="search" value={filters.q ?? ''} placeholder={t.text('board.search')} aria-label={t.text('board.search')}
        onChange={(e) => onFilter({ ...filters, q: e.target.value })} />
      <div className="levels" role="group" aria-label={t.label('severity')}>
        {SEVERITIES.toReversed().map((level) => (
          <button key={level} type="button" className="level" data-sev={level} aria-pressed={filters.severity?.includes(level) ?? false} onClick={() => toggle(level)}>
            <SeverityMark level={level} />{names.severity(level)}
          </button>
        ))}
      </div>
      <select className="channel" value={filters.channel ?? ''} aria-label={t.text('board.col.channel')} onChange={(e) => onFilter({ ...filters, channel: e.target.value })}>
        <option value="">{t.text('board.filter.channel', { value: t.text('board.filter.all') })}</option>
        {Object.keys(network.channels).map((id) => <option key={id} value={id}>{names.channel(id)}</option>)}
      </select>
      <MeasureChoice measure={filters.measure} onChoose={(measure) => onFilter({ ...filters, measure })} />
      {filters.channel !== undefined && <Link className="small" to="/agenda" search={{ channel: filters.channel }}>{t.text('routing.agenda')}</Link>}
      {children}
    </div>
  );
}

/** @property onShown with the first of the cases that were let in: the button that let them in is gone, and its reader goes on there */
interface StatusProps { readonly view: BoardView; readonly onClear: () => void; readonly onShown: (reference: string) => void; readonly children: ReactNode }

/** One line under the tools, always there, so that nothing below it moves: how many are shown, what waits, what is hidden. */
export function StatusLine({ view, onClear, onShown, children }: StatusProps) {
  const { t } = useWords();
  const { rows, total, pinnedHere, hidden, filtered, here, waiting, letIn } = view;
  const show = (): void => {
    letIn();
    const [first] = waiting;
    if (first) onShown(first.reference);
  };
  return (
    <div className="statusline">
      <span className="small muted count">
        {[t.text('board.count', { shown: rows.length, total }), pinnedHere > 0 && t.text('board.count.pinned', { count: pinnedHere }), here !== 'whole' && t.text('board.rest.loading')].filter(Boolean).join(' · ')}
      </span>
      {filtered && <button type="button" className="plain small" onClick={onClear}>{t.text('board.filter.clear')}</button>}
      {hidden.serious > 0 && <button type="button" className="alertline" data-sev="4" onClick={onClear}><SeverityMark level={4} />{t.text('board.hidden', { count: hidden.serious })}</button>}
      {hidden.overdue > 0 && <button type="button" className="alertline" data-sev="4" onClick={onClear}>{t.text('board.hidden.overdue', { count: hidden.overdue })}</button>}
      {waiting.length > 0 && <Fresh waiting={waiting} onShow={show} />}
      {children}
    </div>
  );
}

function Fresh({ waiting, onShow }: { waiting: readonly CaseLine[]; onShow: () => void }) {
  const { t, f } = useWords();
  const names = useNames();
  const parts = SEVERITIES.toReversed().flatMap((level) => {
    const count = waiting.filter((line) => line.severity === level).length;
    return count > 0 ? [t.text('board.fresh.part', { severity: names.severity(level), count })] : [];
  });
  return <button type="button" className="fresh" onClick={onShow}>{t.text('board.fresh', { count: waiting.length, breakdown: f.list(parts) })}</button>;
}
