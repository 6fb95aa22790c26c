import { useState } from 'react';
import { call } from '../../app/api';
import type { Inspection } from '../../app/api-types';
import { useEntries } from '../../app/outbox/useOutbox';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Parts';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showInspection } from './useInspections';

interface LockProps {
  inspection: Inspection;
  onClose: () => void;
  onLocked: () => void;
}

/** Locking cannot be undone: the consequence stands before the button, and the number of findings is typed. */
export function LockMinutes({ inspection, onClose, onLocked }: LockProps) {
  const { lock: t } = useT().inspection;
  const standing = inspection.findings.filter(({ state }) => state !== 'WITHDRAWN').length;
  const [typed, setTyped] = useState('');
  const key = useCommandKey();
  // What arrives after the lock is refused: it has to be there before.
  const unsent = useEntries().filter(({ visitId }) => visitId === inspection.id).length;
  const submission = useSubmit({
    fields: ['confirm'],
    check: () => {
      if (unsent > 0) return [{ field: null, message: t.unsent(unsent) }];
      return typed.trim() === String(standing) ? [] : [{ field: 'confirm', message: t.confirmWrong(standing) }];
    },
    send: () =>
      call('POST /inspections/{id}/lock', {
        path: { id: inspection.id },
        idempotencyKey: key.forContent(inspection.id),
      }),
    done: (locked) => {
      key.acknowledged();
      showInspection(locked);
      onLocked();
    },
  });
  return (
    <Form id="lock" submission={submission}>
      <h3>{t.heading}</h3>
      <Notice icon="lock" tone="warm">
        <p>
          <strong>{t.consequence}</strong>
        </p>
        <p>{standing === 0 ? t.nothing : t.released(standing, inspection.unit.name)}</p>
        <p>{t.clock}</p>
      </Notice>
      {unsent > 0 && (
        <Notice icon="warning" tone="warm">
          <p>{t.unsent(unsent)}</p>
        </Notice>
      )}
      <TextField
        name="confirm"
        short
        label={t.confirm(standing)}
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
      />
      <div className="form-actions">
        <SubmitButton icon="lock" pending={submission.pending}>
          {t.submit}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
