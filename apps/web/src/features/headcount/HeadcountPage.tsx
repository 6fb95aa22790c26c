import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Headcount, HeadcountRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Done, useSaid } from '../../ui/Done';
import { Fold } from '../../ui/Fold';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { useSubmit } from '../../ui/useSubmit';
import { useUnitName } from '../organization/useUnit';
import { NoUnit } from '../organization/NoUnit';
import { UnitPicker } from '../organization/UnitPicker';
import { useUnitOfAddress } from '../organization/useUnitOfAddress';
import './headcount.css';
import { headcountAddress, readHeadcount, type HeadcountFilter } from './headcountAddress';
import { HeadcountTable } from './HeadcountTable';
import { QuotaForm } from './QuotaForm';
import { QuotaList } from './QuotaList';
import { RosterTabs } from './RosterTabs';
import { useHeadcount } from './useHeadcount';

/** Who is there against how many may be, in a unit and in each one below, on any day. */
export function HeadcountPage() {
  const { headcount: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const asked = readHeadcount(search);
  const filter = { ...asked, unitId: asked.unitId ?? me.roles[0]?.unit.id };
  const query = useHeadcount(filter);
  const [said, setSaid] = useSaid();
  const mayManage = me.permissions.includes('roster.manage-staff');
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <RosterTabs current="headcount" unitId={asked.unitId} onDay={asked.onDay} />
      <Done said={said} />
      <Filters key={search.toString()} filter={filter} />
      {filter.unitId === undefined && <NoUnit />}
      {filter.unitId !== undefined && (
        <Load query={query} rows={4}>
          {(page) => (
            <>
              <Whole page={page} />
              <Below page={page} filter={filter} />
              <Section title={t.given} id="quotas" note={t.givenNote(page.unit.name)}>
                {mayManage && (
                  <Unfold label={t.give} icon="plus">
                    {(close) => (
                      <QuotaForm
                        unit={page.unit}
                        onClose={close}
                        onDone={() => {
                          close();
                          setSaid(t.wasGiven);
                        }}
                      />
                    )}
                  </Unfold>
                )}
                <QuotaList quotas={page.quotas} mayChange={mayManage} onDone={setSaid} />
              </Section>
            </>
          )}
        </Load>
      )}
    </>
  );
}

/** So many units that were taken over are named; the rest are counted. */
const NAMED_AT_MOST = 3;

function Whole({ page }: { page: Headcount }) {
  const { headcount: t } = useT();
  const { unit, rows, onDay, since, moved, earlier } = page;
  const named = earlier.slice(0, NAMED_AT_MOST).map(({ name }) => name);
  return (
    <Section title={t.onDay(unit.name, showDay(onDay))} id="headcount">
      {rows.length === 0 ? (
        <Empty why={t.nobody} next={t.nobodyNext} />
      ) : (
        <HeadcountTable unit={unit} rows={rows} onDay={onDay} since={since} />
      )}
      {named.length > 0 && <p className="meta">{t.earlier(named.join(', '), earlier.length - named.length)}</p>}
      {moved && since && <p className="meta">{t.moved(showDay(since), moved.rotated, moved.streamlined)}</p>}
    </Section>
  );
}

/** So many units are seen at a glance; of more the tables are folded. */
const AT_A_GLANCE = 6;

function Below({ page: { units, onDay, since }, filter }: { page: Headcount; filter: HeadcountFilter }) {
  const { headcount: t, roster: r } = useT();
  const gist = (rows: readonly HeadcountRow[]): string => {
    const people = rows.reduce((sum, { kind, present }) => sum + (kind === null ? 0 : present), 0);
    const apart = rows.flatMap(({ kind, position, excess }) =>
      excess === null || excess === 0 ? [] : [t.apart(kind ? r.kinds[kind] : (position ?? ''), t.excess(excess))],
    );
    const compared = rows.some(({ excess }) => excess !== null) ? t.excess(0) : t.excess(null);
    return [t.nPeople(people), ...(apart.length > 0 ? apart : [compared])].join(' · ');
  };
  const shown = units.filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={t.below} id="below">
      {shown.map(({ unit, rows }) => (
        <Fold key={unit.id} title={unit.name} gist={gist(rows)} startsOpen={shown.length <= AT_A_GLANCE}>
          <p>
            <Link href={headcountAddress({ ...filter, unitId: unit.id })}>{t.ownPage(unit.name)}</Link>
          </p>
          <HeadcountTable unit={unit} rows={rows} onDay={onDay} since={since} />
        </Fold>
      ))}
    </Section>
  );
}

function Filters({ filter }: { filter: HeadcountFilter }) {
  const { headcount: t, roster: r } = useT();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [onDay, setOnDay] = useState(showDay(filter.onDay ?? today));
  const [since, setSince] = useState(filter.since === undefined ? '' : showDay(filter.since));
  const [unit, setUnit] = useUnitOfAddress(filter.unitId, useUnitName(filter.unitId));
  const [day, earlier] = [readDay(onDay), since.trim() ? readDay(since) : undefined];
  const submission = useSubmit({
    fields: ['unitId', 'onDay', 'since'],
    check: () => [
      ...(unit.unit ? [] : [{ field: 'unitId', message: r.unitMissing }]),
      ...(day ? [] : [{ field: 'onDay', message: t.dayMissing }]),
      ...(earlier === undefined || (earlier && day && earlier < day) ? [] : [{ field: 'since', message: t.sinceLate }]),
    ],
    send: () => Promise.resolve(),
    done: () => {
      const shown = day === today ? undefined : (day ?? undefined);
      navigate(headcountAddress({ unitId: unit.unit?.id, onDay: shown, since: earlier ?? undefined }));
    },
  });
  return (
    <Form id="headcount-filter" submission={submission}>
      <div className="headcount-fields">
        <UnitPicker
          name="unitId"
          label={r.unit}
          hint={r.unitHint}
          on={day ?? undefined}
          value={unit}
          onChange={setUnit}
        />
        <DayField name="onDay" label={r.onDay} value={onDay} today={today} onChange={setOnDay} />
        <DayField name="since" label={t.since} optional value={since} onChange={setSince} />
      </div>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.show}
        </SubmitButton>
      </div>
    </Form>
  );
}
