import './styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NoAnswerError } from './data/problem.js';
import { makeRouter } from './shell/router.js';

/** A refusal stays a refusal; only silence is asked again, twice. */
const RETRIES_MAX = 2;

const client = new QueryClient({
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
