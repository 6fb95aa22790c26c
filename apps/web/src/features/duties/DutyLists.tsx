import { Link } from 'wouter';
import type { DutyList, DutyMatrix } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Empty, Section } from '../../ui/Parts';
import { Tabs } from '../../ui/Tabs';
import { Unfold } from '../../ui/Unfold';
import { dutiesAddress, type DutiesFilter } from './dutiesAddress';
import { DutyTable } from './DutyTable';
import { narrowed, UNCLEAR } from './narrowed';
import { WithdrawListForm } from './WithdrawListForm';

/** So many duties are seen at a glance; of more the job positions are folded. */
const AT_A_GLANCE = 15;

interface Props {
  page: DutyMatrix;
  filter: DutiesFilter;
  mayChange: boolean;
  /** What was done, in words. */
  onDone: (said: string) => void;
}

/** The duty lists of the unit and its divisions, whole or what is asked for of them. */
export function DutyLists({ page, filter, mayChange, onDone }: Props) {
  const { duties: t } = useT();
  const of = (asked: DutiesFilter): DutyList[] =>
    page.lists.map((list) => ({ ...list, duties: [...narrowed(list.duties, asked)] }));
  const count = (asked: DutiesFilter): number => of(asked).reduce((sum, { duties }) => sum + duties.length, 0);
  const { q, show } = filter;
  const isWhole = q === undefined && show === undefined;
  const lists = of(filter).filter(({ duties }) => isWhole || duties.length > 0);
  const open = !isWhole || count({}) <= AT_A_GLANCE;
  return (
    <Section id="duty-lists" title={t.lists}>
      <Tabs
        label={t.lists}
        tabs={[undefined, ...UNCLEAR].map((one) => ({
          href: dutiesAddress({ ...filter, show: one }),
          label: one === undefined ? t.all : t.unclear[one],
          current: show === one,
          count: count({ q, show: one }),
        }))}
      />
      {lists.length === 0 && (
        <Empty why={q === undefined ? t.clearOnes : t.noneFound}>
          <Link href={dutiesAddress({ ...filter, q: undefined, show: undefined })}>{t.seeAll}</Link>
        </Empty>
      )}
      {lists.map((list) => (
        <section key={list.id} className="duty-list" aria-labelledby={`list-${list.id}`}>
          <h3 id={`list-${list.id}`}>{list.unit.name}</h3>
          <p className="section-note">
            {t.regulation(list.regulationNumber, showDay(list.decidedOn), list.decidedBy, showDay(list.validFrom))}
          </p>
          <DutyTable
            key={`${show} ${q}`}
            list={list}
            page={page}
            startsOpen={open}
            mayChange={mayChange}
            onDone={onDone}
          />
          {mayChange && isWhole && list.validTo === null && (
            <Unfold label={t.withdrawList} name={t.withdrawListOf(list.unit.name)} look="quiet" icon="back">
              {(close) => <WithdrawListForm list={list} onClose={close} onDone={() => onDone(t.listWithdrawn)} />}
            </Unfold>
          )}
        </section>
      ))}
    </Section>
  );
}
