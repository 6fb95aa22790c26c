import { PARTY_PERIODS } from '@app/evaluation/rules';
import { useT } from '../../../i18n';
import { shownHundredths } from '../points';
import type { PartyPeriod, PartyResult } from './useParty';

interface Props {
  results: readonly PartyResult[];
  ended: readonly PartyPeriod[];
  label: string;
}

/** The four quarters and the year side by side: points and grade as the committee concluded them, why not where it has not. */
export function PartyStrip({ results, ended, label }: Props) {
  const { party: t, year } = useT();
  return (
    <ol className="year-strip party-strip" aria-label={label}>
      {PARTY_PERIODS.map((period) => {
        const result = results.find((one) => one.period === period && one.withdrawnAt === null);
        const points = result && result.hundredths !== null ? shownHundredths(result.hundredths) : null;
        const none = ended.includes(period) ? t.notEntered : t.notEnded;
        const said = result ? [points, year.grades[result.grade]].filter(Boolean).join(', ') : none;
        return (
          <li key={period} className={`year-month ${result ? `year-${result.grade.toLowerCase()}` : ''}`}>
            <span aria-hidden="true">
              <span className="year-number">{t.shortPeriods[period]}</span>
              <strong>{points ?? (result || !ended.includes(period) ? '' : '…')}</strong>
              {result && <span className="party-grade">{year.shortGrades[result.grade]}</span>}
            </span>
            <span className="hidden">
              {t.periods[period]}: {said}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
