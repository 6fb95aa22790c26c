import { call } from '../../app/api';
import type { CyclePerson } from '../../app/api-types';
import { useT } from '../../i18n';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { IN_ROW, Unfold } from '../../ui/Unfold';
import { showCycle } from './useEvaluations';

interface Props {
  person: CyclePerson;
  onSaid: (said: string) => void;
}

/** Opens somebody's closed month again: what was decided stays, and another decision takes its place. */
export function ReopenForm({ person, onSaid }: Props) {
  const { evaluation: t } = useT();
  const label = t.reopenOf(person.personName);
  return (
    <Unfold label={t.reopen} name={label} look="quiet" icon="back" place={IN_ROW}>
      {(close) => (
        <ReasonedAct
          id={`reopen-${person.id}`}
          label={label}
          verb={t.reopen}
          note={t.reopenLeaders}
          reasonLabel={t.reason}
          reasonHint={t.reasonHint}
          send={(body, idempotencyKey) =>
            call('POST /evaluations/{id}/reopen', { path: { id: person.id }, body, idempotencyKey })
          }
          onClose={close}
          onDone={(cycle) => {
            onSaid(t.wasReopened(person.personName));
            showCycle(cycle);
          }}
        />
      )}
    </Unfold>
  );
}
