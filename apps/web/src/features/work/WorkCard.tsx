import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WorkItem, WorkMark, WorkState } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Icon, Mark } from '../../ui/Icon';
import { Facts } from '../../ui/Parts';
import { showMonth } from './workAddress';

const LOOK: Record<WorkState, { className: string; shape: ReactNode }> = {
  ASSIGNED: { className: 'tag tag-new', shape: <Mark name="dot" /> },
  REPORTED: { className: 'tag tag-active', shape: <Icon name="hourglass" small /> },
  RETURNED: { className: 'tag tag-warm', shape: <Icon name="back" small /> },
  ACCEPTED: { className: 'tag tag-plain tag-closed', shape: <Icon name="check" small /> },
  HANDED_OVER: { className: 'tag tag-plain', shape: <Icon name="minus" small /> },
  WITHDRAWN: { className: 'tag tag-plain', shape: <Icon name="cross" small /> },
};

interface Props {
  item: WorkItem;
  /** Whose it is, where the page is about several people. */
  withPerson?: boolean;
  /** What may be done about one mark. */
  onMark?: (mark: WorkMark) => ReactNode;
  children?: ReactNode;
}

/** One work with all that was said about it: how much, until when, how far, what failed and what was late. */
export function WorkCard({ item, withPerson = false, onMark, children }: Props) {
  const { monthWork: t } = useT();
  const { product, pieces, givenAway, state } = item;
  const { className, shape } = LOOK[state];
  return (
    <article className="work-item">
      <h2>{item.title}</h2>
      <p className="work-tags">
        <span className={className}>
          {shape}
          {t.states[state]}
        </span>
        {item.isLate && (
          <span className="tag tag-overdue">
            <Icon name="warning" small />
            {t.late}
          </span>
        )}
        {item.kind === 'EXTRA' && <span className="tag tag-plain">{item.isTakenOver ? t.takenOver : t.extra}</span>}
        {item.movedFrom && <span className="tag tag-soon">{t.movedFrom(showMonth(item.movedFrom))}</span>}
      </p>
      <Facts
        items={[
          [t.person, withPerson && item.person.fullName],
          [t.product, t.productOf(product.name, product.coefficient.replace('.', ','))],
          [t.amount, t.pieces(pieces, product.output)],
          [t.due, showDay(item.dueOn)],
          [t.reported, item.reported !== null && t.reportedOn(item.reported, showDay(item.doneOn ?? item.dueOn))],
          [t.note, item.reportNote],
          [t.accepted, item.acceptedByName && state === 'ACCEPTED' && t.acceptedBy(item.done, item.acceptedByName)],
          [t.givenAway, givenAway > 0 && t.pieces(givenAway, product.output)],
          [t.askedAway, item.askedAway !== null && t.asked(item.askedAway, item.askedAwayReason ?? '')],
          [t.returned, state === 'RETURNED' && item.returnReason],
          [t.withdrawn, item.withdrawnReason],
        ].filter((pair): pair is [string, string] => typeof pair[1] === 'string')}
      />
      {item.remediationTaskId !== null && (
        <p>
          <Link href={`/tasks/${item.remediationTaskId}`} className="see-all">
            {t.seeTask}
          </Link>
        </p>
      )}
      {item.marks.length > 0 && (
        <ul className="work-marks" aria-label={t.marks}>
          {item.marks.map((mark) => (
            <li key={mark.id}>
              <p>
                <strong>{t.markOf(t.markKinds[mark.kind], mark.piece)}</strong> {mark.note}
              </p>
              {mark.claim && <p className="meta">{t.claimed(mark.claim)}</p>}
              {mark.isObjective !== null && (
                <p className="meta">
                  {t.answered(
                    mark.isObjective ? t.isObjective : t.notObjective,
                    mark.answeredByName ?? '',
                    mark.answerReason ?? '',
                  )}
                </p>
              )}
              {onMark?.(mark)}
            </li>
          ))}
        </ul>
      )}
      {children}
    </article>
  );
}
