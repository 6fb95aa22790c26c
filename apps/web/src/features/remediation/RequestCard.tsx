import type { ReactNode } from 'react';
import type { Task, TaskRequest } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Unfold } from '../../ui/Unfold';
import { SharedPicture } from '../evidence/SharedPicture';
import { AnswerForm } from './AnswerForm';

type Asked = Omit<TaskRequest, 'mayAnswer'>;

interface CardProps {
  request: Asked;
  task: Parameters<typeof AnswerForm>[0]['task'] & Pick<Task, 'inspectingUnit'>;
  mayAnswer: boolean;
  /** Above the question, where the page does not name the task. */
  heading?: ReactNode;
  onSaid: (text: string) => void;
}

/** What was asked and what was answered, word for word; the form to answer with unfolds in place. */
export function RequestCard({ request, task, mayAnswer, heading, onSaid }: CardProps) {
  const t = useT().requests;
  return (
    <li className="request">
      {heading}
      <p className="request-kind">
        {t.kinds[request.kind]}
        {request.proposedDueOn && <span>: {t.proposes(showDay(request.proposedDueOn))}</span>}
      </p>
      <blockquote>{request.text}</blockquote>
      {request.file && <SharedPicture file={request.file} />}
      <p className="meta">
        {t.list.asked(request.askedBy.fullName, request.askedByPosition, showInstant(request.askedAt))}
      </p>
      {!mayAnswer && <Answered request={request} answerer={task.inspectingUnit.name} />}
      {mayAnswer && (
        <Unfold
          label={t.answer.open}
          name={`${t.answer.open}: ${t.kinds[request.kind]} – ${task.title}`}
          look="primary"
          icon="pen"
        >
          {(close) => <AnswerForm request={request} task={task} onDone={onSaid} onClose={close} />}
        </Unfold>
      )}
    </li>
  );
}

function Answered({ request, answerer }: { request: Asked; answerer: string }) {
  const t = useT().requests;
  const { outcome, answer, answeredBy, answeredByPosition, answeredAt, dueOnBefore, grantedDueOn } = request;
  if (!outcome || !answeredBy || !answeredAt) {
    return (
      <p className="waiting">
        <Icon name="hourglass" small />
        <span>{t.waiting(answerer)}</span>
      </p>
    );
  }
  return (
    <div className="request-answer">
      <p className="request-kind">
        {t.outcomes[outcome]}
        {dueOnBefore && grantedDueOn && <span>: {t.granted(showDay(dueOnBefore), showDay(grantedDueOn))}</span>}
      </p>
      <blockquote>{answer}</blockquote>
      <p className="meta">{t.list.asked(answeredBy.fullName, answeredByPosition ?? '', showInstant(answeredAt))}</p>
    </div>
  );
}
