import { call } from '../../app/api';
import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { ReasonedAct } from '../../ui/ReasonedAct';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showEvaluation } from './useEvaluations';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

/** What can be done with a sheet beside writing and assessing it: take it back, or send it back. */
export function SheetActs({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const { may } = evaluation;
  return (
    <div className="evaluation-acts no-print">
      {may.includes('withdraw') && <Withdraw evaluation={evaluation} onSaid={onSaid} />}
      {may.includes('return') && (
        <Unfold label={t.sendBack} icon="back">
          {(close) => (
            <ReasonedAct
              id="send-back"
              label={t.sendBack}
              verb={t.sendBack}
              reasonLabel={t.reason}
              reasonHint={t.reasonHint}
              send={(body, idempotencyKey) =>
                call('POST /assessments/{id}/return', { path: { id: evaluation.id }, body, idempotencyKey })
              }
              onClose={close}
              onDone={(answer) => {
                showEvaluation(answer);
                onSaid(t.wasSentBack(evaluation.personName));
              }}
            />
          )}
        </Unfold>
      )}
    </div>
  );
}

function Withdraw({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /own-evaluations/{id}/withdraw', {
        path: { id: evaluation.id },
        idempotencyKey: key.forContent({ version: evaluation.version }),
      }),
    done: (answer) => {
      key.acknowledged();
      showEvaluation(answer);
      onSaid(t.wasWithdrawn);
    },
  });
  return (
    <Form id="withdraw-self" label={t.withdraw} submission={submission}>
      <SubmitButton look="plain" icon="back" pending={submission.pending}>
        {t.withdraw}
      </SubmitButton>
    </Form>
  );
}
