import { useState } from 'react';
import { call } from '../../app/api';
import type { PrivateParts } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshPeople } from './useRoster';

interface Props {
  id: string;
  parts: PrivateParts;
  onClose: () => void;
  onDone: () => void;
}

/** The fields as the server calls them, in the order of the form. */
const FIELDS = [
  ...['contact.personalNumber', 'contact.phone', 'contact.address', 'party.isMember', 'party.joinedOn'],
  ...[
    'party.confirmedOn',
    'party.cell',
    'origin.ethnicGroup',
    'origin.religion',
    'health.condition',
    'family.relatives',
  ],
] as const;
const DAYS = ['joinedOn', 'confirmedOn'] as const;

type Typed = ReturnType<typeof typedOf>;

const typedOf = ({ contact, party, origin, health, family }: PrivateParts) => ({
  personalNumber: '',
  phone: contact?.phone ?? '',
  address: contact?.address ?? '',
  isMember: party?.isMember == null ? '' : String(party.isMember),
  joinedOn: party?.joinedOn ? showDay(party.joinedOn) : '',
  confirmedOn: party?.confirmedOn ? showDay(party.confirmedOn) : '',
  cell: party?.cell ?? '',
  ethnicGroup: origin?.ethnicGroup ?? '',
  religion: origin?.religion ?? '',
  condition: health?.condition ?? '',
  relatives: family?.relatives ?? '',
});

/** For the request: the parts that one may enter; what is empty is not known, but for the number, which then stays. */
function bodyOf(parts: PrivateParts, typed: Typed) {
  const text = (value: string): string | null => value.trim() || null;
  const number = typed.personalNumber.trim();
  return {
    ...(parts.contact && {
      contact: {
        ...(number ? { personalNumber: number } : {}),
        ...{ phone: text(typed.phone), address: text(typed.address) },
      },
    }),
    ...(parts.party && {
      party: {
        isMember: typed.isMember === '' ? null : typed.isMember === 'true',
        ...{ joinedOn: readDay(typed.joinedOn), confirmedOn: readDay(typed.confirmedOn), cell: text(typed.cell) },
      },
    }),
    ...(parts.origin && { origin: { ethnicGroup: text(typed.ethnicGroup), religion: text(typed.religion) } }),
    ...(parts.health && { health: { condition: text(typed.condition) } }),
    ...(parts.family && { family: { relatives: text(typed.relatives) } }),
  };
}

export function PrivateForm({ id, parts, onClose, onDone }: Props) {
  const { roster } = useT();
  const t = roster.private;
  const [typed, setTyped] = useState(() => typedOf(parts));
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const key = useCommandKey();
  const submission = useSubmit({
    fields: FIELDS,
    check: () =>
      DAYS.filter((name) => typed[name].trim() && !readDay(typed[name])).map((name) => ({
        ...{ field: `party.${name}`, message: t.dayWrong },
      })),
    send: () => {
      const body = bodyOf(parts, typed);
      const { etag } = parts;
      const idempotencyKey = key.forContent({ body, etag });
      return call('PATCH /staff-members/{id}/particulars', { path: { id }, body, ifMatch: etag, idempotencyKey });
    },
    done: async () => {
      key.acknowledged();
      await refreshPeople();
      onDone();
    },
  });
  const text = (part: keyof typeof t.parts, name: 'phone' | 'address' | 'cell' | 'ethnicGroup' | 'religion') => (
    <TextField
      name={`${part}.${name}`}
      label={t[name]}
      optional
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const kept = parts.contact?.personalNumber;
  return (
    <Form id="private-parts" label={t.edit} submission={submission}>
      <div className="roster-fields">
        {parts.contact && (
          <>
            <TextField
              name="contact.personalNumber"
              label={t.number}
              hint={kept ? t.numberKept(kept) : t.numberHint}
              optional
              inputMode="numeric"
              autoComplete="off"
              value={typed.personalNumber}
              onChange={(personalNumber) => set({ personalNumber })}
            />
            {text('contact', 'phone')}
            {text('contact', 'address')}
          </>
        )}
        {parts.party && (
          <>
            <SelectField
              name="party.isMember"
              label={t.isMember}
              optional
              none={roster.notSaid}
              value={typed.isMember}
              onChange={(isMember) => set({ isMember })}
              options={[
                { value: 'true', label: t.yes },
                { value: 'false', label: t.no },
              ]}
            />
            {DAYS.map((name) => (
              <DayField
                key={name}
                name={`party.${name}`}
                label={t[name]}
                optional
                value={typed[name]}
                onChange={(value) => set({ [name]: value })}
              />
            ))}
            {text('party', 'cell')}
          </>
        )}
        {parts.origin && (
          <>
            {text('origin', 'ethnicGroup')}
            {text('origin', 'religion')}
          </>
        )}
      </div>
      {parts.health && (
        <TextArea
          name="health.condition"
          label={t.condition}
          optional
          rows={2}
          value={typed.condition}
          onChange={(condition) => set({ condition })}
        />
      )}
      {parts.family && (
        <TextArea
          name="family.relatives"
          label={t.relatives}
          optional
          rows={3}
          value={typed.relatives}
          onChange={(relatives) => set({ relatives })}
        />
      )}
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{roster.send}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
