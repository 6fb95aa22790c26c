import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { NamedFinding } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const keyOf = (id: string) => ['named-findings', 'one', id];

export const useNamedFindings = () =>
  useInfiniteQuery({
    queryKey: ['named-findings', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => call('GET /named-findings', { query: { after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useNamedFinding = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call('GET /named-findings/{id}', { path: { id }, signal }),
  });

/** The answer of a command is the newest version; the list and the first page have moved on with it. */
export function showNamed(finding: NamedFinding): void {
  queryClient.setQueryData(keyOf(finding.id), finding);
  void queryClient.invalidateQueries({ queryKey: ['named-findings', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['my-work'] });
}

export const reloadNamed = (id: string): Promise<void> =>
  queryClient.refetchQueries({ queryKey: keyOf(id) }, { throwOnError: true });
