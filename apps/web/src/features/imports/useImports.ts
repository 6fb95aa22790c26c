import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { RosterImport, RowVerdict } from '../../app/api-types';
import { queryClient } from '../../app/queries';
import { refreshPeople } from '../staff/useRoster';

/** How often an import is looked at while it is worked on. */
const LOOK_MS = 700;
/** A list of a whole province is read and written in this time, and longer than most answers take. */
export const ACT_WITHIN_MS = 300_000;

const ONE = 'one';

export const useImports = (unitId: number) =>
  useQuery({
    queryKey: ['imports', 'list', unitId],
    queryFn: ({ signal }) => call('GET /roster-imports', { query: { unitId, limit: 50 }, signal }),
  });

/** One import; `acting`: something is being done with it here. Elsewhere it may be as well: then it is under way. */
export const useImport = (id: string, acting: boolean) =>
  useQuery({
    queryKey: ['imports', ONE, id],
    queryFn: ({ signal }) => call('GET /roster-imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (acting || state.data?.progress ? LOOK_MS : false),
  });

export const useImportLines = (id: string, shown: RowVerdict | 'NOTED') =>
  useInfiniteQuery({
    queryKey: ['imports', 'rows', id, shown],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /roster-imports/{id}/rows', {
        path: { id },
        query: { ...(shown === 'NOTED' ? { noted: true } : { verdict: shown }), after: pageParam, limit: 50 },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** What was done here has failed: it is not under way, until the server says that something else is. */
export function forgetProgress(id: string): void {
  queryClient.setQueryData<RosterImport>(['imports', ONE, id], (item) => item && { ...item, progress: null });
  void queryClient.invalidateQueries({ queryKey: ['imports', ONE, id] });
}

/** What the server has answered stands on the page at once; what it may have changed elsewhere is asked for again. */
export async function keepImport(answer: RosterImport): Promise<void> {
  queryClient.setQueryData(['imports', ONE, answer.id], answer);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['imports', 'rows', answer.id] }),
    queryClient.invalidateQueries({ queryKey: ['imports', 'list'] }),
    refreshPeople(),
  ]);
}
