import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { NoAnswerError, problemOf } from './problem.js';
import { SESSION_KEY } from './session.js';

/** A refusal stays a refusal; only silence is asked again, twice. */
const RETRIES_MAX = 2;

/**
 * What the pages know of the server. A page hears what was read before it is told that the save behind it is done:
 * by its own timer the library would tell it later, and a form that begins anew would begin at what stood there before.
 */
export function pagesClient(): QueryClient {
  notifyManager.setScheduler(queueMicrotask);
  // Whatever is refused for want of a session asks once who is signed in; the page then offers to sign in again.
  const onError = (error: unknown): void => { if (problemOf(error)?.status === 401) void client.invalidateQueries({ queryKey: SESSION_KEY }); };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError: (error, _body, _state, mutation) => { if (mutation.meta?.signsIn !== true) onError(error); } }),
    defaultOptions: {
      queries: { retry: (failures, error) => error instanceof NoAnswerError && failures < RETRIES_MAX, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

/** Asks again for what stays unread on the pages because the service was out of reach; to be called once it answers again. */
export async function readUnanswered(client: QueryClient): Promise<void> {
  await client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error instanceof NoAnswerError });
}
