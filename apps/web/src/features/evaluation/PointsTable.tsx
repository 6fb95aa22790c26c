import type { Evaluation, ScoreStep } from '../../app/api-types';
import { useT } from '../../i18n';
import { shownValue, typedPoints, type Typed } from './points';

function lineStep(step: ScoreStep | null, code: string): ScoreStep | undefined {
  if (step === null) return undefined;
  if (step.code === 'CRITERION') return step.subject === code ? step : undefined;
  for (const part of step.of) {
    const found = lineStep(part, code);
    if (found) return found;
  }
  return undefined;
}

/** The ten lines of Form 01: what the person gave themselves beside what whoever stands above gave. */
export function PointsTable({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const of = (points: readonly Typed[] | null, code: string): string => {
    const found = points?.find((one) => one.code === code);
    return found === undefined ? '–' : typedPoints(found.points);
  };
  // Less what concluded findings take off, written out: 5,00 − 0,50 = 4,50.
  const given = (code: string): string => {
    const line = lineStep(evaluation.standing?.derivation ?? null, code);
    const [before, counted] = line?.operation === 'DIFFERENCE' ? line.of : [];
    if (!line || !before || !counted) return of(evaluation.superiorPoints, code);
    const [from, less, left] = [before, counted, line].map((step) => shownValue(step.value));
    return `${from} − ${less} = ${left}`;
  };
  return (
    <table className="evaluation-points">
      <thead>
        <tr>
          <th scope="col">{t.criterion}</th>
          <th scope="col">{t.most}</th>
          <th scope="col">{t.self}</th>
          <th scope="col">{t.superiorShort}</th>
        </tr>
      </thead>
      <tbody>
        {evaluation.criteria.map(({ code, max }) => (
          <tr key={code}>
            <th scope="row">{t.criterionName(code)}</th>
            <td>{typedPoints(max)}</td>
            <td>{of(evaluation.selfPoints, code)}</td>
            <td>{given(code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
