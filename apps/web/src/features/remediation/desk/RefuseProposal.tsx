import { call } from '../../../app/api';
import type { DeskRow } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { IN_ROW, Unfold } from '../../../ui/Unfold';
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
  if (!signs) return null;
  return (
    <Unfold label={t.refuse} name={t.refuseOf(row.title)} icon="back" place={IN_ROW}>
      {(close) => (
        <TaskReason
          task={row}
          onDone={onDone}
          onClose={close}
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
      )}
    </Unfold>
  );
}
