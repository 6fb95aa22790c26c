import { useState } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';

/** Somebody who works here and is on no list: a contract worker, a person on trial. */
export function AddName({ onAdd }: { onAdd: (name: string, position: string | null) => void }) {
  const { rollCall: t } = useT().visit;
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const add = (): void => {
    if (name.trim().length < 2) return;
    onAdd(name.trim(), position.trim() || null);
    setName('');
    setPosition('');
  };
  return (
    <details className="found-more">
      <summary>{t.addName}</summary>
      <div className="form">
        <TextField name="added-name" label={t.name} value={name} onChange={setName} />
        <TextField optional name="added-position" label={t.position} value={position} onChange={setPosition} />
        <div className="form-actions">
          <Button icon="plus" onClick={add}>
            {t.add}
          </Button>
        </div>
      </div>
    </details>
  );
}
