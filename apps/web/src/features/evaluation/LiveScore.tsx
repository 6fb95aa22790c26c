import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { generalSoFar, liveScore, mostOf, shownHundredths, shownValue, type Typed } from './points';

/** The points as they stand while one types, by the same rules that close the month. */
export function LiveScore({ evaluation, typed }: { evaluation: Evaluation; typed: readonly Typed[] }) {
  const { evaluation: t } = useT();
  const score = liveScore(evaluation, typed);
  const general = shownHundredths(generalSoFar(evaluation, typed));
  const most = shownHundredths(mostOf(evaluation));
  return (
    <aside className="evaluation-live" aria-live="polite">
      <p>
        {t.generalPart} <strong>{general}</strong> / {most}
      </p>
      {score.state === 'SCORED' ? (
        <>
          {score.task !== null && (
            <p>
              {t.taskPart} <strong>{shownValue(score.task)}</strong>
            </p>
          )}
          <p>
            {evaluation.rank !== 'STAFF'
              ? t.totalWithoutLeading
              : evaluation.readAs === 'OWN'
                ? t.total
                : t.steps.TOTAL}{' '}
            <strong>{shownValue(score.total)}</strong> {score.band === null ? '' : t.band(score.band)}
          </p>
        </>
      ) : (
        <p className="meta">{t.notYet(score.state)}</p>
      )}
      {evaluation.readAs === 'OWN' && <p className="meta">{t.ownOnly}</p>}
    </aside>
  );
}
