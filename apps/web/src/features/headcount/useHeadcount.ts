import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';
import type { HeadcountFilter } from './headcountAddress';

export const useHeadcount = ({ unitId, onDay, since }: HeadcountFilter) =>
  useQuery({
    queryKey: ['headcount', unitId, onDay, since],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /headcount', { query: { unitId: unitId ?? 0, onDay, since }, signal }),
  });

export const refreshHeadcount = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['headcount'] });
