import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { CheckedAs } from '@app/reporting/rules';
import type { Age } from '../../app/api-types';
import { followingIn } from './Following';

export const useSections = (successors: boolean) =>
  useQuery({
    queryKey: ['dashboard', 'sections', successors],
    queryFn: ({ signal }) =>
      call('GET /dashboard/sections', { query: { successors: successors || undefined }, signal }),
  });
export const useAgeing = (successors: boolean) =>
  useQuery({
    queryKey: ['dashboard', 'ageing', successors],
    queryFn: ({ signal }) => call('GET /dashboard/ageing', { query: { successors: successors || undefined }, signal }),
  });
export const useTrend = () =>
  useQuery({ queryKey: ['dashboard', 'trend'], queryFn: ({ signal }) => call('GET /dashboard/trend', { signal }) });

export interface SectionFilter {
  unitId: number;
  section: string;
  result: CheckedAs;
  successors: boolean;
}
export const useSectionRows = ({ unitId, section, result, successors }: SectionFilter) =>
  useInfiniteQuery({
    queryKey: ['dashboard', 'sections', 'rows', unitId, section, result, successors],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /dashboard/sections/rows', {
        query: { unitId, section, result, successors: successors || undefined, after: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export interface AgeFilter {
  age: Age;
  unitId?: number | undefined;
  successors: boolean;
}
export const useAgeingRows = ({ age, unitId, successors }: AgeFilter) =>
  useInfiniteQuery({
    queryKey: ['dashboard', 'ageing', 'rows', age, unitId ?? null, successors],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /dashboard/ageing/rows', {
        query: { age, unitId, successors: successors || undefined, after: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function sectionAddress({ unitId, section, result, successors }: SectionFilter): string {
  const search = new URLSearchParams({ unitId: String(unitId), section, result, ...followingIn(successors) });
  return `/dashboard/sections?${search.toString()}`;
}
export function ageAddress({ age, unitId, successors }: AgeFilter): string {
  const unit = unitId === undefined ? {} : { unitId: String(unitId) };
  return `/dashboard/ageing?${new URLSearchParams({ age, ...unit, ...followingIn(successors) }).toString()}`;
}
