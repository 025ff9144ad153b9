import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CommandBody, type CommandName, type CommandResult, commandResultSchema } from '#contracts';
import { useApi } from './api.js';
import { caseKey } from './cases.js';
import { problemOf } from './problem.js';

export interface Order<N extends CommandName = CommandName> { readonly command: N; readonly body: CommandBody<N> }

/**
 * Sends one command on a case. A refused command changes nothing; when the reader saw an old version, the case is
 * fetched again so that the change can be read in place, while the form keeps what was typed.
 */
export function useCommand(reference: string) {
  const api = useApi();
  const client = useQueryClient();
  const reload = () => client.invalidateQueries({ queryKey: caseKey(reference) });
  return useMutation<CommandResult, Error, Order>({
    mutationFn: ({ command, body }) => api.send('POST', `cases/${encodeURIComponent(reference)}/${command}`, body, commandResultSchema),
    onSuccess: () => void reload(),
    onError: (error) => { if (problemOf(error)?.status === 409) void reload(); },
  });
}
