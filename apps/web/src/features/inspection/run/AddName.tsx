import { useState } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';

/** The server asks for the same. */
const LEAST = 2;

/** Somebody who works here and is on no list: a contract worker, a person on trial. */
export function AddName({ onAdd }: { onAdd: (name: string, position: string | null) => void }) {
  const { rollCall: t } = useT().visit;
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = name.trim().length < LEAST;
  const add = (): void => {
    setAsked(isMissing);
    if (isMissing) return;
    onAdd(name.trim(), position.trim() || null);
    setName('');
    setPosition('');
  };
  return (
    <details className="found-more">
      <summary>{t.addName}</summary>
      <FieldScope
        id="add-name"
        errors={asked && isMissing ? [{ field: 'added-name', message: t.nameMissing(LEAST) }] : []}
      >
        <div className="form">
          <TextField name="added-name" label={t.name} value={name} onChange={setName} />
          <TextField optional name="added-position" label={t.position} value={position} onChange={setPosition} />
          <div className="form-actions">
            <Button icon="plus" onClick={add}>
              {t.add}
            </Button>
          </div>
        </div>
      </FieldScope>
    </details>
  );
}
