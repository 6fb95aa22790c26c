import { ACCEPTED_MEDIA_TYPES, isPicture } from '@app/evidence/rules';
import { useRef, type ChangeEvent } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';

interface AddFilesProps {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  several: boolean;
  papers: boolean;
  onAdd: (files: readonly File[]) => void;
}

/**
 * The camera, where there is one, and what lies on the device. A phone turns HEIC into JPEG by itself when only other
 * kinds are asked for.
 */
export function AddFiles({ id, name, describedBy, invalid, several, papers, onAdd }: AddFilesProps) {
  const t = useT().evidence;
  const camera = useRef<HTMLInputElement>(null);
  const taken = (event: ChangeEvent<HTMLInputElement>): void => {
    onAdd([...(event.target.files ?? [])]);
    // The same file may be chosen again after it was removed.
    event.target.value = '';
  };
  return (
    <>
      <div className="strip-add">
        <input
          ref={camera}
          className="strip-camera"
          type="file"
          accept="image/*"
          capture="environment"
          tabIndex={-1}
          aria-hidden="true"
          onChange={taken}
        />
        <span className="strip-touch">
          <Button look="primary" icon="camera" onClick={() => camera.current?.click()}>
            {t.camera}
          </Button>
        </span>
        <span className="file-control">
          <input
            id={id}
            name={name}
            className="file-input"
            type="file"
            multiple={several}
            accept={ACCEPTED_MEDIA_TYPES.filter((type) => papers || isPicture(type)).join(',')}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={taken}
          />
          <label htmlFor={id} className="button button-plain" aria-hidden="true">
            <Icon name="file" small />
            <span>{papers ? t.libraryAndPapers : t.library}</span>
          </label>
        </span>
      </div>
      <p className="meta">{t.whyPlace}</p>
    </>
  );
}
