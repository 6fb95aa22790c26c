import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import { queryClient } from '../../app/queries';

export const useDrafts = (enabled = true) =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => call('GET /checklist-drafts', { signal }),
    enabled,
  });

/** Once: what is typed from then on is the editor's, and what others save it fetches itself. */
export const useDraftOnce = (id: string) =>
  useQuery({
    queryKey: ['drafts', id],
    queryFn: ({ signal }) => call('GET /checklist-drafts/{id}', { path: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

export const useLegalBases = () =>
  useQuery({ queryKey: ['legal-bases'], queryFn: ({ signal }) => call('GET /legal-bases', { signal }) });

export const refreshLegalBases = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['legal-bases'] });

/** What has been published, retired, begun or thrown away is read anew wherever it is shown. */
export async function refreshChecklists(): Promise<void> {
  await Promise.all(
    [['checklists'], ['checklist'], ['drafts']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
