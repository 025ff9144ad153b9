import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type JointQuestion, type JointView, jointPreviewSchema, jointReportsSchema, jointViewSchema } from '#contracts';
import { query, useApi } from './api.js';
import { useMay } from './session.js';

const LIST = ['joint-reports'] as const;
const one = (id: string) => [...LIST, id] as const;

/** Joint reports of the reader's networks; for whoever reads figures. */
export function useJointReports() {
  const [api, may] = [useApi(), useMay()];
  return useQuery({ queryKey: LIST, queryFn: () => api.read('joint-reports', jointReportsSchema), enabled: may('read-figures') });
}

export function useJointReport(id: string) {
  const api = useApi();
  return useQuery({ queryKey: one(id), queryFn: () => api.read(`joint-reports/${id}`, jointViewSchema) });
}

/** What the reader's side would state; of nothing where no period is chosen. */
export function useJointPreview(question: JointQuestion | null) {
  const api = useApi();
  return useQuery({ queryKey: [...LIST, 'statement', question], queryFn: () => api.read(`joint-reports/statement${query({ ...question })}`, jointPreviewSchema), enabled: question !== null, retry: false });
}

function useChange<B>(send: (api: ReturnType<typeof useApi>, body: B) => Promise<JointView>) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (body: B) => send(api, body),
    onSuccess: (view) => { client.setQueryData(one(view.report.id), view); },
    onSettled: () => client.invalidateQueries({ queryKey: LIST, exact: true }),
  });
}

export const useProposeJoint = () => useChange((api, question: JointQuestion) => api.send('POST', 'joint-reports', question, jointViewSchema));
export const useAgreeJoint = (id: string) => useChange((api, _: null) => api.send('POST', `joint-reports/${id}/agreement`, undefined, jointViewSchema));
export const useDeclineJoint = (id: string) => useChange((api, reason: string) => api.send('POST', `joint-reports/${id}/refusal`, { reason }, jointViewSchema));
export const useWithdrawJoint = (id: string) => useChange((api, _: null) => api.send('DELETE', `joint-reports/${id}`, undefined, jointViewSchema));
