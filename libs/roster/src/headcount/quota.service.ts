import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { existsOn, UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, isSameAgain, UnitOfWork } from '@app/platform';
import { requireDecided } from '../paper-day';
import { rosterProblems } from '../roster.problems';
import type { EndQuotaRequest, SetQuotaRequest } from './dto/headcount.requests';
import { HeadcountQuota } from './entities/headcount-quota.entity';
import { quotaEnded, quotaSet, quotaWithdrawn } from './headcount.audit';

type End = Pick<HeadcountQuota, 'validTo' | 'endedBy' | 'endDecision' | 'endedByName'>;
const NO_END: End = { validTo: null, endedBy: null, endDecision: null, endedByName: null };

/** Enters how many people units may have, each time by a paper; a mistake is taken back. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
  ) {}

  /**
   * The number that holds from a day on: what held until then ends on it, and where a later one is known it holds up to that.
   * The same request again is the same quota. @returns the unit
   */
  async set(input: SetQuotaRequest): Promise<number> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(HeadcountQuota);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input.unitId;
    const unit = await this.unitOf(input);
    const [kind, position] = [input.kind ?? null, input.position || null];
    if ((kind === null) === (position === null)) throw rosterProblems['quota-of-what']({}, { pointer: '/kind' });
    const beside = await this.beside({ orgUnitId: unit.id, kind, position });
    const earlier = beside.find(({ validFrom, validTo }) => {
      return validFrom < input.validFrom && (validTo === null || validTo > input.validFrom);
    });
    const later = beside.find(({ validFrom }) => validFrom > input.validFrom);
    const byLater = later && { ...NO_END, validTo: later.validFrom, endedBy: later.id, endedByName: open.actor.name };
    const quota: HeadcountQuota = {
      ...{ id: input.id, tenantId: unit.tenantId, orgUnitId: unit.id, kind, position, posts: input.posts },
      ...{ validFrom: input.validFrom, ...(earlier ? endOf(earlier) : (byLater ?? (await this.endWith(unit, input)))) },
      ...{ decisionNumber: input.decision.number, decidedOn: input.decision.decidedOn, decidedBy: input.decision.by },
      ...{ enteredByName: open.actor.name, enteredAt: open.now, contentHash: hash },
      ...{ withdrawnAt: null, withdrawnByName: null, withdrawnReason: null },
    };
    const replaced = { ...NO_END, validTo: quota.validFrom, endedBy: quota.id, endedByName: open.actor.name };
    if (earlier) await repo.update({ id: earlier.id }, replaced);
    const added = await repo.createQueryBuilder().insert().values(quota).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise there is one from that very day: the database says so.
      if (isSameAgain(await repo.findOneBy({ id: quota.id }), quota.id, hash)) return unit.id;
      await repo.insert(quota);
    }
    this.audit.record(quotaSet(quota, unit, earlier ?? null));
    return unit.id;
  }

  /** That no number holds any more from a day on. @returns the unit */
  async end(id: string, { onDay, decision }: EndQuotaRequest): Promise<number> {
    const quota = await this.take(id);
    const unit = await this.units.getOrFail(quota.orgUnitId);
    // What ends with its unit may have ended before.
    if (quota.endedBy === null && quota.validTo !== null && quota.validTo !== unit.validTo) {
      throw rosterProblems['quota-ended']({ day: quota.validTo });
    }
    const place = { pointer: '/onDay', value: onDay };
    if (onDay <= quota.validFrom) throw rosterProblems['quota-end-too-early']({ from: quota.validFrom }, place);
    if (quota.validTo !== null && onDay >= quota.validTo) {
      throw rosterProblems['quota-ended']({ day: quota.validTo }, place);
    }
    const { actor } = this.unitOfWork.current;
    const end: End = { validTo: onDay, endedBy: null, endDecision: decision, endedByName: actor.name };
    const repo = await this.unitOfWork.current.repo(HeadcountQuota);
    await repo.update({ id }, end);
    this.audit.record(quotaEnded({ ...quota, ...end }, unit));
    return quota.orgUnitId;
  }

  /** Takes a number back that was a mistake: what it took the place of goes on as it would have. @returns the unit */
  async withdraw(id: string, reason: string): Promise<number> {
    const open = this.unitOfWork.current;
    const quota = await this.take(id);
    const repo = await open.repo(HeadcountQuota);
    const withdrawn = { withdrawnAt: open.now, withdrawnByName: open.actor.name, withdrawnReason: reason };
    await repo.update({ id }, withdrawn);
    const again = await repo.update({ endedBy: id }, endOf(quota));
    const unit = await this.units.getOrFail(quota.orgUnitId);
    this.audit.record(quotaWithdrawn({ ...quota, ...withdrawn }, unit, again.affected ?? 0));
    return quota.orgUnitId;
  }

  /** Whose quota it is, for answering the same request again. */
  async unitOfQuota(id: string): Promise<number> {
    const repo = await this.unitOfWork.current.repo(HeadcountQuota);
    return this.lock.requireVisible(await repo.findOneBy({ id }), (row) => this.mayChange(row)).orgUnitId;
  }

  private async unitOf({ unitId, validFrom, decision }: SetQuotaRequest): Promise<UnitFacts> {
    const { scope, today } = this.unitOfWork.current;
    const place = { pointer: '/unitId', value: unitId };
    await this.units.hold([unitId]);
    const unit = await this.units.find(unitId);
    if (!unit) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(scope, unit.id)) throw rosterProblems['beyond-your-reach']({}, place);
    if (!existsOn(unit, validFrom)) {
      throw rosterProblems['unit-not-there']({ day: validFrom }, { pointer: '/validFrom', value: validFrom });
    }
    requireDecided(decision.decidedOn, today, '/decision/decidedOn');
    return unit;
  }

  /** A number of a unit that is no more ended with it, by the paper that ended the unit. */
  private async endWith({ id, validTo }: UnitFacts, { decision }: SetQuotaRequest): Promise<End> {
    if (validTo === null) return NO_END;
    const endDecision = (await this.units.endingOf(id)) ?? decision.number;
    return { validTo, endedBy: null, endDecision, endedByName: this.unitOfWork.current.actor.name };
  }

  /** What the unit has of this kind or post, in order; held until the end, so that one number follows the other. */
  private async beside(of: Pick<HeadcountQuota, 'orgUnitId' | 'kind' | 'position'>): Promise<HeadcountQuota[]> {
    const repo = await this.unitOfWork.current.repo(HeadcountQuota);
    const ofUnit = await repo.find({
      where: { orgUnitId: of.orgUnitId },
      order: { validFrom: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const same = (row: HeadcountQuota): boolean =>
      row.kind === of.kind && row.position?.toLowerCase() === of.position?.toLowerCase();
    return ofUnit.filter((row) => row.withdrawnAt === null && same(row));
  }

  private async take(id: string): Promise<HeadcountQuota> {
    const repo = await this.unitOfWork.current.repo(HeadcountQuota);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const quota = this.lock.requireVisible(found, (row) => this.mayChange(row));
    if (quota.withdrawnAt !== null) throw rosterProblems['quota-withdrawn']();
    return quota;
  }

  private mayChange({ tenantId, orgUnitId }: HeadcountQuota): boolean {
    const { actor, scope } = this.unitOfWork.current;
    return tenantId === actor.tenantId && reaches(scope, orgUnitId);
  }
}

const endOf = ({ validTo, endedBy, endDecision, endedByName }: HeadcountQuota): End => ({
  ...{ validTo, endedBy, endDecision, endedByName },
});
