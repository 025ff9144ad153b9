import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type BoardTab, type CaseView, caseViewSchema } from '#contracts';
import { useApi } from './api.js';
import { type Board, BOARD_KEY, loadBoard, patchBoard } from './board.js';

/** Going back to a case just seen does not fetch it again; pokes fetch it when it changed. */
const CASE_FRESH_MS = 10_000;

export const caseKey = (reference: string) => ['case', reference] as const;

/** The board; loaded once, then kept by pokes. @param tab whose first rows are shown while the rest is read; null shows nothing before, undefined asks for nothing yet */
export function useCaseList(tab: BoardTab | null | undefined) {
  const api = useApi();
  const client = useQueryClient();
  return useQuery({ queryKey: BOARD_KEY, enabled: tab !== undefined, queryFn: () => loadBoard(api, client, tab), staleTime: Infinity });
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

/** When a case last changed, as far as this page has heard; for "the case changed at …" beside a refused act. */
export function useChangedAt(reference: string): string | undefined {
  const view = useQuery<CaseView>({ queryKey: caseKey(reference), enabled: false }).data;
  const board = useQuery<Board>({ queryKey: BOARD_KEY, enabled: false }).data;
  return view?.line.updated_at ?? board?.lines[reference]?.updated_at;
}
