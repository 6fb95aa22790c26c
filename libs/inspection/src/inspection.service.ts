import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDateOf, type Actor } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, platformProblems, UnitOfWork } from '@app/platform';
import { StaffService, type StaffFacts } from '@app/roster';
import type { JoinTeamRequest, OpenInspectionRequest } from './dto/inspection.requests';
import type { InspectionResponse } from './dto/inspection.response';
import { judged } from './capture.read-model';
import { requireNotAhead } from './device-clock';
import { ChecklistVersion } from './entities/checklist.entity';
import { Inspection } from './entities/inspection.entity';
import { TeamMember } from './entities/team-member.entity';
import { inspectionAct } from './inspection.audit';
import { inspectionVerbs, isInspectingSide } from './inspection.policy';
import { inspectionProblems } from './inspection.problems';
import { InspectionReadModel } from './inspection.read-model';
import { namedBy } from './named-by';
import { memberOf } from './team-row';

@Injectable()
export class InspectionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly rows: InspectionReadModel,
  ) {}

  /** Starts a visit under an id that the client made; the same visit again is answered as before. */
  async open(input: OpenInspectionRequest): Promise<InspectionResponse> {
    const unit = this.unitOfWork.current;
    const recordedBy = unit.actor.staffMemberId;
    if (recordedBy === null) throw inspectionProblems['no-person']();
    const hash = contentHash(input);
    if (await this.isSameAgain(input.id, hash)) return this.page(input.id);
    const startedAt =
      input.startedAt === undefined ? unit.now : requireNotAhead(input.startedAt, unit.now, '/startedAt');
    requireNotFuture(input.decisionDate, unit.today, '/decisionDate');
    requireBothOrNone(input);
    const [target, inspecting, head, secretary] = await this.parties(input, unit.actor);
    requireInspectable(target, inspecting, localDateOf(startedAt.getTime()));
    const inspection: Inspection = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      orgUnitId: target.id,
      inspectingUnitId: inspecting.id,
      checklistVersionId: await this.checklistInForce(),
      mode: input.mode,
      state: 'IN_PROGRESS',
      decisionNumber: input.decisionNumber,
      decisionDate: input.decisionDate,
      headId: head.id,
      headName: head.fullName,
      secretaryId: secretary.id,
      secretaryName: secretary.fullName,
      representativeName: input.representativeName ?? null,
      representativePosition: input.representativePosition ?? null,
      startedAt,
      recordedBy,
      contentHash: hash,
      minutesNumber: null,
      lockedAt: null,
      lockedBy: null,
    };
    if (!(await this.insert(inspection))) {
      if (await this.isSameAgain(input.id, hash)) return this.page(input.id);
      throw platformProblems['id-taken']({}, { pointer: '/id', value: input.id });
    }
    const team = await this.gather(inspection, { head, secretary, members: input.members ?? [] });
    const { mode, decisionNumber, decisionDate, headId, secretaryId, representativeName } = inspection;
    this.audit.record(
      inspectionAct('opened', inspection, target.bodyId, {
        after: { mode, decisionNumber, decisionDate, headId, secretaryId, representativeName, startedAt, team },
        also: { team_member: team.length },
      }),
    );
    return this.page(input.id);
  }

  /** The visit with its findings and what the actor may do with it. */
  async page(id: string): Promise<InspectionResponse> {
    const row = (await this.rows.page(id)).parse() as Omit<InspectionResponse, 'allowed'>;
    const { actor } = this.unitOfWork.current;
    const facts = {
      tenantId: actor.tenantId,
      orgUnitId: row.unit.id,
      inspectingUnitId: row.inspectingUnit.id,
      state: row.state,
    };
    return { ...row, rollCall: judged(row.rollCall, row.workingHours), allowed: inspectionVerbs(actor, facts) };
  }

  /** The visit for a change of its state: its row stays locked until the unit of work ends. */
  async forChange(id: string): Promise<Inspection> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Inspection);
    const inspection = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(inspection, (row) => isInspectingSide(unit.actor, unit.scope, row));
  }

  /** Whether this very visit is there already; throws where another one has its id. */
  private async isSameAgain(id: string, hash: Buffer): Promise<boolean> {
    const earlier = await this.unitOfWork.current.repo(Inspection).then((repo) => repo.findOneBy({ id }));
    if (earlier && !earlier.contentHash.equals(hash))
      throw platformProblems['id-taken']({}, { pointer: '/id', value: id });
    return earlier !== null;
  }

  // False where the id is taken: by the same request a moment ago, or out of the actor's sight.
  private async insert(inspection: Inspection): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(Inspection);
    const added = await repo.createQueryBuilder().insert().values(inspection).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  private async parties(
    input: OpenInspectionRequest,
    actor: Actor,
  ): Promise<[UnitFacts, UnitFacts, StaffFacts, StaffFacts]> {
    const grant = actor.grants.find(({ permissions }) => permissions.has('inspection.open'));
    const target = await namedBy('/unitId', input.unitId, this.units.getOrFail(input.unitId));
    const inspecting = await this.units.getOrFail(grant?.unitId ?? 0);
    const head = await namedBy('/headId', input.headId, this.staff.getOrFail(input.headId));
    const secretary = await namedBy('/secretaryId', input.secretaryId, this.staff.getOrFail(input.secretaryId));
    return [target, inspecting, head, secretary];
  }

  // Head and secretary, and those who come along; whoever is named twice has the first role.
  private async gather(
    inspection: Inspection,
    { head, secretary, members }: { head: StaffFacts; secretary: StaffFacts; members: readonly JoinTeamRequest[] },
  ): Promise<string[]> {
    const { now } = this.unitOfWork.current;
    const team = [memberOf(inspection, head, 'HEAD', now), memberOf(inspection, secretary, 'SECRETARY', now)];
    for (const [index, { staffMemberId, role }] of members.entries()) {
      const pointer = `/members/${index}/staffMemberId`;
      const person = await namedBy(pointer, staffMemberId, this.staff.getOrFail(staffMemberId));
      if (!team.some((member) => member.staffMemberId === person.id))
        team.push(memberOf(inspection, person, role, now));
    }
    await this.unitOfWork.current.repo(TeamMember).then((repo) => repo.insert(team));
    return team.map(({ role, name }) => `${role} ${name}`);
  }

  private async checklistInForce(): Promise<string> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(ChecklistVersion);
    const [version] = await repo
      .createQueryBuilder('v')
      .where('v.tenantId = :tenantId AND v.publishedOn <= :today AND (v.retiredOn IS NULL OR v.retiredOn > :today)')
      .setParameters({ tenantId: unit.actor.tenantId, today: unit.today })
      .orderBy({ 'v.publishedOn': 'DESC', 'v.version': 'DESC' })
      .limit(1)
      .getMany();
    if (!version) throw inspectionProblems['no-checklist']();
    return version.id;
  }
}

function requireNotFuture(day: string, today: string, pointer: string): void {
  if (day > today) throw fieldProblems.future({ day, today }, { pointer, value: day });
}

function requireBothOrNone({ representativeName, representativePosition }: OpenInspectionRequest): void {
  if ((representativeName === undefined) === (representativePosition === undefined)) return;
  const missing = representativeName === undefined ? 'representativeName' : 'representativePosition';
  throw fieldProblems.required({}, { pointer: `/${missing}` });
}

function requireInspectable(target: UnitFacts, inspecting: UnitFacts, day: string): void {
  const site = { pointer: '/unitId', value: target.id };
  if (target.bodyId === inspecting.bodyId) throw inspectionProblems['own-body']({}, site);
  if (target.validFrom > day || (target.validTo !== null && target.validTo <= day)) {
    throw inspectionProblems['unit-not-in-force']({}, site);
  }
}
