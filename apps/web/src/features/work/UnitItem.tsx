import { call } from '../../app/api';
import type { WorkItem, WorkMark } from '../../app/api-types';
import { useT } from '../../i18n';
import { Unfold } from '../../ui/Unfold';
import { AcceptForm } from './AcceptForm';
import { AnswerForm } from './AnswerForm';
import { GiveAwayForm } from './GiveAwayForm';
import { WhyForm } from './WhyForm';
import { WorkCard } from './WorkCard';

interface Props {
  item: WorkItem;
  unitId: number;
  /** Whether the reader decides about this work, which is never their own. */
  gives: boolean;
  /** Null where it is not among those that can be accepted together. */
  picked: boolean | null;
  onPick: (on: boolean) => void;
  onDone: (text: string) => void;
}

/** Work of somebody of the unit, with what the superior can do about it at this step. */
export function UnitItem({ item, unitId, gives, picked, onPick, onDone }: Props) {
  const { monthWork: t } = useT();
  const { state } = item;
  const left = item.pieces - item.givenAway - Math.max(item.done, item.reported ?? 0);
  const finish = (close: () => void, text: string) => (): void => {
    close();
    onDone(text);
  };
  const body = (
    <WorkCard item={item} withPerson {...(gives && { onMark: (mark) => <Answer mark={mark} onDone={onDone} /> })}>
      {gives && state !== 'WITHDRAWN' && (
        <div className="work-verbs no-print">
          {(state === 'REPORTED' || state === 'ACCEPTED') && (
            <Unfold
              label={state === 'REPORTED' ? t.accept : t.acceptAgain}
              name={t.named(state === 'REPORTED' ? t.accept : t.acceptAgain, item.title)}
              icon="check"
              look={state === 'REPORTED' ? 'primary' : 'quiet'}
            >
              {(close) => <AcceptForm item={item} onClose={close} onDone={finish(close, t.wasAccepted(1))} />}
            </Unfold>
          )}
          {(state === 'REPORTED' || state === 'ACCEPTED') && (
            <Unfold label={t.return} name={t.named(t.return, item.title)} icon="back">
              {(close) => (
                <WhyForm
                  id={`return-${item.id}`}
                  name={t.returnOf(item.title)}
                  label={t.whyReturn}
                  submit={t.return}
                  send={(reason, idempotencyKey) =>
                    call('POST /work-items/{id}/return', { path: { id: item.id }, body: { reason }, idempotencyKey })
                  }
                  onClose={close}
                  onDone={finish(close, t.wasReturned)}
                />
              )}
            </Unfold>
          )}
          {left > 0 && (
            <Unfold
              label={t.giveAway}
              name={t.named(t.giveAway, item.title)}
              look={item.askedAway === null ? 'quiet' : 'primary'}
            >
              {(close) => (
                <GiveAwayForm
                  item={item}
                  unitId={unitId}
                  left={left}
                  onClose={close}
                  onDone={finish(close, t.wasGivenAway)}
                />
              )}
            </Unfold>
          )}
          {(state === 'ASSIGNED' || state === 'RETURNED') && item.givenAway === 0 && (
            <Unfold label={t.withdraw} name={t.named(t.withdraw, item.title)} look="quiet">
              {(close) => (
                <WhyForm
                  id={`withdraw-${item.id}`}
                  name={t.withdrawOf(item.title)}
                  label={t.whyWithdraw}
                  submit={t.withdraw}
                  send={(reason, idempotencyKey) =>
                    call('POST /work-items/{id}/withdraw', { path: { id: item.id }, body: { reason }, idempotencyKey })
                  }
                  onClose={close}
                  onDone={finish(close, t.wasWithdrawn)}
                />
              )}
            </Unfold>
          )}
        </div>
      )}
    </WorkCard>
  );
  if (picked === null) return body;
  return (
    <div className="work-pick">
      <input
        type="checkbox"
        checked={picked}
        aria-label={t.pick(item.title, item.person.fullName)}
        onChange={(event) => onPick(event.target.checked)}
      />
      {body}
    </div>
  );
}

function Answer({ mark, onDone }: { mark: WorkMark; onDone: (text: string) => void }) {
  const { monthWork: t } = useT();
  const label = mark.isObjective === null ? t.answer : t.answerAgain;
  return (
    <Unfold
      label={label}
      name={t.named(label, t.markOf(t.markKinds[mark.kind], mark.piece))}
      look={mark.claim !== null && mark.isObjective === null ? 'plain' : 'quiet'}
    >
      {(close) => (
        <AnswerForm
          mark={mark}
          onClose={close}
          onDone={() => {
            close();
            onDone(t.wasAnswered);
          }}
        />
      )}
    </Unfold>
  );
}
