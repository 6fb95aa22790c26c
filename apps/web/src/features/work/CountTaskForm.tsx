import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { Task, WorkItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Button, ButtonLink, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, Facts } from '../../ui/Parts';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { useWorkLists } from './useWork';
import { monthAfter, showMonth, workAddress } from './workAddress';

interface Props {
  task: Task;
  assignee: NonNullable<Task['assignee']>;
  onClose: () => void;
  onDone: (month: string) => void;
}

/** Under which product a task counts, in which month, and how; who, what and until when the task says. */
export function CountTaskForm({ task, assignee, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const { today } = useMe();
  const dueOn = task.due?.on ?? today;
  const current = today.slice(0, 7);
  const months = [...new Set([dueOn.slice(0, 7), current, monthAfter(current, 1)])].filter((one) => one >= current);
  const [work, setWork] = useState({
    productId: '',
    month: months.toSorted()[0] ?? current,
    kind: 'ASSIGNED' as WorkItem['kind'],
  });
  const [id, setId] = useState(() => newId());
  const change = (more: Partial<typeof work>): void => setWork({ ...work, ...more });
  const lists = useWorkLists(task.unit.id, Number(work.month.slice(0, 4)));
  const submission = useSubmit({
    fields: ['productId', 'month', 'kind'],
    check: () => (work.productId === '' ? [{ field: 'productId', message: t.productMissing }] : []),
    send: () =>
      call('POST /work-items', {
        body: {
          ...{ ...work, title: task.title, dueOn, remediationTaskId: task.id },
          people: [{ id, staffMemberId: assignee.id, pieces: 1 }],
        },
      }),
    renewId: () => setId(newId()),
    done: () => onDone(work.month),
  });
  return (
    <Load query={lists} rows={2}>
      {(page) => {
        const products = page.lists.filter(({ state }) => state === 'APPROVED').flatMap((list) => list.products);
        if (products.length === 0) {
          return (
            <Empty why={t.noProducts(page.body.name, page.year)} next={t.noProductsNext}>
              <ButtonLink href={workAddress('list', { month: work.month })}>{t.parts.list}</ButtonLink>
              <Button look="quiet" onClick={onClose}>
                {r.cancel}
              </Button>
            </Empty>
          );
        }
        return (
          <Form id="count-task" label={t.countTask} submission={submission}>
            <Facts
              items={[
                [t.person, assignee.name],
                [t.due, showDay(dueOn)],
              ]}
            />
            <SelectField
              name="productId"
              label={t.product}
              value={work.productId}
              onChange={(productId) => change({ productId })}
              none={t.choose}
              options={products.map(({ id: value, name, coefficient }) => ({
                value,
                label: t.productOf(name, coefficient.replace('.', ',')),
              }))}
            />
            <SelectField
              name="month"
              label={t.countsIn}
              value={work.month}
              onChange={(month) => change({ month })}
              options={months.toSorted().map((value) => ({ value, label: t.month(showMonth(value)) }))}
            />
            <Choice
              name="kind"
              label={t.kindLabel}
              value={work.kind}
              onChange={(kind) => change({ kind })}
              options={[
                { value: 'ASSIGNED', label: t.kinds.ASSIGNED },
                { value: 'EXTRA', label: t.kinds.EXTRA },
              ]}
            />
            <div className="form-actions">
              <SubmitButton pending={submission.pending}>{t.countTask}</SubmitButton>
              <Button onClick={onClose}>{r.cancel}</Button>
            </div>
          </Form>
        );
      }}
    </Load>
  );
}
