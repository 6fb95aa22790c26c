import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';

/** What the unit of this id is called; undefined while that is not known. */
export const useUnitName = (id: number | undefined): string | undefined =>
  useQuery({
    queryKey: ['units', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call('GET /units/{id}', { path: { id: id ?? 0 }, signal }),
  }).data?.name;
