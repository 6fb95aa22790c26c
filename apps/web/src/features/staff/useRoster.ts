import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';
import type { RosterFilter } from './rosterAddress';

export const usePeople = ({ unitId, q, kind, position, onDay, allPosts }: RosterFilter) =>
  useInfiniteQuery({
    queryKey: ['staff-members', 'list', unitId, q, kind, position, onDay, allPosts],
    enabled: unitId !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /staff-members', {
        query: { unitId: unitId ?? 0, q, kind, position, onDay, allPosts, after: pageParam, limit: 50 },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['staff-members', 'record', id],
    queryFn: ({ signal }) => call('GET /staff-members/{id}', { path: { id }, signal }),
  });

/** Kept on no screen longer than it stands there. */
export const usePrivateParts = (id: string) =>
  useQuery({
    queryKey: ['staff-members', 'private', id],
    queryFn: ({ signal }) => call('GET /staff-members/{id}/particulars', { path: { id }, signal }),
    gcTime: 0,
  });

export const useReadings = (id: string) =>
  useQuery({
    queryKey: ['staff-members', 'readings', id],
    queryFn: ({ signal }) => call('GET /staff-members/{id}/readings', { path: { id }, signal }),
    gcTime: 0,
  });

/** The findings on somebody’s record, as far as the reader sees them. */
export const usePersonFindings = (id: string) =>
  useInfiniteQuery({
    queryKey: ['staff-members', 'findings', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /staff-members/{id}/findings', { path: { id }, query: { after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: 0,
  });

export const refreshPeople = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['staff-members'] });
