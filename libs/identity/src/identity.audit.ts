import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { Account, RoleGrant } from './entities/account.entity';
import type { ApiToken } from './entities/api-token.entity';

const ofAccount = (id: string): AuditEntry['subject'] => ({
  type: 'account',
  id,
  orgUnitId: TENANT_LANE,
  laneUnitId: TENANT_LANE,
});

/** By what the second factor was shown, where one was. */
export interface UsedFactor {
  readonly by: 'APP' | 'RECOVERY_CODE';
}

const rowsOf = (used: UsedFactor | null): Record<string, number> =>
  used === null ? {} : used.by === 'APP' ? { second_factor: 1 } : { recovery_code: 1 };

export const signedIn = (accountId: string, used: UsedFactor | null): AuditEntry =>
  used?.by === 'RECOVERY_CODE'
    ? {
        action: 'identity.signed-in-by-recovery-code',
        subject: ofAccount(accountId),
        accountsFor: { session: 1, account: 1, ...rowsOf(used) },
      }
    : {
        action: 'identity.signed-in',
        subject: ofAccount(accountId),
        accountsFor: { session: 1, account: 1, ...rowsOf(used) },
      };

export const confirmed = (accountId: string, used: UsedFactor | null): AuditEntry => ({
  action: 'identity.confirmed',
  subject: ofAccount(accountId),
  accountsFor: { session: 1, ...rowsOf(used) },
});

export const sessionsEnded = (accountId: string, count: number): AuditEntry => ({
  action: 'identity.sessions-ended',
  subject: ofAccount(accountId),
  accountsFor: { session: count },
  after: { count },
});

export const tokenMade = ({ accountId, name, permissions, orgUnitId, expiresAt }: ApiToken): AuditEntry => ({
  action: 'identity.token-made',
  subject: ofAccount(accountId),
  accountsFor: { api_token: 1 },
  after: { name, permissions, orgUnitId, expiresAt: expiresAt.toISOString() },
});

export const tokenRevoked = ({ accountId, name }: ApiToken): AuditEntry => ({
  action: 'identity.token-revoked',
  subject: ofAccount(accountId),
  accountsFor: { api_token: 1 },
  after: { name },
});

export const secondFactorBegun = (accountId: string): AuditEntry => ({
  action: 'identity.second-factor-begun',
  subject: ofAccount(accountId),
  accountsFor: { second_factor: 1 },
});

export const secondFactorSet = (
  accountId: string,
  { codes, replaces }: { codes: number; replaces: boolean },
): AuditEntry => ({
  action: 'identity.second-factor-set',
  subject: ofAccount(accountId),
  accountsFor: { second_factor: 1, recovery_code: codes },
  after: { replaces },
});

export const recoveryCodesMade = (accountId: string, codes: number): AuditEntry => ({
  action: 'identity.recovery-codes-made',
  subject: ofAccount(accountId),
  accountsFor: { second_factor: 1, ...(codes > 0 ? { recovery_code: codes } : {}) },
});

export const secondFactorRemoved = (accountId: string, codes: number): AuditEntry => ({
  action: 'identity.second-factor-removed',
  subject: ofAccount(accountId),
  accountsFor: { second_factor: 1, ...(codes > 0 ? { recovery_code: codes } : {}) },
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
