import { useState } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';
import { Unfold } from '../../../ui/Unfold';

const LEAST_LETTERS = 5;

interface NameProps {
  id: string;
  start: string;
  label: string;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameForm({ id, start, label, onName, onClose }: NameProps) {
  const t = useT().drafts;
  const [name, setName] = useState(start);
  const [wrong, setWrong] = useState(false);
  const typed = name.trim();
  return (
    <FieldScope id={id} errors={wrong ? [{ field: 'name', message: t.sectionMissing }] : []}>
      <TextField name="name" label={label} value={name} onChange={setName} />
      <div className="form-actions">
        <Button
          look="primary"
          onClick={() => {
            if (typed.length < LEAST_LETTERS) return setWrong(true);
            onName(typed);
            onClose();
          }}
        >
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </FieldScope>
  );
}

export function RenameSection({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const t = useT().drafts;
  return (
    <Unfold label={t.rename} name={t.renameSection(name)} look="quiet" icon="pen">
      {(close) => <NameForm id="rename" start={name} label={t.sectionName} onName={onRename} onClose={close} />}
    </Unfold>
  );
}

/** A section begins with its first item; one that is there gets another. */
export function NewSection({ onAdd }: { onAdd: (name: string) => void }) {
  const t = useT().drafts;
  return (
    <Unfold label={t.addSection} icon="plus">
      {(close) => <NameForm id="new-section" start="" label={t.newSection} onName={onAdd} onClose={close} />}
    </Unfold>
  );
}
