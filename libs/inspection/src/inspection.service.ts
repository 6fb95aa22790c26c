import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDateOf, type Actor } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, fieldProblems, idTaken, isSameAgain, personOf, UnitOfWork } from '@app/platform';
import { StaffService, type StaffFacts } from '@app/roster';
import type { OpenInspectionRequest } from './dto/inspection.requests';
import type { InspectionResponse } from './dto/inspection.response';
import { judged } from './capture.read-model';
import { checklistProblems } from './checklist/checklist.problems';
import { inForce, longestStanding } from './checklist/in-force.sql';
import { requireNotAhead } from './device-clock';
import { Inspection } from './entities/inspection.entity';
import { TeamMember } from './entities/team-member.entity';
import { inspectionAct } from './inspection.audit';
import { inspectionVerbs, isInspectingSide } from './inspection.policy';
import { inspectionProblems } from './inspection.problems';
import { InspectionReadModel } from './inspection.read-model';
import { namedBy } from './named-by';
import { memberOf } from './team-row';

type Member = readonly [StaffFacts, TeamMember['role']];
interface People {
  readonly head: StaffFacts;
  readonly secretary: StaffFacts;
  readonly members: readonly Member[];
}

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
    const recordedBy = personOf(unit.actor);
    const hash = contentHash(input);
    if (isSameAgain(await this.earlier(input.id), input.id, hash)) return this.page(input.id);
    const startedAt =
      input.startedAt === undefined ? unit.now : requireNotAhead(input.startedAt, unit.now, '/startedAt');
    requireNotFuture(input.decisionDate, unit.today, '/decisionDate');
    requireBothOrNone(input);
    const [target, inspecting] = await this.bodies(input, unit.actor);
    const { head, secretary, members } = await this.people(input);
    requireInspectable(target, inspecting, localDateOf(startedAt.getTime()));
    const inspection: Inspection = {
      id: input.id,
      tenantId: unit.actor.tenantId,
      orgUnitId: target.id,
      inspectingUnitId: inspecting.id,
      checklistVersionId: await this.checklistInForce(input.checklistVersionId),
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
      if (isSameAgain(await this.earlier(input.id), input.id, hash)) return this.page(input.id);
      throw idTaken(input.id);
    }
    const team = await this.gather(inspection, [[head, 'HEAD'], [secretary, 'SECRETARY'], ...members]);
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
    const inspection = await repo.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
    return this.lock.requireVisible(inspection, (row) => isInspectingSide(unit.actor, unit.scope, row));
  }

  private async earlier(id: string): Promise<Inspection | null> {
    return this.unitOfWork.current.repo(Inspection).then((repo) => repo.findOneBy({ id }));
  }

  // False where the id is taken: by the same request a moment ago, or out of the actor's sight.
  private async insert(inspection: Inspection): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(Inspection);
    const added = await repo.createQueryBuilder().insert().values(inspection).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  private async bodies(input: OpenInspectionRequest, actor: Actor): Promise<[UnitFacts, UnitFacts]> {
    const grant = actor.grants.find(({ permissions }) => permissions.has('inspection.open'));
    const target = await namedBy('/unitId', input.unitId, () => this.units.getOrFail(input.unitId));
    return [target, await this.units.getOrFail(grant?.unitId ?? 0)];
  }

  // However many come along: one query.
  private async people({ headId, secretaryId, members = [] }: OpenInspectionRequest): Promise<People> {
    const staff = await this.staff.lookUp([headId, secretaryId, ...members.map(({ staffMemberId }) => staffMemberId)]);
    const named = (pointer: string, id: string): Promise<StaffFacts> => namedBy(pointer, id, () => staff(id));
    const head = await named('/headId', headId);
    const secretary = await named('/secretaryId', secretaryId);
    const along: Member[] = [];
    for (const [index, { staffMemberId, role }] of members.entries())
      along.push([await named(`/members/${index}/staffMemberId`, staffMemberId), role]);
    return { head, secretary, members: along };
  }

  // Whoever is named twice has the first role.
  private async gather(inspection: Inspection, members: readonly Member[]): Promise<string[]> {
    const { now } = this.unitOfWork.current;
    const first = members.filter(([{ id }], at) => members.findIndex(([other]) => other.id === id) === at);
    const team = first.map(([person, role]) => memberOf(inspection, person, role, now));
    await this.unitOfWork.current.repo(TeamMember).then((repo) => repo.insert(team));
    return team.map(({ role, name }) => `${role} ${name}`);
  }

  // The one that was asked for, or the one that is offered first.
  private async checklistInForce(chosen?: string): Promise<string> {
    const unit = this.unitOfWork.current;
    const versions = await unit.query<{ id: string }>({
      name: 'inspection.checklists-in-force',
      text: `SELECT v.id FROM checklist_version v WHERE v.tenant_id = $1 AND ${inForce('$2::date')}
              ORDER BY ${longestStanding('$2::date')}`,
      values: [unit.actor.tenantId, unit.today],
    });
    const [first] = versions;
    if (!first) throw inspectionProblems['no-checklist']();
    const found = chosen === undefined ? first : versions.find(({ id }) => id === chosen);
    if (found) return found.id;
    const site = { pointer: '/checklistVersionId', value: chosen };
    throw checklistProblems['checklist-not-in-force']({ day: unit.today }, site);
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
