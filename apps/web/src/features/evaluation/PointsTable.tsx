import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { typedPoints, type Typed } from './points';

/** The ten lines of Form 01: what the person gave themselves beside what whoever stands above gave. */
export function PointsTable({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const of = (points: readonly Typed[] | null, code: string): string => {
    const found = points?.find((one) => one.code === code);
    return found === undefined ? '–' : typedPoints(found.points);
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
            <td>{of(evaluation.superiorPoints, code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
