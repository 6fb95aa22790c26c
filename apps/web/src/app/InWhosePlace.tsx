import type { Me } from './api-types';
import { useT } from '../i18n';
import { Icon } from '../ui/Icon';
import { useGrantDays, useInWhosePlace } from './grantStanding';

/** What somebody does today by another right than their post, or for a unit as its contact: where and until when. */
export function InWhosePlace({ me }: { me: Me }) {
  const { frame, accounts } = useT();
  const days = useGrantDays();
  const inWhosePlace = useInWhosePlace();
  const held = me.roles.filter(({ role, capacity }) => capacity !== 'OWN' || role === 'DESK_OFFICER');
  if (held.length === 0) return null;
  return (
    <ul className="in-place" aria-label={frame.heldToday}>
      {held.map((one) => (
        <li key={`${one.role} ${one.unit.id}`}>
          <Icon name="pen" small />
          <span>
            {[accounts.roleAt(one.roleName, one.unit.name), inWhosePlace(one)].filter(Boolean).join(', ')}{' '}
            <span className="meta">({days(one)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
