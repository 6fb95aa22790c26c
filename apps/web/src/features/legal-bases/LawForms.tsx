import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { LegalBasis } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshLegalBases } from '../checklist/useDrafts';

interface FormProps {
  onClose: () => void;
  onDone: (said: string) => void;
}

const CODE = /^[A-Z0-9.-]{2,40}$/;

export function EnterLawForm({ onClose, onDone }: FormProps) {
  const { laws: t, form } = useT();
  const [id, setId] = useState(() => newId());
  const [code, setCode] = useState('');
  const [citation, setCitation] = useState('');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const inForceFrom = readDay(from);
  const submission = useSubmit({
    fields: ['code', 'citation', 'inForceFrom', 'source'],
    check: () => [
      ...(CODE.test(code.trim()) ? [] : [{ field: 'code', message: t.codeMissing }]),
      ...(citation.trim().length < 5 ? [{ field: 'citation', message: t.citationMissing }] : []),
      ...(from.trim() !== '' && !inForceFrom
        ? [{ field: 'inForceFrom', message: form.dayUnreadable(t.inForceFrom) }]
        : []),
      ...(source.trim().length < 5 ? [{ field: 'source', message: t.sourceMissing }] : []),
    ],
    send: () =>
      call('POST /legal-bases', {
        body: {
          ...{ id, code: code.trim(), citation: citation.trim(), source: source.trim() },
          ...(inForceFrom ? { inForceFrom } : {}),
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshLegalBases();
      onDone(t.added(citation.trim()));
    },
  });
  return (
    <Form id="law" label={t.add} submission={submission}>
      <TextField name="code" label={t.code} hint={t.codeHint} short value={code} onChange={setCode} />
      <TextField name="citation" label={t.citation} value={citation} onChange={setCitation} />
      <DayField name="inForceFrom" label={t.inForceFrom} optional value={from} onChange={setFrom} />
      <TextField name="source" label={t.source} hint={t.sourceHint} value={source} onChange={setSource} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

export function ExpireLawForm({ basis, onClose, onDone }: FormProps & { basis: LegalBasis }) {
  const t = useT().laws;
  const [day, setDay] = useState('');
  const [successor, setSuccessor] = useState(basis.successor ?? '');
  const expiredOn = readDay(day);
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['expiredOn', 'successor'],
    check: () => (expiredOn ? [] : [{ field: 'expiredOn', message: t.expiredOnMissing }]),
    send: () => {
      const replaced = successor.trim();
      const body = { expiredOn: expiredOn ?? '', ...(replaced ? { successor: replaced } : {}) };
      return call('POST /legal-bases/{id}/expire', {
        path: { id: basis.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: async () => {
      key.acknowledged();
      await refreshLegalBases();
      onDone(t.expired(basis.citation, showDay(expiredOn ?? '')));
    },
  });
  return (
    <Form id={`expire-${basis.code}`} label={t.expireOf(basis.citation)} submission={submission}>
      <DayField name="expiredOn" label={t.expiredOn} value={day} onChange={setDay} />
      <TextField name="successor" label={t.successor} optional value={successor} onChange={setSuccessor} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.expire}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
