import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { CheckedAs } from '@app/reporting/rules';
import type { Age } from '../../app/api-types';

export const useSections = () =>
  useQuery({
    queryKey: ['dashboard', 'sections'],
    queryFn: ({ signal }) => call('GET /dashboard/sections', { signal }),
  });
export const useAgeing = () =>
  useQuery({ queryKey: ['dashboard', 'ageing'], queryFn: ({ signal }) => call('GET /dashboard/ageing', { signal }) });
export const useTrend = () =>
  useQuery({ queryKey: ['dashboard', 'trend'], queryFn: ({ signal }) => call('GET /dashboard/trend', { signal }) });

export interface SectionFilter {
  unitId: number;
  section: string;
  result: CheckedAs;
}
export const useSectionRows = ({ unitId, section, result }: SectionFilter) =>
  useInfiniteQuery({
    queryKey: ['dashboard', 'sections', 'rows', unitId, section, result],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /dashboard/sections/rows', { query: { unitId, section, result, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export interface AgeFilter {
  age: Age;
  unitId?: number | undefined;
}
export const useAgeingRows = ({ age, unitId }: AgeFilter) =>
  useInfiniteQuery({
    queryKey: ['dashboard', 'ageing', 'rows', age, unitId ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /dashboard/ageing/rows', { query: { age, unitId, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const sectionAddress = ({ unitId, section, result }: SectionFilter): string =>
  `/dashboard/sections?${new URLSearchParams({ unitId: String(unitId), section, result }).toString()}`;
export const ageAddress = ({ age, unitId }: AgeFilter): string =>
  `/dashboard/ageing?${new URLSearchParams({ age, ...(unitId === undefined ? {} : { unitId: String(unitId) }) }).toString()}`;
