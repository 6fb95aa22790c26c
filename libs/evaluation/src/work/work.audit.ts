import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { NewImport } from '../sheets/sheet-imports';
import type { WorkItem } from './entities/work-item.entity';
import type { WorkList } from './entities/work-list.entity';
import type { WorkMark } from './entities/work-mark.entity';

const ofList = (list: WorkList, body: UnitFacts) => ({
  subject: { type: 'work_list', id: list.id, orgUnitId: body.id, laneUnitId: body.bodyId },
});
const ofItem = ({ id, orgUnitId, bodyId }: WorkItem) => ({
  subject: { type: 'work_item', id, orgUnitId, laneUnitId: bodyId },
});
const which = ({ title, personName, month, pieces }: WorkItem) => ({ title, person: personName, month, pieces });

/** A draft as it was written first or again; without any product it was given up. */
export function workListDrafted(list: WorkList, body: UnitFacts): AuditEntry {
  const { year, draft } = list;
  return {
    action: 'evaluation.work-list-drafted',
    ...ofList(list, body),
    accountsFor: { work_list: 1 },
    after: { year, products: draft.length },
  };
}

export function workListApproved(list: WorkList, body: UnitFacts): AuditEntry {
  const { year, draft, decisionNumber, decidedOn, decidedBy } = list;
  return {
    action: 'evaluation.work-list-approved',
    ...ofList(list, body),
    accountsFor: { work_list: 1, work_product: draft.length },
    after: { year, products: draft.length, decisionNumber, decidedOn, decidedBy },
  };
}

/** A sheet of work; what it gave stands in an entry of each. */
export function workImported(
  { id, fileName, counts, contentHash }: NewImport,
  unit: UnitFacts,
  month: string,
): AuditEntry {
  return {
    action: 'evaluation.work-imported',
    subject: { type: 'evaluation_import', id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: { evaluation_import: 1 },
    after: { fileName, month, people: counts.people, works: counts.entries, contentHash: contentHash.toString('hex') },
  };
}

export function workAssigned(item: WorkItem): AuditEntry {
  const { kind, dueOn } = item;
  return {
    action: 'evaluation.work-assigned',
    ...ofItem(item),
    accountsFor: { work_item: 1 },
    after: { ...which(item), isExtra: kind === 'EXTRA', dueOn },
  };
}

/** What the person says is done; where it came too late for its month, the month in which it counts now. */
export function workReported(before: WorkItem, after: WorkItem): AuditEntry {
  return {
    action: 'evaluation.work-reported',
    ...ofItem(after),
    accountsFor: { work_item: 1 },
    before: { reported: before.reported, month: before.month },
    after: { ...which(after), reported: after.reported, doneOn: after.doneOn, note: after.reportNote },
  };
}

export function workAskedAway(item: WorkItem): AuditEntry {
  return {
    action: 'evaluation.work-asked-away',
    ...ofItem(item),
    accountsFor: { work_item: 1 },
    after: { ...which(item), askedAway: item.askedAway, reason: item.askedAwayReason },
  };
}

/** Both sides of it: what stays with the one, and what the other takes over. */
export function workGivenAway(giver: WorkItem, taker: WorkItem): AuditEntry {
  return {
    action: 'evaluation.work-given-away',
    ...ofItem(giver),
    accountsFor: { work_item: 2 },
    after: { ...which(giver), givenAway: taker.pieces, taker: taker.personName, dueOn: taker.dueOn },
  };
}

export function workAccepted(item: WorkItem, marks: readonly WorkMark[]): AuditEntry {
  return {
    action: 'evaluation.work-accepted',
    ...ofItem(item),
    accountsFor: { work_item: 1, work_mark: marks.length },
    after: { ...which(item), done: item.done, marks: marks.map(({ piece, note }) => `${piece}: ${note}`) },
  };
}

export function workReturned(item: WorkItem, marks: readonly WorkMark[]): AuditEntry {
  return {
    action: 'evaluation.work-returned',
    ...ofItem(item),
    accountsFor: { work_item: 1, work_mark: marks.length },
    after: { ...which(item), reason: item.returnReason, marks: marks.map(({ piece, note }) => `${piece}: ${note}`) },
  };
}

export function workWithdrawn(item: WorkItem): AuditEntry {
  return {
    action: 'evaluation.work-withdrawn',
    ...ofItem(item),
    accountsFor: { work_item: 1 },
    after: { ...which(item), reason: item.withdrawnReason },
  };
}

export function causeClaimed(mark: WorkMark, item: WorkItem): AuditEntry {
  return {
    action: 'evaluation.cause-claimed',
    ...ofItem(item),
    accountsFor: { work_mark: 1 },
    after: { ...which(item), piece: mark.piece, claim: mark.claim },
  };
}

/** An earlier answer stands before it. */
export function causeAnswered(before: WorkMark, after: WorkMark, item: WorkItem): AuditEntry {
  return {
    action: 'evaluation.cause-answered',
    ...ofItem(item),
    accountsFor: { work_mark: 1 },
    before: { isObjective: before.isObjective },
    after: { ...which(item), piece: after.piece, isObjective: after.isObjective, reason: after.answerReason },
  };
}
