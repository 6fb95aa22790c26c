import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';

export const useUnitTree = () =>
  useQuery({ queryKey: ['units', 'tree'], queryFn: ({ signal }) => call('GET /unit-tree', { signal }) });

export const useUnitRecord = (id: number) =>
  useQuery({
    queryKey: ['units', 'record', id],
    queryFn: ({ signal }) => call('GET /units/{id}/record', { path: { id }, signal }),
  });

export const refreshUnits = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['units'] });
