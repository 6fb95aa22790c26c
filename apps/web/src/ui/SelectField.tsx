import { Field, type FieldTexts } from './Field';

interface SelectProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
  /** What stands for nothing chosen; left out where something must be. */
  none?: string;
  options: readonly { value: string; label: string }[];
}

/** One of a list that is too long for tiles. */
export function SelectField({ value, onChange, none, options, ...texts }: SelectProps) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={texts.name}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
