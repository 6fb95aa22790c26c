import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import type { Actor } from '@app/kernel';
import { UnitOfWork, type Acting } from '@app/platform';
import { newToken, tokenHash } from './credential-hash';
import { confirmed, signedIn, signedOut, type UsedFactor } from './identity.audit';
import { identityProblems } from './identity.problems';
import { LoginThrottle } from './login-throttle';
import { PasswordCheck, placeHash, type Origin, type VerifiedAccount } from './password-check';
import { SecondFactorService } from './second-factor/second-factor.service';
import { fingerprint, SignInStep } from './sign-in-step';

@Injectable()
export class AuthService {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly throttle: LoginThrottle,
    private readonly factor: SecondFactorService,
    private readonly steps: SignInStep,
  ) {}

  /** Checks a password. Every failure has one text and takes the same time, whether the account exists or not. */
  async verify(username: string, password: string, origin: Origin): Promise<VerifiedAccount> {
    const account = await this.passwords.check(username, password, origin);
    if (!account) throw identityProblems['login-failed']();
    return account;
  }

  /** What the holder of a right password sends together with a code; there is no session before that. */
  stepOf(account: VerifiedAccount): string {
    return this.steps.seal(account.username, account.passwordHash);
  }

  /** The second step: opens the session once the code was right. */
  async signInByCode(
    { step, code }: { step: string; code: string },
    origin: Origin,
    requestId: string,
  ): Promise<{ account: VerifiedAccount; token: string }> {
    const held = this.steps.open(step);
    const account = held && (await this.passwords.active(held.username));
    if (!held || !account?.hasFactor || fingerprint(account.passwordHash) !== held.proof) {
      throw identityProblems['sign-in-over']();
    }
    const bucket = await this.throttle.takeCode(account.accountId);
    const token = await this.openSession(account, { origin, requestId, code });
    await this.throttle.clear(bucket);
    return { account, token };
  }

  /** Opens a session and remembers the places; answers with the token, of which only the hash is kept. */
  async openSession(
    account: VerifiedAccount,
    { origin, requestId, code = null }: { origin: Origin; requestId: string; code?: string | null },
  ): Promise<string> {
    const token = newToken();
    const scope = { tenantWide: false, units: [] };
    await this.unitOfWork.run({ actor: actorOf(account), scope, mode: 'write', requestId }, async () => {
      const unit = this.unitOfWork.current;
      const used = code === null ? null : await this.factor.use(account.accountId, account.tenantId, code);
      await unit.query({
        name: 'identity.open-session',
        text: 'INSERT INTO session (token_hash, tenant_id, account_id, id, address, agent) VALUES ($1, $2, $3, $4, $5, $6)',
        values: [tokenHash(token), account.tenantId, account.accountId, uuidv7(), origin.address, origin.agent],
      });
      for (const place of [origin.device, origin.address].filter((known) => known !== null)) {
        await unit.query({
          name: 'identity.remember-place',
          text: `INSERT INTO known_place (account_id, tenant_id, place_hash) VALUES ($1, $2, $3)
                 ON CONFLICT (account_id, place_hash) DO UPDATE SET last_used_at = clock_timestamp()`,
          values: [account.accountId, account.tenantId, placeHash(place)],
        });
      }
      await unit.query({
        name: 'identity.signed-in',
        text: 'UPDATE account SET last_signed_in_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2',
        values: [account.tenantId, account.accountId],
      });
      this.audit.record(signedIn(account.accountId, used));
    });
    return token;
  }

  /** Whoever is signed in shows again who they are: what is sensitive may be done for a while. */
  async confirm(
    acting: Acting,
    { password, code, token }: { password: string; code: string | undefined; token: string },
    origin: Origin,
  ): Promise<void> {
    const account = await this.passwords.check(acting.actor.username, password, origin);
    if (!account) throw identityProblems['password-wrong']({}, { pointer: '/password' });
    if (account.hasFactor && !code) throw identityProblems['code-missing']({}, { pointer: '/code' });
    const bucket = account.hasFactor ? await this.throttle.takeCode(account.accountId) : null;
    await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      let used: UsedFactor | null = null;
      if (account.hasFactor && code) used = await this.factor.use(account.accountId, account.tenantId, code);
      await this.unitOfWork.current.query({
        name: 'identity.confirm-session',
        text: 'UPDATE session SET confirmed_at = clock_timestamp() WHERE token_hash = $1',
        values: [tokenHash(token)],
      });
      this.audit.record(confirmed(account.accountId, used));
    });
    if (bucket) await this.throttle.clear(bucket);
  }

  async closeSession(acting: Acting, token: string): Promise<void> {
    await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      const unit = this.unitOfWork.current;
      await unit.query({
        name: 'identity.close-session',
        text: 'DELETE FROM session WHERE token_hash = $1',
        values: [tokenHash(token)],
      });
      this.audit.record(signedOut(acting.actor.id));
    });
  }
}

/** Who acts before there is a session. What signing in writes is one's own: no grant is needed for it. */
export const actorOf = (
  account: Pick<VerifiedAccount, 'accountId' | 'username' | 'tenantId' | 'staffMemberId' | 'fullName'>,
): Actor => ({
  kind: 'account',
  id: account.accountId,
  username: account.username,
  tenantId: account.tenantId,
  staffMemberId: account.staffMemberId,
  name: account.fullName,
  position: '',
  grants: [],
});
