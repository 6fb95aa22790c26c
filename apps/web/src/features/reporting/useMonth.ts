import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { MonthMeasure } from '../../app/api-types';
import { followingIn } from './Following';

export const useMonth = (month: string, successors: boolean) =>
  useQuery({
    queryKey: ['months', month, successors],
    queryFn: ({ signal }) =>
      call('GET /months/{month}', { path: { month }, query: { successors: successors || undefined }, signal }),
  });

export interface RowsFilter {
  month: string;
  measure: MonthMeasure;
  /** All units of the month when left out. */
  unitId?: number | undefined;
  /** With what is counted of the units that it succeeded. */
  successors: boolean;
}

export const useMonthRows = ({ month, measure, unitId, successors }: RowsFilter) =>
  useInfiniteQuery({
    queryKey: ['months', month, 'rows', measure, unitId ?? 'all', successors],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /months/{month}/rows', {
        path: { month },
        query: { measure, unitId, successors: successors || undefined, after: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The address of the rows behind a number; the whole filter stands in it. */
export function rowsAddress({ month, measure, unitId, successors }: RowsFilter): string {
  const unit = unitId === undefined ? {} : { unitId: String(unitId) };
  const search = new URLSearchParams({ measure, ...unit, ...followingIn(successors) });
  return `/months/${month}/rows?${search.toString()}`;
}
