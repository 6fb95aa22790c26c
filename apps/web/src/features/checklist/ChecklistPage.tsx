import { useState } from 'react';
import { Link } from 'wouter';
import type { Checklist } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { useMe } from '../../app/session';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { TextField } from '../../ui/Field';
import { FieldScope } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Unfold } from '../../ui/Unfold';
import { Empty, Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSettled } from '../../ui/useSettled';
import { abilitiesOf } from '../identity/abilities';
import { useChecklist } from '../inspection/useInspections';
import { ChecklistStateTag } from './ChecklistLibrary';
import './checklist.css';
import { bySection, foundItems, type ChecklistFilter } from './found';
import { BeginNext } from './Drafts';
import { ItemTable } from './ItemTable';
import { RetireForm } from './RetireForm';

const EVERYTHING: ChecklistFilter = { text: '', onlyExpired: false };

/** One version of a checklist, to be read, searched and printed. */
export function ChecklistPage({ id }: { id: string }) {
  const query = useChecklist(id, true);
  return (
    <Load query={query} as="page" rows={8}>
      {(checklist) => <Loaded checklist={checklist} />}
    </Load>
  );
}

function Loaded({ checklist }: { checklist: Checklist }) {
  const { checklist: t } = useT();
  const [filter, setFilter] = useState(EVERYTHING);
  const found = foundItems(checklist.items, filter);
  usePageTitle(t.name(checklist.title, checklist.version));
  return (
    <div className="checklist">
      <Head checklist={checklist} />
      {checklist.items.length === 0 ? (
        <Empty why={t.noItems} />
      ) : (
        <>
          <Search checklist={checklist} filter={filter} onFilter={setFilter} found={found.length} />
          {found.length === 0 ? (
            <Empty why={t.nothing} next={t.nothingNext}>
              <Button onClick={() => setFilter(EVERYTHING)}>{t.showAll}</Button>
            </Empty>
          ) : (
            bySection(found, (item) => item).map(({ name, items }, index) => (
              <Section key={name} id={`section-${index}`} title={name} count={items.length}>
                <ItemTable items={items} labelledBy={`section-${index}`} />
              </Section>
            ))
          )}
        </>
      )}
    </div>
  );
}

/** What stands on the first sheet of paper as well: title, version, days, and how sound the bases are. */
function Head({ checklist }: { checklist: Checklist }) {
  const { checklist: t } = useT();
  const { retiredOn, expiredCount } = checklist;
  const can = abilitiesOf(useMe());
  const back = (
    <Link href="/checklists" className="see-all">
      <Icon name="left" small />
      {t.backToList}
    </Link>
  );
  return (
    <>
      <PageHead title={checklist.title} back={back}>
        <p className="page-tags">
          <ChecklistStateTag state={checklist.state} />
          <span className="meta">{t.version(checklist.version)}</span>
          <span className="meta">{t.since(showDay(checklist.publishedOn))}</span>
          {retiredOn && <span className="meta">{t.retired(showDay(retiredOn))}</span>}
          <span className="meta">{t.items(checklist.itemCount)}</span>
        </p>
        <p className="meta">{t.asOf(showDay(checklist.asOf))}</p>
      </PageHead>
      <div className="checklist-notice">
        <Notice tone={expiredCount > 0 ? 'warm' : 'calm'} icon={expiredCount > 0 ? 'warning' : 'info'}>
          <Course checklist={checklist} />
          <p>{expiredCount > 0 ? `${t.expiredCount(expiredCount)}.` : `${t.noneExpired}.`}</p>
        </Notice>
      </div>
      {can.runsOffice && <Acts checklist={checklist} />}
    </>
  );
}

/** By whose decision it came, what it still has before it, and why it ended. */
function Course({ checklist }: { checklist: Checklist }) {
  const { checklist: t, drafts: d } = useT();
  const { state, retiredOn, retiredReason, replacedBy, decision, publishedByName, publishedOn } = checklist;
  const isTakenBack = state === 'RETIRED' && retiredOn === publishedOn;
  return (
    <>
      {decision && (
        <p>
          {d.decision(decision.number, showDay(decision.date))}
          {publishedByName && ` · ${d.by(publishedByName)}`}
        </p>
      )}
      {state === 'PLANNED' && (
        <p>
          {d.comes(showDay(publishedOn))} {!replacedBy && d.canBeTakenBack}
        </p>
      )}
      {isTakenBack && <p>{d.takenBack}</p>}
      {state === 'RETIRED' && !isTakenBack && retiredOn && <p>{t.retiredNotice(showDay(retiredOn))}</p>}
      {replacedBy && retiredOn && (
        <p>
          <Link href={`/checklists/${replacedBy.versionId}`}>{d.replaced(showDay(retiredOn), replacedBy.version)}</Link>
        </p>
      )}
      {retiredReason && <p>{d.whyRetired(retiredReason)}</p>}
    </>
  );
}

function Acts({ checklist }: { checklist: Checklist }) {
  const t = useT().drafts;
  const [said, setSaid] = useSaid();
  const { state, retiredOn, replacedBy } = checklist;
  const isPlanned = state === 'PLANNED';
  const label = isPlanned ? t.takeBack : retiredOn === null ? t.retire : t.moveEnd;
  return (
    <div className="checklist-acts no-print">
      <Done said={said} />
      <BeginNext versionId={checklist.versionId} />
      {(retiredOn === null || (state !== 'RETIRED' && !replacedBy)) && (
        <Unfold label={label} look="quiet" icon="cross">
          {(close) => (
            <RetireForm
              checklist={checklist}
              onClose={close}
              onDone={(text) => {
                close();
                setSaid(text);
              }}
            />
          )}
        </Unfold>
      )}
    </div>
  );
}

interface SearchProps {
  checklist: Checklist;
  filter: ChecklistFilter;
  onFilter: (filter: ChecklistFilter) => void;
  found: number;
}

function Search({ checklist, filter, onFilter, found }: SearchProps) {
  const { checklist: t } = useT();
  const all = checklist.items.length;
  const text = filter.text.trim();
  const filtered = text !== '' || filter.onlyExpired;
  const announced = useSettled(filtered ? t.found(found, all) : '');
  const why = [text && t.searched(text), filter.onlyExpired && t.onlyExpired].filter(Boolean).join('; ');
  return (
    <>
      <div className="checklist-search" role="search">
        <FieldScope id="checklist" errors={[]}>
          <TextField
            name="search"
            label={t.search}
            hint={t.searchHint}
            value={filter.text}
            onChange={(typed) => onFilter({ ...filter, text: typed })}
          />
        </FieldScope>
        {checklist.expiredCount > 0 && (
          <label className="checklist-only">
            <input
              type="checkbox"
              checked={filter.onlyExpired}
              onChange={(event) => onFilter({ ...filter, onlyExpired: event.target.checked })}
            />
            <span>{t.onlyExpired}</span>
          </label>
        )}
        <p className="checklist-found">{filtered && t.found(found, all)}</p>
        <span role="status" className="hidden">
          {announced}
        </span>
        <Button icon="file" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      {filtered && (
        <p className="print-only">
          {t.partial(found, all)} ({why}).
        </p>
      )}
    </>
  );
}
