import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { SecondFactor } from '../entities/second-factor.entity';

/** What is read and written of second factors, always inside of a unit of work. */
@Injectable()
export class SecondFactorRows {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(accountId: string): Promise<SecondFactor | null> {
    const repo = await this.unitOfWork.current.repo(SecondFactor);
    return repo.findOneBy({ accountId });
  }

  async locked(accountId: string): Promise<SecondFactor | null> {
    const repo = await this.unitOfWork.current.repo(SecondFactor);
    return repo.findOne({ where: { accountId }, lock: { mode: 'pessimistic_write' } });
  }

  async keepPending(accountId: string, tenantId: number, sealed: string): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'identity.factor-pending',
      text: `INSERT INTO second_factor (account_id, tenant_id, pending_secret, pending_at)
             VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT (account_id)
             DO UPDATE SET pending_secret = excluded.pending_secret, pending_at = excluded.pending_at`,
      values: [accountId, tenantId, sealed],
    });
  }

  async putInForce(accountId: string, step: number, salt: Buffer): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'identity.factor-set',
      text: `UPDATE second_factor SET secret = pending_secret, set_at = clock_timestamp(), last_step = $2,
               recovery_salt = $3, pending_secret = NULL, pending_at = NULL WHERE account_id = $1`,
      values: [accountId, step, salt],
    });
  }

  async changeSalt(accountId: string, salt: Buffer): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'identity.factor-salt',
      text: 'UPDATE second_factor SET recovery_salt = $2 WHERE account_id = $1',
      values: [accountId, salt],
    });
  }

  async clear(accountId: string): Promise<void> {
    await this.unitOfWork.current.query({
      name: 'identity.factor-cleared',
      text: `UPDATE second_factor SET secret = NULL, set_at = NULL, last_step = NULL, recovery_salt = NULL,
               pending_secret = NULL, pending_at = NULL WHERE account_id = $1`,
      values: [accountId],
    });
  }

  /** Marks the step as used; false where it or a later one has been meanwhile. */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const used = await this.unitOfWork.current.query({
      name: 'identity.factor-step',
      text: 'UPDATE second_factor SET last_step = $2 WHERE account_id = $1 AND last_step < $2 RETURNING account_id',
      values: [accountId, step],
    });
    return used.length > 0;
  }

  /** Marks the code as used; false where there is none like it that has not been. */
  async useCode(accountId: string, hash: Buffer): Promise<boolean> {
    const used = await this.unitOfWork.current.query({
      name: 'identity.recovery-used',
      text: `UPDATE recovery_code SET used_at = clock_timestamp()
              WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING account_id`,
      values: [accountId, hash],
    });
    return used.length > 0;
  }

  /** Answers with how many there were before. */
  async replaceCodes(accountId: string, tenantId: number, hashes: readonly Buffer[]): Promise<number> {
    const removed = await this.removeCodes(accountId);
    await this.unitOfWork.current.query({
      name: 'identity.recovery-made',
      text: 'INSERT INTO recovery_code (account_id, tenant_id, code_hash) SELECT $1, $2, unnest($3::bytea[])',
      values: [accountId, tenantId, hashes],
    });
    return removed;
  }

  async removeCodes(accountId: string): Promise<number> {
    const removed = await this.unitOfWork.current.query({
      name: 'identity.recovery-removed',
      text: 'DELETE FROM recovery_code WHERE account_id = $1 RETURNING account_id',
      values: [accountId],
    });
    return removed.length;
  }
}
