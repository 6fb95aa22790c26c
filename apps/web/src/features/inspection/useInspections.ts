import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Answer, Attendance, Finding, Inspection, InspectionState } from '../../app/api-types';
import { queryClient } from '../../app/queries';

const keyOf = (id: string) => ['inspections', 'one', id];

const oneInspection = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call('GET /inspections/{id}', { path: { id }, signal }),
  });

export const useInspection = (id: string) => useQuery(oneInspection(id));

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

const oneChecklist = (versionId: string) =>
  queryOptions({
    queryKey: ['checklist', versionId],
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => call('GET /checklist-versions/{id}', { path: { id: versionId }, query: {}, signal }),
  });

/** The version with which the visit began; it never changes again. */
export const useChecklist = (versionId: string, needed: boolean) =>
  useQuery({ ...oneChecklist(versionId), enabled: needed });

/**
 * Asks for what the page of a visit shows while its code, and who is here, are still on their way. A refusal is met, and
 * told, by the page itself.
 */
export async function inspectionAhead(id: string): Promise<void> {
  await queryClient.prefetchQuery(oneInspection(id));
  const inspection = queryClient.getQueryData(oneInspection(id).queryKey);
  if (inspection?.allowed.includes('record-finding')) {
    await queryClient.prefetchQuery(oneChecklist(inspection.checklistVersionId));
  }
}

/** What a visit to the unit is likely to begin with. */
export const useStartFacts = (unitId: number | null) =>
  useQuery({
    queryKey: ['inspections', 'start', unitId],
    enabled: unitId !== null,
    queryFn: ({ signal }) => call('GET /inspections/start', { query: { unitId: unitId ?? 0 }, signal }),
  });

/** The working calendar that due dates are counted with. */
export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    staleTime: 60 * 60_000,
    queryFn: ({ signal }) => call('GET /calendars/current', { signal }),
  });

/** Proposals of one's own body to correct or withdraw what was released. */
export const useAmendments = (state: 'open' | 'decided') =>
  useInfiniteQuery({
    queryKey: ['amendments', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => call('GET /amendments', { query: { state, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** A decision changes the finding, its visit and its task too. Resolves once what is on screen of them is new. */
export async function amendmentDecided(): Promise<void> {
  const changed = ['amendments', 'inspections', 'findings', 'tasks'];
  await Promise.all(changed.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}

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
    return { ...inspection, findings, answers: answersAfter(inspection, finding, findings) };
  });
  void queryClient.invalidateQueries({ queryKey: ['inspections', 'list'] });
}

/**
 * What a finding does to the answer of its item, as on the server: "Không đạt" while one stands, not checked once the last
 * is withdrawn. The version is left open; whoever overwrites somebody else's answer reads it first.
 */
function answersAfter(inspection: Inspection, finding: Finding, findings: readonly Finding[]): Answer[] {
  const itemId = finding.checklistItem?.id;
  if (!itemId) return inspection.answers;
  const stands = findings.some(({ checklistItem, state }) => checklistItem?.id === itemId && state !== 'WITHDRAWN');
  const earlier = inspection.answers.find((answer) => answer.itemId === itemId);
  const result = stands ? 'FAIL' : 'NOT_CHECKED';
  if (earlier?.result === result) return inspection.answers;
  const { recordedBy: answeredBy, recordedAt: answeredAt } = finding;
  return withAnswer(inspection.answers, { itemId, result, answeredBy, answeredAt, etag: '' });
}

const withAnswer = (answers: readonly Answer[], added: Answer): Answer[] => [
  ...answers.filter(({ itemId }) => itemId !== added.itemId),
  added,
];

export function showAnswer(id: string, answer: Answer): void {
  queryClient.setQueryData(
    keyOf(id),
    (inspection: Inspection | undefined) =>
      inspection && { ...inspection, answers: withAnswer(inspection.answers, answer) },
  );
}

export function showRollCall(id: string, rollCall: Attendance[]): void {
  queryClient.setQueryData(
    keyOf(id),
    (inspection: Inspection | undefined) => inspection && { ...inspection, rollCall },
  );
}

export async function reloadInspection(id: string): Promise<Inspection | undefined> {
  await queryClient.refetchQueries({ queryKey: keyOf(id) }, { throwOnError: true });
  return queryClient.getQueryData<Inspection>(keyOf(id));
}
