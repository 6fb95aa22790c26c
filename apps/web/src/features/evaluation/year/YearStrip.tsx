import { Link } from 'wouter';
import { useT } from '../../../i18n';
import { Load } from '../../../ui/Load';
import { Section } from '../../../ui/Parts';
import { shownHundredths } from '../points';
import { MonthStrip } from './MonthStrip';
import './year.css';
import { useOwnYear, useYearOf } from './useYear';

/** The year on a person's record: the strip, and the way to the rest. */
export function YearStrip({ id }: { id: string }) {
  return <Strip query={useYearOf(id)} address={`/evaluations/years/${id}`} />;
}

export function OwnYearStrip() {
  return <Strip query={useOwnYear(undefined)} address="/evaluations/year" />;
}

function Strip({ query, address }: { query: ReturnType<typeof useYearOf>; address: string }) {
  const { year: t, evaluation } = useT();
  return (
    <Section id="year" title={evaluation.heading}>
      <Load query={query} rows={1}>
        {({ months, soFar, forecast }) => (
          <>
            <MonthStrip months={months} label={t.strip} />
            <p className="row-facts">
              <span>
                {soFar.hundredths === null ? t.noneSoFar : `${t.soFar}: ${shownHundredths(soFar.hundredths)}`}
              </span>
              {forecast?.grade && (
                <span>
                  {t.forecast}: {t.grades[forecast.grade]}
                </span>
              )}
            </p>
            <Link href={address} className="see-all no-print">
              {t.whole}
            </Link>
          </>
        )}
      </Load>
    </Section>
  );
}
