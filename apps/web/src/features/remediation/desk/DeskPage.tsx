import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { DeskCounts, DeskRow, Task } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { showDay } from '../../../i18n/dates';
import { ButtonLink } from '../../../ui/Button';
import { Done, useSeen } from '../../../ui/Done';
import { Load } from '../../../ui/Load';
import { More } from '../../../ui/More';
import { Empty, Notice, PageHead } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { Tabs } from '../../../ui/Tabs';
import { UndoBar } from '../../../ui/UndoBar';
import { abilitiesOf } from '../../identity/abilities';
import '../remediation.css';
import { BatchOutcome } from './BatchOutcome';
import './desk.css';
import { DESK_TABS, deskAddress, isFiltered, readDesk, type DeskFilter } from './deskAddress';
import { DeskBatch, type Outcome } from './DeskBatch';
import { DeskFilters } from './DeskFilters';
import { DeskRows, useSelection } from './DeskRows';
import { UNDO_ASSIGN_MS, useAssignUndo } from './useAssignUndo';
import { deskUnitOf, useDeskCounts, useDeskList } from './useDesk';
import { useRowKeys } from './useRowKeys';
import { verbsOf } from './verbs';

/** Việc chờ xử lý: the desk of a unit's leaders and of who prepares for them. The whole list stands in the address. */
export function DeskPage() {
  const t = useT().desk;
  const can = abilitiesOf(useMe());
  const [search] = useSearchParams();
  const filter = readDesk(search);
  const counts = useDeskCounts().data;
  usePageTitle(`${t.tabs[filter.tab]} – ${t.heading}`);
  return (
    <div className="desk">
      <PageHead title={t.heading}>
        <p className="lead desk-lead">{counts && <Sentence counts={counts} />}</p>
        {can.signs && (
          <ButtonLink href="/hand-overs/new" look="quiet" icon="person">
            {t.handOver.open}
          </ButtonLink>
        )}
      </PageHead>
      {/* The counts are of all that lies there: over a narrowed list they would say something else than it shows. */}
      <Tabs
        label={t.tabsLabel}
        tabs={DESK_TABS.map((tab) => ({
          href: deskAddress({ ...filter, tab }),
          label: tab === 'sign' && !can.signs ? t.signOther : t.tabs[tab],
          current: tab === filter.tab,
          count: isFiltered(filter) ? undefined : (counts?.[tab] ?? null),
        }))}
      />
      <DeskFilters filter={filter} />
      <Listed key={deskAddress(filter)} filter={filter} counts={counts} />
    </div>
  );
}

function Sentence({ counts }: { counts: DeskCounts }) {
  const t = useT().desk;
  const unit = deskUnitOf(useMe())?.name ?? '';
  const more = [
    counts.overdue > 0 ? t.overdue(counts.overdue) : '',
    counts.nextDueOn ? t.next(showDay(counts.nextDueOn)) : '',
  ].join('');
  return counts.open > 0 ? t.sentence(unit, counts.open, more) : t.none(unit);
}

interface ListedProps {
  filter: DeskFilter;
  counts: DeskCounts | undefined;
}

function Listed({ filter, counts }: ListedProps) {
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const undo = useAssignUndo((text, failed) => {
    setOutcome(null);
    setSaid({ text, failed });
  });
  const failure = useSeen(said?.failed ? said : null);
  const query = useDeskList(filter);
  return (
    <>
      <Done said={said?.failed ? null : said} />
      <div ref={failure} tabIndex={-1}>
        {said?.failed && (
          <Notice icon="warning" tone="warm">
            <p role="alert">{said.text}</p>
          </Notice>
        )}
      </div>
      <BatchOutcome outcome={outcome} />
      <UndoBar undoable={undo.undoable} onGone={undo.forget} forMs={UNDO_ASSIGN_MS} />
      <Load query={query} rows={5}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              {rows.length === 0 ? (
                <Nothing filter={filter} counts={counts} />
              ) : (
                <Rows
                  rows={rows}
                  filter={filter}
                  onSaid={(text) => {
                    setOutcome(null);
                    setSaid({ text, failed: false });
                  }}
                  onAssigned={(text, task, row) => {
                    setOutcome(null);
                    setSaid({ text, failed: false });
                    if (row.state === 'NEW') undo.offer([task]);
                  }}
                  onBatch={(made) => {
                    setSaid(null);
                    setOutcome(made);
                    undo.offer(firstAssigned(made));
                  }}
                />
              )}
              <More query={query} />
            </>
          );
        }}
      </Load>
    </>
  );
}

/** Only what was new before can be taken back; a task that changes hands again is handed on once more. */
function firstAssigned({ verb, result, rows }: Outcome): { id: string; etag: string }[] {
  if (verb !== 'assign') return [];
  const fresh = new Set(rows.filter(({ state }) => state === 'NEW').map(({ id }) => id));
  return result.rows.flatMap(({ id, done, etag }) => (done && etag && fresh.has(id) ? [{ id, etag }] : []));
}

interface RowsProps {
  rows: readonly DeskRow[];
  filter: DeskFilter;
  onSaid: (text: string) => void;
  onAssigned: (text: string, task: Task, row: DeskRow) => void;
  onBatch: (outcome: Outcome) => void;
}

function Rows({ rows, filter, onSaid, onAssigned, onBatch }: RowsProps) {
  const t = useT().desk;
  const me = useMe();
  const can = abilitiesOf(me);
  const keys = useRowKeys();
  const [selected, select] = useSelection();
  const selectable = (row: DeskRow): boolean => verbsOf(row, can).length > 0;
  const ids = rows.filter(selectable).map(({ id }) => id);
  const chosen = rows.filter((row) => selected.has(row.id) && selectable(row));
  return (
    <>
      <div className="desk-tools">
        {ids.length > 1 && (
          <label className="desk-all">
            <input
              type="checkbox"
              checked={chosen.length === ids.length}
              onChange={(event) => select(ids, event.target.checked)}
            />
            {t.selectAll}
          </label>
        )}
        <label className="meta desk-keys">
          <input type="checkbox" checked={keys.isOn} onChange={(event) => keys.turn(event.target.checked)} />
          {t.keys}
        </label>
      </div>
      {chosen.length > 0 && (
        <DeskBatch
          chosen={chosen}
          onClear={() => select([...selected], false)}
          onDone={(made) => {
            select([...selected], false);
            onBatch(made);
          }}
        />
      )}
      <DeskRows
        rows={rows}
        label={t.list(t.tabs[filter.tab])}
        filter={filter}
        selected={selected}
        selectable={selectable}
        onSelect={(id, on) => select([id], on)}
        onAssigned={onAssigned}
        onSaid={onSaid}
        withUnit={rows.some(({ unit }) => unit.id !== deskUnitOf(me)?.id)}
      />
    </>
  );
}

/** Why there is nothing here, and where there is something. */
function Nothing({ filter, counts }: ListedProps) {
  const t = useT().desk;
  if (isFiltered(filter)) {
    return (
      <Empty why={t.emptyFiltered} next={t.emptyFilteredNext}>
        <p className="empty-action">
          <ButtonLink href={deskAddress({ tab: filter.tab })}>{t.unfilter}</ButtonLink>
        </p>
      </Empty>
    );
  }
  return (
    <Empty why={t.empty[filter.tab]} next={t.emptyNext[filter.tab]}>
      {filter.tab !== 'open' && counts !== undefined && counts.open > 0 && (
        <p className="empty-action">
          <ButtonLink href={deskAddress({ tab: 'open' })}>{t.goOpen(counts.open)}</ButtonLink>
        </p>
      )}
    </Empty>
  );
}
