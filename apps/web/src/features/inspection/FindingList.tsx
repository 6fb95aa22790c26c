import { Link } from 'wouter';
import type { ChecklistItem, Finding } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/Parts';
import { EditFinding } from './EditFinding';
import { SeverityTag } from './labels';
import type { Opening } from './opening';
import { AnswerFinding } from './StatementForm';
import { Statements } from './Statements';
import { WithdrawFinding } from './WithdrawFinding';

interface FindingListProps {
  findings: readonly Finding[];
  /** Before the minutes are locked, by those who may. */
  editable: boolean;
  /** Between minutes and notice, by the inspected side. */
  answerable?: boolean;
  /** Default terms of the checklist's items, for editing. */
  items?: readonly ChecklistItem[];
  opening: Opening | null;
  open: (opening: Opening | null) => void;
  onChanged: (text: string) => void;
}

export function FindingList(props: FindingListProps) {
  const { findings, editable, answerable = false, items = [], opening, open, onChanged } = props;
  const t = useT().inspection;
  if (findings.length === 0) {
    return editable ? (
      <Empty why={t.page.findingsEmpty} next={t.page.findingsEmptyNext} />
    ) : (
      <Empty why={t.page.noFindingsLocked} />
    );
  }
  const isAt = (kind: 'edit' | 'withdraw', finding: Finding): boolean =>
    opening?.kind === kind && opening.id === finding.id;
  return (
    <ol className="findings">
      {findings.map((finding) => (
        <li key={finding.id} className={finding.state === 'WITHDRAWN' ? 'finding finding-withdrawn' : 'finding'}>
          {editable && isAt('edit', finding) ? (
            <EditFinding
              finding={finding}
              itemTerm={items.find(({ id }) => id === finding.checklistItem?.id)?.termWorkdays ?? null}
              onClose={() => open(null)}
              onSaved={({ title }) => {
                onChanged(t.finding.changedNotice(title));
                open(null);
              }}
            />
          ) : (
            <>
              <FindingFacts finding={finding} />
              {answerable && finding.state === 'RELEASED' && <AnswerFinding finding={finding} onSaid={onChanged} />}
              {editable && finding.state === 'RECORDED' && !isAt('withdraw', finding) && (
                <div className="finding-actions">
                  <Button
                    look="quiet"
                    icon="pen"
                    aria-label={t.finding.editOf(finding.title)}
                    onClick={() => open({ kind: 'edit', id: finding.id })}
                  >
                    {t.finding.edit}
                  </Button>
                  <Button
                    look="quiet"
                    icon="back"
                    aria-label={t.finding.withdrawOf(finding.title)}
                    onClick={() => open({ kind: 'withdraw', id: finding.id })}
                  >
                    {t.finding.withdraw}
                  </Button>
                </div>
              )}
              {editable && isAt('withdraw', finding) && (
                <WithdrawFinding
                  finding={finding}
                  onClose={() => open(null)}
                  onSaved={({ title }) => {
                    onChanged(t.finding.withdrawnNotice(title));
                    open(null);
                  }}
                />
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function FindingFacts({ finding }: { finding: Finding }) {
  const t = useT().inspection;
  return (
    <>
      <p className="finding-title">{finding.title}</p>
      <p className="meta row-facts">
        <SeverityTag severity={finding.severity} />
        <span>{t.classes[finding.findingClass]}</span>
        <span>{finding.checklistItem?.code ?? t.page.outsideTag}</span>
        {finding.count !== null && <span>{t.finding.count_(String(finding.count))}</span>}
        {finding.termWorkdays !== null && <span>{t.page.termOf(finding.termWorkdays)}</span>}
        {finding.state !== 'RECORDED' && <span>{t.findingStates[finding.state]}</span>}
      </p>
      {finding.detail && <p className="finding-detail">{finding.detail}</p>}
      {finding.recommendedAction && (
        <p className="finding-detail">
          <span className="meta">{t.finding.recommendedAction}:</span> {finding.recommendedAction}
        </p>
      )}
      {finding.withdrawnReason && (
        <p className="finding-detail">{t.finding.withdrawnBecause(finding.withdrawnReason)}</p>
      )}
      <Statements statements={finding.statements} />
      <p className="meta">{t.page.by(finding.recordedBy.fullName, showInstant(finding.recordedAt))}</p>
      {finding.taskId && (
        <Link href={`/tasks/${finding.taskId}`} className="see-all">
          {t.finding.task}
          <Icon name="right" small />
        </Link>
      )}
    </>
  );
}
