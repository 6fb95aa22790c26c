import { useT } from '../i18n';
import { Field, type FieldTexts } from './Field';
import { Icon } from './Icon';

interface CountFieldProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
}

/** A whole number with a minus and a plus beside it, for a thumb. */
export function CountField({ value, onChange, ...texts }: CountFieldProps) {
  const t = useT();
  const number = /^\d+$/.test(value.trim()) ? Number(value) : 0;
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className="control count-control">
          <button
            type="button"
            className="button button-plain button-icon"
            aria-label={`${t.form.less}: ${texts.label}`}
            onClick={() => onChange(number > 1 ? String(number - 1) : '')}
          >
            <Icon name="minus" small />
          </button>
          <input
            id={id}
            name={texts.name}
            type="text"
            inputMode="numeric"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            autoComplete="off"
          />
          <button
            type="button"
            className="button button-plain button-icon"
            aria-label={`${t.form.more}: ${texts.label}`}
            onClick={() => onChange(String(number + 1))}
          >
            <Icon name="plus" small />
          </button>
        </div>
      )}
    </Field>
  );
}
