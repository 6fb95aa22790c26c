import { call } from '../../app/api';
import type { StaffMovement, StaffRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { Unfold } from '../../ui/Unfold';
import { lastDay } from './line';
import { refreshPeople } from './useRoster';

interface Props {
  person: StaffRecord;
  mayChange: boolean;
  onDone: () => void;
}

/** What was entered about the person, the last first; only the last one that stands can be taken back. */
export function MovementList({ person, mayChange, onDone }: Props) {
  const { roster: t } = useT();
  const last = person.movements.find(({ withdrawnAt }) => withdrawnAt === null);
  if (person.movements.length === 0) return <p className="meta">{t.noMovements}</p>;
  return (
    <ol className="movements">
      {person.movements.map((movement) => (
        <li key={movement.id} className={movement.withdrawnAt === null ? undefined : 'movement-withdrawn'}>
          <Movement movement={movement} />
          {mayChange && movement === last && (
            <Unfold label={t.withdraw} name={t.withdrawName(t.movements[movement.kind])} look="quiet" icon="back">
              {(close) => <WithdrawForm movement={movement} onClose={close} onDone={onDone} />}
            </Unfold>
          )}
        </li>
      ))}
    </ol>
  );
}

function Movement({ movement }: { movement: StaffMovement }) {
  const { roster: t } = useT();
  const { kind, onDay, untilDay, fromUnit, fromPosition, toUnit, toPosition, leaveKind, note } = movement;
  // A post beside the main one leads from nowhere: that is kept.
  const from = kind !== 'CONCURRENT_POST' && fromUnit && t.postAt(fromPosition ?? '', fromUnit);
  const to = toUnit && t.postAt(toPosition ?? '', toUnit);
  const { decisionNumber, decidedOn, decidedBy, withdrawnAt, withdrawnByName, withdrawnReason } = movement;
  return (
    <>
      <p className="movement-head">
        <strong>{t.movements[kind]}</strong>
        {leaveKind && ` (${t.leaves[leaveKind].toLowerCase()})`}
        {' · '}
        {untilDay ? t.span(showDay(onDay), showDay(lastDay(untilDay))) : t.since(showDay(onDay))}
      </p>
      {(from || to) && <p>{from && to ? t.fromTo(from, to) : to || from}</p>}
      {note && <p>{note}</p>}
      <p className="meta">
        {decisionNumber && `${t.paper(decisionNumber, showDay(decidedOn ?? ''), decidedBy ?? '')} · `}
        {t.entered(movement.enteredByName, showInstant(movement.enteredAt))}
      </p>
      {withdrawnAt && (
        <p className="meta">{t.withdrawn(withdrawnByName ?? '', showInstant(withdrawnAt), withdrawnReason ?? '')}</p>
      )}
    </>
  );
}

interface WithdrawProps {
  movement: StaffMovement;
  onClose: () => void;
  onDone: () => void;
}

function WithdrawForm({ movement, onClose, onDone }: WithdrawProps) {
  const { roster: t } = useT();
  return (
    <ReasonedAct
      id="withdraw-movement"
      label={t.withdrawHeading}
      verb={t.withdrawSend}
      note={t.withdrawNote}
      reasonLabel={t.withdrawReason}
      send={(body, idempotencyKey) =>
        call('POST /staff-movements/{id}/withdraw', { path: { id: movement.id }, body, idempotencyKey })
      }
      onClose={onClose}
      onDone={async () => {
        onDone();
        await refreshPeople();
      }}
    />
  );
}
