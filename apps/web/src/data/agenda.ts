import { useQuery } from '@tanstack/react-query';
import { agendaSchema } from '#contracts';
import { query, useApi } from './api.js';

/** What is open in a channel, as of when it is asked for. */
export function useAgenda(channel: string) {
  const api = useApi();
  return useQuery({ queryKey: ['agenda', channel], queryFn: () => api.read(`agenda${query({ channel })}`, agendaSchema) });
}
