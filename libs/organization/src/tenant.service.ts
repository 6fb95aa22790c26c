import { Injectable } from '@nestjs/common';
import { AuditLog, TENANT_LANE } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { Tenant } from './entities/tenant.entity';

@Injectable()
export class TenantService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Founds the tenant of the unit of work. `demoAnchorOn` marks its data as fictional, told from that day. */
  async found(name: string, demoAnchorOn: LocalDate | null): Promise<void> {
    const unit = this.unitOfWork.current;
    const tenant: Tenant = { id: unit.actor.tenantId, name, demoAnchorOn };
    await unit.repo(Tenant).then((repo) => repo.insert(tenant));
    this.audit.record({
      action: 'organization.tenant-founded',
      subject: { type: 'tenant', id: String(tenant.id), orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
      accountsFor: { tenant: 1 },
      after: { name, demoAnchorOn },
    });
  }
}
