import { useState } from 'react';
import { call } from '../../app/api';
import type { StaffRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
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
import { WhoFields, type Who } from './WhoFields';

interface Props {
  person: StaffRecord;
  onClose: () => void;
  onDone: () => void;
}

/** Corrects what stands about the person; posts change by movements alone. */
export function CorrectForm({ person, onClose, onDone }: Props) {
  const { roster: t } = useT();
  const [who, setWho] = useState<Who>({ fullName: person.fullName, kind: person.kind });
  const [particulars, setParticulars] = useState(() => typedOf(person));
  const check = useParticularsCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['fullName', 'kind', ...PARTICULARS_FIELDS],
    check: () => [
      ...(who.fullName.trim().length >= 2 ? [] : [{ field: 'fullName', message: t.nameMissing }]),
      ...check(particulars),
    ],
    send: () => {
      const body = { fullName: who.fullName.trim(), kind: who.kind || person.kind, ...particularsOf(particulars) };
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
      <WhoFields value={who} onChange={setWho} />
      <ParticularsFields value={particulars} onChange={setParticulars} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
