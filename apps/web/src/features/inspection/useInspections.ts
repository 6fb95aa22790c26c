import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Finding, Inspection, InspectionState } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const keyOf = (id: string) => ['inspections', 'one', id];

export const useInspection = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call('GET /inspections/{id}', { path: { id }, signal }),
  });

interface InspectionFilter {
  /** Visits of one's own body, or to one's own unit. */
  side: 'inspecting' | 'inspected';
  state?: InspectionState | undefined;
}

export const useInspectionList = ({ side, state }: InspectionFilter) =>
  useInfiniteQuery({
    queryKey: ['inspections', 'list', side, state ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => call('GET /inspections', { query: { side, state, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useChecklist = (needed: boolean) =>
  useQuery({
    queryKey: ['checklist'],
    enabled: needed,
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => call('GET /checklists/current', { signal }),
  });

/** The working calendar that due dates are counted with. */
export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => call('GET /calendars/current', { signal }),
  });

/** What an earlier inspection left open at the unit. */
export const useOpenFindings = (unitId: number | null) =>
  useQuery({
    queryKey: ['findings', 'open', unitId],
    enabled: unitId !== null,
    queryFn: ({ signal }) => call('GET /findings', { query: { unitId: unitId ?? 0, limit: 50 }, signal }),
  });

/** The answer of a command is the newest version: show it without asking again. */
export function showInspection(inspection: Inspection): void {
  queryClient.setQueryData(keyOf(inspection.id), inspection);
  void queryClient.invalidateQueries({ queryKey: ['inspections', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['findings'] });
}

/** One finding of the inspection, recorded or changed. */
export function showFinding(finding: Finding): void {
  queryClient.setQueryData(keyOf(finding.inspectionId), (inspection: Inspection | undefined) => {
    if (!inspection) return inspection;
    const known = inspection.findings.some(({ id }) => id === finding.id);
    const findings = known
      ? inspection.findings.map((other) => (other.id === finding.id ? finding : other))
      : [...inspection.findings, finding];
    return { ...inspection, findings };
  });
  void queryClient.invalidateQueries({ queryKey: ['inspections', 'list'] });
}

export async function reloadInspection(id: string): Promise<Inspection | undefined> {
  await queryClient.refetchQueries({ queryKey: keyOf(id) }, { throwOnError: true });
  return queryClient.getQueryData<Inspection>(keyOf(id));
}
