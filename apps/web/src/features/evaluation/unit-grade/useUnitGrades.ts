import type { Schemas } from '@app/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../app/api';
import { queryClient } from '../../../app/queries';

export type UnitGradesOfYear = Schemas['UnitGradesOfYearResponse'];
export type UnitGrades = Schemas['UnitGradesResponse'];
export type UnitGrade = Schemas['UnitGradeResponse'];

const KEY = 'evaluation';

/** What a unit and those directly beneath it were graded in a year. */
export const useUnitGrades = (unitId: number, year: number | undefined) =>
  useInfiniteQuery({
    queryKey: [KEY, 'unit-grades', unitId, year ?? null],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /unit-grades', { query: { unitId, year, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The forecasts of heads hang on it: everything about years is looked up again. */
export const unitGradesChanged = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [KEY] });
