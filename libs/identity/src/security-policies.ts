import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/kernel';
import { SettingsService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { mustHaveSecondFactor } from './rules/security-policy';

/** What the office asks of those who sign in. */
@Injectable()
export class SecurityPolicies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SettingsService,
  ) {}

  /** Whether the office asks for a second factor of whoever acts, inside of a unit of work. */
  async requireSecondFactor(actor: Actor): Promise<boolean> {
    const [row] = await this.unitOfWork.current.query<{ fictional: boolean }>({
      name: 'identity.is-fictional',
      text: 'SELECT demo_anchor_on IS NOT NULL AS fictional FROM tenant WHERE id = $1',
      values: [actor.tenantId],
    });
    const roles = actor.grants.map(({ role }) => role);
    return mustHaveSecondFactor(await this.settings.get('identity.second-factor'), {
      roles,
      isFictional: row?.fictional ?? false,
    });
  }
}
