import { Link } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { abilitiesOf } from '../identity/abilities';

/** To what was changed about one thing, for those who may read it. */
export function ChangesLink({ type, id }: { type: 'inspection' | 'remediation_task'; id: string }) {
  const t = useT().audit;
  if (!abilitiesOf(useMe()).readsChanges) return null;
  return (
    <p className="no-print">
      <Link href={`/audit?subjectType=${type}&subjectId=${id}`} className="see-all">
        <Icon name="clock" small />
        {t.link}
      </Link>
    </p>
  );
}
