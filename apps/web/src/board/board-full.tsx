import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { CaseLine } from '#contracts';
import type { Board } from '../data/board.js';
import { Loading, SeverityLegend } from '../parts/index.js';
import { SharedCode } from './shared-code.js';
import { useTitle } from '../shell/use-title.js';
import { useMedia } from '../shell/use-media.js';
import { useWords } from '../words.js';
import { Beyond, EmptyList } from './beyond.js';
import { ColumnsMenu } from './columns-menu.js';
import { columnsOf, USUAL_COLUMNS } from './columns.js';
import { useCursor } from './cursor.js';
import type { Filters } from './filters.js';
import { KeysHelp, SoundSwitch, Tabs } from './head.js';
import { useKeysSetting } from './keys.js';
import { CaseList } from './list.js';
import { MissingYears } from './missing-years.js';
import { sortUnder } from './order.js';
import { Pins } from './pins.js';
import { Preview } from './preview.js';
import { type BoardSearch, FIRST_TAB } from './search.js';
import { SortChoice } from './sort-choice.js';
import { useSound } from './sound.js';
import { StatusLine, Tools } from './tools.js';
import { type BoardView, useBoardView } from './use-board.js';
import { ViewsMenu } from './views-menu.js';
import { useAlerts, useDisplayed } from './use-alerts.js';

/** Wide enough for a preview beside the list, and for rows instead of cards. */
const WIDE = '(min-width: 1380px)';
const ROWS = '(min-width: 1101px) and (min-height: 560px)';

const drawnOf = (rows: BoardView['rows'], drawn: ReadonlySet<string>): CaseLine[] => rows.flatMap(({ line }) => (drawn.has(line.reference) ? [line] : []));

interface Props {
  readonly board: Board;
  /** What to say where the rest of the cases could not be read. */
  readonly rest?: ReactNode;
  readonly search: BoardSearch;
  /** @param stays whether the list stays where its reader is, since what it holds is the same; another list begins at its top */
  readonly onSearch: (search: BoardSearch, stays?: boolean) => void;
  readonly onOpen: (reference: string) => void;
}

/** A board with its cases. */
export function BoardFull({ board, rest, search, onSearch, onOpen }: Props) {
  const { t } = useWords();
  const tab = search.tab ?? FIRST_TAB;
  const filters = useMemo<Filters>(() => ({ severity: search.severity, channel: search.channel, measure: search.measure, q: search.q }), [search.severity, search.channel, search.measure, search.q]);
  const sort = sortUnder(tab, search.sort);
  const columns = search.columns ?? USUAL_COLUMNS;
  const [held, setHeld] = useState(false);
  const view = useBoardView(board, { tab, filters, sort }, held);
  const [wide, pane] = [useMedia(WIDE), useMedia(ROWS)];
  // With nothing chosen the preview shows what stands first, so that it is never an empty pane beside a full list. Without a preview nothing is chosen, and keys begin at the first row.
  const selected = search.case ?? (wide ? view.rows[0]?.line.reference : undefined) ?? null;
  const showsPreview = wide && selected !== null;
  const sound = useSound();
  const [keysOn, setKeys] = useKeysSetting();
  const searchRef = useRef<HTMLInputElement>(null);
  const onSelect = useCallback((reference: string) => { if (wide && search.case !== reference) onSearch({ ...search, case: reference }, true); }, [wide, search, onSearch]);
  const onClear = (): void => onSearch({ tab, sort: search.sort, columns: search.columns });
  useTitle(t.text('nav.board'), view.ours);
  useAlerts(sound);
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  useDisplayed(useMemo(() => [...drawnOf(view.rows, new Set(drawn)), ...view.pinned], [drawn, view.rows, view.pinned]));
  const { cursor, goTo } = useCursor({ pinned: view.pinned, rows: view.rows, selected, keysOn, onOpen, searchRef });
  return (
    <div className="board" data-pane={pane || undefined} data-preview={showsPreview || undefined}>
      <div className="board-main">
        <div className="board-head">
          <h1 className="unseen">{t.text('nav.board')}</h1>
          <Tabs tab={tab} counts={view.counts} search={search} />
          <SoundSwitch sound={sound} />
        </div>
        <MissingYears warnings={board.calendar_warnings} />
        <Pins cases={view.pinned} held={held} cursor={cursor} />
        <Tools filters={filters} onFilter={(next) => onSearch({ ...search, ...next, case: undefined })} searchRef={searchRef}>
          <SortChoice tab={tab} sort={sort} onChoose={(next) => onSearch({ ...search, tab, sort: next })} />
          <div className="menus">
            <ColumnsMenu columns={columns} onChoose={(next) => onSearch({ ...search, tab, columns: columnsOf(next) }, true)} />
            <ViewsMenu search={search} />
          </div>
        </Tools>
        <StatusLine view={view} onClear={onClear} onShown={goTo}><SharedCode typed={search.q} /><KeysHelp on={keysOn} setOn={setKeys} /></StatusLine>
        {board.front && rest}
        {view.here === 'nothing' ? !rest && <Loading text={t.text('board.loading')} rows={7} /> : view.rows.length > 0
          ? <CaseList rows={view.rows} columns={columns} selected={wide ? selected : null} cursor={cursor} onSelect={onSelect} onPress={wide ? onSelect : onOpen} pane={pane} label={t.text('nav.board')} onHold={setHeld} onDrawn={setDrawn} />
          : <EmptyList tab={tab} pinned={view.pinnedHere} filtered={view.filtered} onClear={onClear} />}
        <div className="board-foot"><Beyond board={board} tab={tab} /><SeverityLegend /></div>
      </div>
      {showsPreview && <Preview reference={selected} />}
    </div>
  );
}
