import type { StaffRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { lastDay } from './line';

/** What the person answers for, where and from which day. */
export function DutyLines({ duties }: { duties: StaffRecord['duties'] }) {
  const { roster: t } = useT();
  return (
    <ul className="movements" aria-label={t.record.duties}>
      {duties.map(({ id, title, jobPosition, unit, startsOn, endsOn }) => (
        <li key={id}>
          <p className="movement-head">
            <strong>{title}</strong>
          </p>
          <p>{t.postAt(jobPosition, unit.name)}</p>
          <p className="meta">{t.span(showDay(startsOn), endsOn && showDay(lastDay(endsOn)))}</p>
        </li>
      ))}
    </ul>
  );
}
