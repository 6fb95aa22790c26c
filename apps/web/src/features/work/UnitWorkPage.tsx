import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { WorkItem, WorkState } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty } from '../../ui/Parts';
import { Tabs } from '../../ui/Tabs';
import { Unfold } from '../../ui/Unfold';
import { NoUnit } from '../organization/NoUnit';
import { SHEET_PLACE } from '../sheets/sheetKind';
import { AcceptAll } from './AcceptAll';
import { AssignForm } from './AssignForm';
import { ImportWork } from './ImportWork';
import { UnitItem } from './UnitItem';
import { refreshWork, useUnitWork } from './useWork';
import { readWork, showMonth, workAddress } from './workAddress';
import { WorkHead } from './WorkHead';

const SHOWN = ['REPORTED', 'ASSIGNED', 'RETURNED', 'ACCEPTED'] as const satisfies readonly WorkState[];

/** The work of a unit's people in a month: what waits to be accepted first, many at once. */
export function UnitWorkPage() {
  const { monthWork: t, sheets } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const { month, unitId: asked } = readWork(search, me.today);
  const unit = me.roles.find(({ unit: one }) => one.id === asked)?.unit ?? me.roles[0]?.unit;
  const unitId = asked ?? unit?.id;
  const wanted = search.get('state') ?? 'REPORTED';
  const state = SHOWN.find((one) => one === wanted);
  const query = useUnitWork({ unitId, month, state });
  const [said, setSaid] = useSaid();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const gives = me.permissions.includes('evaluation.assign-work');
  const done = (text: string): void => {
    setPicked([]);
    setSaid(text);
    void refreshWork();
  };
  const tab = (name: WorkState | 'ALL') => ({
    href: workAddress('unit', { month, state: name, unitId: asked }),
    label: name === 'ALL' ? t.all : t.states[name],
    current: name === (state ?? 'ALL'),
  });
  return (
    <>
      <WorkHead part="unit" title={t.unitTitle} month={month} unitId={asked}>
        <p className="lead">{unit ? t.unitLead(unit.name) : t.noUnitLead}</p>
      </WorkHead>
      <Done said={said} />
      {unitId === undefined ? (
        <NoUnit />
      ) : (
        <>
          {gives && (
            <Unfold label={t.assign} icon="plus" look="primary">
              {(close) => (
                <AssignForm
                  unitId={unitId}
                  month={month}
                  onClose={close}
                  onDone={(count) => {
                    close();
                    done(t.wasAssigned(count));
                  }}
                />
              )}
            </Unfold>
          )}
          {gives && (
            <Unfold label={sheets.importWork} icon="up" place={SHEET_PLACE}>
              {(close) => (
                <ImportWork
                  unitId={unitId}
                  month={month}
                  onClose={close}
                  onDone={(text) => {
                    close();
                    done(text);
                  }}
                />
              )}
            </Unfold>
          )}
          <div className="work-states">
            <Tabs label={t.statesLabel} tabs={[...SHOWN.map(tab), tab('ALL')]} />
          </div>
          <Load query={query} rows={5}>
            {({ pages }) => {
              const items = pages.flatMap((page) => page.items);
              const toAccept = items.filter((item) => gives && mayAccept(item, me.person?.id));
              return (
                <>
                  {items.length === 0 && (
                    <Empty
                      why={t.noneOfUnit(showMonth(month))}
                      next={state === 'REPORTED' ? t.noneToAccept : t.noneOfUnitNext}
                    />
                  )}
                  {toAccept.length > 1 && (
                    <AcceptAll
                      items={toAccept}
                      picked={picked}
                      onPick={setPicked}
                      onDone={(n) => done(t.wasAccepted(n))}
                    />
                  )}
                  <ul className="rows work-rows">
                    {items.map((item) => (
                      <li key={item.id}>
                        <UnitItem
                          item={item}
                          unitId={unitId}
                          gives={gives && item.person.id !== me.person?.id}
                          picked={toAccept.length > 1 && toAccept.includes(item) ? picked.includes(item.id) : null}
                          onPick={(on) => setPicked(on ? [...picked, item.id] : picked.filter((id) => id !== item.id))}
                          onDone={done}
                        />
                      </li>
                    ))}
                  </ul>
                  <More query={query} />
                </>
              );
            }}
          </Load>
        </>
      )}
    </>
  );
}

const mayAccept = ({ state, person }: WorkItem, mine: string | undefined): boolean =>
  state === 'REPORTED' && person.id !== mine;
