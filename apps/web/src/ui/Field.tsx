import type { InputHTMLAttributes, ReactNode } from 'react';
import { useT } from '../i18n';
import { useField } from './Form';
import { Icon } from './Icon';

export interface FieldTexts {
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

export interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}

/** Label, hint, the text of what is wrong, then the control. */
export function Field({
  name,
  label,
  hint,
  optional,
  children,
}: FieldTexts & { children: (ids: FieldIds) => ReactNode }) {
  const t = useT();
  const { id, error } = useField(name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> ({t.form.optional})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      {children({ id, describedBy, invalid: error !== undefined })}
    </div>
  );
}

export function ErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p className="error-text" id={id}>
      <Icon name="warning" small />
      <span>{children}</span>
    </p>
  );
}

type InputExtra = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'readOnly' | 'maxLength'
>;

interface TextProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
}

/** A line of text. What is typed is passed on as it is: nothing reformats it under an input method. */
export function TextField({
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  ...rest
}: TextProps & InputExtra & { short?: boolean; after?: ReactNode }) {
  const { inputMode, readOnly, short, after, ...texts } = rest;
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className={short ? 'control control-short' : 'control'}>
          <input
            id={id}
            name={texts.name}
            type={type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            autoComplete={autoComplete}
            inputMode={inputMode}
            readOnly={readOnly}
            spellCheck={false}
          />
          {after}
        </div>
      )}
    </Field>
  );
}

export function TextArea({ value, onChange, rows = 3, ...texts }: TextProps & { rows?: number }) {
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name={texts.name}
          value={value}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        />
      )}
    </Field>
  );
}
