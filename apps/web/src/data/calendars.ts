import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calendarsSchema, type CalendarsView, type SaveCalendarYear, type SaveOfficeHours } from '#contracts';
import { useApi } from './api.js';

const CALENDARS_KEY = ['calendars'] as const;

/** The days by which every side counts, and the hours of offices. */
export function useCalendars() {
  const api = useApi();
  return useQuery({ queryKey: CALENDARS_KEY, queryFn: () => api.read('calendars', calendarsSchema) });
}

/** One save of the page of calendars; the answer is the page as it stands now, and a refusal fetches it. */
function useSave<Body>(path: string) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: Body): Promise<CalendarsView> => api.send('PUT', path, body, calendarsSchema),
    onSuccess: (view) => { client.setQueryData(CALENDARS_KEY, view); },
    onError: () => client.invalidateQueries({ queryKey: CALENDARS_KEY }),
  });
}

export const useSaveYear = (calendar: string, year: number) => useSave<SaveCalendarYear>(`calendars/${encodeURIComponent(calendar)}/${String(year)}`);
export const useSaveHours = (office: string) => useSave<SaveOfficeHours>(`offices/${encodeURIComponent(office)}/hours`);
