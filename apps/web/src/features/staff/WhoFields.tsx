import { STAFF_KINDS, type StaffKind } from '@app/roster/rules';
import { useT } from '../../i18n';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/Field';

export interface Who {
  fullName: string;
  kind: StaffKind | '';
}

/** What somebody is called, and by which law they work here. */
export function WhoFields({ value, onChange }: { value: Who; onChange: (value: Who) => void }) {
  const { roster: t } = useT();
  return (
    <>
      <TextField
        name="fullName"
        label={t.fullName}
        value={value.fullName}
        onChange={(fullName) => onChange({ ...value, fullName })}
      />
      <Choice
        name="kind"
        shape="list"
        label={t.kind}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        options={STAFF_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
    </>
  );
}
