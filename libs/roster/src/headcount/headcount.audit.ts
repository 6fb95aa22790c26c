import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { HeadcountQuota } from './entities/headcount-quota.entity';

const of = (quota: HeadcountQuota, unit: UnitFacts) => ({
  ...{ type: 'headcount_quota', id: quota.id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
});
const what = ({ kind, position }: HeadcountQuota) => (kind === null ? { position } : { kind });

/** That a number holds from a day on, with what held until then. */
export function quotaSet(quota: HeadcountQuota, unit: UnitFacts, earlier: HeadcountQuota | null): AuditEntry {
  const { posts, validFrom, validTo, decisionNumber, decidedOn, decidedBy } = quota;
  return {
    action: 'roster.quota-set',
    subject: of(quota, unit),
    accountsFor: { headcount_quota: earlier ? 2 : 1 },
    ...(earlier ? { before: { posts: earlier.posts } } : {}),
    after: { unit: unit.name, ...what(quota), posts, validFrom, validTo, decisionNumber, decidedOn, decidedBy },
  };
}

export function quotaEnded(quota: HeadcountQuota, unit: UnitFacts): AuditEntry {
  return {
    action: 'roster.quota-ended',
    subject: of(quota, unit),
    accountsFor: { headcount_quota: 1 },
    before: { posts: quota.posts },
    after: { unit: unit.name, ...what(quota), validTo: quota.validTo, decision: quota.endDecision },
  };
}

/** That a number was a mistake; `again`: how many others go on because of it. */
export function quotaWithdrawn(quota: HeadcountQuota, unit: UnitFacts, again: number): AuditEntry {
  return {
    action: 'roster.quota-withdrawn',
    subject: of(quota, unit),
    accountsFor: { headcount_quota: 1 + again },
    before: { posts: quota.posts, validFrom: quota.validFrom, decisionNumber: quota.decisionNumber },
    after: { unit: unit.name, ...what(quota), reason: quota.withdrawnReason },
  };
}
