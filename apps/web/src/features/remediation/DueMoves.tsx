import type { Task, TaskRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import './requests.css';

/** The date before any extension, struck through, and how often it was moved; nothing where it never was. */
export function FirstDue({ row }: { row: Pick<TaskRow, 'firstDueOn' | 'extensionCount'> }) {
  const t = useT().requests.due;
  if (!row.firstDueOn) return null;
  return (
    <span className="due-moved">
      <s className="due-first" aria-hidden="true">
        {showDay(row.firstDueOn)}
      </s>
      <span className="hidden">{t.first(showDay(row.firstDueOn))}, </span> <span>{t.extended(row.extensionCount)}</span>
    </span>
  );
}

/** Each move of the date with both sides’ reasons. */
export function DueMoves({ task }: { task: Task }) {
  const t = useT().requests.due;
  const moves = task.requests.filter(({ outcome }) => outcome === 'GRANTED');
  if (moves.length === 0) return null;
  return (
    <details className="why">
      <summary aria-label={t.movesOf(task.title)}>
        <Icon name="right" small />
        {t.moves}
      </summary>
      <ol className="why-body moves">
        {moves.map((move) => (
          <li key={move.id}>
            <p>
              <strong>{t.move(showDay(move.dueOnBefore ?? ''), showDay(move.grantedDueOn ?? ''))}</strong>
            </p>
            <p>{t.askedBecause(move.askedBy.fullName, move.text)}</p>
            <p>
              {t.grantedBecause(move.answeredBy?.fullName ?? '', showInstant(move.answeredAt ?? ''), move.answer ?? '')}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
