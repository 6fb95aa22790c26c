import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Load } from '../../ui/Load';
import { Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { CountTaskForm } from './CountTaskForm';
import { refreshWork } from './useWork';
import { showMonth, workAddress } from './workAddress';

interface Props {
  task: Task;
  onSaid: (text: string) => void;
}

/** A task after an inspection as work of the month: counted once, without being typed again; its proofs stand above. */
export function TaskWork({ task, onSaid }: Props) {
  const { monthWork: t } = useT();
  const me = useMe();
  const query = useQuery({
    queryKey: ['work', 'task', task.id],
    queryFn: ({ signal }) => call('GET /tasks/{id}/work', { path: { id: task.id }, signal }),
  });
  const { assignee } = task;
  const gives = me.permissions.includes('evaluation.assign-work');
  return (
    <Section id="work" title={t.ofTask} note={t.ofTaskNote}>
      <Load query={query} rows={1}>
        {({ items }) => {
          const isCounted = items.some(({ person }) => person.id === assignee?.id);
          return (
            <>
              {items.length > 0 && (
                <ul className="rows">
                  {items.map((item) => (
                    <li key={item.id} className="row">
                      <div className="row-main">
                        <Link
                          href={workAddress('unit', { month: item.month, state: 'ALL', unitId: item.unit.id })}
                          className="row-title"
                        >
                          {t.countedAs(item.person.fullName, showMonth(item.month))}
                        </Link>
                        <p className="row-facts">
                          <span>{t.states[item.state]}</span>
                          <span>{t.productOf(item.product.name, item.product.coefficient.replace('.', ','))}</span>
                          <span>{t.kinds[item.kind]}</span>
                        </p>
                      </div>
                    </li>
                  ))}
                </ul>
              )}
              {assignee?.kind !== 'person' ? (
                <p className="meta">{t.taskOfNobody}</p>
              ) : assignee.id === me.person?.id ? (
                items.length === 0 && <p className="meta">{t.taskOwn}</p>
              ) : (
                gives &&
                !isCounted && (
                  <Unfold label={t.countTask} icon="plus">
                    {(close) => (
                      <CountTaskForm
                        task={task}
                        assignee={assignee}
                        onClose={close}
                        onDone={(month) => {
                          close();
                          onSaid(t.taskCounted(assignee.name, showMonth(month)));
                          void refreshWork();
                        }}
                      />
                    )}
                  </Unfold>
                )
              )}
            </>
          );
        }}
      </Load>
    </Section>
  );
}
