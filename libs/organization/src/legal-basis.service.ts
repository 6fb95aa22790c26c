import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { LegalBasis } from './entities/legal-basis.entity';
import { legalBasesEntered } from './organization.audit';

export type NewLegalBasis = Omit<LegalBasis, 'tenantId'>;

/** Keeps what others rest on: each law once, with the days between which it is in force. */
@Injectable()
export class LegalBasisService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async enter(bases: readonly NewLegalBasis[]): Promise<void> {
    const unit = this.unitOfWork.current;
    const rows = bases.map((basis) => ({ ...basis, tenantId: unit.actor.tenantId }));
    await unit.repo(LegalBasis).then((repo) => repo.insert(rows));
    this.audit.record(legalBasesEntered(rows));
  }
}
