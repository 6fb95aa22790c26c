import { useRef } from 'react';
import { useT } from '../i18n';
import type { Text } from '../i18n/vi';
import { Button } from './Button';
import { Field, type FieldTexts } from './Field';
import { Icon } from './Icon';
import { useBlobAddress } from './useBlobAddress';

const ACCEPTED_FILES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/** Why the file cannot be sent, in words, or null. */
export function fileFault(file: File, words: Text['form']['file']): string | null {
  if (!ACCEPTED_FILES.includes(file.type)) return words.wrongKind;
  return file.size === 0 ? words.empty : null;
}

interface FileFieldProps extends FieldTexts {
  file: File | null;
  onChange: (file: File | null) => void;
  /** What the device offers; photos and papers when left out. */
  accept?: readonly string[];
}

/** One file, shown back at once. A phone turns HEIC into JPEG by itself when only these types are asked for. */
export function FileField({ file, onChange, accept = ACCEPTED_FILES, ...texts }: FileFieldProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const preview = useBlobAddress(file?.type.startsWith('image/') ? file : null);
  return (
    <Field {...texts}>
      {({ id, describedBy, invalid }) => (
        <div className="file-control">
          <input
            ref={input}
            id={id}
            name={texts.name}
            className="file-input"
            type="file"
            accept={accept.join(',')}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) onChange(chosen);
              // The same file may be chosen again after it was removed.
              event.target.value = '';
            }}
          />
          <label htmlFor={id} className="button button-plain" aria-hidden="true">
            <Icon name="file" small />
            <span>{file ? t.form.file.replace : t.form.file.choose}</span>
          </label>
          {file && (
            <div className="file-chosen">
              {preview && <img src={preview} alt="" />}
              <p>
                <span className="file-name">{file.name}</span>
                <span className="meta">{t.form.file.size(kilobytes(file.size))}</span>
              </p>
              <Button
                look="quiet"
                onClick={() => {
                  onChange(null);
                  input.current?.focus();
                }}
              >
                {t.form.file.remove}
              </Button>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

/** Rounded up, so that nothing is shown as 0. */
export const kilobytes = (bytes: number): string => String(Math.max(1, Math.round(bytes / 1024)));
