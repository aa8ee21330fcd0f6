import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** Answers below 500 are the server's word and are not asked again; a lost connection is tried twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof Problem && error.status === 0 && count < 2,
    },
  },
});
