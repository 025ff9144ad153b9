import { type Query, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type JointListed, type JointProposal, type JointQuestion, type JointReport, type JointView, jointPreviewSchema, jointReportsSchema, jointViewSchema } from '#contracts';
import { query, useApi } from './api.js';
import { problemOf } from './problem.js';
import { useMay } from './session.js';

const LIST = ['joint-reports'] as const;
const one = (id: string) => [...LIST, id] as const;
const STATEMENT = 'statement';
const stated = (question: JointQuestion | null) => [...LIST, STATEMENT, question] as const;
/** The reports on the pages; never the figures of a preview, whose counting takes long. */
const SHOWN = { queryKey: LIST, type: 'active', predicate: ({ queryKey }: Pick<Query, 'queryKey'>) => queryKey[1] !== STATEMENT } as const;
/** How old what is shown of joint reports may be while somebody works at the desk. */
const AGAIN_MS = 60_000;

/** Asks again for the joint reports on the pages that were read this long ago or before. @param older_ms milliseconds */
export async function readJointReportsAgain(client: QueryClient, older_ms = 0): Promise<void> {
  const old = Date.now() - older_ms;
  await client.refetchQueries({ ...SHOWN, predicate: (query) => SHOWN.predicate(query) && Math.max(query.state.dataUpdatedAt, query.state.errorUpdatedAt) <= old }, { cancelRefetch: false });
}

/** Joint reports of the reader's networks; for whoever reads figures. */
export function useJointReports() {
  const [api, may] = [useApi(), useMay()];
  return useQuery({ queryKey: LIST, queryFn: () => api.read('joint-reports', jointReportsSchema), enabled: may('read-figures') });
}

/** The same above every page, asked again as its reader works on: a page that asked by itself would keep the session of a desk alive at which nobody sits. */
export function useWaitingJointReport(): JointListed | undefined {
  const [client, { data }, may] = [useQueryClient(), useJointReports(), useMay()('read-figures')];
  useEffect(() => {
    if (!may) return;
    const again = (): void => void readJointReportsAgain(client, AGAIN_MS);
    const signs = ['pointerdown', 'keydown', 'focus'] as const;
    signs.forEach((sign) => window.addEventListener(sign, again));
    return () => signs.forEach((sign) => window.removeEventListener(sign, again));
  }, [client, may]);
  return data?.reports.find((report) => report.may.includes('agree'));
}

export function useJointReport(id: string) {
  const api = useApi();
  return useQuery({ queryKey: one(id), queryFn: () => api.read(`joint-reports/${id}`, jointViewSchema) });
}

/** What the reader's side would state; of nothing where no period is chosen. */
export function useJointPreview(question: JointQuestion | null) {
  const api = useApi();
  return useQuery({ queryKey: stated(question), queryFn: () => api.read(`joint-reports/statement${query({ ...question })}`, jointPreviewSchema), enabled: question !== null, retry: false });
}

/** Whether nothing was stated because the figures are no longer those that the reader saw. */
export const haveChanged = (error: unknown): boolean => problemOf(error)?.code === 'figures-changed';

/** @param questionOf of a report that states something: what the refusal counted anew takes the place of what was shown */
function useChange<B>(send: (api: ReturnType<typeof useApi>, body: B) => Promise<JointView>, questionOf?: (body: B) => JointQuestion) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    // What was asked for before would come after it and show how it stood then.
    onMutate: () => client.cancelQueries(SHOWN),
    mutationFn: (body: B) => send(api, body),
    onSuccess: (view) => { client.setQueryData(one(view.report.id), view); },
    onError: (error, body) => { if (haveChanged(error) && questionOf) client.setQueryData(stated(questionOf(body)), jointPreviewSchema.parse(problemOf(error)?.current)); },
    onSettled: () => client.invalidateQueries({ queryKey: LIST, exact: true }),
  });
}

export const useProposeJoint = () => useChange((api, proposal: JointProposal) => api.send('POST', 'joint-reports', proposal, jointViewSchema), ({ seen: _, ...question }) => question);
export const useAgreeJoint = ({ id, question }: Pick<JointReport, 'id' | 'question'>) => useChange((api, seen: string) => api.send('POST', `joint-reports/${id}/agreement`, { seen }, jointViewSchema), () => question);
export const useDeclineJoint = (id: string) => useChange((api, reason: string) => api.send('POST', `joint-reports/${id}/refusal`, { reason }, jointViewSchema));
export const useWithdrawJoint = (id: string) => useChange((api, _: null) => api.send('DELETE', `joint-reports/${id}`, undefined, jointViewSchema));
