import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../app/api';
import type { Draft } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { readDay, showDay } from '../../../i18n/dates';
import { Button, SubmitButton } from '../../../ui/Button';
import { DayField } from '../../../ui/DayField';
import { TextField } from '../../../ui/Field';
import { Form } from '../../../ui/Form';
import { useCommandKey, useSubmit, type FieldError } from '../../../ui/useSubmit';
import { refreshChecklists } from '../useDrafts';
import type { DraftEditor } from './useDraftEditor';

interface PublishProps {
  draft: Draft;
  editor: DraftEditor;
  onClose: () => void;
}

/** By which decision, and from which day on. */
export function PublishForm({ draft, editor, onClose }: PublishProps) {
  const t = useT().drafts;
  const { today } = useMe();
  const [, go] = useLocation();
  const [decisionNumber, setNumber] = useState('');
  const [decided, setDecided] = useState('');
  const [from, setFrom] = useState('');
  const [decisionDate, publishedOn] = [readDay(decided), readDay(from)];
  const key = useCommandKey();
  const check = (): FieldError[] => [
    ...(editor.state === 'saved' ? [] : [{ field: null, message: t.notSavedYet }]),
    ...(decisionNumber.trim() === '' ? [{ field: 'decisionNumber', message: t.decisionNumberMissing }] : []),
    ...(!decisionDate || decisionDate > today
      ? [{ field: 'decisionDate', message: t.decisionDateMissing(showDay(today)) }]
      : []),
    ...(!publishedOn || publishedOn < today
      ? [{ field: 'publishedOn', message: t.publishedOnMissing(showDay(today)) }]
      : []),
  ];
  const submission = useSubmit({
    fields: ['decisionNumber', 'decisionDate', 'publishedOn'],
    check,
    send: () => {
      const body = {
        decisionNumber: decisionNumber.trim(),
        decisionDate: decisionDate ?? '',
        publishedOn: publishedOn ?? '',
      };
      return call('POST /checklist-drafts/{id}/publish', {
        path: { id: draft.id },
        ifMatch: editor.etag,
        idempotencyKey: key.forContent([editor.etag, body]),
        body,
      });
    },
    done: async ({ publishedVersionId }) => {
      key.acknowledged();
      go(`/checklists/${publishedVersionId ?? ''}`);
      await refreshChecklists();
    },
  });
  return (
    <Form id="publish" label={t.publishHeading} submission={submission}>
      <h2>{t.publishHeading}</h2>
      <p>{t.publishLead}</p>
      <TextField
        name="decisionNumber"
        label={t.decisionNumber}
        hint={t.decisionNumberHint}
        value={decisionNumber}
        onChange={setNumber}
      />
      <DayField name="decisionDate" label={t.decisionDate} value={decided} onChange={setDecided} />
      <DayField name="publishedOn" label={t.publishedOn} value={from} today={today} onChange={setFrom} />
      <div className="form-actions">
        <SubmitButton icon="check" pending={submission.pending}>
          {t.publish}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
