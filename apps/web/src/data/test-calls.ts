import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type TestCalls, testCallsSchema } from '#contracts';
import { useApi } from './api.js';
import { useMay } from './session.js';

export const TEST_CALLS_KEY = ['test-calls'] as const;
/** While a call runs, answers of others appear within this time. */
const AGAIN_MS = 15_000;

/** Test calls of the reader's networks; one that begins is told by the live line. */
export function useTestCalls() {
  const api = useApi();
  const may = useMay();
  return useQuery({
    queryKey: TEST_CALLS_KEY, enabled: may('read-readiness'), queryFn: () => api.read('test-calls', testCallsSchema), staleTime: AGAIN_MS,
    refetchInterval: ({ state: { data } }) => (data?.calls.some((call) => !call.over) ? AGAIN_MS : false),
  });
}

function useAct<V>(path: (value: V) => string, body: (value: V) => unknown) {
  const [api, client] = [useApi(), useQueryClient()];
  return useMutation({
    mutationFn: (value: V): Promise<TestCalls> => api.send('POST', path(value), body(value), testCallsSchema),
    onSuccess: (calls) => { client.setQueryData(TEST_CALLS_KEY, calls); },
    onError: () => client.invalidateQueries({ queryKey: TEST_CALLS_KEY }),
  });
}

export const useCallTest = () => useAct<string>(() => 'test-calls', (network) => ({ network }));
export const useAnswerTestCall = () => useAct<string>((call) => `test-calls/${encodeURIComponent(call)}/answer`, () => undefined);
