import { useState } from 'react';
import { call } from '../../../app/api';
import type { DeskRow } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { abilitiesOf } from '../../identity/abilities';
import { TaskReason } from '../TaskReason';
import { refreshTasks } from './useDesk';

interface RefuseProps {
  row: DeskRow;
  onDone: () => void;
}

/** The leader's: what was prepared goes back to the desk officer, with a reason. */
export function RefuseProposal({ row, onDone }: RefuseProps) {
  const t = useT().desk;
  const { signs } = abilitiesOf(useMe());
  const [open, setOpen] = useState(false);
  if (!signs) return null;
  return open ? (
    <div className="row-form">
      <TaskReason
        task={row}
        onDone={onDone}
        onClose={() => setOpen(false)}
        verb="refuse-proposal"
        words={{ heading: t.refuse, reason: t.refuseReason, submit: t.refuse, presets: t.refusePresets }}
        empty={{ reason: '' }}
        body={(reason) => ({ reason })}
        send={(command) => call('POST /tasks/{id}/refuse-proposal', command)}
        place={{
          formId: `refuse-${row.id}`,
          href: '/work?tab=proposed',
          title: t.refuseOf(row.title),
          reload: refreshTasks,
        }}
      />
    </div>
  ) : (
    <div className="row-action">
      <Button icon="back" aria-label={t.refuseOf(row.title)} onClick={() => setOpen(true)}>
        {t.refuse}
      </Button>
    </div>
  );
}
