import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { NEWCOMER_FIELDS, NewcomerFields, newcomerIn, newcomerOf, useNewcomerCheck } from './NewcomerFields';
import { LastDayField, untilDayOf, useLastDayCheck } from './LastDayField';
import {
  NO_PARTICULARS,
  PARTICULARS_FIELDS,
  ParticularsFields,
  particularsOf,
  useParticularsCheck,
} from './ParticularsFields';
import { refreshPeople } from './useRoster';

interface Props {
  /** The unit that is looked at: offered as where they come to. */
  unit: UnitRef | null;
  onClose: () => void;
  onDone: (name: string) => void;
}

/** Takes somebody on with a first main post. */
export function TakeOnForm({ unit, onClose, onDone }: Props) {
  const { roster: t } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [newcomer, setNewcomer] = useState(() => newcomerIn(unit, today));
  const [last, setLast] = useState('');
  const [particulars, setParticulars] = useState(NO_PARTICULARS);
  const [checkNewcomer, checkLast, checkParticulars] = [useNewcomerCheck(), useLastDayCheck(), useParticularsCheck()];
  const { onDay, post } = newcomer;
  const submission = useSubmit({
    fields: [...NEWCOMER_FIELDS, 'untilDay', ...PARTICULARS_FIELDS],
    check: () => [
      ...checkNewcomer(newcomer),
      ...checkLast(post.unit, { onDay, last }),
      ...checkParticulars(particulars),
    ],
    send: () => {
      const untilDay = untilDayOf(post.unit, last);
      const body = { id, ...newcomerOf(newcomer), ...(untilDay && { untilDay }), ...particularsOf(particulars) };
      return call('POST /staff-members', { body });
    },
    renewId: () => setId(newId()),
    done: async ({ fullName: name }) => {
      await refreshPeople();
      onDone(name);
    },
  });
  return (
    <Form id="take-on" label={t.takeOn} submission={submission}>
      <NewcomerFields past value={newcomer} onChange={setNewcomer}>
        <LastDayField unit={post.unit} value={last} onChange={setLast} />
      </NewcomerFields>
      <h3>{t.more}</h3>
      <ParticularsFields value={particulars} onChange={setParticulars} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
