import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { ErrorText } from './Field';
import { useField } from './Form';

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T | '';
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; mark?: ReactNode }[];
  /** `row`: equal segments side by side; `list`: one below the other on a phone, in columns on a desk. */
  shape?: 'row' | 'list';
  optional?: boolean;
}

/** Radio buttons that look like large tiles; a summary link lands on the first (or the chosen) one. */
export function Choice<T extends string>({
  name,
  label,
  value,
  onChange,
  options,
  shape = 'row',
  optional,
}: ChoiceProps<T>) {
  const t = useT();
  const { id, error } = useField(name);
  const target = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <fieldset
      className={`field choice choice-${shape}${error ? ' field-wrong' : ''}`}
      aria-describedby={error && `${id}-error`}
    >
      <legend>
        {label}
        {optional && <span className="optional"> ({t.form.optional})</span>}
      </legend>
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              id={option.value === target ? id : undefined}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-face">
              {option.mark}
              <span>{option.label}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
