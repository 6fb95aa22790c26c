import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Task, TaskState } from '../../app/api-types';
import { queryClient } from '../../app/queries';

export const taskQuery = (id: string) => ({
  queryKey: ['tasks', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /tasks/{id}', { path: { id }, signal }),
});

export const useTask = (id: string) => useQuery(taskQuery(id));

export interface TaskFilter {
  list: 'mine' | 'division' | 'unit' | 'to-sign' | 'to-confirm';
  /** All open ones when left out. */
  state?: TaskState | undefined;
  overdue?: boolean | undefined;
}

export const useTaskList = ({ list, state, overdue }: TaskFilter) =>
  useInfiniteQuery({
    queryKey: ['tasks', 'list', list, state ?? 'open', overdue ?? false],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /tasks', { query: { list, state, overdue, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Only for those who have a part in remediation; to others the server may refuse it. */
export const useTaskCounts = (needed: boolean) =>
  useQuery({
    queryKey: ['tasks', 'counts'],
    enabled: needed,
    queryFn: ({ signal }) => call('GET /tasks/counts', { signal }),
  });

/** The answer of a command is the newest version; lists and counts follow. */
export function showTask(task: Task): void {
  queryClient.setQueryData(['tasks', 'one', task.id], task);
  void queryClient.invalidateQueries({ queryKey: ['tasks', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['tasks', 'counts'] });
}

export const reloadTask = (id: string): Promise<void> =>
  queryClient.refetchQueries({ queryKey: ['tasks', 'one', id] }, { throwOnError: true });
