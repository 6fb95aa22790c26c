import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { ApplicationLock, contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { EnterLegalBasisRequest, ExpireLegalBasisRequest } from '../dto/legal-basis';
import { LegalBasis } from '../entities/legal-basis.entity';
import { legalBasesEntered, legalBasisExpired } from '../organization.audit';
import { requireTenantWide } from '../organization.policy';
import { organizationProblems } from '../organization.problems';

export type NewLegalBasis = Omit<LegalBasis, 'tenantId' | 'id' | 'enteredByName' | 'contentHash'>;

/** Keeps what others rest on: each law once, with the days between which it is in force. */
@Injectable()
export class LegalBasisService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
  ) {}

  /** What comes with the product, all at once. */
  async enter(bases: readonly NewLegalBasis[]): Promise<void> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const rows = bases.map((basis) => ({ ...basis, id: uuidv7(), tenantId, enteredByName: null, contentHash: null }));
    await unit.repo(LegalBasis).then((repo) => repo.insert(rows));
    this.audit.record(legalBasesEntered(rows));
  }

  /** One more law, by whoever administers the authority; the same request again is the same law. */
  async add(input: EnterLegalBasisRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    if (!CODE.test(input.code)) throw organizationProblems['legal-basis-code']({}, { pointer: '/code' });
    requireOrder(input.inForceFrom ?? null, input.expiredOn ?? null);
    const hash = contentHash(input);
    const row: LegalBasis = {
      ...{ id: input.id, tenantId: unit.actor.tenantId, code: input.code, citation: input.citation },
      ...{ inForceFrom: input.inForceFrom ?? null, expiredOn: input.expiredOn ?? null },
      ...{ successor: input.successor || null, source: input.source },
      ...{ enteredByName: unit.actor.name, contentHash: hash },
    };
    const repo = await unit.repo(LegalBasis);
    const added = await repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length > 0) {
      this.audit.record(legalBasesEntered([row]));
      return;
    }
    const earlier = await repo.findOneBy({ id: input.id, tenantId: row.tenantId });
    if (earlier?.contentHash && isSameAgain({ contentHash: earlier.contentHash }, input.id, hash)) return;
    const known = await repo.findOneBy({ tenantId: row.tenantId, code: input.code });
    if (!known || earlier) throw idTaken(input.id);
    throw organizationProblems['legal-basis-known']({ citation: known.citation }, { pointer: '/code' });
  }

  /** From which day on a law is no longer in force; what rests on it is flagged from then on. */
  async expire(id: string, { expiredOn, successor }: ExpireLegalBasisRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    const repo = await unit.repo(LegalBasis);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    const basis = this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
    if (basis.expiredOn !== null && basis.expiredOn <= unit.today) {
      throw organizationProblems['legal-basis-ended']({ day: basis.expiredOn });
    }
    requireOrder(basis.inForceFrom, expiredOn);
    const change = { expiredOn, successor: successor || basis.successor };
    await repo.update({ id }, change);
    this.audit.record(legalBasisExpired(basis, change));
  }

  /** Every law that the authority knows. */
  async all(): Promise<LegalBasis[]> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(LegalBasis);
    return repo.findBy({ tenantId: actor.tenantId });
  }
}

/** As the database has it. */
const CODE = /^[A-Z0-9.-]{2,40}$/;

function requireOrder(from: string | null, to: string | null): void {
  if (from === null || to === null || to > from) return;
  throw organizationProblems['legal-basis-order']({ from }, { pointer: '/expiredOn', value: to });
}
