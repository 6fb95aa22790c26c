import { call } from '../../app/api';
import type { DutyList } from '../../app/api-types';
import { useT } from '../../i18n';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { refreshDuties } from './useDuties';

interface Props {
  list: DutyList;
  onClose: () => void;
  onDone: () => void;
}

/** Takes the last version of a list back that was a mistake. */
export function WithdrawListForm({ list, onClose, onDone }: Props) {
  const { duties: t, roster: r } = useT();
  return (
    <ReasonedAct
      id={`withdraw-${list.id}`}
      label={t.withdrawListOf(list.unit.name)}
      verb={r.withdrawSend}
      note={t.withdrawListNote}
      reasonLabel={r.withdrawReason}
      send={(body, idempotencyKey) =>
        call('POST /duty-lists/{id}/withdraw', { path: { id: list.id }, body, idempotencyKey })
      }
      onClose={onClose}
      onDone={async () => {
        onDone();
        await refreshDuties();
      }}
    />
  );
}
