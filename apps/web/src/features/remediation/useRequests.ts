import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';

export type RequestSide = 'asked' | 'to-answer';
export type RequestTab = 'open' | 'answered';

export const useRequestList = (side: RequestSide, state: RequestTab) =>
  useInfiniteQuery({
    queryKey: ['requests', 'list', side, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /task-requests', { query: { side, state, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Only for those who may answer; to others the server refuses it. */
export const useRequestCounts = (needed: boolean) =>
  useQuery({
    queryKey: ['requests', 'counts'],
    enabled: needed,
    queryFn: ({ signal }) => call('GET /task-requests/counts', { signal }),
  });

/** A question has been asked or answered: the lists, the count and the task's page follow. */
export async function requestsChanged(taskId: string): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: ['requests'] });
  void queryClient.invalidateQueries({ queryKey: ['tasks', 'list'] });
  await queryClient.invalidateQueries({ queryKey: ['tasks', 'one', taskId] });
}
