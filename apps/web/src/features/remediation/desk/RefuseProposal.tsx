import { useState } from 'react';
import { call } from '../../../app/api';
import type { DeskRow } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useDraft, type DraftHandle } from '../../../app/useDraft';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ReasonForm, useReasonCheck } from '../../../ui/ReasonForm';
import { isStale, StaleNotice } from '../../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../../ui/useSubmit';
import { abilitiesOf } from '../../identity/abilities';
import { showTask } from '../useTasks';
import { refreshTasks } from './useDesk';

interface RefuseProps {
  row: DeskRow;
  onDone: () => void;
}

/** The leader's: what was prepared goes back to the desk officer, with a reason. */
export function RefuseProposal(props: RefuseProps) {
  const t = useT().desk;
  const { signs } = abilitiesOf(useMe());
  const [open, setOpen] = useState(false);
  if (!signs) return null;
  return open ? (
    <div className="row-form">
      <Refusing {...props} onClose={() => setOpen(false)} />
    </div>
  ) : (
    <div className="row-action">
      <Button icon="back" aria-label={t.refuseOf(props.row.title)} onClick={() => setOpen(true)}>
        {t.refuse}
      </Button>
    </div>
  );
}

interface OpenProps extends RefuseProps {
  onClose: () => void;
}

function Refusing(props: OpenProps) {
  const t = useT().desk;
  const { id, title } = props.row;
  const draft = useDraft(
    `task:refuse-proposal:${id}`,
    { reason: '' },
    {
      href: '/work?tab=proposed',
      title: t.refuseOf(title),
    },
  );
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ row, onDone, onClose, draft }: OpenProps & { draft: DraftHandle<{ reason: string }> }) {
  const { desk: t, remediation } = useT();
  const key = useCommandKey();
  const checkReason = useReasonCheck();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(draft.value.reason),
    send: () => {
      const body = { reason: draft.value.reason.trim() };
      return call('POST /tasks/{id}/refuse-proposal', {
        path: { id: row.id },
        ifMatch: row.etag,
        idempotencyKey: key.forContent([row.etag, body]),
        body,
      });
    },
    done: async (task) => {
      key.acknowledged();
      await draft.clear();
      onClose();
      showTask(task);
      onDone();
    },
  });
  return (
    <ReasonForm
      id={`refuse-${row.id}`}
      heading={t.refuse}
      label={t.refuseReason}
      presets={t.refusePresets}
      submitText={t.refuse}
      cancelText={remediation.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
      instead={isStale(submission.problem) && <StaleNotice onLoad={refreshTasks} />}
    />
  );
}
