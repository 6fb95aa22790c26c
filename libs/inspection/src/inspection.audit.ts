import type { AuditEntry } from '@app/audit';
import type { FindingPerson } from './entities/finding-person.entity';
import type { Finding } from './entities/finding.entity';
import type { FindingAmendment } from './entities/finding-amendment.entity';
import type { FindingStatement } from './entities/finding-statement.entity';
import type { Inspection } from './entities/inspection.entity';
import type { ResultNotice } from './entities/result-notice.entity';

type Change = Pick<AuditEntry, 'before' | 'after'> & { readonly also?: Record<string, number> };
export const INSPECTION_ACTIONS = [
  ...(['opened', 'represented', 'team-joined', 'team-left', 'roll-called'] as const),
  ...(['minutes-locked', 'minutes-frozen', 'minutes-signed', 'minutes-not-signed', 'scan-attached'] as const),
  ...(['addendum-added', 'notice-entered', 'closed', 'followed-again'] as const),
] as const;
export const FINDING_ACTIONS = [
  ...(['finding-recorded', 'finding-revised', 'finding-withdrawn'] as const),
  ...(['finding-evidence-added', 'finding-evidence-removed', 'finding-evidence-arranged'] as const),
  ...(['finding-released', 'finding-concluded', 'finding-remedied', 'finding-unremedied'] as const),
] as const;
type InspectionAction = (typeof INSPECTION_ACTIONS)[number];
type FindingAction = (typeof FINDING_ACTIONS)[number];

/** What is done before the unit is told: what holds of it stands in the minutes. */
const INTERNAL: ReadonlySet<InspectionAction | FindingAction> = new Set([
  ...(['opened', 'represented', 'team-joined', 'team-left', 'roll-called'] as const),
  ...(['finding-recorded', 'finding-revised', 'finding-withdrawn'] as const),
  ...(['finding-evidence-added', 'finding-evidence-removed', 'finding-evidence-arranged'] as const),
]);

/** One act on a visit. The lane is the inspected body's: that is whose record it becomes. */
export function inspectionAct(
  action: InspectionAction,
  { id, orgUnitId, inspectingUnitId }: Pick<Inspection, 'id' | 'orgUnitId' | 'inspectingUnitId'>,
  laneUnitId: number,
  { also, ...change }: Change,
): AuditEntry {
  return {
    action: `inspection.${action}`,
    subject: { type: 'inspection', id, orgUnitId, inspectingUnitId, laneUnitId },
    isInternal: INTERNAL.has(action),
    accountsFor: withoutZeros({ inspection: 1, ...also }),
    ...change,
  };
}

export function findingAct(
  action: FindingAction,
  { id, orgUnitId, inspectingUnitId }: Pick<Finding, 'id' | 'orgUnitId' | 'inspectingUnitId'>,
  laneUnitId: number,
  { also, ...change }: Change,
): AuditEntry {
  return {
    action: `inspection.${action}`,
    subject: { type: 'finding', id, orgUnitId, inspectingUnitId, laneUnitId },
    isInternal: INTERNAL.has(action),
    accountsFor: withoutZeros({ finding: 1, ...also }),
    ...change,
  };
}

/** What was said to a finding; its words stand in the row, which never changes. */
export function statementSubmitted(statement: FindingStatement, laneUnitId: number): AuditEntry {
  const { id, findingId, orgUnitId, inspectingUnitId, side, onBehalf, authorId, text, fileId } = statement;
  return {
    action: 'inspection.statement-submitted',
    subject: { type: 'finding', id: findingId, orgUnitId, inspectingUnitId, laneUnitId },
    accountsFor: { finding_statement: 1 },
    after: { statementId: id, side, onBehalf, authorId, text, fileId },
  };
}

/** An answer to one item of a visit's checklist. */
export function answerChanged(
  { id, orgUnitId, inspectingUnitId }: Pick<Inspection, 'id' | 'orgUnitId' | 'inspectingUnitId'>,
  laneUnitId: number,
  { before, after }: Required<Pick<AuditEntry, 'before' | 'after'>>,
): AuditEntry {
  return {
    action: 'inspection.item-answered',
    subject: { type: 'inspection', id, orgUnitId, inspectingUnitId, laneUnitId },
    accountsFor: { checklist_answer: 1 },
    isInternal: true,
    before,
    after,
  };
}

/** A proposal is the inspecting side's own until it holds. */
export function amendmentProposed(amendment: FindingAmendment, laneUnitId: number): AuditEntry {
  const { id, findingId, inspectingUnitId, kind, reason, afterContent } = amendment;
  return {
    action: 'inspection.amendment-proposed',
    subject: { type: 'finding_amendment', id, orgUnitId: inspectingUnitId, inspectingUnitId, laneUnitId },
    accountsFor: { finding_amendment: 1 },
    isInternal: true,
    after: { findingId, kind, reason, ...(afterContent ? { content: JSON.parse(afterContent) as unknown } : {}) },
  };
}

/** The decision; approved, it stands for the change of the finding too, before and after. */
export function amendmentDecided(
  amendment: FindingAmendment,
  laneUnitId: number,
  { decision, reason }: { decision: 'APPROVED' | 'REFUSED'; reason: string },
): AuditEntry {
  const { id, findingId, orgUnitId, inspectingUnitId, kind, beforeContent, afterContent, proposedBy } = amendment;
  const approved = decision === 'APPROVED';
  const said = { findingId, kind, proposedBy, decision, reason };
  return {
    action: `inspection.amendment-${approved ? 'approved' : 'refused'}`,
    subject: {
      type: approved ? 'finding' : 'finding_amendment',
      id: approved ? findingId : id,
      orgUnitId: approved ? orgUnitId : inspectingUnitId,
      inspectingUnitId,
      laneUnitId,
    },
    isInternal: !approved,
    accountsFor: { finding_amendment: 1, ...(approved ? { finding: 1 } : {}) },
    ...(approved ? { before: { content: JSON.parse(beforeContent) as unknown } } : {}),
    after: { ...said, amendmentId: id, content: afterContent ? (JSON.parse(afterContent) as unknown) : null },
  };
}

/** The fields of a finding that the log keeps. */
export function findingContent(finding: Finding): Record<string, unknown> {
  const { inspectionId, checklistItemId, title, detail, findingClass, severity, count, outOf, place, foundOn } =
    finding;
  const { documentNumber, handling, remedyNote, recommendedAction, state } = finding;
  return {
    ...{ inspectionId, checklistItemId, title, detail, findingClass, severity, count, outOf, place, foundOn },
    ...{ documentNumber, handling, remedyNote, recommendedAction, state },
  };
}

/** Whom a finding names. */
export function peopleContent(people: readonly FindingPerson[]): readonly Record<string, unknown>[] {
  return people.map(({ staffMemberId, name, part }) => ({ staffMemberId, name, part }));
}

const withoutZeros = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0));

export function noticeContent(notice: ResultNotice): Record<string, unknown> {
  return { number: notice.number, issuedOn: notice.issuedOn, receivedOn: notice.receivedOn };
}
