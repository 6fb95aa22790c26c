import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { DayChange } from '../../app/api-types';
import { queryClient } from '../../app/queries';

/** What is being prepared, kept on the device until it is published. */
export interface ChangeContent {
  days: DayChange[];
  throughYear: string;
  reason: string;
}

const PAGE = ['calendar', 'page'];

export const useCalendarPage = () =>
  useQuery({ queryKey: PAGE, queryFn: ({ signal }) => call('GET /calendars', { signal }) });

/** Every due date may be another one after it. */
export async function refreshCalendar(): Promise<void> {
  await queryClient.invalidateQueries();
}

/** A change as the address of the preview says it. */
export const changeText = (days: readonly DayChange[]): string =>
  days.map(({ day, kind, state }) => `${day}:${kind}:${state}`).join(',');

/** Which open due dates the change would move; asked for again with every day that is added or taken out. */
export const useDueMoves = (basedOn: number, days: readonly DayChange[]) =>
  useInfiniteQuery({
    queryKey: ['calendar', 'moves', basedOn, changeText(days)],
    enabled: days.length > 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /due-moves', { query: { basedOn, days: changeText(days), after: pageParam, limit: 20 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
