import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';
import type { DutiesFilter } from './dutiesAddress';

export const useDuties = ({ unitId = 0, onDay }: DutiesFilter) =>
  useQuery({
    queryKey: ['duties', unitId, onDay],
    queryFn: ({ signal }) => call('GET /duties', { query: { unitId, onDay }, signal }),
  });

export const refreshDuties = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['duties'] });
