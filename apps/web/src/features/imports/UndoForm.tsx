import { useState } from 'react';
import { call } from '../../app/api';
import type { RosterImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useSubmit } from '../../ui/useSubmit';
import { ACT_WITHIN_MS, keepImport } from './useImports';

interface Props {
  id: string;
  during: (work: () => Promise<RosterImport>) => Promise<RosterImport>;
  onClose: () => void;
  onDone: () => void;
}

/** Takes out the whole import again. */
export function UndoForm({ id, during, onClose, onDone }: Props) {
  const { imports: t } = useT();
  const [reason, setReason] = useState('');
  const check = useReasonCheck();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => check(reason),
    send: () => {
      const body = { reason: reason.trim() };
      return during(() => call('POST /roster-imports/{id}/undo', { path: { id }, body, within: ACT_WITHIN_MS }));
    },
    done: async (answer) => {
      await keepImport(answer);
      onDone();
    },
  });
  return (
    <Form id="undo-import" label={t.undo} submission={submission}>
      <p className="meta">{t.undoNote}</p>
      <TextArea name="reason" label={t.undoReason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.undo}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
