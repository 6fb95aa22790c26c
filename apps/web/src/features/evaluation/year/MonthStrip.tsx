import { Link } from 'wouter';
import { useT } from '../../../i18n';
import { shownHundredths } from '../points';
import type { YearMonth } from './useYear';

/** Twelve months side by side: points and band where one is closed, why not where it is not. */
export function MonthStrip({ months, label }: { months: readonly YearMonth[]; label: string }) {
  return (
    <ol className="year-strip" aria-label={label}>
      {months.map((month) => (
        <li
          key={month.number}
          className={`year-month year-${(month.band ?? month.standing).toLowerCase()} ${month.paper ? 'year-paper' : ''}`}
        >
          <Cell month={month} />
        </li>
      ))}
    </ol>
  );
}

const MARKS: Readonly<Record<string, string>> = { INSUFFICIENT_DATA: '–', OPEN: '…' };

function Cell({ month }: { month: YearMonth }) {
  const { year: t, evaluation, sheets } = useT();
  const { number, standing, hundredths, band, evaluationId, paper } = month;
  const points = hundredths === null ? null : shownHundredths(hundredths);
  const said =
    points === null
      ? [t.standings[standing], paper && sheets.fromPaper].filter(Boolean).join(', ')
      : [points, band && evaluation.band(band), paper && sheets.fromPaper].filter(Boolean).join(', ');
  const shown = (
    <>
      <span aria-hidden="true">
        <span className="year-number">{t.month(number)}</span>
        <strong>{points ?? MARKS[standing]}</strong>
        {paper && <span className="year-source">{t.paperMark}</span>}
      </span>
      <span className="hidden">
        {t.monthName(number)}: {said}
      </span>
    </>
  );
  return evaluationId === null ? shown : <Link href={`/evaluations/${evaluationId}`}>{shown}</Link>;
}
