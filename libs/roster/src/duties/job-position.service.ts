import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches, type LocalDate } from '@app/kernel';
import { existsOn, UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, isSameAgain, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import type { DecisionRequest, PostRequest } from '../dto/staff.requests';
import { requireDecided } from '../paper-day';
import { rosterProblems } from '../roster.problems';
import type { PositionGroup } from '../rules';
import type { EndJobPositionRequest, SetJobPositionRequest } from './dto/job-position.requests';
import { jobPositionEnded, jobPositionSet } from './duty.audit';
import { JobPosition } from './entities/job-position.entity';

interface Named {
  readonly jobPosition: string;
  readonly positionGroup: PositionGroup;
}

/** The jobs that a unit has (vị trí việc làm), each by a paper. */
@Injectable()
export class JobPositions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
  ) {}

  /** That the unit has it from a day on. The same request again is the same position. @returns the unit */
  async set(input: SetJobPositionRequest): Promise<number> {
    const hash = contentHash(input);
    const repo = await this.unitOfWork.current.repo(JobPosition);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input.unitId;
    const unit = await this.unitOf(input);
    const position = this.rowOf(unit, { ...input, jobPosition: input.name, from: input.validFrom }, hash);
    const added = await repo.createQueryBuilder().insert().values(position).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the unit has one of this name already: the database says so.
      if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return unit.id;
      await repo.insert(position);
    }
    this.audit.record(jobPositionSet(position, unit));
    return unit.id;
  }

  /** The first day without it; its own first day where it was a mistake. @returns the unit */
  async end(id: string, { endsOn }: EndJobPositionRequest): Promise<number> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(JobPosition);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const position = this.lock.requireVisible(found, (row) => this.mayChange(row));
    const place = { pointer: '/endsOn', value: endsOn };
    const unit = await this.units.getOrFail(position.orgUnitId);
    // What ends with its unit may have ended before.
    if (position.validTo !== null && (position.validTo !== unit.validTo || endsOn >= position.validTo))
      throw rosterProblems['job-position-ended']({ day: position.validTo }, place);
    if (endsOn < position.validFrom) {
      throw rosterProblems['job-position-end-too-early']({ from: position.validFrom }, place);
    }
    await this.requireUnused(position, endsOn);
    await repo.update({ id }, { validTo: endsOn, endedByName: actor.name });
    this.audit.record(jobPositionEnded({ ...position, validTo: endsOn }, unit));
    return unit.id;
  }

  /** Whose it is, for answering the same request again. */
  async unitOfPosition(id: string): Promise<number> {
    const repo = await this.unitOfWork.current.repo(JobPosition);
    return this.lock.requireVisible(await repo.findOneBy({ id }), (row) => this.mayChange(row)).orgUnitId;
  }

  /**
   * The positions that a list names, by their names as they are compared: those that the unit has, and new ones by the paper of
   * the list. Throws `roster.job-position-group-differs` where a name is in another group.
   */
  async namedBy(
    unit: UnitFacts,
    named: readonly Named[],
    by: { readonly from: LocalDate; readonly decision: DecisionRequest },
  ): Promise<{ idOf: (name: string) => string; added: number }> {
    const repo = await this.unitOfWork.current.repo(JobPosition);
    const known = new Map<string, JobPosition>();
    for (const position of await repo.findBy({ orgUnitId: unit.id })) {
      if (existsOn(position, by.from)) known.set(compared(position.name), position);
    }
    const added: JobPosition[] = [];
    for (const [at, one] of named.entries()) {
      const name = compared(one.jobPosition);
      const position = known.get(name) ?? this.rowOf(unit, { ...one, ...by, id: uuidv7() }, contentHash(one));
      if (position.positionGroup !== one.positionGroup) {
        const place = { pointer: `/duties/${at}/positionGroup`, value: one.positionGroup };
        throw rosterProblems['job-position-group-differs']({ name: position.name }, place);
      }
      if (!known.has(name)) added.push(position);
      known.set(name, position);
    }
    if (added.length > 0) await repo.insert(added);
    return { idOf: (name) => known.get(compared(name))?.id ?? '', added: added.length };
  }

  /** That the post's position is one of the unit or of what it belongs to, on the day. */
  async requireFits({ jobPositionId }: PostRequest, unit: UnitFacts, day: LocalDate, pointer: string): Promise<void> {
    if (jobPositionId == null) return;
    const { tenantId } = unit;
    const rows = await this.unitOfWork.current.query<{ id: string }>({
      text: `SELECT j.id FROM job_position j JOIN org_unit u ON u.id = j.org_unit_id
              WHERE j.tenant_id = $1 AND j.id = $2 AND u.body_id = $3 AND j.valid_from <= $4 AND (j.valid_to IS NULL OR j.valid_to > $4)`,
      values: [tenantId, jobPositionId, unit.bodyId, day],
    });
    if (rows.length === 0) throw rosterProblems['no-such-job-position']({}, { pointer, value: jobPositionId });
  }

  private rowOf(
    { id: orgUnitId, tenantId, validTo }: UnitFacts,
    said: Named & { readonly id: string; readonly from: LocalDate; readonly decision: DecisionRequest },
    hash: Buffer,
  ): JobPosition {
    const { actor, now } = this.unitOfWork.current;
    const { id, jobPosition: name, positionGroup, from, decision } = said;
    return {
      ...{ id, tenantId, orgUnitId, name, positionGroup, validFrom: from, validTo },
      ...{ decisionNumber: decision.number, decidedOn: decision.decidedOn, decidedBy: decision.by },
      ...{ enteredByName: actor.name, enteredAt: now, contentHash: hash },
      // In a unit that is no more it ended with it.
      endedByName: validTo === null ? null : actor.name,
    };
  }

  private async requireUnused({ id, tenantId }: JobPosition, day: LocalDate): Promise<void> {
    const [used] = await this.unitOfWork.current.query<{ duties: number; posts: number }>({
      text: `SELECT (SELECT count(*)::int FROM duty d JOIN duty_list l ON l.id = d.duty_list_id WHERE d.tenant_id = $1
                        AND d.job_position_id = $2 AND l.withdrawn_at IS NULL AND (l.valid_to IS NULL OR l.valid_to > $3)) AS duties,
                    (SELECT count(*)::int FROM appointment a WHERE a.tenant_id = $1 AND a.job_position_id = $2
                        AND (a.ends_on IS NULL OR (a.ends_on > $3 AND a.ends_on > a.starts_on))) AS posts`,
      values: [tenantId, id, day],
    });
    const { duties = 0, posts = 0 } = used ?? {};
    if (duties + posts === 0) return;
    throw rosterProblems['job-position-used']({ duties, posts }, { pointer: '/endsOn', value: day });
  }

  private async unitOf({ unitId, validFrom, decision }: SetJobPositionRequest): Promise<UnitFacts> {
    const place = { pointer: '/unitId', value: unitId };
    await this.units.hold([unitId]);
    const unit = await this.units.find(unitId);
    if (!unit) throw fieldProblems['no-such-row']({}, place);
    if (!reaches(this.unitOfWork.current.scope, unit.id)) throw rosterProblems['beyond-your-reach']({}, place);
    if (!existsOn(unit, validFrom)) {
      throw rosterProblems['unit-not-there']({ day: validFrom }, { pointer: '/validFrom', value: validFrom });
    }
    requireDecided(decision.decidedOn, this.unitOfWork.current.today, '/decision/decidedOn');
    return unit;
  }

  private mayChange({ tenantId, orgUnitId }: JobPosition): boolean {
    const { actor, scope } = this.unitOfWork.current;
    return tenantId === actor.tenantId && reaches(scope, orgUnitId);
  }
}

const compared = (name: string): string => name.normalize('NFC').toLowerCase();
