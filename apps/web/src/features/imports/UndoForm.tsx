import { call } from '../../app/api';
import type { RosterImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { ACT_WITHIN_MS, keepImport } from './useImports';

interface Props {
  id: string;
  during: (work: () => Promise<RosterImport>) => Promise<RosterImport>;
  onClose: () => void;
  onDone: () => void;
}

/** Takes out the whole import again. */
export function UndoForm({ id, during, onClose, onDone }: Props) {
  const { imports: t } = useT();
  return (
    <ReasonedAct
      id="undo-import"
      label={t.undo}
      verb={t.undo}
      note={t.undoNote}
      reasonLabel={t.undoReason}
      send={(body, idempotencyKey) =>
        during(() =>
          call('POST /roster-imports/{id}/undo', { path: { id }, body, idempotencyKey, within: ACT_WITHIN_MS }),
        )
      }
      onClose={onClose}
      onDone={async (answer) => {
        onDone();
        await keepImport(answer);
      }}
    />
  );
}
