import type { ReactNode } from 'react';
import type { Task, TaskVerb } from '../../app/api-types';
import { useAskedFor } from '../../app/useAskedFor';
import { useT } from '../../i18n';
import { Icon, type IconName } from '../../ui/Icon';
import { Unfold } from '../../ui/Unfold';
import { ConfirmForm } from './ConfirmForm';
import { DeferForm, ReopenForm } from './CourseForms';
import { ReturnForm, SendBackForm, SignForm } from './Decisions';
import { ProofForm } from './ProofForm';
import { ProposeForm } from './ProposeForm';
import { TaskVerbs } from './TaskVerbs';

interface TaskActionsProps {
  task: Task;
  onSaid: (text: string) => void;
}

/** What the server allows this person to do now, and why not where one would expect it. */
export function TaskActions({ task, onSaid }: TaskActionsProps) {
  const { course, remediation: t } = useT();
  const may = (verb: TaskVerb): boolean => task.allowed.includes(verb);
  const codes = [...new Set(task.refused.map(({ code }) => code))];
  const verbsRefused = (code: string): string =>
    task.refused.flatMap((row) => (row.code === code ? [t.verbs[row.verb]] : [])).join(', ');
  const reasonOf = (code: string): string => {
    const { other, ...known } = t.refusedBecause;
    return known[code as keyof typeof known] ?? other(code);
  };
  const done = (text: string) => () => onSaid(text);
  return (
    <>
      {task.allowed.length === 0 && (
        <p className="waiting">
          <Icon name={task.state === 'CLOSED' ? 'check' : 'hourglass'} small />
          <span>{task.state === 'SENT_UP' ? t.waitingFor(task.inspectingUnit.name) : t.waiting[task.state]}</span>
        </p>
      )}
      {may('submit-proof') && <ProofForm task={task} onDone={onSaid} />}
      {may('sign') && <SignForm task={task} onDone={done(t.sign.done(task.inspectingUnit.name))} />}
      {may('confirm') && (
        <ConfirmForm task={task} onDone={(outcome) => onSaid(t.confirm.done(course.outcomes[outcome]))} />
      )}
      {may('send-back') && (
        <Foldable name="send-back" label={t.sendBack.open} icon="back">
          {(close) => <SendBackForm task={task} onDone={done(t.sendBack.done)} onClose={close} />}
        </Foldable>
      )}
      {may('return') && (
        <Foldable name="return" label={t.return.open} icon="back">
          {(close) => <ReturnForm task={task} onDone={done(t.return.done)} onClose={close} />}
        </Foldable>
      )}
      <TaskVerbs task={task} isMain={task.allowed.length === 1} onSaid={onSaid} />
      {may('propose') && (
        <Foldable name="propose" label={course.propose.open} icon="person">
          {(close) => <ProposeForm task={task} onDone={done(course.propose.done)} onClose={close} />}
        </Foldable>
      )}
      {may('defer') && (
        <Foldable name="defer" label={course.defer.open} icon="clock">
          {(close) => <DeferForm task={task} onDone={done(course.defer.done)} onClose={close} />}
        </Foldable>
      )}
      {may('reopen') && (
        <Foldable name="reopen" label={course.reopen.open} icon="reload">
          {(close) => <ReopenForm task={task} onDone={done(course.reopen.done)} onClose={close} />}
        </Foldable>
      )}
      {codes.length > 0 && (
        <div className="refusals">
          <h3>{t.task.refused}</h3>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <Icon name="info" small />
                <span>
                  <strong>{verbsRefused(code)}:</strong> {reasonOf(code)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface FoldableProps {
  name: TaskVerb;
  label: string;
  icon: IconName;
  children: (close: () => void) => ReactNode;
}

/** A second choice unfolds on demand; `?open=` unfolds it at once, which is how a draft is gone back to. */
function Foldable({ name, label, icon, children }: FoldableProps) {
  return (
    <Unfold label={label} icon={icon} startsOpen={useAskedFor() === name}>
      {children}
    </Unfold>
  );
}
