import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { MonthMeasure } from '../../app/api-types';

export const useMonth = (month: string) =>
  useQuery({
    queryKey: ['months', month],
    queryFn: ({ signal }) => call('GET /months/{month}', { path: { month }, signal }),
  });

export interface RowsFilter {
  month: string;
  measure: MonthMeasure;
  /** All units of the month when left out. */
  unitId?: number | undefined;
}

export const useMonthRows = ({ month, measure, unitId }: RowsFilter) =>
  useInfiniteQuery({
    queryKey: ['months', month, 'rows', measure, unitId ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /months/{month}/rows', { path: { month }, query: { measure, unitId, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The address of the rows behind a number; the whole filter stands in it. */
export const rowsAddress = ({ month, measure, unitId }: RowsFilter): string =>
  `/months/${month}/rows?measure=${measure}${unitId === undefined ? '' : `&unitId=${unitId}`}`;
