import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pagesClient } from './data/client.js';
import { makeRouter } from './shell/router.js';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element #page');
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={pagesClient()}><RouterProvider router={makeRouter()} /></QueryClientProvider>
  </StrictMode>,
);
