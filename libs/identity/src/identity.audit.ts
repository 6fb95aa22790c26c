import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { LocalDate } from '@app/kernel';
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

/** Whose account it is, as the log of changes tells it: nobody has to look it up, and it stays true. */
const holder = ({ username, staffMemberId }: Account) => ({ username, staffMemberId });

/** What an administrator did to somebody's account; the unit that it belongs to reads of it. */
const ofManaged = ({ id, orgUnitId }: Pick<Account, 'id' | 'orgUnitId'>): AuditEntry['subject'] => ({
  ...ofAccount(id),
  orgUnitId,
});

export const accountOpened = (account: Account): AuditEntry => ({
  action: 'identity.account-created',
  subject: ofManaged(account),
  accountsFor: { account: 1 },
  after: holder(account),
});

export interface AccountChange {
  readonly action: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

export const accountChanged = (
  account: Account,
  { action, before, after, links }: AccountChange & { readonly links: number },
): AuditEntry => ({
  action,
  subject: ofManaged(account),
  accountsFor: { account: 1, ...(links > 0 ? { sign_in_link: links } : {}) },
  before: { ...holder(account), ...before },
  after: { ...holder(account), ...after },
});

/** The account goes where its person goes. */
export const accountFollowed = (account: Account, unitId: number): AuditEntry => ({
  action: 'identity.account-followed',
  subject: ofManaged(account),
  accountsFor: { account: 1 },
  before: { ...holder(account), unitId: account.orgUnitId },
  after: { ...holder(account), unitId },
});

export const roleGiven = (account: Account, grant: RoleGrant): AuditEntry => ({
  action: 'identity.role-given',
  subject: ofManaged(account),
  accountsFor: { role_grant: 1 },
  after: {
    ...{ ...holder(account), role: grant.role, unitId: grant.orgUnitId },
    ...{ validFrom: grant.validFrom, validTo: grant.validTo, capacity: grant.capacity },
    ...{ standsForName: grant.standsForName, basisNumber: grant.basisNumber, basisDate: grant.basisDate },
  },
});

export const roleTakenBack = (
  account: Account,
  { grant, validTo, reason }: { grant: RoleGrant; validTo: LocalDate | string; reason: string },
): AuditEntry => ({
  action: 'identity.role-taken-back',
  subject: ofManaged(account),
  accountsFor: { role_grant: 1 },
  before: { ...holder(account), role: grant.role, unitId: grant.orgUnitId, validTo: grant.validTo },
  after: { ...holder(account), role: grant.role, unitId: grant.orgUnitId, validTo, reason },
});

export const passwordChanged = (accountId: string, links = 0): AuditEntry => ({
  action: 'identity.password-changed',
  subject: ofAccount(accountId),
  accountsFor: { account: 1, ...(links > 0 ? { sign_in_link: links } : {}) },
});

export const linkMade = (accountId: string, { spent }: { spent: number }): AuditEntry => ({
  action: 'identity.link-made',
  subject: ofAccount(accountId),
  accountsFor: { sign_in_link: 1 + spent },
});
