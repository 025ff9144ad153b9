import { useMemo, useState } from 'react';
import { rowsOfTab, type CaseLine } from '#contracts';
import { BoardFull } from '../board/board-full.js';
import { BoardStates } from '../board/board-page.js';
import { boardSearch, type BoardSearch, FIRST_TAB } from '../board/search.js';
import type { Board } from '../data/board.js';
import { NoAnswerError } from '../data/problem.js';
import { NOW } from '../history/fixtures.js';
import { useNames, useWords } from '../words.js';
import { MANY } from './fixture-api.js';
import type { FixtureLive } from './fixture-live.js';
import { linesFor, manyLines } from './lines.js';

/** A year without its list, as every board shows it from autumn until the list appears. */
const MISSING = [{ calendar: 'CN', year: 2027, sides: ['CN'] }];
const boardOf = (lines: readonly CaseLine[], closed_beyond = 125): Board => ({ lines: Object.fromEntries(lines.map((l) => [l.reference, l])), as_of: NOW, closed_beyond, cut: false, front: null, calendar_warnings: lines.length > 0 ? MISSING : [] });

/** What stands first, with the counts of all, while the rest is on its way. */
function frontOf(order: readonly string[]): Board {
  const rows = rowsOfTab(FIRST_TAB, linesFor(order[0] ?? ''), order, Date.parse(NOW));
  return { ...boardOf(rows, 0), front: { tab: FIRST_TAB, order: rows.map((line) => line.reference), counts: { ours: 214, theirs: 261, proposals: 3, monitoring: 12, untold: 40, closed: 1_304 } } };
}

/** The board in one of its states: front, full, empty, loading, error, many. Buttons at the foot let cases arrive. */
export function BoardStatesShow({ state, raw, live }: { state: string; raw: Record<string, unknown>; live: FixtureLive }) {
  const { t } = useWords();
  const names = useNames();
  const { own } = names;
  const start = useMemo(() => (state === 'front' ? frontOf(names.order) : state === 'empty' ? boardOf([], 0) : boardOf(state === 'many' ? [...linesFor(own), ...manyLines(own, MANY)] : linesFor(own))), [state, own, names.order]);
  const [board, setBoard] = useState(start);
  const [search, setSearch] = useState<BoardSearch>(() => boardSearch({ case: state === 'full' ? 'KR-7F3K-9QXM' : undefined, ...raw }));
  const arrive = (line: CaseLine): void => { setBoard((b) => ({ ...b, lines: { ...b.lines, [line.reference]: line } })); live.arrive(line); };
  const error = state === 'error' ? new NoAnswerError('fixture') : null;
  return (
    <>
      <BoardStates data={error || state === 'loading' ? undefined : board} error={error} onRetry={() => {}} title={t.text('nav.board')} failed={t.text('board.error', { phone: names.dutyPhone() })}>
        {(data) => <BoardFull board={data} search={search} onSearch={setSearch} onOpen={() => {}} />}
      </BoardStates>
      {raw.drive && <Drive board={board} arrive={arrive} live={live} />}
    </>
  );
}

/** Lets things happen by hand: arrivals, a receipt by a colleague, a lost line. For stories in a browser. */
function Drive({ board, arrive, live }: { board: Board; arrive: (line: CaseLine) => void; live: FixtureLive }) {
  const [n, setN] = useState(1);
  const { own } = useNames();
  const next = (severity: CaseLine['severity']): void => {
    const base = linesFor(own).find((line) => (severity === 4 ? line.reference === 'CN-M9S3-46Q3' : line.state === 'told' && line.turn === own && line.severity < 4));
    if (base) arrive({ ...base, severity, reference: `CN-NEW${n}-0000`, opened_at: NOW, updated_at: NOW });
    setN(n + 1);
  };
  const first = Object.values(board.lines).find((line) => line.state === 'told');
  return (
    <div className="drive" role="group" aria-label="fixture">
      {([4, 3, 2, 1] as const).map((level) => <button key={level} type="button" data-drive={`arrive-${level}`} onClick={() => next(level)}>+{level}</button>)}
      <button type="button" data-drive="accepted" onClick={() => first && arrive({ ...first, state: 'accepted', turn: first.home, version: first.version + 1, clocks: [] })}>moved</button>
      <button type="button" data-drive="lost" onClick={() => live.set({ state: 'reconnecting', since: Date.parse(NOW) })}>lost</button>
      <button type="button" data-drive="live" onClick={() => live.set({ state: 'live', heard_at: Date.parse(NOW) })}>live</button>
    </div>
  );
}
