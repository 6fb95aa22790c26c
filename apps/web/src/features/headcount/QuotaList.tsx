import type { Quota } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Unfold } from '../../ui/Unfold';
import { lastDay } from '../staff/line';
import { EndQuotaForm } from './EndQuotaForm';
import { WithdrawQuotaForm } from './WithdrawQuotaForm';

interface Props {
  quotas: readonly Quota[];
  mayChange: boolean;
  /** What was done, in words. */
  onDone: (said: string) => void;
}

/** The numbers of one unit with their papers, the latest first; those that were mistakes stay in sight. */
export function QuotaList({ quotas, mayChange, onDone }: Props) {
  const { headcount: t } = useT();
  if (quotas.length === 0) return <p className="meta">{t.noneGiven}</p>;
  return (
    <ol className="quotas">
      {quotas.map((quota) => (
        <li key={quota.id} className={quota.withdrawnAt === null ? undefined : 'quota-withdrawn'}>
          <Given quota={quota} />
          {mayChange && quota.withdrawnAt === null && <Acts quota={quota} onDone={onDone} />}
        </li>
      ))}
    </ol>
  );
}

const useQuotaName = ({ kind, position, posts }: Quota): string => {
  const { headcount: t, roster: r } = useT();
  return t.nPosts(posts, kind ? r.kinds[kind] : (position ?? ''));
};

function Acts({ quota, onDone }: { quota: Quota; onDone: (said: string) => void }) {
  const { headcount: t } = useT();
  const name = useQuotaName(quota);
  return (
    <div className="quota-acts">
      {quota.endDecision === null && (
        <Unfold label={t.end} name={t.endName(name)} look="quiet" icon="clock">
          {(close) => <EndQuotaForm quota={quota} name={name} onClose={close} onDone={() => onDone(t.wasEnded)} />}
        </Unfold>
      )}
      <Unfold label={t.withdraw} name={t.withdrawName(name)} look="quiet" icon="back">
        {(close) => (
          <WithdrawQuotaForm quota={quota} name={name} onClose={close} onDone={() => onDone(t.wasWithdrawn)} />
        )}
      </Unfold>
    </div>
  );
}

function Given({ quota }: { quota: Quota }) {
  const { headcount: t, roster: r } = useT();
  const { validFrom, validTo, decisionNumber, decidedOn, decidedBy, enteredByName, enteredAt, endDecision } = quota;
  const { withdrawnAt, withdrawnByName, withdrawnReason } = quota;
  return (
    <>
      <p className="quota-head">
        <strong>{useQuotaName(quota)}</strong>
        {' · '}
        {validTo ? r.span(showDay(validFrom), showDay(lastDay(validTo))) : r.since(showDay(validFrom))}
      </p>
      <p className="meta">
        {r.paper(decisionNumber, showDay(decidedOn), decidedBy)} · {r.entered(enteredByName, showInstant(enteredAt))}
      </p>
      {endDecision && <p className="meta">{t.endedBy(endDecision)}</p>}
      {withdrawnAt && (
        <p className="meta">{r.withdrawn(withdrawnByName ?? '', showInstant(withdrawnAt), withdrawnReason ?? '')}</p>
      )}
    </>
  );
}
