import { useMemo } from 'react';
import type { ChecklistItem, Inspection } from '../../../app/api-types';
import { useEntries } from '../../../app/outbox/useOutbox';
import { useMe } from '../../../app/session';
import { visitView, type VisitView } from './visitView';

/** The visit as it stands here and now: the server's, with what this device still has to send. */
export function useVisitView(inspection: Inspection, items: readonly ChecklistItem[]): VisitView {
  const entries = useEntries();
  const { person } = useMe();
  return useMemo(
    () => visitView(inspection, items, entries, person ?? { id: '', fullName: '' }),
    [inspection, items, entries, person],
  );
}
