import { useQuery } from '@tanstack/react-query';
import { readinessSchema } from '#contracts';
import { useApi } from './api.js';

/** The page is about now: a desk that opens or closes shows within this time. */
const AGAIN_MS = 30_000;

/** Who of the reader's side can be reached right now. */
export function useReadiness() {
  const api = useApi();
  return useQuery({ queryKey: ['readiness'], queryFn: () => api.read('readiness', readinessSchema), refetchInterval: AGAIN_MS });
}
