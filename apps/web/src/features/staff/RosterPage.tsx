import { STAFF_KINDS } from '@app/roster/rules';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { StaffMember } from '../../app/api-types';
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
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { SelectField } from '../../ui/SelectField';
import { Unfold } from '../../ui/Unfold';
import { useSubmit } from '../../ui/useSubmit';
import { useUnitName } from '../organization/useUnit';
import { NoUnit } from '../organization/NoUnit';
import { UnitPicker } from '../organization/UnitPicker';
import { useUnitOfAddress } from '../organization/useUnitOfAddress';
import { ExportLinks } from './ExportLinks';
import { NumberSearch } from './NumberSearch';
import { RosterTabs } from '../headcount/RosterTabs';
import { readRoster, rosterAddress, type RosterFilter } from './rosterAddress';
import './roster.css';
import { TakeOnForm } from './TakeOnForm';
import { usePeople } from './useRoster';

/** Who holds which post of a unit on a day; what the list is narrowed by stands in the address. */
export function RosterPage() {
  const { roster: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const asked = readRoster(search);
  // Where nothing is asked for, the unit that one's own role reaches.
  const filter = { ...asked, unitId: asked.unitId ?? me.roles[0]?.unit.id };
  const unitName = useUnitName(filter.unitId);
  const query = usePeople(filter);
  const [said, setSaid] = useSaid();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <RosterTabs current="people" unitId={asked.unitId} onDay={asked.onDay} />
      <Done said={said} />
      {me.permissions.includes('roster.manage-staff') && (
        <Unfold label={t.takeOn} icon="plus">
          {(close) => (
            <TakeOnForm
              unit={
                filter.unitId === undefined || unitName === undefined ? null : { id: filter.unitId, name: unitName }
              }
              onClose={close}
              onDone={(name) => {
                close();
                setSaid(t.takenOn(name));
              }}
            />
          )}
        </Unfold>
      )}
      {me.permissions.includes('roster.read-personal-number') && (
        <Unfold label={t.private.find} icon="search">
          {(close) => <NumberSearch onClose={close} />}
        </Unfold>
      )}
      <Filters key={rosterAddress({ ...asked, q: undefined })} {...{ asked, filter, unitName }} />
      {filter.unitId === undefined && <NoUnit />}
      {filter.unitId !== undefined && (
        <Load query={query} rows={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0)
              return (
                <Empty
                  why={t.empty}
                  next={me.permissions.includes('roster.manage-staff') ? t.emptyNext : t.emptyToReader}
                />
              );
            return (
              <>
                <ul className="rows" aria-label={t.list(unitName ?? '', showDay(filter.onDay ?? me.today))}>
                  {items.map((person) => (
                    <Row key={`${person.id} ${person.unit.id} ${person.position}`} person={person} />
                  ))}
                </ul>
                <More query={query} />
                <ExportLinks filter={filter} />
              </>
            );
          }}
        </Load>
      )}
    </>
  );
}

interface FiltersProps {
  asked: RosterFilter;
  filter: RosterFilter;
  unitName: string | undefined;
}

/** What the list is narrowed by. Part of a name narrows it as it is typed, the rest when it is asked for. */
function Filters({ asked, filter, unitName }: FiltersProps) {
  const { roster: t } = useT();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [q, setQ] = useTypedFilter(asked.q ?? '', (typed) => rosterAddress({ ...asked, q: typed }));
  const [kind, setKind] = useState<string>(filter.kind ?? '');
  const [position, setPosition] = useState(filter.position ?? '');
  const [onDay, setOnDay] = useState(showDay(filter.onDay ?? today));
  const [allPosts, setAllPosts] = useState(filter.allPosts ?? false);
  const [unit, setUnit] = useUnitOfAddress(filter.unitId, unitName);
  const day = readDay(onDay);
  const submission = useSubmit({
    fields: ['unitId', 'q', 'kind', 'position', 'onDay'],
    check: () => [
      ...(unit.unit ? [] : [{ field: 'unitId', message: t.unitMissing }]),
      ...(day ? [] : [{ field: 'onDay', message: t.dayMissing }]),
    ],
    send: () => Promise.resolve(),
    done: () =>
      navigate(
        rosterAddress({
          unitId: unit.unit?.id,
          q: q.trim() || undefined,
          kind: STAFF_KINDS.find((one) => one === kind),
          position: position.trim() || undefined,
          onDay: day === today ? undefined : (day ?? undefined),
          allPosts: allPosts || undefined,
        }),
      ),
  });
  return (
    <Form id="roster-filter" submission={submission}>
      <div className="roster-fields">
        <UnitPicker
          name="unitId"
          label={t.unit}
          hint={t.unitHint}
          on={day ?? undefined}
          value={unit}
          onChange={setUnit}
        />
        <TextField name="q" label={t.search} hint={t.searchHint} value={q} onChange={setQ} />
        <SelectField
          name="kind"
          label={t.kind}
          value={kind}
          onChange={setKind}
          none={t.any}
          options={STAFF_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField name="position" label={t.position} value={position} onChange={setPosition} />
        <DayField name="onDay" label={t.onDay} value={onDay} today={today} onChange={setOnDay} />
      </div>
      <label className="roster-check">
        <input type="checkbox" checked={allPosts} onChange={(event) => setAllPosts(event.target.checked)} />
        <span>{t.allPosts}</span>
      </label>
      <div className="form-actions">
        <SubmitButton look="plain" icon="search" pending={submission.pending}>
          {t.apply}
        </SubmitButton>
        {(filter.q ?? filter.kind ?? filter.position ?? filter.onDay ?? filter.allPosts) !== undefined && (
          <Link href={rosterAddress({ unitId: filter.unitId })}>{t.clear}</Link>
        )}
      </div>
    </Form>
  );
}

function Row({ person }: { person: StaffMember }) {
  const { roster: t } = useT();
  const { id, fullName, kind, position, isMain, isSecondment, startsOn, unit } = person;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/staff/${id}`} className="row-title">
          {fullName}
        </Link>
        <p className="meta row-facts">
          <span>{position}</span>
          <span>{unit.name}</span>
        </p>
      </div>
      <div className="row-side">
        {!isMain && <span className="tag tag-plain">{isSecondment ? t.seconded : t.concurrent}</span>}
        <span className="meta">
          {t.kinds[kind]} · {t.since(showDay(startsOn))}
        </span>
      </div>
    </li>
  );
}
