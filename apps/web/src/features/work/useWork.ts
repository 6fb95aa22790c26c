import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { OwnWork, WorkItem, WorkState } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const own = (month: string) => ['work', 'own', month] as const;

export const useOwnWork = (month: string) =>
  useQuery({
    queryKey: own(month),
    queryFn: ({ signal }) => call('GET /own-work', { query: { month }, signal }),
  });

export interface UnitWorkFilter {
  readonly unitId: number | undefined;
  readonly month: string;
  readonly state: WorkState | undefined;
}

export const useUnitWork = ({ unitId, month, state }: UnitWorkFilter) =>
  useInfiniteQuery({
    queryKey: ['work', 'unit', unitId, month, state],
    enabled: unitId !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /work-items', { query: { unitId: unitId ?? 0, month, state, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useWorkLists = (unitId: number | undefined, year: number) =>
  useQuery({
    queryKey: ['work', 'lists', unitId, year],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /work-lists', { query: { unitId: unitId ?? 0, year }, signal }),
  });

/** Who works in the unit, to be given work. */
export const usePeopleOf = (unitId: number | undefined) =>
  useQuery({
    queryKey: ['staff-members', 'of', unitId],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /staff-members', { query: { unitId: unitId ?? 0, limit: 200 }, signal }),
  });

/** What an answer brings of one's own work is shown at once; in which month it counts the server says. */
export const showOwn = (month: string, { items }: { items: readonly WorkItem[] }): void => {
  queryClient.setQueryData<OwnWork>(
    own(month),
    (known) => known && { ...known, items: known.items.map((item) => items.find(({ id }) => id === item.id) ?? item) },
  );
};

export const refreshWork = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['work'] });
