import { Link } from 'wouter';
import type { StartFacts } from '../../app/api-types';
import { useT } from '../../i18n';
import { dayOfInstant, showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Parts';

/** The last visit of the unit, and one under way that should rather be joined than begun a second time. */
export function UnitBefore({ facts }: { facts: StartFacts }) {
  const { visit, inspection } = useT();
  const t = visit.start;
  const { lastVisit: last, underWay, overdueCount } = facts;
  return (
    <>
      {underWay.map(({ id, startedAt, headName }) => (
        <Notice key={id} icon="warning" tone="warm">
          <p>
            <strong>{t.underWay}</strong>
          </p>
          <p>{t.join(showInstant(startedAt), headName)}</p>
          <Link href={`/inspections/${id}`} className="see-all">
            {t.joinAction}
            <Icon name="right" small />
          </Link>
        </Notice>
      ))}
      <p className="meta">
        {last ? t.last(showDay(dayOfInstant(last.startedAt)), inspection.modes[last.mode], last.headName) : t.never}
        {last && `: ${t.lastFound(last.findingCount, last.openCount)}`}
        {overdueCount > 0 && ` · ${t.overdue(overdueCount)}`}
      </p>
    </>
  );
}
