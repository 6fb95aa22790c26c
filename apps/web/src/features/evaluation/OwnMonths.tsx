import { Link } from 'wouter';
import type { OwnEvaluation } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { showMonth } from '../reporting/months';
import { EvaluationTabs } from './EvaluationTabs';
import { shownHundredths } from './points';
import { useOwnMonths } from './useEvaluations';

/** One's own months, the newest first, and what there is to do about each. */
export function OwnMonths() {
  const { evaluation: t } = useT();
  const query = useOwnMonths();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <EvaluationTabs current="own" />
      <Load query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.own.none} next={t.own.noneNext} />
          ) : (
            <ol className="rows">
              {items.map((month) => (
                <Month key={month.id} month={month} />
              ))}
            </ol>
          )
        }
      </Load>
    </>
  );
}

function Month({ month }: { month: OwnEvaluation }) {
  const { evaluation: t } = useT();
  const { today } = useMe();
  const toWrite = month.state === 'SELF_DRAFT' || month.state === 'RETURNED';
  const isLate = toWrite && today > month.selfDueOn;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/evaluations/${month.id}`} className="row-title">
          {t.monthOf(showMonth(month.month))}
        </Link>
        <p className="row-facts">
          <span>{t.states[month.state]}</span>
          {toWrite && (
            <span className={isLate ? 'evaluation-late' : undefined}>
              {t.selfDue(showDay(month.selfDueOn), isLate)}
            </span>
          )}
          {month.superiorName && <span>{t.assessedBy(month.superiorName)}</span>}
        </p>
      </div>
      <div className="row-side">
        {month.hundredths !== null && (
          <span className="evaluation-total">
            <strong>{shownHundredths(month.hundredths)}</strong> {month.band === null ? '' : t.band(month.band)}
          </span>
        )}
      </div>
    </li>
  );
}
