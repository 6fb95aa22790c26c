import type { Capture } from '../../app/photos/photo';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import './evidence.css';

type Position = { accuracyM: number | null } | null;

interface PlaceTimeProps {
  /** By the clock of the server. */
  at: number | string | null;
  atSource: Capture['capturedAtSource'];
  position: Position;
  positionSource: Capture['positionSource'];
  locating?: boolean;
}

/** When and where, and who says so: in words, because a time without its source proves nothing. */
export function PlaceTime({ at, atSource, position, positionSource, locating = false }: PlaceTimeProps) {
  const t = useT().evidence;
  return (
    <p className="place-time">
      <span>
        <Icon name="clock" small />
        {at === null ? t.noTime : `${t.takenAt(showInstant(at))}, ${t.timeSource[atSource]}`}
      </span>
      <span>
        <Icon name="pin" small />
        {locating ? t.locating : placeText(t, position, positionSource)}
      </span>
    </p>
  );
}

function placeText(
  t: ReturnType<typeof useT>['evidence'],
  position: Position,
  source: Capture['positionSource'],
): string {
  if (position === null || source === 'none') return t.noPlace;
  if (source === 'exif') return t.placeOfPicture;
  return position.accuracyM === null ? t.placeOfDeviceOnly : t.placeOfDevice(String(Math.round(position.accuracyM)));
}
