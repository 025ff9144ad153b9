import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CaseLine, type CaseList, type CaseView, caseListSchema, caseViewSchema } from '#contracts';
import { CASE_STATES } from '#domain';
import { type Api, query, useApi } from './api.js';
import { setServerTime } from './clock.js';

/** Cases asked for at once, and the most pages of open cases that a board loads (some 5,000). */
const PAGE_SIZE = 200;
const PAGES_MAX = 25;
/** Going back to a case just seen does not fetch it again; pokes fetch it when it changed. */
const CASE_FRESH_MS = 10_000;
const OPEN_STATES = CASE_STATES.filter((state) => state !== 'closed').join(',');

/** Every open case that the reader's side may see and the newest closed ones, by reference, as at one instant of the server's clock. */
export interface Board {
  readonly lines: Readonly<Record<string, CaseLine>>;
  readonly as_of: string;
  /** Closed cases that are not among `lines`; they are found in the history. */
  readonly closed_beyond: number;
  /** True when the service has more open cases than a board loads. */
  readonly cut: boolean;
}

export const BOARD_KEY = ['board'] as const;
export const caseKey = (reference: string) => ['case', reference] as const;

async function page(api: Api, values: { state?: string; after?: string | null }): Promise<CaseList> {
  const list = await api.read(`cases${query({ ...values, limit: PAGE_SIZE })}`, caseListSchema);
  setServerTime(list.as_of);
  return list;
}

async function wholeBoard(api: Api): Promise<Board> {
  const closed = await page(api, { state: 'closed' });
  const lines = new Map(closed.cases.map((line) => [line.reference, line]));
  let after: string | null = null;
  for (let n = 0; n < PAGES_MAX; n += 1) {
    const open: CaseList = await page(api, { state: OPEN_STATES, after });
    for (const line of open.cases) lines.set(line.reference, line);
    after = open.next;
    if (after === null) break;
  }
  return { lines: Object.fromEntries(lines), as_of: closed.as_of, closed_beyond: Math.max(0, closed.total - closed.cases.length), cut: after !== null };
}

/** The board; loaded once, then kept by pokes. */
export function useCaseList() {
  const api = useApi();
  return useQuery({ queryKey: BOARD_KEY, queryFn: () => wholeBoard(api), staleTime: Infinity });
}

/** One case with everything its reader may see; its line also freshens the board. Null asks for nothing. */
export function useCase(reference: string | null) {
  const api = useApi();
  const client = useQueryClient();
  return useQuery({
    queryKey: caseKey(reference ?? ''),
    enabled: reference !== null,
    staleTime: CASE_FRESH_MS,
    queryFn: async (): Promise<CaseView> => {
      const view = await api.read(`cases/${encodeURIComponent(reference ?? '')}`, caseViewSchema);
      patchBoard(client, [view.line]);
      return view;
    },
  });
}

/** Puts lines into the board unless it has a newer version; an older message that arrives late changes nothing. */
export function patchBoard(client: QueryClient, fresh: readonly CaseLine[], as_of?: string): void {
  client.setQueryData<Board>(BOARD_KEY, (board) => {
    if (!board) return board;
    const newer = fresh.filter((line) => (board.lines[line.reference]?.version ?? -1) < line.version);
    if (newer.length === 0 && as_of === undefined) return board;
    return { ...board, as_of: as_of ?? board.as_of, lines: { ...board.lines, ...Object.fromEntries(newer.map((l) => [l.reference, l])) } };
  });
}

/** After a reconnect: one page of the newest changes; only when that does not reach back to what was seen, everything again. */
export async function catchUp(api: Api, client: QueryClient): Promise<void> {
  const board = client.getQueryData<Board>(BOARD_KEY);
  if (!board) return;
  const list = await page(api, {});
  const oldest = list.cases.at(-1);
  if (list.next !== null && oldest && oldest.updated_at > board.as_of) return client.invalidateQueries({ queryKey: BOARD_KEY });
  patchBoard(client, list.cases, list.as_of);
}

/** When a case last changed, as far as this page has heard; for "the case changed at …" beside a refused act. */
export function useChangedAt(reference: string): string | undefined {
  const view = useQuery<CaseView>({ queryKey: caseKey(reference), enabled: false }).data;
  const board = useQuery<Board>({ queryKey: BOARD_KEY, enabled: false }).data;
  return view?.line.updated_at ?? board?.lines[reference]?.updated_at;
}
