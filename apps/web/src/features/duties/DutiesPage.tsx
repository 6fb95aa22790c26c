import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { DutyMatrix } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Done, useSaid } from '../../ui/Done';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { useSubmit } from '../../ui/useSubmit';
import { RosterTabs } from '../headcount/RosterTabs';
import { useUnitName } from '../organization/useUnit';
import { NoUnit } from '../organization/NoUnit';
import { UnitPicker } from '../organization/UnitPicker';
import { useUnitOfAddress } from '../organization/useUnitOfAddress';
import './duties.css';
import { dutiesAddress, readDuties, type DutiesFilter } from './dutiesAddress';
import { JobPositions } from './JobPositions';
import { WithdrawListForm } from './WithdrawListForm';
import { DutyListForm } from './DutyListForm';
import { DutyTable } from './DutyTable';
import { useDuties } from './useDuties';

/** Rõ người, rõ việc: who does what in a unit on a day, and what nobody or more than one person does. */
export function DutiesPage() {
  const { duties: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const asked = readDuties(search);
  const filter = { ...asked, unitId: asked.unitId ?? me.roles[0]?.unit.id };
  const query = useDuties(filter);
  const [said, setSaid] = useSaid();
  const mayManage = me.permissions.includes('roster.manage-staff');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <RosterTabs current="duties" unitId={asked.unitId} />
      <Done said={said} />
      <Filters key={search.toString()} filter={filter} />
      {filter.unitId === undefined && <NoUnit />}
      {filter.unitId !== undefined && (
        <Load query={query} rows={6}>
          {(page) => (
            <>
              <Gaps page={page} />
              {page.lists.map((list) => (
                <Section
                  key={list.id}
                  id={`list-${list.id}`}
                  title={list.unit.name}
                  note={t.regulation(
                    list.regulationNumber,
                    showDay(list.decidedOn),
                    list.decidedBy,
                    showDay(list.validFrom),
                  )}
                >
                  <DutyTable list={list} page={page} mayChange={mayManage} onDone={setSaid} />
                  {mayManage && list.validTo === null && (
                    <Unfold label={t.withdrawList} name={t.withdrawListOf(list.unit.name)} look="quiet" icon="back">
                      {(close) => (
                        <WithdrawListForm list={list} onClose={close} onDone={() => setSaid(t.listWithdrawn)} />
                      )}
                    </Unfold>
                  )}
                </Section>
              ))}
              {page.lists.length === 0 && <Empty why={t.none} next={t.noneNext} />}
              {page.lists.length + page.jobPositions.length > 0 || mayManage ? (
                <JobPositions page={page} mayChange={mayManage} onDone={setSaid} />
              ) : null}
              {mayManage && (
                <Unfold label={t.setList} icon="plus">
                  {(close) => (
                    <DutyListForm
                      page={page}
                      onClose={close}
                      onDone={() => {
                        close();
                        setSaid(t.listSet);
                      }}
                    />
                  )}
                </Unfold>
              )}
            </>
          )}
        </Load>
      )}
    </>
  );
}

/** What is not clear, first of all. */
function Gaps({ page }: { page: DutyMatrix }) {
  const { duties: t } = useT();
  const { unit, onDay, lists, people, withoutHolder, withSeveral, withoutDuty } = page;
  if (lists.length === 0) return null;
  const idle = people.filter(({ id }) => withoutDuty.includes(id));
  const clear = withoutHolder.length + withSeveral.length + idle.length === 0;
  const titleOf = ({ unitId, code }: { unitId: number; code: string }): string =>
    lists.find((list) => list.unit.id === unitId)?.duties.find((duty) => duty.code === code)?.title ?? code;
  return (
    <Section title={t.onDay(unit.name, showDay(onDay))} id="gaps">
      {clear ? (
        <p>{t.clear}</p>
      ) : (
        <div className="duty-gaps">
          <Gap heading={t.withoutHolder(withoutHolder.length)}>
            {withoutHolder.map((key) => (
              <li key={`${key.unitId} ${key.code}`}>
                {key.code} · {titleOf(key)}
              </li>
            ))}
          </Gap>
          <Gap heading={t.withSeveral(withSeveral.length)}>
            {withSeveral.map((key) => (
              <li key={`${key.unitId} ${key.code}`}>
                {key.code} · {titleOf(key)}
              </li>
            ))}
          </Gap>
          <Gap heading={t.withoutDuty(idle.length)}>
            {idle.map(({ id, fullName, position }) => (
              <li key={id}>
                <Link href={`/staff/${id}`}>{fullName}</Link> · {position}
              </li>
            ))}
          </Gap>
        </div>
      )}
    </Section>
  );
}

function Gap({ heading, children }: { heading: string; children: React.ReactNode[] }) {
  return (
    <section>
      <h3>{heading}</h3>
      {children.length > 0 && <ul>{children}</ul>}
    </section>
  );
}

function Filters({ filter }: { filter: DutiesFilter }) {
  const { duties: t, roster: r, headcount: h } = useT();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [onDay, setOnDay] = useState(showDay(filter.onDay ?? today));
  const [unit, setUnit] = useUnitOfAddress(filter.unitId, useUnitName(filter.unitId));
  const day = readDay(onDay);
  const submission = useSubmit({
    fields: ['unitId', 'onDay'],
    check: () => [
      ...(unit.unit ? [] : [{ field: 'unitId', message: r.unitMissing }]),
      ...(day ? [] : [{ field: 'onDay', message: h.dayMissing }]),
    ],
    send: () => Promise.resolve(),
    done: () =>
      navigate(dutiesAddress({ unitId: unit.unit?.id, onDay: day === today ? undefined : (day ?? undefined) })),
  });
  return (
    <Form id="duties-filter" submission={submission}>
      <div className="duty-fields">
        <UnitPicker name="unitId" label={r.unit} hint={t.unitHint} value={unit} onChange={setUnit} />
        <DayField name="onDay" label={r.onDay} value={onDay} today={today} onChange={setOnDay} />
      </div>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {h.show}
        </SubmitButton>
      </div>
    </Form>
  );
}
