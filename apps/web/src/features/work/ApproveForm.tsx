import { call } from '../../app/api';
import type { WorkList } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { NUMBERED, useDecision } from '../staff/DecisionFields';

interface Props {
  list: WorkList;
  onClose: () => void;
  onDone: () => void;
}

/** The decision that approves a draft, as its paper has it. */
export function ApproveForm({ list, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const me = useMe();
  const decision = useDecision(NUMBERED, { number: '', decidedOn: showDay(me.today), by: me.person?.position ?? '' });
  const key = useCommandKey();
  const submission = useSubmit({
    fields: NUMBERED.names,
    check: decision.check,
    send: () => {
      const { number: decisionNumber, decidedOn, by: decidedBy } = decision.asked;
      const body = { decisionNumber, decidedOn, decidedBy };
      return call('POST /work-lists/{id}/approve', {
        path: { id: list.id },
        body,
        ifMatch: list.etag,
        idempotencyKey: key.forContent({ ...body, etag: list.etag }),
      });
    },
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id="approve-list" label={t.approve} submission={submission}>
      <p className="meta">{t.approveNote}</p>
      {decision.inputs}
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.approve}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
