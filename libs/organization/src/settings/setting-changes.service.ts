import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { ApplicationLock, contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { SetSettingRequest } from '../dto/setting.requests';
import { SettingValueRow } from '../entities/setting-value.entity';
import { settingChanged, settingWithdrawn } from '../organization.audit';
import { requireTenantWide } from '../organization.policy';
import { organizationProblems } from '../organization.problems';
import { settingFault, SETTINGS, type SettingDefinition, type SettingKey } from '../rules';
import { SettingsService } from './settings.service';

/** Gives a setting a value from a day on; what is planned can be taken back until that day. */
@Injectable()
export class SettingChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly settings: SettingsService,
  ) {}

  async set(key: SettingKey, input: SetSettingRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    requirePossible(key, input, unit.today);
    const hash = contentHash({ key, ...input });
    const before = String(await this.settings.get(key));
    const row: SettingValueRow = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      key,
      value: input.value,
      validFrom: input.validFrom,
      reason: input.reason,
      basis: input.basis || null,
      setBy: unit.actor.id,
      setByName: unit.actor.name,
      setAt: unit.now,
      contentHash: hash,
      withdrawnAt: null,
      withdrawnByName: null,
    };
    const repo = await unit.repo(SettingValueRow);
    const added = await repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length > 0) {
      this.audit.record(settingChanged(row, before));
      return;
    }
    const earlier = await repo.findOneBy({ id: input.id, tenantId: unit.actor.tenantId });
    if (!isSameAgain(earlier, input.id, hash)) throw idTaken(input.id);
  }

  async withdraw(id: string): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const repo = await unit.repo(SettingValueRow);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const row = this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
    if (row.withdrawnAt !== null || row.validFrom <= unit.today) {
      throw organizationProblems['setting-begun']({ validFrom: row.validFrom });
    }
    await repo.update({ id }, { withdrawnAt: unit.now, withdrawnByName: unit.actor.name });
    this.audit.record(settingWithdrawn(row));
  }
}

function requirePossible(key: SettingKey, { value, validFrom }: SetSettingRequest, today: LocalDate): void {
  const fault = settingFault(key, value);
  const definition: SettingDefinition = SETTINGS[key];
  const site = { pointer: '/value', value };
  if (fault !== null && definition.kind === 'WHOLE') {
    throw organizationProblems['setting-out-of-range']({ min: definition.min, max: definition.max }, site);
  }
  if (fault !== null && definition.kind === 'CHOICE') {
    throw organizationProblems['setting-no-choice']({ choices: definition.choices.join(', ') }, site);
  }
  if (validFrom < today) {
    throw organizationProblems['setting-past']({ today }, { pointer: '/validFrom', value: validFrom });
  }
}
