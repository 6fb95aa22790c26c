import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UNIT_ENDED, type UnitEnded } from '@app/organization';
import { contentHash, TransactionEvents, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { newMovement, newPost, type NewMovement } from './new-rows';
import { staffMemberMoved, unitsRowsEnded } from './roster.audit';
import { HOME_CHANGED } from './roster.events';
import { rosterProblems } from './roster.problems';

type Successor = UnitEnded['successors'][number];
interface Step {
  readonly person: StaffMember;
  readonly post: Appointment;
  readonly movement: NewMovement;
}

/**
 * What becomes of the roster of a unit that ends: its people go with it to the one unit that takes it over, post by post; the
 * numbers and duties that it was given end with it.
 */
@Injectable()
export class UnitEndings implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.on(UNIT_ENDED, (ended) => this.follow(ended));
  }

  private async follow(ended: UnitEnded): Promise<void> {
    const posts = await this.postsAfter(ended);
    const [successor, ...others] = ended.successors;
    if (posts.length > 0 && others.length > 0) {
      const people = new Set(posts.map(({ staffMemberId }) => staffMemberId)).size;
      throw rosterProblems['unit-split-with-people']({ people }, { pointer: '/successors', value: null });
    }
    if (successor) await this.move(posts, successor, ended);
    await this.endGiven(ended);
  }

  /** Posts of the unit that are held from the day on. Throws `roster.posts-after-unit` where one was changed since. */
  private async postsAfter({ unit, onDay, successors }: UnitEnded): Promise<Appointment[]> {
    const repo = await this.unitOfWork.current.repo(Appointment);
    const ofUnit = await repo.find({ where: { orgUnitId: unit.id }, order: { id: 'ASC' } });
    const after = ofUnit.filter(({ startsOn, endsOn }) => endsOn === null || (endsOn > onDay && endsOn > startsOn));
    const settled = after.filter(({ startsOn, endedBy }) => startsOn >= onDay || endedBy !== null);
    // Where nobody takes the unit over, nobody may have been there after it either.
    const wrong = successors.length === 0 ? after : settled;
    if (wrong.length === 0) return after;
    throw rosterProblems['posts-after-unit']({ posts: wrong.length, day: onDay }, { pointer: '/onDay', value: onDay });
  }

  private async move(posts: readonly Appointment[], to: Successor, ended: UnitEnded): Promise<void> {
    if (posts.length === 0) return;
    const open = this.unitOfWork.current;
    const ids = [...new Set(posts.map(({ staffMemberId }) => staffMemberId))];
    const repo = await open.repo(StaffMember);
    const people = await repo.find({
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const steps = people.flatMap((person) =>
      posts
        .filter(({ staffMemberId }) => staffMemberId === person.id)
        .map((post): Step => ({ person, post, movement: this.movementOf(person, post, { to, ended }) })),
    );
    await open.repo(StaffMovement).then((movements) => movements.insert(steps.map(({ movement }) => movement)));
    await open.query({
      text: `UPDATE appointment a SET ends_on = $3, ended_by = s.movement
               FROM unnest($1::uuid[], $2::uuid[]) AS s(post, movement) WHERE a.id = s.post`,
      values: [steps.map(({ post }) => post.id), steps.map(({ movement }) => movement.id), ended.onDay],
    });
    const opened = steps.map(({ person, post, movement }) =>
      newPost(person, {
        ...{ id: uuidv7(), orgUnitId: to.id, position: post.position, dutyGroup: post.dutyGroup },
        ...{ isMain: post.isMain, isSecondment: post.isSecondment, startsOn: ended.onDay, until: post.endsOn },
        ...{ decisionNumber: ended.decision.number, openedBy: movement.id },
      }),
    );
    await open.repo(Appointment).then((appointments) => appointments.insert(opened));
    for (const person of people) await this.settle(person, steps, { to, ended });
  }

  private movementOf(
    person: StaffMember,
    { id, position }: Appointment,
    { to, ended }: { to: Successor; ended: UnitEnded },
  ): NewMovement {
    const { actor, now } = this.unitOfWork.current;
    const { unit, onDay, decision } = ended;
    return newMovement(person, {
      ...{ id: uuidv7(), orgUnitId: unit.id, kind: 'REORGANISATION', onDay, decision },
      ...{ from: { unit, position }, to: { unit: to, position } },
      ...{ enteredByName: actor.name, enteredAt: now, contentHash: contentHash({ post: id, onDay, decision }) },
    });
  }

  /** Where the person is at home now, and which units keep the record; whatever hangs on that is told. */
  private async settle(
    person: StaffMember,
    steps: readonly Step[],
    { to, ended: { unit } }: { to: Successor; ended: UnitEnded },
  ): Promise<void> {
    const own = steps.filter((step) => step.person.id === person.id);
    const isHome = own.some(({ post }) => post.isMain);
    const home = isHome ? to.id : person.orgUnitId;
    const earlier = new Set([...person.earlierUnits, unit.id, to.id]);
    earlier.delete(home);
    const next = {
      orgUnitId: home,
      earlierUnits: [...earlier].sort((a, b) => a - b),
      version: person.version + 1,
    };
    await this.unitOfWork.current.repo(StaffMember).then((repo) => repo.update({ id: person.id }, next));
    own.forEach(({ movement }, at) => {
      const touched = { laneUnitId: unit.bodyId, appointments: 2, home: at === 0 };
      this.audit.record(staffMemberMoved(person, movement, touched));
    });
    if (isHome) await this.events.tell(HOME_CHANGED, { staffMemberId: person.id, unitId: to.id });
  }

  /** Numbers of posts and duties are a unit's own: they end with it, those that were to begin later with their first day. */
  private async endGiven({ unit, onDay, decision }: UnitEnded): Promise<void> {
    const { actor, now } = this.unitOfWork.current;
    const [ended] = await this.unitOfWork.current.query<{
      quotas: number;
      lists: number;
      jobs: number;
      duties: number;
    }>({
      text: `WITH q AS (
               UPDATE headcount_quota SET valid_to = $3, ended_by = NULL, end_decision = $4, ended_by_name = $5
                WHERE tenant_id = $1 AND org_unit_id = $2 AND withdrawn_at IS NULL AND valid_from < $3
                  AND (valid_to IS NULL OR valid_to > $3) RETURNING 1),
             p AS (
               UPDATE headcount_quota SET withdrawn_at = $6, withdrawn_by_name = $5, withdrawn_reason = $4
                WHERE tenant_id = $1 AND org_unit_id = $2 AND withdrawn_at IS NULL AND valid_from >= $3 RETURNING 1),
             l AS (
               UPDATE duty_list SET valid_to = $3 WHERE tenant_id = $1 AND org_unit_id = $2 AND valid_from < $3
                  AND (valid_to IS NULL OR valid_to > $3) RETURNING 1),
             j AS (
               UPDATE job_position SET valid_to = greatest(valid_from, $3), ended_by_name = $5
                WHERE tenant_id = $1 AND org_unit_id = $2 AND valid_to IS NULL RETURNING 1),
             d AS (
               UPDATE duty_assignment SET ends_on = greatest(starts_on, $3), ended_by_name = $5
                WHERE tenant_id = $1 AND org_unit_id = $2 AND (ends_on IS NULL OR ends_on > greatest(starts_on, $3)) RETURNING 1)
             SELECT (SELECT count(*) FROM q)::int + (SELECT count(*) FROM p)::int AS quotas,
                    (SELECT count(*) FROM l)::int AS lists, (SELECT count(*) FROM j)::int AS jobs, (SELECT count(*) FROM d)::int AS duties`,
      values: [unit.tenantId, unit.id, onDay, decision.number, actor.name, now],
    });
    if (ended && ended.quotas + ended.lists + ended.jobs + ended.duties > 0)
      this.audit.record(unitsRowsEnded(unit, onDay, ended));
  }
}
