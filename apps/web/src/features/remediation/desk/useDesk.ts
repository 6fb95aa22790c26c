import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../app/api';
import type { BatchItem, BatchResult, BatchVerb, Me, UnitRef } from '../../../app/api-types';
import { queryClient } from '../../../app/queries';
import type { DeskFilter } from './deskAddress';
import { useUnitName } from '../../organization/useUnit';

/** What the server takes in one batch. */
const BATCH = 100;

export const useDeskList = ({ tab, severity, person, unit, notice }: DeskFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['tasks', 'list', 'desk', tab, severity ?? 'any', person ?? 'any', unit ?? 'any', notice ?? 'any'],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /desk/tasks', {
        query: { tab, severity, assigneeStaffId: person, assigneeUnitId: unit, inspectionId: notice, after: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useDeskCounts = () =>
  useQuery({
    queryKey: ['tasks', 'counts', 'desk'],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('GET /desk/counts', { signal }),
  });

/** The name behind an id in the address; null while it is not known. */
export function useFilterNames({
  person,
  unit,
  notice,
}: DeskFilter): Record<'person' | 'unit' | 'notice', string | null> {
  const people = useQuery({
    queryKey: ['staff-members', 'one', person],
    enabled: person !== undefined,
    queryFn: ({ signal }) => call('GET /staff-members/{id}', { path: { id: person ?? '' }, signal }),
  });
  const unitName = useUnitName(unit);
  const visits = useQuery({
    queryKey: ['inspections', 'one', notice],
    enabled: notice !== undefined,
    queryFn: ({ signal }) => call('GET /inspections/{id}', { path: { id: notice ?? '' }, signal }),
  });
  return {
    person: people.data?.fullName ?? null,
    unit: unitName ?? null,
    notice: visits.data?.notice?.number ?? null,
  };
}

/** Whose open work could be handed over. */
export const useHolders = () =>
  useQuery({
    queryKey: ['tasks', 'holders'],
    queryFn: ({ signal }) => call('GET /hand-overs/holders', { signal }),
  });

/** Lists, counts and pages of tasks are asked for again. */
export const refreshTasks = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['tasks'] });

/** One verb on many tasks; more than the server takes at once go one part after the other. */
export async function sendBatch(verb: BatchVerb, items: readonly BatchItem[]): Promise<BatchResult> {
  const whole: BatchResult = { done: 0, skipped: 0, rows: [] };
  for (let at = 0; at < items.length; at += BATCH) {
    const { done, skipped, rows } = await call('POST /tasks/batch', {
      body: { verb, items: items.slice(at, at + BATCH) },
    });
    whole.done += done;
    whole.skipped += skipped;
    whole.rows.push(...rows);
  }
  return whole;
}

/** The unit whose work lies on this person's desk: that of their role, whatever division they sit in. */
export const deskUnitOf = ({ roles, unit }: Me): UnitRef | null => roles[0]?.unit ?? unit;
