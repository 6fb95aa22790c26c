import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { changesQuery, type ChangesFilter } from './changesAddress';
import { readsAddress, type ReadsFilter } from './readsAddress';

const NOT_ASKED = { personId: undefined } as const;

export const useChanges = (filter: ChangesFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', 'entries', changesQuery(filter)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /audit/entries', {
        query: {
          ...NOT_ASKED,
          ...{ person: filter.person, subjectType: filter.subjectType, subjectId: filter.subjectId },
          ...{ action: filter.action, unitId: filter.unitId, from: filter.from, to: filter.to },
          ...{ after: pageParam, limit: 30 },
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useRecordReads = (filter: ReadsFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', 'reads', readsAddress(filter)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /audit/reads', {
        query: {
          ...{ person: filter.person, unitId: filter.unitId, from: filter.from, to: filter.to },
          ...{ after: pageParam, limit: 30 },
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Checked when the page opens and when somebody asks again, not by itself: it is work for the server. */
export const useChains = () =>
  useQuery({
    queryKey: ['audit', 'chain'],
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => call('GET /audit/chain', { signal }),
  });
