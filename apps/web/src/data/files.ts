import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '#client';
import { type CommandResult, commandResultSchema } from '#contracts';
import type { Tlp } from '#domain';
import { PAGES, query, useApi } from './api.js';
import { caseKey } from './cases.js';

/** A file that an officer adds; `redacts` names the original of a redacted version. */
export interface NewFile { readonly file: File; readonly tlp: Tlp; readonly redacts: string | null }

/** Adds a file to a case; the case is fetched again once it is there. */
export function useAddFile(reference: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<CommandResult, Error, NewFile>({
    mutationFn: ({ file, tlp, redacts }) => api.send('POST', `cases/${encodeURIComponent(reference)}/attachments${query({ name: file.name, tlp, redacts })}`, file, commandResultSchema),
    onSuccess: () => void client.invalidateQueries({ queryKey: caseKey(reference) }),
  });
}

/** Where a file of the reader's side is handed out. */
export const fileAddress = (reference: string, id: string): string => `/api/v1/cases/${encodeURIComponent(reference)}/attachments/${id}`;
/** A file of a case whole, to be sent on. @throws ProblemError, NoAnswerError */
export const fileOf = async (reference: string, id: string): Promise<Blob> => (await ask(PAGES, 'GET', fileAddress(reference, id))).blob();
