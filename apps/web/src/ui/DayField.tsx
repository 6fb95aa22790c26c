import { useRef } from 'react';
import { useT } from '../i18n';
import { readDay, showDay } from '../i18n/dates';
import { Field, type FieldTexts } from './Field';
import { Icon } from './Icon';

interface DayFieldProps extends FieldTexts {
  /** As typed; `readDay` turns it into a day. */
  value: string;
  onChange: (value: string) => void;
  /** Offers this day at one touch. */
  today?: string;
}

/** A day typed as people write it, or taken from the device's calendar; shown as dd/MM/yyyy in every browser. */
export function DayField({ value, onChange, today, ...texts }: DayFieldProps) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const tidy = (): void => {
    const day = readDay(value);
    if (day && showDay(day) !== value) onChange(showDay(day));
  };
  return (
    <Field hint={t.form.dayHint} {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className="control day-control">
          <input
            id={id}
            name={texts.name}
            type="text"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={tidy}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            autoComplete="off"
          />
          <span className="day-picker">
            <button
              type="button"
              className="button button-plain button-icon"
              aria-label={`${t.form.pickDay}: ${texts.label}`}
              onClick={() => picker.current?.showPicker()}
            >
              <Icon name="calendar" small />
            </button>
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              value={readDay(value) ?? ''}
              onChange={(event) => event.target.value && onChange(showDay(event.target.value))}
            />
          </span>
          {today && (
            <button type="button" className="button button-quiet" onClick={() => onChange(showDay(today))}>
              {t.form.todayButton(showDay(today))}
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
