import { REGIMES } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { BASIS_FIELDS, BasisFields, basisBody, NO_BASIS, useBasisCheck } from './BasisFields';
import { refreshRules } from './useRules';

interface Props {
  body: UnitRef;
  onClose: () => void;
  onDone: () => void;
}

const OPEN = REGIMES.filter(({ openTo }) => openTo.length > 0);

/** Enters the decision by which a regime holds for people to whom it leaves that to the body. */
export function AdoptForm({ body, onClose, onDone }: Props) {
  const { regimes: t, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [version, setVersion] = useState('');
  const [typed, setTyped] = useState(NO_BASIS);
  const checkBasis = useBasisCheck();
  const regime = OPEN.find((one) => one.version === version);
  const submission = useSubmit({
    fields: ['version', ...BASIS_FIELDS],
    check: () => [...(regime ? [] : [{ field: 'version', message: t.adoptWhichMissing }]), ...checkBasis(typed)],
    send: () =>
      call('POST /evaluation-rules/adopted', {
        body: { id, unitId: body.id, version: version as 'ND_335_2025/1', ...basisBody(typed) },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshRules();
      onDone();
    },
  });
  const choose = (chosen: string): void => {
    const openTo = OPEN.find((one) => one.version === chosen)?.openTo ?? [];
    setVersion(chosen);
    setTyped({
      ...typed,
      staffKinds: openTo.length === 1 ? openTo : typed.staffKinds.filter((kind) => openTo.includes(kind)),
    });
  };
  return (
    <Form id="adopt-rule" label={t.adopt} submission={submission}>
      <p className="meta">{t.adoptNote}</p>
      <Choice
        name="version"
        shape="list"
        label={t.adoptWhich}
        value={version}
        onChange={choose}
        options={OPEN.map((one) => ({ value: one.version, label: t.codes[one.code] }))}
      />
      <BasisFields value={typed} onChange={setTyped} kinds={regime?.openTo ?? ['CONTRACT_WORKER']} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
