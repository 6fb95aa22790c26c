import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Unit } from '@app/platform';
import { settingOn, termCapsOn, type DatedValue, type SettingKey, type SettingValue, type TermCaps } from '../rules';

/** What the office has set, for the code that works with it. Asked for once in a unit of work. */
@Injectable()
export class SettingsService {
  private readonly known = new WeakMap<Unit, Promise<readonly DatedValue[]>>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The value that holds today. */
  async get<K extends SettingKey>(key: K): Promise<SettingValue<K>> {
    return settingOn(await this.values(), key, this.unitOfWork.current.today);
  }

  /** The longest terms that hold today. */
  async termCaps(): Promise<TermCaps> {
    return termCapsOn(await this.values(), this.unitOfWork.current.today);
  }

  /** All that have begun and hold, for whoever reads several at once. */
  values(): Promise<readonly DatedValue[]> {
    const unit = this.unitOfWork.current;
    const asked = this.known.get(unit) ?? this.load(unit);
    this.known.set(unit, asked);
    return asked;
  }

  private load(unit: Unit): Promise<DatedValue[]> {
    return unit.query<DatedValue>({
      name: 'organization.settings-in-force',
      text: `SELECT s.key, s.value, s.valid_from::text AS "validFrom", to_json(s.set_at)#>>'{}' AS "setAt", NULL AS "withdrawnAt"
               FROM setting_value s WHERE s.tenant_id = $1 AND s.withdrawn_at IS NULL AND s.valid_from <= $2`,
      values: [unit.actor.tenantId, unit.today],
    });
  }
}
