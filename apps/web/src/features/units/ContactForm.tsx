import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { refreshUnits } from './useUnits';

const FIELDS = ['shortName', 'address', 'phone', 'email'] as const;

/** What the unit is called in short and how it is reached; an emptied field is known no more. */
export function ContactForm({
  record,
  onClose,
  onDone,
}: {
  record: UnitRecord;
  onClose: () => void;
  onDone: () => void;
}) {
  const { units: t } = useT();
  const [id, setId] = useState(() => newId());
  const [typed, setTyped] = useState(() => ({
    shortName: record.shortName ?? '',
    address: record.address ?? '',
    phone: record.phone ?? '',
    email: record.email ?? '',
  }));
  const known = (field: (typeof FIELDS)[number]): string | null => typed[field].trim() || null;
  const submission = useSubmit({
    fields: FIELDS,
    check: () => [],
    send: () =>
      call('POST /units/{id}/contact', {
        path: { id: record.id },
        body: {
          id,
          shortName: known('shortName'),
          address: known('address'),
          phone: known('phone'),
          email: known('email'),
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshUnits();
      onDone();
    },
  });
  return (
    <Form id="unit-contact" label={t.contact.change} submission={submission}>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          name={field}
          optional
          label={t.contact[field]}
          value={typed[field]}
          onChange={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
