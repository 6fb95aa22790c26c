import { Link } from 'wouter';
import { fileAddress, sharedAddress } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Empty } from '../../ui/Parts';
import { SeverityTag } from './labels';
import { AmendFinding } from './AmendFinding';
import { AnswerFinding } from './StatementForm';
import { Statements } from './Statements';

interface FindingListProps {
  findings: readonly Finding[];
  /** Between minutes and notice, by the inspected side. */
  answerable?: boolean;
  onChanged?: (text: string) => void;
}

/** What the minutes say was found, for reading and for answering. */
export function FindingList({ findings, answerable = false, onChanged = () => undefined }: FindingListProps) {
  const t = useT().inspection;
  if (findings.length === 0) return <Empty why={t.page.noFindingsLocked} />;
  return (
    <ol className="findings">
      {findings.map((finding) => (
        <li key={finding.id} className={finding.state === 'WITHDRAWN' ? 'finding finding-withdrawn' : 'finding'}>
          <FindingFacts finding={finding} />
          <AmendFinding finding={finding} onSaid={onChanged} />
          {answerable && finding.state === 'RELEASED' && <AnswerFinding finding={finding} onSaid={onChanged} />}
        </li>
      ))}
    </ol>
  );
}

function FindingFacts({ finding }: { finding: Finding }) {
  const { inspection: t, visit } = useT();
  const { count, outOf } = finding;
  return (
    <>
      <p className="finding-title">{finding.title}</p>
      <p className="meta row-facts">
        <SeverityTag severity={finding.severity} />
        <span>{t.classes[finding.findingClass]}</span>
        <span>{finding.checklistItem?.code ?? t.page.outsideTag}</span>
        {count !== null && <span>{t.finding.count_(outOf === null ? String(count) : `${count}/${outOf}`)}</span>}
        {finding.handling !== 'TASK' && <span>{visit.finding.handled[finding.handling]}</span>}
        {finding.termWorkdays !== null && <span>{t.page.termOf(finding.termWorkdays)}</span>}
        {finding.correctedAt && <span>{t.amendment.corrected}</span>}
        {finding.state !== 'RECORDED' && <span>{t.findingStates[finding.state]}</span>}
      </p>
      <Noted finding={finding} />
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

/** What was noted beside the text: place, day, paper, people, pictures. */
function Noted({ finding }: { finding: Finding }) {
  const { finding: t, pictures } = useT().visit;
  const { place, foundOn, documentNumber, people, evidence, remedyNote } = finding;
  const named = people.map(
    ({ name, position, part }) => `${[name, position].filter(Boolean).join(' – ')} (${t.parts[part]})`,
  );
  const noted: [string, string | null][] = [
    [t.place, place],
    [t.foundOn, foundOn && showDay(foundOn)],
    [t.documentNumber, documentNumber],
    [t.people, named.join('; ')],
    [t.remedyNote, remedyNote],
  ];
  return (
    <>
      {noted.map(
        ([label, text]) =>
          text && (
            <p key={label} className="finding-detail">
              <span className="meta">{label}:</span> {text}
            </p>
          ),
      )}
      {evidence.length > 0 && (
        <ul className="shots" aria-label={pictures.heading}>
          {evidence.map(({ fileId, name, mediaType }, at) => (
            <li key={fileId}>
              <a href={fileAddress(fileId)} download={name} className="shot-file">
                {mediaType.startsWith('image/') ? (
                  <img src={sharedAddress(fileId, 'thumb')} alt={pictures.nth(at + 1, name)} loading="lazy" />
                ) : (
                  <span>{name}</span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
