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
  const { tasks, visits, people } = record.openWork;
  const names = (rows: readonly { name: string; onDay?: string; onDate: string }[]): string =>
    rows.map(({ name, onDate }) => `${name} (${showDay(onDate)})`).join('; ');
  const acts = record.validTo === null ? (['rename', 'create', 'end'] as const) : (['reopen'] as const);
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
          [t.work, t.openWork(tasks, visits, people)],
        ]}
      />
      <div className="unit-verbs">
        {acts.map((act) => (
          <Unfold key={act} label={t[act]} icon={act === 'rename' ? 'pen' : act === 'create' ? 'plus' : 'minus'}>
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
                <p className="meta">{t.act(showDay(act.onDay), act.decision, act.byName)}</p>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
