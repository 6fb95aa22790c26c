import type { Me } from './api-types';
import { useT } from '../i18n';
import { Icon } from '../ui/Icon';
import { useGrantDays } from './grantDays';

/** For whom somebody signs or works today beside what is their own, where and until when. */
export function InWhosePlace({ me }: { me: Me }) {
  const { inPlace: t } = useT().frame;
  const days = useGrantDays();
  const held = me.roles.filter(({ role, capacity }) => capacity !== 'OWN' || role === 'DESK_OFFICER');
  if (held.length === 0) return null;
  return (
    <ul className="in-place" aria-label={t.heading}>
      {held.map((one) => {
        const { role, roleName, unit, capacity, standsForName } = one;
        const said =
          role === 'DESK_OFFICER' && capacity === 'OWN'
            ? t.desk(unit.name)
            : capacity === 'OWN'
              ? ''
              : t[capacity](standsForName ?? roleName, unit.name);
        return (
          <li key={`${role} ${unit.id}`}>
            <Icon name="pen" small />
            <span>
              {said} <span className="meta">({days(one)})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
