import type { Schemas } from '@app/api-client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../app/api';

export type PersonYear = Schemas['PersonYearResponse'];
export type YearRow = Schemas['YearRowResponse'];
export type YearMonth = Schemas['YearMonthResponse'];
export type PeriodMean = Schemas['PeriodMeanResponse'];

const KEY = 'evaluation';

/** The year that the address names, if it does. */
export function yearOfAddress(search: URLSearchParams): number | undefined {
  const year = search.get('year') ?? '';
  return /^20[2-9]\d$/.test(year) ? Number(year) : undefined;
}

export const useOwnYear = (year: number | undefined) =>
  useQuery({
    queryKey: [KEY, 'own', 'year', year ?? null],
    queryFn: ({ signal }) => call('GET /own-evaluation-year', { query: { year }, signal }),
  });

export const useYearOf = (id: string, year?: number) =>
  useQuery({
    queryKey: [KEY, 'year', id, year ?? null],
    queryFn: ({ signal }) => call('GET /staff-members/{id}/evaluation-year', { path: { id }, query: { year }, signal }),
  });

export const useYearsOfUnit = (unitId: number | undefined, year: number | undefined) =>
  useInfiniteQuery({
    queryKey: [KEY, 'years', unitId ?? null, year ?? null],
    enabled: unitId !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /evaluation-years', { query: { unitId: unitId ?? 0, year, after: pageParam, limit: 30 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
