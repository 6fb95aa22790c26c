import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { Account, RoleGrant } from './entities/account.entity';

const ofAccount = (id: string): AuditEntry['subject'] => ({
  type: 'account',
  id,
  orgUnitId: TENANT_LANE,
  laneUnitId: TENANT_LANE,
});

export const signedIn = (accountId: string): AuditEntry => ({
  action: 'identity.signed-in',
  subject: ofAccount(accountId),
  accountsFor: { session: 1, account: 1 },
});

export const signedOut = (accountId: string): AuditEntry => ({
  action: 'identity.signed-out',
  subject: ofAccount(accountId),
  accountsFor: { session: 1 },
});

export const accountCreated = (account: Account, grants: readonly RoleGrant[]): AuditEntry => ({
  action: 'identity.account-created',
  subject: ofAccount(account.id),
  accountsFor: { account: 1, role_grant: grants.length },
  after: {
    username: account.username,
    staffMemberId: account.staffMemberId,
    grants: grants.map(({ role, orgUnitId }) => ({ role, orgUnitId })),
  },
});
