import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AbsenceBody, dutySchema, PREVIEW_WEEKS, type RosterBody, rostersSchema } from '#contracts';
import { NOTHING, useApi } from './api.js';

const ROSTERS_KEY = ['rosters'] as const;
const DUTY_KEY = ['duty'] as const;

/** Rosters and absences of the reader's side. */
export function useRosters() {
  const api = useApi();
  return useQuery({ queryKey: ROSTERS_KEY, queryFn: () => api.read('rosters', rostersSchema) });
}

/** Who is on from today for the weeks ahead, on every side as far as the reader may know. */
export function useDuty() {
  const api = useApi();
  return useQuery({ queryKey: DUTY_KEY, queryFn: () => api.read(`duty?weeks=${String(PREVIEW_WEEKS)}`, dutySchema) });
}

/** What was saved changes the preview as well; the caller goes on once both are here. */
const afresh = async (client: QueryClient): Promise<void> => {
  await Promise.all([client.invalidateQueries({ queryKey: ROSTERS_KEY }), client.invalidateQueries({ queryKey: DUTY_KEY })]);
};

/** Saves an office's roster over the version that was seen. A refusal fetches what stands there now. */
export function useSaveRoster(office: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: { version: number; roster: RosterBody }) => api.send('PUT', `rosters/${encodeURIComponent(office)}`, body, NOTHING),
    onSuccess: () => afresh(client),
    onError: () => client.invalidateQueries({ queryKey: ROSTERS_KEY }),
  });
}

export function useSaveAbsence() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: AbsenceBody }) => api.send('PUT', `absences/${id}`, body, NOTHING),
    onSuccess: () => afresh(client),
  });
}

export function useRemoveAbsence() {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({ mutationFn: (id: string) => api.send('DELETE', `absences/${encodeURIComponent(id)}`, undefined, NOTHING), onSuccess: () => afresh(client) });
}
