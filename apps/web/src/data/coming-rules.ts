import { useQuery } from '@tanstack/react-query';
import { comingRulesSchema } from '#contracts';
import { useApi } from './api.js';

/** What versions of the networks' files beside those in force would change. */
export function useComingRules() {
  const api = useApi();
  return useQuery({ queryKey: ['rules'] as const, queryFn: () => api.read('rules', comingRulesSchema) });
}
