import { memo } from 'react';
import { officeNow } from '../../../app/clock';
import { useT } from '../../../i18n';
import { showDay, showMoment } from '../../../i18n/dates';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { AnswerChips } from './AnswerChips';
import { ClashCard } from './ClashCard';
import { FindingBlock } from './FindingBlock';
import type { VisitActs } from './useVisitActs';
import type { ItemView } from './visitView';

export interface RowProps {
  view: ItemView;
  /** All that the row shows, as one text: two rows with the same signature look the same. */
  signature: string;
  /** Account of the reader's own person, to be called "you". */
  me: string;
  visitId: string;
  unfolded: string | null;
  unfold: (findingId: string | null) => void;
  acts: VisitActs;
}

/** One item: what is asked for, the three answers, and below them what was found. */
export const ItemRow = memo(
  Row,
  (a, b) => a.signature === b.signature && a.unfolded === b.unfolded && a.acts === b.acts,
);

function Row({ view, me, visitId, unfolded, unfold, acts }: RowProps) {
  const { visit: t } = useT();
  const { item, answer, clash, findings } = view;
  const isKnown = answer !== null && answer.result !== 'NOT_CHECKED';
  return (
    <li id={`item-${item.id}`} className={`item${isKnown ? ` item-${answer.result}` : ''}`}>
      <p className="item-text">
        <span className="meta item-code">{item.code}</span> {item.requirement}
      </p>
      <Basis view={view} />
      <AnswerChips
        label={t.answerTo(item.requirement)}
        result={answer?.result ?? null}
        onTap={(result) => acts.tap(view, result)}
      />
      {isKnown && (
        <p className="meta item-by">
          {answer.by.id === me
            ? t.mine(showMoment(answer.at, officeNow()))
            : t.by(answer.by.fullName, showMoment(answer.at, officeNow()))}
          {answer.pending && ` · ${t.onDevice}`}
        </p>
      )}
      {clash && <ClashCard clash={clash} onChoose={(whose) => acts.settle(view, clash, whose)} />}
      {findings.map((finding) => (
        <FindingBlock
          key={finding.id}
          finding={finding}
          item={item}
          visitId={visitId}
          open={unfolded === finding.id}
          unfold={unfold}
          acts={acts}
        />
      ))}
      {findings.length > 0 && findings.some(({ id }) => id === unfolded) && (
        <Button look="quiet" icon="plus" onClick={() => acts.record(item)}>
          {t.finding.another}
        </Button>
      )}
    </li>
  );
}

function Basis({ view: { item } }: { view: ItemView }) {
  const { visit: t, inspection } = useT();
  const { basis, legalBasis } = item;
  if (basis?.expired && basis.expiredOn) {
    return (
      <p className="item-expired">
        <Icon name="warning" small />
        <span>
          {t.expired(basis.citation, showDay(basis.expiredOn))}
          {basis.successor && `. ${t.successor(basis.successor)}`}
        </span>
      </p>
    );
  }
  const cited = legalBasis ?? basis?.citation;
  return cited ? (
    <p className="meta">
      {inspection.page.legalBasis}: {cited}
    </p>
  ) : null;
}
