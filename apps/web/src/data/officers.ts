import { useQuery } from '@tanstack/react-query';
import { officersSchema } from '#contracts';
import { useApi } from './api.js';

export type Account = ReturnType<(typeof officersSchema)['parse']>['officers'][number];

/** Officers of the administrator's own side. */
export function useOfficers() {
  const api = useApi();
  return useQuery({ queryKey: ['officers'], queryFn: () => api.read('officers', officersSchema) });
}
