import { STAFF_KINDS, type StaffKind } from '@app/roster/rules';
import { useState } from 'react';
import { call } from '../../app/api';
import type { StaffRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import {
  PARTICULARS_FIELDS,
  ParticularsFields,
  particularsOf,
  typedOf,
  useParticularsCheck,
} from './ParticularsFields';
import { refreshPeople } from './useRoster';

interface Props {
  person: StaffRecord;
  onClose: () => void;
  onDone: () => void;
}

/** Corrects what stands about the person; posts change by movements alone. */
export function CorrectForm({ person, onClose, onDone }: Props) {
  const { roster: t } = useT();
  const [fullName, setFullName] = useState(person.fullName);
  const [kind, setKind] = useState<StaffKind>(person.kind);
  const [particulars, setParticulars] = useState(() => typedOf(person));
  const check = useParticularsCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['fullName', 'kind', ...PARTICULARS_FIELDS],
    check: () => [
      ...(fullName.trim().length >= 2 ? [] : [{ field: 'fullName', message: t.nameMissing }]),
      ...check(particulars),
    ],
    send: () => {
      const body = { fullName: fullName.trim(), kind, ...particularsOf(particulars) };
      return call('PATCH /staff-members/{id}', {
        ...{
          path: { id: person.id },
          body,
          ifMatch: person.etag,
          idempotencyKey: key.forContent({ body, etag: person.etag }),
        },
      });
    },
    done: async () => {
      key.acknowledged();
      await refreshPeople();
      onDone();
    },
  });
  return (
    <Form id="correct" label={t.correct} submission={submission}>
      <TextField name="fullName" label={t.fullName} value={fullName} onChange={setFullName} />
      <Choice
        name="kind"
        shape="list"
        label={t.kind}
        value={kind}
        onChange={setKind}
        options={STAFF_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <ParticularsFields value={particulars} onChange={setParticulars} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
