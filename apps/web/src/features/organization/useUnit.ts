import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Unit } from '../../app/api-types';

/** The unit of this id; undefined while it is not known. */
export const useUnit = (id: number | undefined): Unit | undefined =>
  useQuery({
    queryKey: ['units', 'one', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call('GET /units/{id}', { path: { id: id ?? 0 }, signal }),
  }).data;

/** What it is called. */
export const useUnitName = (id: number | undefined): string | undefined => useUnit(id)?.name;

/** The body that it is, or is a division of: whose people take each other's work over. Null while that is not known. */
export function useBodyOf(id: number | undefined): number | null {
  const unit = useUnit(id);
  if (!unit) return null;
  return unit.kind === 'DIVISION' ? unit.parentId : unit.id;
}
