import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { RecordRead } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay, showInstant } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSubmit } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import './audit.css';
import { AuditTabs } from './AuditTabs';
import { readReads, readsAddress, type ReadsFilter } from './readsAddress';
import { useUnitName } from '../organization/useUnit';
import { useRecordReads } from './useChanges';

/** Who opened whose record: a person's page, a picture that tells a place, what was changed about one person. */
export function RecordReadsPage() {
  const t = useT().audit;
  const [search] = useSearchParams();
  const filter = readReads(search);
  const address = readsAddress(filter);
  const query = useRecordReads(filter);
  const narrowed = address !== readsAddress({});
  usePageTitle(t.reads.heading);
  return (
    <div className="audit">
      <PageHead title={t.reads.heading}>
        <p className="lead">{t.reads.lead}</p>
      </PageHead>
      <AuditTabs current="reads" />
      <Filters key={address} filter={filter} />
      {narrowed && (
        <p>
          <Link href={readsAddress({})}>{t.takeOffAll}</Link>
        </p>
      )}
      <Load query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={narrowed ? t.empty : t.reads.empty} />;
          return (
            <>
              <ol className="rows" aria-label={t.reads.list}>
                {items.map((read) => (
                  <ReadRow key={read.id} read={read} />
                ))}
              </ol>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}

function ReadRow({ read: { who, subject, unit, at, requestId } }: { read: RecordRead }) {
  const t = useT().audit.reads;
  return (
    <li className="row change">
      <p className="change-said">
        <strong>{who.name}</strong> – {t.opened[subject.type](subject.title ?? t.untitled)},{' '}
        <span className="change-at">{showInstant(at)}</span>
      </p>
      <p className="meta row-facts">
        {unit && <span>{unit.name}</span>}
        <span>{t.request(requestId)}</span>
      </p>
    </li>
  );
}

const shownDay = (day: string | undefined): string => (day ? showDay(day) : '');

function Filters({ filter }: { filter: ReadsFilter }) {
  const t = useT().audit;
  const [, navigate] = useLocation();
  const unitName = useUnitName(filter.unitId);
  const [person, setPerson] = useState(filter.person ?? '');
  const [unit, setUnit] = useState<UnitChoice | null>(null);
  const [days, setDays] = useState({ from: shownDay(filter.from), to: shownDay(filter.to) });
  const picked =
    unit ?? (filter.unitId === undefined ? NO_UNIT : { unit: { id: filter.unitId, name: unitName ?? '' }, text: '' });
  const submission = useSubmit({
    fields: ['person', 'unit', 'from', 'to'],
    check: () =>
      (['from', 'to'] as const)
        .filter((name) => days[name] !== '' && readDay(days[name]) === null)
        .map((field) => ({ field, message: t.dayWrong })),
    send: () => Promise.resolve(),
    done: () =>
      navigate(
        readsAddress({
          person: person.trim() || undefined,
          unitId: picked.unit?.id,
          from: readDay(days.from) ?? undefined,
          to: readDay(days.to) ?? undefined,
        }),
      ),
  });
  return (
    <Form id="reads-filter" submission={submission}>
      <div className="audit-fields no-print">
        <TextField name="person" label={t.reads.person} hint={t.personHint} value={person} onChange={setPerson} />
        <UnitPicker name="unit" label={t.unit} value={picked} onChange={setUnit} />
        <DayField name="from" label={t.from} value={days.from} onChange={(from) => setDays({ ...days, from })} />
        <DayField name="to" label={t.to} value={days.to} onChange={(to) => setDays({ ...days, to })} />
      </div>
      <div className="form-actions no-print">
        <SubmitButton icon="search" pending={submission.pending}>
          {t.apply}
        </SubmitButton>
      </div>
    </Form>
  );
}
