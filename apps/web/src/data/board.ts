import type { QueryClient } from '@tanstack/react-query';
import { type BoardTab, type BoardFront, type CaseLine, type CaseList, boardFrontSchema, caseListSchema } from '#contracts';
import { CASE_STATES } from '#domain';
import { type Api, query } from './api.js';
import { frontPath } from '../board/front-path.js';
import { type BoardLoad, BoardLoads, isNewer, putNewer } from './board-load.js';
import { setServerTime } from './clock.js';

/** Cases asked for at once: reading more would hold up an old laptop while somebody works. And the most pages of open cases that a board loads (some 5,000). */
const PAGE_SIZE = 100;
const PAGES_MAX = 50;
/** Closed cases that a board holds. */
const CLOSED_MAX = 200;
/** The newest changes asked for first; mostly nothing changed meanwhile. */
const CHANGES_FIRST = 20;
/** A change carries the instant its transaction began and is seen when it ended; this much before a reading is read again. */
const OVERLAP_MS = 10_000;
/** Readings of the newest changes after a load; each is shorter than the one before, unless everything changes all the time. */
const ROUNDS_MAX = 5;
const OPEN_STATES = CASE_STATES.filter((state) => state !== 'closed').join(',');

/** Every open case that the reader's side may see and the newest closed ones, by reference, as at one instant of the server's clock. */
export interface Board {
  readonly lines: Readonly<Record<string, CaseLine>>;
  /** Whatever changed before this instant is in `lines`. */
  readonly as_of: string;
  /** Closed cases that are not among `lines`; they are found in the history. */
  readonly closed_beyond: number;
  /** Years whose list of holidays is missing although limits reach them, or soon will. */
  readonly calendar_warnings: CaseList['calendar_warnings'];
  /** True when the service has more open cases than a board loads. */
  readonly cut: boolean;
  /** Set while `lines` holds only what stands first under one tab; counts are then the service's. Null once everything is here. */
  readonly front: Pick<BoardFront, 'tab' | 'order' | 'counts'> | null;
}

export const BOARD_KEY = ['board'] as const;

const loads = new WeakMap<QueryClient, BoardLoads>();
function loadsOf(client: QueryClient): BoardLoads {
  const known = loads.get(client) ?? new BoardLoads();
  loads.set(client, known);
  return known;
}

async function page(api: Api, values: { state?: string; after?: string | null; limit?: number }): Promise<CaseList> {
  const list = await api.read(`cases${query({ limit: PAGE_SIZE, ...values })}`, caseListSchema);
  setServerTime(list.as_of);
  return list;
}

/**
 * Reads the whole board. Nothing that changes meanwhile is missed, whether it is told by the live line or by nobody.
 * @param tab whose first rows are asked for, and shown, ahead of everything else; null waits for the whole
 */
export const loadBoard = (api: Api, client: QueryClient, tab: BoardTab | null = null): Promise<Board> => loadsOf(client).during(async (load) => {
  if (tab !== null) await showFront(api, client, tab);
  const closed = await page(api, { state: 'closed', limit: CLOSED_MAX });
  const lines = new Map(closed.cases.map((line) => [line.reference, line]));
  let after: string | null = null;
  for (let n = 0; n < PAGES_MAX; n += 1) {
    const open: CaseList = await page(api, { state: OPEN_STATES, after });
    putNewer(lines, open.cases);
    after = open.next;
    if (after === null) break;
  }
  const as_of = await settle(api, load, lines, closed.as_of);
  load.finish(lines);
  return { lines: Object.fromEntries(lines), as_of, closed_beyond: Math.max(0, closed.total - closed.cases.length), calendar_warnings: closed.calendar_warnings, cut: after !== null, front: null };
});

/** What a board shows first. One that stands already, and is only read anew, keeps everything that it shows. */
async function showFront(api: Api, client: QueryClient, tab: BoardTab): Promise<void> {
  if (client.getQueryData<Board>(BOARD_KEY)) return;
  const { cases, as_of, calendar_warnings, order, counts } = await api.read(frontPath(tab), boardFrontSchema);
  setServerTime(as_of);
  client.setQueryData<Board>(BOARD_KEY, { lines: Object.fromEntries(cases.map((line) => [line.reference, line])), as_of, closed_beyond: 0, calendar_warnings, cut: false, front: { tab, order, counts } });
}

/** A case that changes while pages are read moves to the front, behind the reader's back: the front is read until it stands still. */
async function settle(api: Api, load: BoardLoad, lines: Map<string, CaseLine>, start: string): Promise<string> {
  let as_of = start;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    load.mustReread();
    const newest = await newestSince(api, as_of);
    putNewer(lines, newest.lines);
    if (newest.reached) as_of = newest.as_of;
    if (newest.pages === 1 && !load.mustReread()) break;
  }
  return as_of;
}

interface Newest { readonly lines: readonly CaseLine[]; readonly as_of: string; readonly pages: number; readonly reached: boolean }

/** Everything that changed since an instant, newest first; `reached` is false when that was more than a board holds. */
async function newestSince(api: Api, since: string): Promise<Newest> {
  const floor = Date.parse(since) - OVERLAP_MS;
  const first = await page(api, { limit: CHANGES_FIRST });
  const lines = [...first.cases];
  let [last, pages] = [first, 1];
  const reached = (): boolean => last.next === null || Date.parse(last.cases.at(-1)?.updated_at ?? since) < floor;
  for (; !reached() && pages < PAGES_MAX; pages += 1) {
    last = await page(api, { after: last.next });
    lines.push(...last.cases);
  }
  return { lines, as_of: first.as_of, pages, reached: reached() };
}

/** Puts lines into the board unless it has a newer version; an older message that arrives late changes nothing. */
export function patchBoard(client: QueryClient, fresh: readonly CaseLine[], as_of?: string): void {
  loadsOf(client).hear(fresh);
  client.setQueryData<Board>(BOARD_KEY, (board) => {
    if (!board) return board;
    const newer = fresh.filter((line) => isNewer(line, board.lines[line.reference]));
    if (newer.length === 0 && as_of === undefined) return board;
    return { ...board, as_of: as_of ?? board.as_of, lines: { ...board.lines, ...Object.fromEntries(newer.map((l) => [l.reference, l])) } };
  });
}

/**
 * To be called whenever the live line has opened, the first time too: what changed before that was told to nobody. A board
 * that stands gets everything newer than itself; a load under way reads on.
 */
export async function catchUp(api: Api, client: QueryClient): Promise<void> {
  loadsOf(client).lineOpened();
  const board = client.getQueryData<Board>(BOARD_KEY);
  if (!board || board.front) return;
  let since = board.as_of;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const newest = await newestSince(api, since);
    if (!newest.reached) return client.invalidateQueries({ queryKey: BOARD_KEY });
    patchBoard(client, newest.lines, newest.as_of);
    if (newest.pages === 1) return;
    since = newest.as_of;
  }
}
