import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';

export const useMyWork = () =>
  // Asked anew whenever the page opens: what was done on another page is done.
  useQuery({ queryKey: ['my-work'], staleTime: 0, queryFn: ({ signal }) => call('GET /my-work', { signal }) });
