import type { AuditEntry } from '@app/audit';
import type { Finding } from './entities/finding.entity';
import type { FindingStatement } from './entities/finding-statement.entity';
import type { Inspection } from './entities/inspection.entity';
import type { ResultNotice } from './entities/result-notice.entity';

type Change = Pick<AuditEntry, 'before' | 'after'> & { readonly also?: Record<string, number> };
type InspectionAction = 'opened' | 'minutes-locked' | 'notice-entered' | 'closed';
type FindingAction =
  | 'finding-recorded'
  | 'finding-revised'
  | 'finding-withdrawn'
  | 'finding-released'
  | 'finding-concluded'
  | 'finding-remedied';

/** One act on a visit. The lane is the inspected body's: that is whose record it becomes. */
export function inspectionAct(
  action: InspectionAction,
  inspection: Pick<Inspection, 'id' | 'orgUnitId'>,
  laneUnitId: number,
  { also, ...change }: Change,
): AuditEntry {
  return {
    action: `inspection.${action}`,
    subject: { type: 'inspection', id: inspection.id, orgUnitId: inspection.orgUnitId, laneUnitId },
    accountsFor: { inspection: 1, ...also },
    ...change,
  };
}

export function findingAct(
  action: FindingAction,
  finding: Pick<Finding, 'id' | 'orgUnitId'>,
  laneUnitId: number,
  change: Pick<AuditEntry, 'before' | 'after'>,
): AuditEntry {
  return {
    action: `inspection.${action}`,
    subject: { type: 'finding', id: finding.id, orgUnitId: finding.orgUnitId, laneUnitId },
    accountsFor: { finding: 1 },
    ...change,
  };
}

/** What was said to a finding; its words stand in the row, which never changes. */
export function statementSubmitted(statement: FindingStatement, laneUnitId: number): AuditEntry {
  const { id, findingId, orgUnitId, side, authorId, text, fileId } = statement;
  return {
    action: 'inspection.statement-submitted',
    subject: { type: 'finding', id: findingId, orgUnitId, laneUnitId },
    accountsFor: { finding_statement: 1 },
    after: { statementId: id, side, authorId, text, fileId },
  };
}

/** The fields of a finding that the log keeps. */
export function findingContent(finding: Finding): Record<string, unknown> {
  const { inspectionId, checklistItemId, title, detail, findingClass, severity, count, recommendedAction, state } =
    finding;
  return { inspectionId, checklistItemId, title, detail, findingClass, severity, count, recommendedAction, state };
}

export function noticeContent(notice: ResultNotice): Record<string, unknown> {
  return { number: notice.number, issuedOn: notice.issuedOn, receivedOn: notice.receivedOn };
}
