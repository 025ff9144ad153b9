import './styles/index.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NoAnswerError, problemOf } from './data/problem.js';
import { SESSION_KEY } from './data/session.js';
import { makeRouter } from './shell/router.js';

/** A refusal stays a refusal; only silence is asked again, twice. */
const RETRIES_MAX = 2;

/** Whatever is refused for want of a session asks once who is signed in; the page then offers to sign in again. */
const onError = (error: unknown): void => { if (problemOf(error)?.status === 401) void client.invalidateQueries({ queryKey: SESSION_KEY }); };

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError: (error, _body, _state, mutation) => { if (mutation.meta?.signsIn !== true) onError(error); } }),
  defaultOptions: {
    queries: { retry: (failures, error) => error instanceof NoAnswerError && failures < RETRIES_MAX, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element #page');
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={client}><RouterProvider router={makeRouter()} /></QueryClientProvider>
  </StrictMode>,
);
