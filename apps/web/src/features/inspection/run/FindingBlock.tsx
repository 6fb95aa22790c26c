import { useState } from 'react';
import type { ChecklistItem } from '../../../app/api-types';
import { officeNow } from '../../../app/clock';
import { useT } from '../../../i18n';
import { showMoment } from '../../../i18n/dates';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useProblemText } from '../../../ui/problemText';
import { SeverityTag } from '../labels';
import { FindingEditor } from './FindingEditor';
import type { VisitActs } from './useVisitActs';
import type { FindingView } from './visitView';
import { WithdrawSheet } from './WithdrawSheet';

interface BlockProps {
  finding: FindingView;
  item: ChecklistItem | null;
  visitId: string;
  open: boolean;
  unfold: (findingId: string | null) => void;
  acts: VisitActs;
}

/** A finding in its place under the item: one line of what it says, or everything that can be said. */
export function FindingBlock({ finding, item, visitId, open, unfold, acts }: BlockProps) {
  const { visit: t } = useT();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <div className={open ? 'found found-open' : 'found'} id={`finding-${finding.id}`}>
      <FoundLine finding={finding} />
      <Refusal finding={finding} />
      {open && !withdrawing && <FindingEditor finding={finding} item={item} visitId={visitId} acts={acts} />}
      {withdrawing ? (
        <WithdrawSheet
          finding={finding}
          onClose={() => setWithdrawing(false)}
          onReason={(reason) => {
            setWithdrawing(false);
            acts.withdraw(finding, reason);
          }}
        />
      ) : (
        <div className="found-actions">
          <Button
            look="quiet"
            icon={open ? 'up' : 'pen'}
            aria-expanded={open}
            aria-label={`${open ? t.finding.close : t.finding.open}: ${finding.content.title}`}
            onClick={() => unfold(open ? null : finding.id)}
          >
            {open ? t.finding.close : t.finding.open}
          </Button>
          {open && (
            <Button look="quiet" icon="back" onClick={() => setWithdrawing(true)}>
              {t.finding.withdraw}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What it says so far, and where it is. */
function FoundLine({ finding }: { finding: FindingView }) {
  const { visit: t, inspection } = useT();
  const { content, pictures, pending } = finding;
  const { count, outOf } = content;
  return (
    <>
      <p className="found-title">{content.title}</p>
      <p className="meta row-facts">
        <SeverityTag severity={content.severity} />
        {count !== null && (
          <span>{inspection.finding.count_(outOf === null ? String(count) : `${count}/${outOf}`)}</span>
        )}
        {content.handling !== 'TASK' && <span>{t.finding.handled[content.handling]}</span>}
        {pictures.length > 0 && (
          <span>
            {t.pictures.heading}: {pictures.length}
          </span>
        )}
        <span>{pending ? t.finding.waiting : t.finding.arrived(showMoment(finding.at, officeNow()))}</span>
      </p>
    </>
  );
}

function Refusal({ finding: { refusal } }: { finding: FindingView }) {
  const { visit: t } = useT();
  const words = useProblemText(refusal);
  if (!words) return null;
  return (
    <div className="found-refused">
      <p>
        <Icon name="warning" small />
        <strong>
          {t.finding.refused}: {words.title}
        </strong>
      </p>
      <p>{refusal?.errors?.map(({ message }) => message).join(' ') || words.what}</p>
    </div>
  );
}
