import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';

/** As it was on the day; all that there ever were where none is asked for. */
export const useUnitTree = (on: string | undefined) =>
  useQuery({
    queryKey: ['units', 'tree', on],
    queryFn: ({ signal }) => call('GET /unit-tree', { query: on === undefined ? {} : { on }, signal }),
  });

export const useUnitRecord = (id: number) =>
  useQuery({
    queryKey: ['units', 'record', id],
    queryFn: ({ signal }) => call('GET /units/{id}/record', { path: { id }, signal }),
  });

export const refreshUnits = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['units'] });
