import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useMe } from '../../app/session';
import { useTypedFilter } from '../../app/useTypedFilter';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Done, useSaid } from '../../ui/Done';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
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
import { DutyListForm } from './DutyListForm';
import { DutyLists } from './DutyLists';
import { Gaps } from './Gaps';
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
  // What is looked for stands alone.
  const isWhole = asked.q === undefined && asked.show === undefined;
  const mayManage = me.permissions.includes('roster.manage-staff');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <RosterTabs current="duties" unitId={asked.unitId} onDay={asked.onDay} />
      <Done said={said} />
      <Filters key={dutiesAddress({ ...asked, q: undefined })} {...{ asked, filter }} />
      {filter.unitId === undefined && <NoUnit />}
      {filter.unitId !== undefined && (
        <Load query={query} rows={6}>
          {(page) => (
            <>
              {filter.q === undefined && <Gaps page={page} filter={asked} />}
              {page.lists.length > 0 && <DutyLists page={page} filter={asked} mayChange={mayManage} onDone={setSaid} />}
              {page.lists.length === 0 && <Empty why={t.none} next={t.noneNext} />}
              {isWhole && (page.lists.length + page.jobPositions.length > 0 || mayManage) && (
                <JobPositions page={page} mayChange={mayManage} onDone={setSaid} />
              )}
              {isWhole && mayManage && (
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

function Filters({ asked, filter }: { asked: DutiesFilter; filter: DutiesFilter }) {
  const { duties: t, roster: r, headcount: h } = useT();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [onDay, setOnDay] = useState(showDay(filter.onDay ?? today));
  const [unit, setUnit] = useUnitOfAddress(filter.unitId, useUnitName(filter.unitId));
  const [q, setQ] = useTypedFilter(asked.q ?? '', (typed) => dutiesAddress({ ...asked, q: typed }));
  const day = readDay(onDay);
  const submission = useSubmit({
    fields: ['unitId', 'onDay', 'q'],
    check: () => [
      ...(unit.unit ? [] : [{ field: 'unitId', message: r.unitMissing }]),
      ...(day ? [] : [{ field: 'onDay', message: h.dayMissing }]),
    ],
    send: () => Promise.resolve(),
    done: () =>
      navigate(
        dutiesAddress({
          unitId: unit.unit?.id,
          onDay: day === today ? undefined : (day ?? undefined),
          q: q.trim() || undefined,
        }),
      ),
  });
  return (
    <Form id="duties-filter" submission={submission}>
      <div className="duty-fields">
        <UnitPicker
          name="unitId"
          label={r.unit}
          hint={t.unitHint}
          on={day ?? undefined}
          value={unit}
          onChange={setUnit}
        />
        <DayField name="onDay" label={r.onDay} value={onDay} today={today} onChange={setOnDay} />
        <TextField name="q" label={t.search} hint={t.searchHint} value={q} onChange={setQ} />
      </div>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {h.show}
        </SubmitButton>
      </div>
    </Form>
  );
}
