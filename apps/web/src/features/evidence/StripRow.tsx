import { useState } from 'react';
import { serverTimeOf } from '../../app/photos/captureHeaders';
import type { ChosenFile } from '../../app/photos/chosenFile';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { kilobytes } from '../../ui/FileField';
import { Icon } from '../../ui/Icon';
import { Dialog } from '../../ui/Parts';
import { useBlobAddress } from '../../ui/useBlobAddress';
import { PlaceTime } from './PlaceTime';

/** As much as a line under a picture holds. */
const LONGEST_CAPTION = 200;

interface StripRowProps {
  file: ChosenFile;
  captions: boolean;
  locating: boolean;
  first: boolean;
  last: boolean;
  onCaption: (caption: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function StripRow({ file, captions, locating, first, last, onCaption, onMove, onRemove }: StripRowProps) {
  const t = useT().evidence;
  const [viewing, setViewing] = useState(false);
  const thumb = useBlobAddress(file.thumb);
  return (
    <li className="strip-file">
      {thumb ? (
        <button type="button" className="strip-thumb" aria-label={t.view(file.name)} onClick={() => setViewing(true)}>
          <img src={thumb} alt="" />
        </button>
      ) : (
        <span className="strip-thumb strip-paper">
          <Icon name="file" />
        </span>
      )}
      <div className="strip-facts">
        <p>
          <span className="file-name">{file.name}</span>{' '}
          <span className="meta">{t.size(kilobytes(file.blob.size))}</span>
        </p>
        <Facts file={file} locating={locating} />
        {captions && (
          <label className="strip-caption">
            <span>{t.caption}</span>
            <input
              type="text"
              value={file.caption}
              maxLength={LONGEST_CAPTION}
              aria-label={t.captionOf(file.name)}
              autoComplete="off"
              onChange={(event) => onCaption(event.target.value)}
            />
          </label>
        )}
        <div className="strip-actions">
          {!(first && last) && (
            <>
              <Move icon="left" label={t.earlier(file.name)} disabled={first} onClick={() => onMove(-1)} />
              <Move icon="right" label={t.later(file.name)} disabled={last} onClick={() => onMove(1)} />
            </>
          )}
          <Button look="quiet" aria-label={t.removeOf(file.name)} onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
      </div>
      {viewing && <FullView file={file} locating={locating} onClose={() => setViewing(false)} />}
    </li>
  );
}

function Facts({ file: { capture }, locating }: { file: ChosenFile; locating: boolean }) {
  if (!capture) return null;
  const { capturedAtSource, position, positionSource } = capture;
  return (
    <PlaceTime
      at={serverTimeOf(capture)}
      atSource={capturedAtSource}
      position={position}
      positionSource={positionSource}
      locating={locating}
    />
  );
}

function Move(props: { icon: 'left' | 'right'; label: string; disabled: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      className="button button-plain button-icon"
      aria-label={props.label}
      aria-disabled={props.disabled || undefined}
      onClick={() => !props.disabled && props.onClick()}
    >
      <Icon name={props.icon} small />
    </button>
  );
}

function FullView({ file, locating, onClose }: { file: ChosenFile; locating: boolean; onClose: () => void }) {
  const address = useBlobAddress(file.blob);
  return (
    <Dialog title={file.name} onClose={onClose}>
      {address && <img className="strip-full" src={address} alt={file.caption || file.name} />}
      <Facts file={file} locating={locating} />
    </Dialog>
  );
}
