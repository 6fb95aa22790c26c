import { useSearchParams } from 'wouter';
import { call } from '../../app/api';
import type { WorkItem, WorkMark } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Empty, Notice } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { AskAwayForm } from './AskAwayForm';
import { ReportForm } from './ReportForm';
import { refreshWork, showOwn, useOwnWork } from './useWork';
import { WhyForm } from './WhyForm';
import { readWork, showMonth } from './workAddress';
import { WorkCard } from './WorkCard';
import { WorkHead } from './WorkHead';

/** The reader's own work of a month: reported with two touches where all is done. */
export function OwnWorkPage() {
  const { monthWork: t } = useT();
  const [search] = useSearchParams();
  const { month } = readWork(search, useMe().today);
  const query = useOwnWork(month);
  const [said, setSaid] = useSaid();
  return (
    <>
      <WorkHead part="own" title={t.ownTitle} month={month}>
        <p className="lead">{t.ownLead}</p>
      </WorkHead>
      <Done said={said} />
      <Load query={query} rows={4}>
        {({ items, cutOff, isOver, lockedByName }) => (
          <>
            {lockedByName ? (
              <Notice tone="warm" icon="lock">
                <p>{t.cutOffLocked(showMonth(month), lockedByName)}</p>
              </Notice>
            ) : (
              <Notice tone={isOver ? 'warm' : 'calm'} icon="calendar">
                <p>{isOver ? t.cutOffOver(showDay(cutOff), showMonth(month)) : t.cutOff(showDay(cutOff))}</p>
              </Notice>
            )}
            {items.length === 0 && <Empty why={t.noneOwn(showMonth(month))} next={t.noneOwnNext} />}
            <ul className="rows work-rows">
              {items.map((item) => (
                <li key={item.id}>
                  <Own item={item} month={month} onSaid={setSaid} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Load>
    </>
  );
}

interface OwnProps {
  item: WorkItem;
  month: string;
  onSaid: (text: string) => void;
}

function Own({ item, month, onSaid }: OwnProps) {
  const { monthWork: t } = useT();
  const open = item.state !== 'WITHDRAWN' && item.state !== 'HANDED_OVER';
  const reported = Math.max(item.done, item.reported ?? 0);
  const left = item.pieces - item.givenAway - reported;
  const done = (close: () => void, text: string) => (answer: { items: WorkItem[] }) => {
    close();
    showOwn(month, answer);
    const moved = answer.items.find(({ id }) => id === item.id)?.month ?? month;
    onSaid(moved === month ? text : t.movedTo(showMonth(moved)));
    void refreshWork();
  };
  return (
    <WorkCard item={item} onMark={(mark) => <Claim mark={mark} onDone={done} />}>
      {open && (
        <div className="work-verbs no-print">
          {(item.state !== 'ACCEPTED' || left > 0) && (
            <Unfold
              label={item.reported === null ? t.report : t.reportAgain}
              name={t.named(item.reported === null ? t.report : t.reportAgain, item.title)}
              icon="check"
              look={item.reported === null || item.state === 'RETURNED' ? 'primary' : 'plain'}
            >
              {(close) => <ReportForm item={item} onClose={close} onDone={done(close, t.wasReported)} />}
            </Unfold>
          )}
          {left > 0 && item.askedAway === null && (
            <Unfold label={t.askAway} name={t.named(t.askAway, item.title)} look="quiet">
              {(close) => <AskAwayForm item={item} onClose={close} onDone={done(close, t.wasAskedAway)} />}
            </Unfold>
          )}
        </div>
      )}
    </WorkCard>
  );
}

interface ClaimProps {
  mark: WorkMark;
  onDone: (close: () => void, text: string) => (answer: { items: WorkItem[] }) => void;
}

function Claim({ mark, onDone }: ClaimProps) {
  const { monthWork: t } = useT();
  if (mark.isObjective !== null) return null;
  const label = mark.claim ? t.claimAgain : t.claim;
  const name = t.claimOf(t.markKinds[mark.kind], mark.piece);
  return (
    <Unfold label={label} name={t.named(label, t.markOf(t.markKinds[mark.kind], mark.piece))} look="quiet">
      {(close) => (
        <WhyForm
          id={`claim-${mark.id}`}
          name={name}
          label={t.cause}
          hint={t.causeHint}
          submit={t.sendClaim}
          send={(text, idempotencyKey) =>
            call('POST /work-marks/{id}/claim', { path: { id: mark.id }, body: { text }, idempotencyKey })
          }
          onClose={close}
          onDone={onDone(close, t.wasClaimed)}
        />
      )}
    </Unfold>
  );
}
