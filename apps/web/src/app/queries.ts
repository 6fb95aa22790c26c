import { QueryClient } from '@tanstack/react-query';
import { isTransient } from './api';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The browser's idea of being online is often wrong: ask, and say what came of it.
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 1 && isTransient(error),
      retryDelay: 700,
    },
  },
});
