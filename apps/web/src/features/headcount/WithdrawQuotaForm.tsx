import { call } from '../../app/api';
import type { Quota } from '../../app/api-types';
import { useT } from '../../i18n';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { refreshHeadcount } from './useHeadcount';

interface Props {
  quota: Quota;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a number back that was a mistake. */
export function WithdrawQuotaForm({ quota, name, onClose, onDone }: Props) {
  const { headcount: t, roster: r } = useT();
  return (
    <ReasonedAct
      id="withdraw-quota"
      label={t.withdrawName(name)}
      verb={r.withdrawSend}
      note={t.withdrawNote}
      reasonLabel={r.withdrawReason}
      send={(body, idempotencyKey) =>
        call('POST /quotas/{id}/withdraw', { path: { id: quota.id }, body, idempotencyKey })
      }
      onClose={onClose}
      onDone={async () => {
        onDone();
        await refreshHeadcount();
      }}
    />
  );
}
