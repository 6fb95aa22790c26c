import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { WorkItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, ButtonLink, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { ErrorText, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty } from '../../ui/Parts';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { usePeopleOf, useWorkLists } from './useWork';
import { workAddress } from './workAddress';

interface Props {
  unitId: number;
  month: string;
  onClose: () => void;
  onDone: (count: number) => void;
}

/** One work for everybody who is ticked, each with so many pieces. */
export function AssignForm({ unitId, month, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const me = useMe();
  const lists = useWorkLists(unitId, Number(month.slice(0, 4)));
  const people = usePeopleOf(unitId);
  const [work, setWork] = useState({
    productId: '',
    title: '',
    due: '',
    kind: 'ASSIGNED' as WorkItem['kind'],
    pieces: '1',
  });
  // An id each, made when the person is ticked: sent again it is the same work.
  const [ids, setIds] = useState<Readonly<Record<string, string>>>({});
  const change = (more: Partial<typeof work>): void => setWork({ ...work, ...more });
  const dueOn = readDay(work.due);
  const count = /^[1-9]\d*$/.test(work.pieces.trim()) ? Number(work.pieces) : null;
  const ticked = Object.entries(ids);
  const submission = useSubmit({
    fields: ['productId', 'title', 'dueOn', 'pieces', 'people'],
    check: () => [
      ...(work.productId === '' ? [{ field: 'productId', message: t.productMissing }] : []),
      ...(work.title.trim() === '' ? [{ field: 'title', message: t.titleMissing }] : []),
      ...(dueOn ? [] : [{ field: 'dueOn', message: t.dayMissing }]),
      ...(count === null ? [{ field: 'pieces', message: t.countMissing }] : []),
      ...(ticked.length === 0 ? [{ field: 'people', message: t.peopleMissing }] : []),
    ],
    send: () =>
      call('POST /work-items', {
        body: {
          ...{ productId: work.productId, title: work.title.trim(), dueOn: dueOn ?? me.today, kind: work.kind, month },
          people: ticked.map(([staffMemberId, id]) => ({ id, staffMemberId, pieces: count ?? 1 })),
        },
      }),
    renewId: () => setIds(Object.fromEntries(ticked.map(([person]) => [person, newId()]))),
    done: () => onDone(ticked.length),
  });
  const wrong = submission.errors.find(({ field }) => field === 'people')?.message;
  const tick = (id: string, on: boolean): void =>
    setIds(on ? { ...ids, [id]: newId() } : Object.fromEntries(ticked.filter(([known]) => known !== id)));
  return (
    <Load query={lists}>
      {(page) => {
        const products = page.lists.filter(({ state }) => state === 'APPROVED').flatMap((list) => list.products);
        if (products.length === 0) {
          return (
            <Empty why={t.noProducts(page.body.name, page.year)} next={t.noProductsNext}>
              <ButtonLink href={workAddress('list', { month })}>{t.parts.list}</ButtonLink>
              <Button look="quiet" onClick={onClose}>
                {r.cancel}
              </Button>
            </Empty>
          );
        }
        return (
          <Form id="assign-work" label={t.assign} submission={submission}>
            <SelectField
              name="productId"
              label={t.product}
              value={work.productId}
              onChange={(productId) => {
                const name = products.find(({ id }) => id === productId)?.name ?? '';
                change({ productId, ...(work.title === '' && { title: name }) });
              }}
              none={t.choose}
              options={products.map(({ id, name, coefficient }) => ({
                value: id,
                label: t.productOf(name, coefficient.replace('.', ',')),
              }))}
            />
            <TextField name="title" label={t.titleLabel} value={work.title} onChange={(title) => change({ title })} />
            <div className="work-fields">
              <CountField
                name="pieces"
                label={t.piecesEach}
                value={work.pieces}
                onChange={(pieces) => change({ pieces })}
              />
              <DayField name="dueOn" label={t.due} value={work.due} onChange={(due) => change({ due })} />
            </div>
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
            <fieldset
              className={wrong ? 'field field-wrong' : 'field'}
              aria-describedby={wrong && 'assign-work-people-error'}
            >
              <legend>{t.whoDoes(ticked.length)}</legend>
              {wrong && <ErrorText id="assign-work-people-error">{wrong}</ErrorText>}
              <Load query={people}>
                {({ items }) => (
                  <div className="work-people">
                    {items
                      .filter(({ id }) => id !== me.person?.id)
                      .map(({ id, fullName, position }, at) => (
                        <label key={id}>
                          <input
                            type="checkbox"
                            id={at === 0 ? 'assign-work-people' : undefined}
                            checked={id in ids}
                            onChange={(event) => tick(id, event.target.checked)}
                          />
                          <span>{t.personOf(fullName, position)}</span>
                        </label>
                      ))}
                  </div>
                )}
              </Load>
            </fieldset>
            <div className="form-actions">
              <SubmitButton pending={submission.pending}>{t.sendAssign}</SubmitButton>
              <Button onClick={onClose}>{r.cancel}</Button>
            </div>
          </Form>
        );
      }}
    </Load>
  );
}
