import { Link } from 'wouter';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { showDay } from '../../../i18n/dates';
import { Section } from '../../../ui/Parts';
import { shownHundredths } from '../points';
import type { PeriodMean, PersonYear } from './useYear';

/** What the year would come to, and by which articles; the points beside it stay what they are. */
export function Forecast({ year }: { year: PersonYear }) {
  const { year: t, evaluation } = useT();
  const { forecast, soFar } = year;
  return (
    <div className="year-outlook">
      <div className="panel">
        <h2 className="year-label">{t.soFar}</h2>
        {soFar.hundredths === null ? (
          <p>{t.noneSoFar}</p>
        ) : (
          <>
            <p className="evaluation-big">
              <strong>{shownHundredths(soFar.hundredths)}</strong> {soFar.band !== null && evaluation.band(soFar.band)}
            </p>
            <p className="meta">{t.soFarOf(soFar.months)}</p>
          </>
        )}
      </div>
      <div className="panel">
        <h2 className="year-label">{t.forecast}</h2>
        {forecast === null ? (
          <p>{year.because === null ? t.noForecast : t.because[year.because]}</p>
        ) : (
          <>
            <p className={`year-grade ${forecast.grade === 'NOT_COMPLETED' ? 'year-fails' : ''}`}>
              {forecast.grade === null ? t.outcome[forecast.state] : t.grades[forecast.grade]}
            </p>
            <ul className="year-reasons">
              {forecast.reasons.map(({ code, citation }) => (
                <li key={code}>
                  {t.reasons[code]} <span className="meta">{citation}</span>
                </li>
              ))}
            </ul>
            <p className="meta">{t.monthsWorked(forecast.monthsWorked)}</p>
            <p className="meta">{t.forecastNote}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** Each with its article and its source, and the way there for whoever may go it. */
export function Overrides({ year }: { year: PersonYear }) {
  const { year: t, discipline } = useT();
  const readsVisits = useMe().permissions.includes('inspection.read');
  if (year.overrides.length === 0) return null;
  return (
    <Section id="overrides" title={t.overrides} count={year.overrides.length} note={t.overridesNote}>
      <ul className="rows">
        {year.overrides.map((override, index) => {
          const { code, about, grade, documentNumber, onDay, inspectionId, citation } = override;
          const forms: Readonly<Record<string, string>> = discipline.forms;
          const named = forms[about] ?? about;
          const name = grade === null ? named : `${named}: ${t.grades[grade]}`;
          const source = code === 'SHORTCOMING_OPEN' || code === 'EFFECT_WITHOUT_MONTH' ? t.notice : t.decision;
          return (
            <li key={index} className="row">
              <div className="row-main">
                {inspectionId !== null && readsVisits ? (
                  <Link href={`/inspections/${inspectionId}`} className="row-title">
                    {name}
                  </Link>
                ) : (
                  <p>
                    <strong>{name}</strong>
                  </p>
                )}
                <p>{t.override[code]}</p>
                <p className="row-facts">
                  {documentNumber !== null && onDay !== null && <span>{source(documentNumber, showDay(onDay))}</span>}
                  <span>{citation}</span>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Quarters, half-years and the year; each waits until all of its months are settled. */
export function Means({ periods }: { periods: readonly PeriodMean[] }) {
  const { year: t, evaluation } = useT();
  if (periods.length === 0) return null;
  return (
    <Section id="means" title={t.means} note={t.meansNote}>
      <table className="evaluation-points">
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.points}</th>
            <th scope="col">{t.level}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ kind, number, state, hundredths, band, months, gradedBy }) => (
            <tr key={`${kind}${number}`}>
              <th scope="row">{t.periods[kind](number)}</th>
              {hundredths === null ? (
                <td colSpan={2} className="meta">
                  {state === 'NOT_SCORED' && gradedBy !== null ? t.scoredByQuarter(gradedBy) : t.waiting[state]}
                </td>
              ) : (
                <>
                  <td>
                    <strong>{shownHundredths(hundredths)}</strong>
                    <span className="meta year-months">{t.meanOf(months)}</span>
                  </td>
                  <td>
                    {band === null ? '' : evaluation.band(band)}
                    {gradedBy !== null && <span className="meta year-months">{t.gradedBy(gradedBy)}</span>}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
