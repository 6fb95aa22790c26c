import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { Clock, SecretBox, UnitOfWork, type Acting } from '@app/platform';
import {
  recoveryCodesMade,
  secondFactorBegun,
  secondFactorRemoved,
  secondFactorSet,
  type UsedFactor,
} from '../identity.audit';
import { identityProblems } from '../identity.problems';
import { LoginThrottle } from '../login-throttle';
import { newRecoveryCodes, newSalt, recoveryHash, tidyRecoveryCode } from './recovery-codes';
import { SecondFactorRows } from './second-factor.rows';
import { enrolmentUri, newSecret, secretAsText, stepOfCode } from './totp';

/** A secret that nobody confirms is forgotten: whoever comes back later begins anew. */
const ENROLMENT_MINUTES = 30;

/** The second factor of the account that acts: set up, replaced, its recovery codes, taken away, and used. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly throttle: LoginThrottle,
    private readonly rows: SecondFactorRows,
  ) {}

  /** Gives a new secret. The factor in force stays until a code confirms this one. */
  async begin(acting: Acting): Promise<{ secret: string; uri: string }> {
    const { id: accountId, tenantId, username } = acting.actor;
    const secret = newSecret();
    await this.write(acting, async () => {
      await this.rows.keepPending(accountId, tenantId, this.box.seal(secret, placeOf(accountId, tenantId)));
      this.audit.record(secondFactorBegun(accountId));
    });
    return { secret: secretAsText(secret), uri: enrolmentUri(secret, username) };
  }

  /**
   * Puts the new secret in force and answers with recovery codes, which are shown this once; what else has to happen with
   * it does so in the same unit.
   */
  async confirm(acting: Acting, code: string, alongWith: () => Promise<void>): Promise<string[]> {
    const { id: accountId, tenantId } = acting.actor;
    const bucket = await this.throttle.takeCode(accountId);
    const { codes, salt, hashes } = await this.freshCodes();
    await this.write(acting, async () => {
      const row = await this.rows.locked(accountId);
      const pending = row?.pendingSecret ?? null;
      const age = this.clock.realMilliseconds() - (row?.pendingAt?.getTime() ?? 0);
      if (pending === null || age > ENROLMENT_MINUTES * 60_000) throw identityProblems['enrolment-over']();
      const secret = this.box.open(pending, placeOf(accountId, tenantId));
      const step = stepOfCode(secret, code, this.clock.realMilliseconds(), null);
      if (step === null) throw identityProblems['code-wrong']({}, { pointer: '/code' });
      await this.rows.putInForce(accountId, step, salt);
      const removed = await this.rows.replaceCodes(accountId, tenantId, hashes);
      this.audit.record(secondFactorSet(accountId, { codes: hashes.length + removed, replaces: row?.secret != null }));
      await alongWith();
    });
    await this.throttle.clear(bucket);
    return codes;
  }

  /** Ten new recovery codes in place of those of before. */
  async renewCodes(acting: Acting): Promise<string[]> {
    const { id: accountId, tenantId } = acting.actor;
    const { codes, salt, hashes } = await this.freshCodes();
    await this.write(acting, async () => {
      const row = await this.rows.locked(accountId);
      if (row?.secret == null) throw identityProblems['second-factor-off']();
      await this.rows.changeSalt(accountId, salt);
      const removed = await this.rows.replaceCodes(accountId, tenantId, hashes);
      this.audit.record(recoveryCodesMade(accountId, hashes.length + removed));
    });
    return codes;
  }

  /** Takes the factor of an account away, inside of the unit that is open; false where it has none. */
  async clear(accountId: string): Promise<boolean> {
    const row = await this.rows.locked(accountId);
    if (row?.secret == null && row?.pendingSecret == null) return false;
    await this.rows.clear(accountId);
    this.audit.record(secondFactorRemoved(accountId, await this.rows.removeCodes(accountId)));
    return true;
  }

  /**
   * Uses a code of the app, or a recovery code, up; inside of the unit that is open. Two requests with the same code at
   * the same moment: the second finds it used.
   */
  async use(accountId: string, tenantId: number, typed: string): Promise<UsedFactor> {
    const row = await this.rows.find(accountId);
    if (row?.secret == null || row.recoverySalt === null) throw identityProblems['second-factor-off']();
    const recovery = tidyRecoveryCode(typed);
    if (recovery !== null) {
      const used = await this.rows.useCode(accountId, await recoveryHash(recovery, row.recoverySalt));
      if (used) return { by: 'RECOVERY_CODE' };
    } else {
      const secret = this.box.open(row.secret, placeOf(accountId, tenantId));
      const code = typed.replace(/\s/g, '');
      const step = stepOfCode(secret, code, this.clock.realMilliseconds(), Number(row.lastStep));
      if (step !== null && (await this.rows.useStep(accountId, step))) return { by: 'APP' };
    }
    throw identityProblems['code-wrong']({}, { pointer: '/code' });
  }

  private async freshCodes(): Promise<{ codes: string[]; salt: Buffer; hashes: Buffer[] }> {
    const [codes, salt] = [newRecoveryCodes(), newSalt()];
    const hashes: Buffer[] = [];
    // One after the other: making codes may not take both cores from those who work.
    for (const code of codes) hashes.push(await recoveryHash(code, salt));
    return { codes, salt, hashes };
  }

  private write(acting: Acting, work: () => Promise<void>): Promise<void> {
    return this.unitOfWork.run({ ...acting, mode: 'write' }, work);
  }
}

// Both secrets of the row are sealed as the same column: the one becomes the other when it is confirmed.
const placeOf = (accountId: string, tenantId: number) => ({
  tenantId,
  table: 'second_factor',
  row: accountId,
  column: 'secret',
});
