import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Draft } from '../../app/api-types';
import { queryClient } from '../../app/queries';
import { hasBeenLeft } from './draft/keptContent';

export const useDrafts = (enabled = true) =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => call('GET /checklist-drafts', { signal }),
    enabled,
  });

/** Once: what is typed from then on is the editor's, and what the server answers to it stands here as well. */
export const useDraftOnce = (id: string) =>
  useQuery({
    queryKey: ['drafts', id],
    queryFn: async ({ signal }) => {
      await hasBeenLeft(id);
      return call('GET /checklist-drafts/{id}', { path: { id }, signal });
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** The server's newest word about a draft that is on screen, for every page that shows it. */
export function showDraft(draft: Draft): void {
  queryClient.setQueryData<Draft>(['drafts', draft.id], (shown) => shown && draft);
}

export const useLegalBases = () =>
  useQuery({ queryKey: ['legal-bases'], queryFn: ({ signal }) => call('GET /legal-bases', { signal }) });

export const refreshLegalBases = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['legal-bases'] });

/** What has been published, retired, begun or thrown away is read anew wherever it is shown. */
export async function refreshChecklists(): Promise<void> {
  await Promise.all(
    [['checklists'], ['checklist'], ['drafts']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
