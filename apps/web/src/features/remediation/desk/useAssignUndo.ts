import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call, isProblem } from '../../../app/api';
import { useT } from '../../../i18n';
import type { Undoable } from '../../../ui/UndoBar';
import { refreshTasks } from './useDesk';

/** The server takes an assignment back within a minute; a little of it is needed for the way. */
export const UNDO_ASSIGN_MS = 55_000;

interface Assigned {
  id: string;
  /** Of the version that the assignment made. */
  etag: string;
}

interface AssignUndo {
  undoable: Undoable | null;
  offer: (tasks: readonly Assigned[]) => void;
  forget: () => void;
}

/** Offers first assignments back for their minute; `say` tells what came of it. */
export function useAssignUndo(say: (text: string, failed: boolean) => void): AssignUndo {
  const t = useT().desk;
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const undoAll = async (tasks: readonly Assigned[]): Promise<void> => {
    let undone = 0;
    for (const { id, etag } of tasks) {
      try {
        await call('POST /tasks/{id}/undo-assign', { path: { id }, ifMatch: etag, idempotencyKey: newId() });
        undone += 1;
      } catch (error) {
        if (!isProblem(error)) throw error;
      }
    }
    await refreshTasks();
    if (undone < tasks.length) say(t.undoFailed, true);
    else say(t.undone(undone), false);
  };
  return {
    undoable,
    offer: (tasks) => {
      if (tasks.length > 0) setUndoable({ text: t.undoText(tasks.length), undo: () => void undoAll(tasks) });
    },
    forget: () => setUndoable(null),
  };
}
