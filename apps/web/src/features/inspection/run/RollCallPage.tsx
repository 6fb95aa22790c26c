import { foldVietnamese as fold } from '@app/kernel';
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { Link } from 'wouter';
import type { Inspection } from '../../../app/api-types';
import { officeNow } from '../../../app/clock';
import type { Presence } from '../../../app/outbox/acts';
import { keepAct } from '../../../app/outbox/outbox';
import { HELD_MS, ROLL_CALL_AT_ONCE } from '../../../app/outbox/queue';
import { SyncChip } from '../../../app/outbox/SyncChip';
import { useEntries } from '../../../app/outbox/useOutbox';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';
import { Icon } from '../../../ui/Icon';
import { Load } from '../../../ui/Load';
import { Empty, Notice, PageHead } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { UndoBar, type Undoable } from '../../../ui/UndoBar';
import { useInspection } from '../useInspections';
import { AddName } from './AddName';
import { HoursNotice } from './HoursNotice';
import { useRoster } from './PeopleField';
import { PersonRow } from './PersonRow';
import { rollCallCounts, rollCallRows, type RollCallRow } from './rollCall';
import './run.css';

/** Kiểm diện: who of the unit is at work at this moment, one tap a person. */
export function RollCallPage({ id }: { id: string }) {
  const { visit: t } = useT();
  const query = useInspection(id);
  usePageTitle(t.rollCall.heading);
  return (
    <Load query={query} as="page" rows={6}>
      {(inspection) => <Loaded inspection={inspection} />}
    </Load>
  );
}

function Loaded({ inspection }: { inspection: Inspection }) {
  const { rollCall: t } = useT().visit;
  const roster = useRoster(inspection.id, inspection.state === 'IN_PROGRESS');
  const entries = useEntries();
  const rows = useMemo(
    () => rollCallRows(inspection, roster.data?.items ?? [], entries),
    [inspection, roster.data, entries],
  );
  return (
    <div className="roll-call">
      <PageHead
        title={t.heading}
        back={
          <Link href={`/inspections/${inspection.id}`} className="see-all">
            <Icon name="left" small />
            {t.back}
          </Link>
        }
      >
        <p className="lead">{inspection.unit.name}</p>
      </PageHead>
      {inspection.allowed.includes('record-finding') ? (
        <Load query={roster} rows={8}>
          {() => <Calling inspection={inspection} rows={rows} />}
        </Load>
      ) : (
        <Sentence rows={rows} />
      )}
    </div>
  );
}

function Calling({ inspection, rows }: { inspection: Inspection; rows: readonly RollCallRow[] }) {
  const { rollCall: t } = useT().visit;
  const [asked, setAsked] = useState('');
  const [undoable, offer] = useState<Undoable | null>(null);
  const shown = rows.filter(({ name }) => fold(name).includes(fold(asked.trim())));
  const open = rows.filter(({ status }) => status === null);
  const keep = useKeepMarks(inspection);
  // What the device could not keep is said in the head of the page; nothing changes on screen.
  const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);
  const mark = (people: readonly Marked[], status: Presence): void => quietly(keep(people, status));
  const all = (): void => {
    const pieces = inPieces(open).map((piece) => keep(piece, 'PRESENT', HELD_MS));
    const offering = Promise.all(pieces).then((backs) =>
      offer({ text: t.allDone(open.length), undo: () => backs.forEach((back) => quietly(back())) }),
    );
    quietly(offering);
  };
  return (
    <FieldScope id="roll-call" errors={[]}>
      <div className="run-head">
        <Sentence rows={rows} />
        <div className="run-line">
          {open.length > 0 ? (
            <Button icon="check" aria-label={`${t.all}: ${t.allNote(open.length)}`} onClick={all}>
              {t.all}
            </Button>
          ) : (
            <span />
          )}
          <SyncChip />
        </div>
      </div>
      <HoursNotice hours={inspection.workingHours} />
      <TextField name="search" label={t.search} hint={t.searchHint} value={asked} onChange={setAsked} />
      {rows.length === 0 && <Empty why={t.empty} next={t.emptyNext} />}
      {rows.length > 0 && shown.length === 0 && (
        <Notice>
          <p>{t.noMatch}</p>
        </Notice>
      )}
      <ul className="people-rows">
        {shown.map((row) => (
          <PersonRow
            key={row.key}
            row={row}
            onStatus={(status) => mark([{ ...row, countedAt: null }], status)}
            onPaper={(paper) => row.status && mark([{ ...row, paper }], row.status)}
          />
        ))}
      </ul>
      <AddName onAdd={(name, position) => mark([nobody(name, position)], 'PRESENT')} />
      <UndoBar undoable={undoable} onGone={() => offer(null)} />
    </FieldScope>
  );
}

/** A paper that is added later says nothing of when somebody was counted. */
type Marked = Pick<RollCallRow, 'staffMemberId' | 'name' | 'position' | 'paper' | 'countedAt'>;
const nobody = (name: string, position: string | null): Marked => ({
  staffMemberId: null,
  name,
  position,
  paper: null,
  countedAt: null,
});

const inPieces = (rows: readonly RollCallRow[]): RollCallRow[][] =>
  Array.from({ length: Math.ceil(rows.length / ROLL_CALL_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROLL_CALL_AT_ONCE, (at + 1) * ROLL_CALL_AT_ONCE),
  );

/** @returns how to take the marks back while the server has not heard of them */
function useKeepMarks({ id: visitId, unit }: Inspection) {
  const { rollCall: t } = useT().visit;
  return (people: readonly Marked[], status: Presence, hold?: number): Promise<() => Promise<void>> => {
    const now = officeNow();
    const marks = people.map(({ staffMemberId, name, position, paper, countedAt }) => ({
      changeId: newId(),
      staffMemberId,
      name,
      position,
      status,
      paper,
      countedAt: new Date(countedAt ?? now).toISOString(),
    }));
    const what = people.length === 1 && people[0] ? `${people[0].name}: ${t.statuses[status]}` : t.heading;
    return keepAct({
      visitId,
      act: { kind: 'roll-call', marks },
      about: { unit: unit.name, what },
      ...(hold && { hold }),
    });
  };
}

/** "38 người: 29 có mặt, 4 đi công tác, …": only who was called over is counted. */
function Sentence({ rows }: { rows: readonly RollCallRow[] }) {
  const { rollCall: t } = useT().visit;
  const { counted, parts } = rollCallCounts(rows);
  const left = rows.length - counted;
  return (
    <p className="run-progress" aria-live="polite">
      {counted === 0
        ? t.nobody
        : t.sentence(counted, parts.map(([status, n]) => t.counted(n, t.statuses[status])).join(', '))}
      {left > 0 && <span className="meta"> · {t.uncounted(left)}</span>}
    </p>
  );
}
