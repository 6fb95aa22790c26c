import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Acting, type Identity } from '@app/platform';
import type { SecondFactorResponse } from '../dto/second-factor';
import { identityProblems } from '../identity.problems';
import { SecurityPolicies } from '../security-policies';
import { SecondFactorService } from './second-factor.service';

interface StateRow {
  set_at: Date | null;
  codes_left: number;
}

/** What the account that acts may know and do about its own second factor, by the rules of the office. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factor: SecondFactorService,
    private readonly policies: SecurityPolicies,
  ) {}

  async state(identity: Identity | undefined): Promise<SecondFactorResponse> {
    const unit = this.unitOfWork.current;
    const [row] = await unit.query<StateRow>({
      name: 'identity.factor-state',
      text: `SELECT f.set_at, (SELECT count(*)::int FROM recovery_code c WHERE c.account_id = $1 AND c.used_at IS NULL) AS codes_left
               FROM (SELECT 1) one LEFT JOIN second_factor f ON f.account_id = $1`,
      values: [unit.actor.id],
    });
    return {
      isOn: row?.set_at != null,
      // While it is due the account holds no role by which this could be told.
      isRequired: identity?.first != null || (await this.policies.requireSecondFactor(unit.actor)),
      setAt: row?.set_at?.toISOString() ?? null,
      recoveryCodesLeft: row?.codes_left ?? 0,
    };
  }

  async remove(acting: Acting, alongWith: () => Promise<void>): Promise<void> {
    await this.unitOfWork.run({ ...acting, mode: 'write' }, async () => {
      if (await this.policies.requireSecondFactor(acting.actor)) throw identityProblems['second-factor-required']();
      if (!(await this.factor.clear(acting.actor.id))) throw identityProblems['second-factor-off']();
      await alongWith();
    });
  }
}
