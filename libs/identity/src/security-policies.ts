import { Injectable } from '@nestjs/common';
import type { Actor, LocalDate } from '@app/kernel';
import { settingOn, SettingsService, type DatedValue, type SettingKey, type SettingValue } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import type { PasswordRule } from './rules/password';
import {
  mustHaveSecondFactor,
  PASSWORD_CHANGE_DAYS,
  type SecondFactorRule,
  type SessionLife,
} from './rules/security-policy';

/** What the office asks of those who sign in, as it holds on a day. */
export interface SecurityPolicy {
  readonly secondFactor: SecondFactorRule;
  readonly session: SessionLife;
  readonly password: PasswordRule;
  /** Days after which a password is changed; null where it is not. */
  readonly passwordDays: number | null;
}

/** Read out of the values that the database hands over with an account. */
export function securityPolicyOn(values: readonly DatedValue[], day: LocalDate): SecurityPolicy {
  const get = <K extends SettingKey>(key: K): SettingValue<K> => settingOn(values, key, day);
  return {
    secondFactor: get('identity.second-factor'),
    session: {
      idleMinutes: get('identity.session-idle-minutes'),
      longestHours: get('identity.session-longest-hours'),
    },
    password: {
      lengthAlone: get('identity.password-length-alone'),
      lengthWithFactor: get('identity.password-length-with-factor'),
      asksForKinds: get('identity.password-kinds') === 'THREE',
    },
    passwordDays: PASSWORD_CHANGE_DAYS[get('identity.password-change')],
  };
}

/** The same inside of a unit of work. */
@Injectable()
export class SecurityPolicies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SettingsService,
  ) {}

  async inForce(): Promise<SecurityPolicy> {
    return securityPolicyOn(await this.settings.values(), this.unitOfWork.current.today);
  }

  /** Whether the office asks for a second factor of whoever acts. */
  async requireSecondFactor(actor: Actor): Promise<boolean> {
    const [row] = await this.unitOfWork.current.query<{ fictional: boolean }>({
      name: 'identity.is-fictional',
      text: 'SELECT demo_anchor_on IS NOT NULL AS fictional FROM tenant WHERE id = $1',
      values: [actor.tenantId],
    });
    const roles = actor.grants.map(({ role }) => role);
    return mustHaveSecondFactor((await this.inForce()).secondFactor, {
      roles,
      isFictional: row?.fictional ?? false,
    });
  }
}
