import { Link } from 'wouter';
import type { UnitRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Facts, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Unfold } from '../../ui/Unfold';
import { ContactForm } from './ContactForm';
import { OpenWorkList } from './OpenWorkList';
import { UnitActForm } from './UnitActForm';
import { UnitHours } from './UnitHours';
import './units.css';
import { useUnitRecord } from './useUnits';

/** One unit: what it is, what was decided about it, and what can be decided now. */
export function UnitRecordPage({ id }: { id: number }) {
  const query = useUnitRecord(id);
  return (
    <Load query={query} as="page" rows={6}>
      {(record) => <Loaded record={record} />}
    </Load>
  );
}

function Loaded({ record }: { record: UnitRecord }) {
  const { units: t, organization } = useT();
  const [said, setSaid] = useSaid();
  usePageTitle(record.name);
  const names = (rows: readonly { name: string; onDay?: string; onDate: string }[]): string =>
    rows.map(({ name, onDate }) => `${name} (${showDay(onDate)})`).join('; ');
  const acts = record.validTo === null ? (['rename', 'create', 'end'] as const) : (['create', 'reopen'] as const);
  const back = (
    <Link href="/admin/units" className="see-all">
      <Icon name="left" small />
      {t.back}
    </Link>
  );
  return (
    <>
      <PageHead title={record.name} back={back} />
      <Done said={said} />
      <Facts
        items={[
          [t.kind, organization.kinds[record.kind]],
          [t.parent, record.ancestors.map(({ name }) => name).join(' · ')],
          [t.from, showDay(record.validFrom)],
          [t.to, record.validTo && showDay(record.validTo)],
          [t.predecessors, names(record.predecessors)],
          [t.successors, names(record.successors)],
          [t.contact.shortName, record.shortName],
          [t.contact.address, record.address],
          [t.contact.phone, record.phone && <a href={`tel:${record.phone.replace(/[^+\d]/g, '')}`}>{record.phone}</a>],
          [t.contact.email, record.email && <a href={`mailto:${record.email}`}>{record.email}</a>],
        ]}
      />
      <Section id="unit-work" title={t.work}>
        <OpenWorkList record={record} />
      </Section>
      <div className="unit-verbs">
        {record.validTo === null && (
          <Unfold label={t.contact.change} icon="pen">
            {(close) => (
              <ContactForm
                record={record}
                onClose={close}
                onDone={() => {
                  close();
                  setSaid(t.done);
                }}
              />
            )}
          </Unfold>
        )}
        {acts.map((act) => (
          <Unfold
            key={act}
            label={act === 'create' && record.validTo !== null ? t.createPast : t[act]}
            icon={act === 'rename' ? 'pen' : act === 'create' ? 'plus' : 'minus'}
          >
            {(close) => (
              <UnitActForm
                act={act}
                record={record}
                onClose={close}
                onDone={() => {
                  close();
                  setSaid(t.done);
                }}
              />
            )}
          </Unfold>
        ))}
      </div>
      <UnitHours record={record} onSaid={setSaid} />
      <Section id="unit-acts" title={t.actsHeading} count={record.acts.length}>
        {record.acts.length === 0 ? (
          <p className="meta">{t.noActs}</p>
        ) : (
          <ol className="unit-acts">
            {record.acts.map((act) => (
              <li key={act.id}>
                <p>{t.acts[act.kind](act.nameBefore ?? '', act.nameAfter ?? '')}</p>
                <p className="meta">
                  {[
                    showDay(act.onDay),
                    act.decision,
                    act.decidedOn && act.decidedBy && t.paper(showDay(act.decidedOn), act.decidedBy),
                    act.byName,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
