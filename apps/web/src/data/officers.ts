import { useMutation, useQuery } from '@tanstack/react-query';
import { invitationSchema, officersSchema, type inviteSchema } from '#contracts';
import { useApi } from './api.js';

export type Account = ReturnType<(typeof officersSchema)['parse']>['officers'][number];
export type Invite = ReturnType<(typeof inviteSchema)['parse']>;

/** Officers of the administrator's own side. */
export function useOfficers() {
  const api = useApi();
  return useQuery({ queryKey: ['officers'], queryFn: () => api.read('officers', officersSchema) });
}

/** Makes a link that works once; the server keeps only its digest, so it can be shown only now. */
export function useInvite() {
  const api = useApi();
  return useMutation({ mutationFn: (body: Invite) => api.send('POST', 'officers/invitations', body, invitationSchema) });
}
