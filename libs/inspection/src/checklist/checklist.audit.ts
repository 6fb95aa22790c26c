import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { ChecklistDraft } from '../entities/checklist-draft.entity';
import type { ChecklistVersion } from '../entities/checklist.entity';
import { differenceOf, type ChecklistDifference } from '../rules/checklist-difference';
import type { DraftItem } from '../rules/checklist-content';

const ofDraft = ({ id }: Pick<ChecklistDraft, 'id'>): AuditEntry['subject'] => ({
  ...{ type: 'checklist_draft', id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
});
const ofVersion = ({ id }: Pick<ChecklistVersion, 'id'>): AuditEntry['subject'] => ({
  ...{ type: 'checklist_version', id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
});

/** Which items came, went, changed or moved, by their codes. */
export function changedCodes(difference: ChecklistDifference<{ readonly code: string }>): Record<string, string[]> {
  const { added, removed, changed, moved } = difference;
  const codes = {
    added: added.map(({ code }) => code),
    removed: removed.map(({ code }) => code),
    changed: changed.map(({ after }) => after.code),
    moved: moved.map(({ code }) => code),
  };
  return Object.fromEntries(Object.entries(codes).filter(([, found]) => found.length > 0));
}

export function draftBegun(draft: ChecklistDraft): AuditEntry {
  const { code, title, baseVersionId, items } = draft;
  return {
    action: 'inspection.checklist-draft-begun',
    subject: ofDraft(draft),
    accountsFor: { checklist_draft: 1 },
    after: { code, title, baseVersionId, itemCount: items.length },
  };
}

export function draftSaved(draft: ChecklistDraft, now: { title: string; items: DraftItem[] }): AuditEntry {
  const renamed = draft.title !== now.title;
  return {
    action: 'inspection.checklist-draft-saved',
    subject: ofDraft(draft),
    accountsFor: { checklist_draft: 1 },
    ...(renamed ? { before: { title: draft.title } } : {}),
    after: {
      ...{ code: draft.code, ...(renamed ? { title: now.title } : {}) },
      ...changedCodes(differenceOf(draft.items, now.items)),
    },
  };
}

/** The draft is held against another version from now on, or against none where all have been taken back. */
export function draftCompared(
  { baseVersionId, ...draft }: ChecklistDraft,
  latest: ChecklistVersion | null,
): AuditEntry {
  return {
    action: 'inspection.checklist-draft-compared',
    subject: ofDraft(draft),
    accountsFor: { checklist_draft: 1 },
    before: { baseVersionId },
    after: { code: draft.code, version: latest?.version ?? null, baseVersionId: latest?.id ?? null },
  };
}

export function draftDiscarded(draft: ChecklistDraft): AuditEntry {
  return {
    action: 'inspection.checklist-draft-discarded',
    subject: ofDraft(draft),
    accountsFor: { checklist_draft: 1 },
    before: { state: draft.state },
    after: { code: draft.code, title: draft.title, state: 'DISCARDED' },
  };
}

/** A version as it was published; from a draft, that one is closed with it. */
export function checklistPublished(
  list: ChecklistVersion,
  { items, draft, difference = {} }: { items: readonly string[]; draft?: string; difference?: object },
): AuditEntry {
  const { code, version, title, publishedOn, retiredOn, decisionNumber, decisionDate } = list;
  return {
    action: 'inspection.checklist-published',
    subject: ofVersion(list),
    accountsFor: { checklist_version: 1, checklist_item: items.length, ...(draft ? { checklist_draft: 1 } : {}) },
    after: {
      ...{ code, version, title, publishedOn, retiredOn, items },
      ...(decisionNumber === null ? {} : { decisionNumber, decisionDate }),
      ...difference,
    },
  };
}

type End = Pick<ChecklistVersion, 'retiredOn' | 'replacedBy' | 'retiredReason'>;

/** That a version ends on a day: replaced by the next one, or for a reason. */
export function checklistRetired(list: ChecklistVersion, end: End): AuditEntry {
  const { code, version, title } = list;
  return {
    action: 'inspection.checklist-retired',
    subject: ofVersion(list),
    accountsFor: { checklist_version: 1 },
    before: { retiredOn: list.retiredOn },
    after: { code, version, title, ...end },
  };
}

/** What was to take its place has been taken back: it goes on, to the end that it had before. */
export function checklistContinued(list: ChecklistVersion, end: Omit<End, 'replacedBy'>): AuditEntry {
  const { code, version, title, retiredOn } = list;
  return {
    action: 'inspection.checklist-continued',
    subject: ofVersion(list),
    accountsFor: { checklist_version: 1 },
    before: { retiredOn },
    after: { code, version, title, ...end },
  };
}
