import { useSearchParams } from 'wouter';
import type { WorkList } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Empty, Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { NoUnit } from '../organization/NoUnit';
import { ApproveForm } from './ApproveForm';
import { DraftForm } from './DraftForm';
import { refreshWork, useWorkLists } from './useWork';
import { readWork } from './workAddress';
import { WorkHead } from './WorkHead';

/** What a body produces in a year, decision by decision, and the draft of the next one. */
export function WorkListPage() {
  const { monthWork: t } = useT();
  const me = useMe();
  const [search] = useSearchParams();
  const { month, unitId: asked } = readWork(search, me.today);
  const unitId = asked ?? me.roles[0]?.unit.id;
  const year = Number(month.slice(0, 4));
  const query = useWorkLists(unitId, year);
  const [said, setSaid] = useSaid();
  const may = (verb: string, bodyId: number): boolean =>
    me.permissions.includes(`evaluation.${verb}-work-list`) && me.roles.some(({ unit }) => unit.id === bodyId);
  const finish = (close: () => void, text: string) => (): void => {
    close();
    setSaid(text);
    void refreshWork();
  };
  return (
    <>
      <WorkHead part="list" title={t.listTitle(year)} month={month} unitId={asked}>
        <p className="lead">{t.listLead}</p>
      </WorkHead>
      <Done said={said} />
      {unitId === undefined && <NoUnit />}
      {unitId !== undefined && (
        <Load query={query} rows={5}>
          {({ body, lists }) => {
            const draft = lists.find(({ state }) => state === 'DRAFT') ?? null;
            return (
              <>
                {lists.length === 0 && <Empty why={t.noLists(body.name, year)} next={t.noListsNext} />}
                {lists.map((list) => (
                  <Section key={list.id} id={`list-${list.id}`} title={titleOf(list, t)} count={list.products.length}>
                    <Products list={list} />
                    {list === draft && may('approve', body.id) && (
                      <Unfold label={t.approve} icon="check" look="primary">
                        {(close) => <ApproveForm list={list} onClose={close} onDone={finish(close, t.wasApproved)} />}
                      </Unfold>
                    )}
                  </Section>
                ))}
                {may('draft', body.id) && (
                  <Unfold label={draft ? t.changeDraft : lists.length > 0 ? t.addToList : t.beginDraft} icon="pen">
                    {(close) => (
                      <DraftForm
                        body={body}
                        year={year}
                        draft={draft}
                        onClose={close}
                        onDone={finish(close, t.draftSaved)}
                      />
                    )}
                  </Unfold>
                )}
              </>
            );
          }}
        </Load>
      )}
    </>
  );
}

function titleOf(list: WorkList, t: ReturnType<typeof useT>['monthWork']): string {
  if (list.state === 'DRAFT') return t.draftBy(list.draftedByName);
  return t.decision(list.decisionNumber ?? '', showDay(list.decidedOn ?? ''), list.decidedBy ?? '');
}

function Products({ list }: { list: WorkList }) {
  const { monthWork: t } = useT();
  return (
    <ul className="rows">
      {list.products.map(({ id, name, output, complexity, coefficient, duePattern }) => (
        <li key={id} className="work-item">
          <strong>{name}</strong>
          <span className="meta">
            {t.productFacts(output, complexity, coefficient.replace('.', ','))}
            {duePattern && ` · ${duePattern}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
