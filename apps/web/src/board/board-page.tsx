import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Board } from '../data/board.js';
import { useCaseList } from '../data/cases.js';
import { useConnection } from '../data/live-store.js';
import { Failed, Loading } from '../parts/index.js';
import { useTitle } from '../shell/use-title.js';
import { useNames, useWords } from '../words.js';
import { BoardFull } from './board-full.js';
import type { BoardSearch } from './search.js';
import { frontOf, useFirstView } from './views.js';

const route = getRouteApi('/signed-in/');

/** The board of a liaison officer: one screen for each of its states. */
export function BoardPage() {
  const { t } = useWords();
  const names = useNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = useCallback((next: BoardSearch, stays = false) => { void navigate({ search: next, replace: true, resetScroll: !stays }); }, [navigate]);
  const shown = useFirstView(search, onSearch);
  const { data, error, refetch } = useCaseList(shown && frontOf(shown));
  const onOpen = useCallback((reference: string) => { void navigate({ to: '/cases/$reference', params: { reference } }); }, [navigate]);
  return (
    <BoardStates data={data} error={error} onRetry={() => void refetch()} title={t.text('nav.board')} failed={t.text('board.error', { phone: names.dutyPhone() })}>
      {(board) => <BoardFull board={board} rest={error ? <Failed error={error} text={t.text('board.rest.error')} onRetry={() => void refetch()} /> : null} search={search} onSearch={onSearch} onOpen={onOpen} />}
    </BoardStates>
  );
}

interface StatesProps {
  readonly data: Board | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly title: string;
  readonly failed: string;
  readonly children: (board: Board) => React.ReactNode;
}

/** Names the tab while there is nothing to count. */
function PageTitle({ title }: { title: string }) {
  useTitle(title);
  return <h1 className="unseen">{title}</h1>;
}

/** Loading, failed, or full; offline and stale dim what is there. What was once loaded is never thrown away for an error. */
export function BoardStates({ data, error, onRetry, title, failed, children }: StatesProps) {
  const connection = useConnection();
  const { t } = useWords();
  if (!data) return <div className="board"><PageTitle title={title} />{error ? <Failed error={error} text={failed} onRetry={onRetry} /> : <Loading text={t.text('board.loading')} rows={7} />}</div>;
  const stale = connection.state === 'reconnecting' || connection.state === 'offline';
  return <div className="board-frame" data-stale={stale || undefined}>{children(data)}</div>;
}
