import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { InboxItem } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const KEY = ['inbox'];
const ASK_AGAIN_MS = 60_000;

/** What one has been told; asked again by itself, because others do what it tells of. */
export const useInbox = (needed = true) =>
  useInfiniteQuery({
    queryKey: KEY,
    enabled: needed,
    refetchInterval: ASK_AGAIN_MS,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => call('GET /inbox', { query: { after: pageParam, limit: 30 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

const asked = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY });

/** Opening an item is reading it. A mark that did not get through only leaves it unread. */
export async function markRead({ id, readAt }: InboxItem): Promise<void> {
  if (readAt !== null) return;
  await call('POST /inbox/{id}/read', { path: { id } }).then(asked, () => undefined);
}

/** Everything up to the newest item that is shown; what came since stays unread. */
export async function markAllRead(newest: InboxItem): Promise<void> {
  await call('POST /inbox/read-all', { body: { through: newest.id } });
  await asked();
}
