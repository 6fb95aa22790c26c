import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';
import type { JobPosition } from '../../app/api-types';
import type { DutiesFilter } from './dutiesAddress';

export const useDuties = ({ unitId, onDay }: DutiesFilter) =>
  useQuery({
    queryKey: ['duties', unitId, onDay],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /duties', { query: { unitId: unitId ?? 0, onDay }, signal }),
  });

/** The jobs that a unit and its divisions have today; none where no unit is chosen yet. */
export const useJobPositions = (unitId: number | undefined): readonly JobPosition[] =>
  useQuery({
    queryKey: ['duties', unitId, undefined],
    enabled: unitId !== undefined,
    queryFn: ({ signal }) => call('GET /duties', { query: { unitId: unitId ?? 0 }, signal }),
  }).data?.jobPositions ?? [];

export const refreshDuties = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['duties'] });
