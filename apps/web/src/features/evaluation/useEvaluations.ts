import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { CyclePage, Evaluation } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const KEY = 'evaluation';

export const useOwnMonths = () =>
  useQuery({ queryKey: [KEY, 'own'], queryFn: ({ signal }) => call('GET /own-evaluations', { signal }) });

export const useEvaluation = (id: string) =>
  useQuery({
    queryKey: [KEY, 'sheet', id],
    queryFn: ({ signal }) => call('GET /evaluations/{id}', { path: { id }, signal }),
  });

export const useAssessments = (month: string | undefined) =>
  useQuery({
    queryKey: [KEY, 'assessments', month ?? null],
    queryFn: ({ signal }) => call('GET /assessments', { query: month === undefined ? {} : { month }, signal }),
  });

export const useCycles = () =>
  useInfiniteQuery({
    queryKey: [KEY, 'cycles'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call('GET /evaluation-cycles', { query: { after: pageParam, limit: 200 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useCycle = (id: string) =>
  useQuery({
    queryKey: [KEY, 'cycle', id],
    queryFn: ({ signal }) => call('GET /evaluation-cycles/{id}', { path: { id }, signal }),
  });

/** What an answer brings with it is shown at once; lists that it changes are asked for anew. */
export function showEvaluation(evaluation: Evaluation): void {
  queryClient.setQueryData([KEY, 'sheet', evaluation.id], evaluation);
  forgetLists();
}

/** A decision about a closed month answers with the one that has taken its place: the page that is open is asked for anew. */
export function showDecided(id: string, evaluation: Evaluation): void {
  showEvaluation(evaluation);
  if (evaluation.id !== id) void queryClient.invalidateQueries({ queryKey: [KEY, 'sheet', id] });
}

export function showCycle(cycle: CyclePage): void {
  queryClient.setQueryData([KEY, 'cycle', cycle.id], cycle);
  void queryClient.invalidateQueries({ queryKey: [KEY, 'cycles'] });
}

/** The sheet is asked for anew. */
export function forgetSheet(id: string): void {
  void queryClient.invalidateQueries({ queryKey: [KEY, 'sheet', id] });
}

export function forgetLists(): void {
  for (const list of ['own', 'assessments', 'cycles', 'cycle']) {
    void queryClient.invalidateQueries({ queryKey: [KEY, list] });
  }
}
