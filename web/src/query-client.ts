import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem.js';

const RETRIES = 2;

/** What the server refused it will refuse again; only silence and "away" are worth another try. */
function worthRetrying(failures: number, error: unknown): boolean {
  if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) return false;
  return failures < RETRIES;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // without a network a request fails and says so, instead of waiting for one in silence
    queries: {
      retry: worthRetrying,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});
