import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { mustHaveSecondFactor, type SecurityPolicy } from './rules/security-policy';

/** What holds where the office has set nothing else. */
export const DEFAULT_POLICY: SecurityPolicy = { secondFactor: 'ADMINISTRATORS', idleMinutes: 30, longestHours: 12 };

/** What the office asks of those who sign in. */
@Injectable()
export class SecurityPolicies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether the office asks for a second factor of whoever acts, inside of a unit of work. */
  async requireSecondFactor(actor: Actor): Promise<boolean> {
    const [row] = await this.unitOfWork.current.query<{ fictional: boolean }>({
      name: 'identity.is-fictional',
      text: 'SELECT demo_anchor_on IS NOT NULL AS fictional FROM tenant WHERE id = $1',
      values: [actor.tenantId],
    });
    const roles = actor.grants.map(({ role }) => role);
    return mustHaveSecondFactor(DEFAULT_POLICY.secondFactor, { roles, isFictional: row?.fictional ?? false });
  }
}
