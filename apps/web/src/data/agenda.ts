import { useQuery } from '@tanstack/react-query';
import { agendaSchema } from '#contracts';
import { query, useApi } from './api.js';

/** What is open in a channel, as of when it is asked for. @param channel null asks for nothing */
export function useAgenda(channel: string | null) {
  const api = useApi();
  return useQuery({ queryKey: ['agenda', channel], queryFn: () => api.read(`agenda${query({ channel })}`, agendaSchema), enabled: channel !== null });
}
