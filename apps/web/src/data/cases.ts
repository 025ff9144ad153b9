import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type CaseLine, caseListSchema, caseViewSchema } from '#contracts';
import { type Api, query, useApi } from './api.js';
import { setServerTime } from './clock.js';

/** Cases asked for at once, and the most pages that a board loads (some 5,000 cases). */
const PAGE_SIZE = 200;
const PAGES_MAX = 25;

/** Every case that the reader's side may see, by reference, as at one instant of the server's clock. */
export interface Board {
  readonly lines: Readonly<Record<string, CaseLine>>;
  readonly as_of: string;
  /** True when the service has more cases than a board loads. */
  readonly cut: boolean;
}

export const BOARD_KEY = ['board'] as const;
export const caseKey = (reference: string) => ['case', reference] as const;

async function page(api: Api, after: string | null) {
  const list = await api.read(`cases${query({ limit: PAGE_SIZE, after })}`, caseListSchema);
  setServerTime(list.as_of);
  return list;
}

async function wholeBoard(api: Api): Promise<Board> {
  const lines: Record<string, CaseLine> = {};
  let after: string | null = null;
  let as_of = '';
  for (let n = 0; n < PAGES_MAX; n += 1) {
    const list = await page(api, after);
    for (const line of list.cases) lines[line.reference] ??= line;
    as_of ||= list.as_of;
    after = list.next;
    if (after === null) break;
  }
  return { lines, as_of, cut: after !== null };
}

/** The board; loaded once, then kept by pokes. */
export function useCaseList() {
  const api = useApi();
  return useQuery({ queryKey: BOARD_KEY, queryFn: () => wholeBoard(api), staleTime: Infinity });
}

/** One case with everything its reader may see. */
export function useCase(reference: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: caseKey(reference ?? ''),
    queryFn: () => api.read(`cases/${encodeURIComponent(reference ?? '')}`, caseViewSchema),
    enabled: reference !== null,
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
  const list = await page(api, null);
  const oldest = list.cases.at(-1);
  if (list.next !== null && oldest && oldest.updated_at > board.as_of) return client.invalidateQueries({ queryKey: BOARD_KEY });
  patchBoard(client, list.cases, list.as_of);
}
