import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import type { JoinTeamRequest, RepresentativeRequest } from './dto/inspection.requests';
import { Inspection } from './entities/inspection.entity';
import { TeamMember } from './entities/team-member.entity';
import { inspectionAct } from './inspection.audit';
import { inspectionProblems } from './inspection.problems';
import { InspectionService } from './inspection.service';
import { namedBy } from './named-by';
import { JOINING_ROLES } from './rules/team';
import { memberOf } from './team-row';

/** Who carries out a visit, and who receives it. */
@Injectable()
export class TeamService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly inspections: InspectionService,
    private readonly units: UnitService,
    private readonly staff: StaffService,
  ) {}

  /** Takes somebody of the inspecting body into the team; whoever is in it already stays as they are. */
  async join(inspectionId: string, { staffMemberId, role }: JoinTeamRequest): Promise<void> {
    const inspection = await this.open(inspectionId);
    const person = await namedBy('/staffMemberId', staffMemberId, () => this.staff.getOrFail(staffMemberId));
    const repo = await this.unitOfWork.current.repo(TeamMember);
    const standing = await repo.findBy({ inspectionId, staffMemberId });
    if (standing.some(({ removedAt }) => removedAt === null)) return;
    const known = standing.find((member) => member.role === role);
    if (known) await repo.update({ inspectionId, staffMemberId, role }, { removedAt: null });
    else await repo.insert(memberOf(inspection, person, role, this.unitOfWork.current.now));
    await this.note(inspection, 'team-joined', { staffMemberId, name: person.fullName, role });
  }

  /** Takes a deputy or member out of the team; head and secretary answer for the visit and stay. */
  async leave(inspectionId: string, staffMemberId: string): Promise<void> {
    const inspection = await this.open(inspectionId);
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(TeamMember);
    const held = await repo.findBy({ inspectionId, staffMemberId, role: In([...JOINING_ROLES]) });
    if (held.length === 0) throw inspectionProblems['not-in-team']();
    // Somebody may have come back in another role; the row of the first one still tells that they left.
    const member = held.find(({ removedAt }) => removedAt === null);
    if (!member) return;
    await repo.update({ inspectionId, staffMemberId, role: member.role }, { removedAt: unit.now });
    await this.note(inspection, 'team-left', { staffMemberId, name: member.name, role: member.role });
  }

  /** Who receives the team for the unit; must be known before the minutes are locked. */
  async represent(inspectionId: string, { name, position }: RepresentativeRequest): Promise<void> {
    const inspection = await this.open(inspectionId);
    const { representativeName, representativePosition } = inspection;
    if (representativeName === name && representativePosition === position) return;
    const unit = this.unitOfWork.current;
    await unit
      .repo(Inspection)
      .then((repo) =>
        repo.update({ id: inspectionId }, { representativeName: name, representativePosition: position }),
      );
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    this.audit.record(
      inspectionAct('represented', inspection, bodyId, {
        before: { representativeName, representativePosition },
        after: { representativeName: name, representativePosition: position },
      }),
    );
  }

  private async open(inspectionId: string): Promise<Inspection> {
    const inspection = await this.inspections.forChange(inspectionId);
    if (inspection.state !== 'IN_PROGRESS') throw inspectionProblems.locked();
    return inspection;
  }

  private async note(
    inspection: Inspection,
    action: 'team-joined' | 'team-left',
    after: Record<string, unknown>,
  ): Promise<void> {
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    this.audit.record(inspectionAct(action, inspection, bodyId, { after, also: { inspection: 0, team_member: 1 } }));
  }
}
