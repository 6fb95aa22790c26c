import { useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';

type Found = readonly { id: string; fullName: string; unit: { name: string } }[];

/** Finds somebody by the whole number, which stands in no address. */
export function NumberSearch({ onClose }: { onClose: () => void }) {
  const { roster } = useT();
  const t = roster.private;
  const [personalNumber, setNumber] = useState('');
  const [found, setFound] = useState<Found>();
  const submission = useSubmit({
    fields: ['personalNumber'],
    check: () => [],
    send: () => call('POST /staff-members/by-personal-number', { body: { personalNumber } }),
    done: ({ items }) => setFound(items),
  });
  return (
    <Form id="by-number" label={t.find} submission={submission}>
      <TextField
        name="personalNumber"
        label={t.number}
        hint={t.numberHint}
        inputMode="numeric"
        autoComplete="off"
        value={personalNumber}
        onChange={setNumber}
      />
      {found && (
        <div role="status">
          {found.length === 0 && <p>{t.notFound}</p>}
          {found.map(({ id, fullName, unit }) => (
            <p key={id}>
              <Link href={`/staff/${id}`}>{t.found(fullName, unit.name)}</Link>
            </p>
          ))}
        </div>
      )}
      <div className="form-actions">
        <SubmitButton pending={submission.pending} icon="search">
          {t.findSend}
        </SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
