import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';

/** Every version that has come into use, those in use first. */
export const useChecklists = () =>
  useQuery({
    queryKey: ['checklists'],
    queryFn: ({ signal }) => call('GET /checklists', { signal }),
  });
