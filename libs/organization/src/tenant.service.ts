import { Injectable } from '@nestjs/common';
import { AuditLog, TENANT_LANE } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { Clock, UnitOfWork } from '@app/platform';
import { Tenant } from './entities/tenant.entity';

@Injectable()
export class TenantService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Founds the tenant of the unit of work. `demoAnchorOn` marks its data as fictional, told from that day. */
  async found(name: string, demoAnchorOn: LocalDate | null): Promise<void> {
    const unit = this.unitOfWork.current;
    const demoStartedAt = demoAnchorOn === null ? null : new Date(this.clock.realMilliseconds());
    const tenant: Tenant = { id: unit.actor.tenantId, name, demoAnchorOn, demoStartedAt };
    await unit.repo(Tenant).then((repo) => repo.insert(tenant));
    this.audit.record({
      action: 'organization.tenant-founded',
      subject: { type: 'tenant', id: String(tenant.id), orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
      accountsFor: { tenant: 1 },
      after: { name, demoAnchorOn },
    });
  }
}
