import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { Empty } from '../../ui/Parts';

/** The work that counts in the month, line by line. */
export function WorkLines({ evaluation }: { evaluation: Evaluation }) {
  const { evaluation: t } = useT();
  const lines = evaluation.readAs === 'OWN' ? evaluation.reportedWork : evaluation.acceptedWork;
  if (lines.length === 0) return <Empty why={t.noWork} next={t.noWorkNext(evaluation.superiorName ?? t.noSuperior)} />;
  return (
    <ul className="rows">
      {lines.map((line) => {
        const counted = line.marks.filter(({ liftedBy }) => liftedBy === null);
        const failed = counted.filter(({ kind }) => kind === 'QUALITY').length;
        return (
          <li key={line.id} className="row">
            <div className="row-main">
              <p>{evaluation.workNames[line.id] ?? t.unknownWork}</p>
              <p className="row-facts">
                <span>{t.coefficient(line.coefficient.replace('.', ','))}</span>
                <span>{t.done(line.done, line.assigned)}</span>
                {line.extra > 0 && <span>{t.extra(line.extra)}</span>}
                {line.givenAway > 0 && <span>{t.givenAway(line.givenAway)}</span>}
                {failed > 0 && <span className="evaluation-late">{t.failed(failed)}</span>}
                {counted.length > failed && (
                  <span className="evaluation-late">{t.delayed(counted.length - failed)}</span>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
