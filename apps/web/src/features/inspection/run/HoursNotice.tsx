import { isWithinHours } from '@app/organization/rules';
import type { Inspection } from '../../../app/api-types';
import { officeNow } from '../../../app/clock';
import { useT } from '../../../i18n';
import { clockTime } from '../../../i18n/dates';
import { Notice } from '../../../ui/Parts';

/** The hours by which presence is judged, and whether it is now between them. */
export function HoursNotice({ hours }: { hours: Inspection['workingHours'] }) {
  const { rollCall: t } = useT().visit;
  if (!hours) {
    return (
      <Notice>
        <p>{t.noHours}</p>
      </Notice>
    );
  }
  const { morningFrom, morningTo, afternoonFrom, afternoonTo, source } = hours;
  const isWithin = isWithinHours(hours, clockTime(officeNow()));
  return (
    <Notice icon="clock" tone={isWithin ? 'calm' : 'warm'}>
      <p>{t.hours(`${morningFrom}–${morningTo}`, `${afternoonFrom}–${afternoonTo}`)}</p>
      <p className="meta">{source}</p>
      {!isWithin && <p>{t.outsideNow}</p>}
    </Notice>
  );
}
