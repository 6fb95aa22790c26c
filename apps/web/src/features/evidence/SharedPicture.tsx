import { fileAddress, sharedAddress } from '../../app/api';
import type { EvidenceFile } from '../../app/api-types';
import { useT } from '../../i18n';
import { kilobytes } from '../../ui/FileField';
import { PlaceTime } from './PlaceTime';
import './evidence.css';

/** A file that the server has: a picture as its copy without metadata, anything else by its name. */
export function SharedPicture({ file }: { file: EvidenceFile }) {
  const t = useT().evidence;
  // Pictures received before there were copies have none.
  const shown = file.width !== null;
  return (
    <div className="shared">
      {shown && (
        <a href={sharedAddress(file.id)} target="_blank" rel="noreferrer" aria-label={t.view(file.name)}>
          <img
            src={sharedAddress(file.id)}
            alt=""
            loading="lazy"
            width={file.width ?? undefined}
            height={file.height ?? undefined}
          />
        </a>
      )}
      {shown && (
        <PlaceTime
          at={file.capturedAt}
          atSource={file.capturedAtSource}
          position={file.position}
          positionSource={file.positionSource}
        />
      )}
      <p className="meta">
        <a href={fileAddress(file.id)} download={file.name}>
          {t.openOriginal(file.name)}
        </a>{' '}
        {t.size(kilobytes(file.size))}
      </p>
      <p className="meta">{t.hash(`${file.sha256.slice(0, 12)}…`)}</p>
    </div>
  );
}
