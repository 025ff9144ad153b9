import { useQuery } from '@tanstack/react-query';
import { briefSchema } from '#contracts';
import type { Language } from '#wording';
import { query, useApi } from './api.js';

const path = (reference: string): string => `cases/${encodeURIComponent(reference)}/brief`;

/** The same page as a file. */
export const briefPdf = (reference: string, language: Language): string => `/api/v1/${path(reference)}.pdf${query({ language })}`;

/** The brief of a case in one language. @param seen version of the case that the page knows: with another one it is asked for again */
export function useBrief(reference: string, language: Language, seen: number | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['brief', reference, language, seen ?? null], queryFn: () => api.read(`${path(reference)}${query({ language })}`, briefSchema),
    placeholderData: (before) => (before?.language === language ? before : undefined),
  });
}
