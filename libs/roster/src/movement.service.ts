import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type ProblemSite } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, idTaken, isSameAgain, TransactionEvents, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Destinations } from './destinations';
import type { MoveRequest, PostRequest } from './dto/staff.requests';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { newMovement, newPost, type NewMovement } from './new-rows';
import { movementWithdrawn, staffMemberMoved } from './roster.audit';
import { HOME_CHANGED, PERSON_LEFT, type PersonLeft } from './roster.events';
import { rosterProblems } from './roster.problems';
import {
  homeOf,
  isHeldOn,
  isLeaving,
  leadsToPost,
  planOf,
  type MovementAct,
  type MovementFault,
  type Post,
} from './rules/movement';
import { mayChangeStaffMember } from './staff.policy';

interface Settled {
  readonly changed: boolean;
  readonly present: boolean;
}

/** Moves people from post to post, each time by a paper; a mistake is taken back, the last one first. */
@Injectable()
export class Movements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly destinations: Destinations,
    private readonly events: TransactionEvents,
  ) {}

  /** The same request again is the same movement. */
  async move(personId: string, input: MoveRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const hash = contentHash({ person: personId, ...input });
    const person = await this.take(personId, input.to ? [input.to.unitId] : []);
    const movements = await unit.repo(StaffMovement);
    if (isSameAgain(await movements.findOneBy({ id: input.id }), input.id, hash)) return;
    const to = await this.destinationOf(input);
    const posts = await this.postsOf(person);
    const act = actOf(input, to);
    const plan = planOf(act, posts.map(postOf));
    if (typeof plan === 'string') throw refusalOf(plan, input);
    const from = fromOf(act, posts);
    const side = from === null ? null : { unit: await this.units.getOrFail(from.orgUnitId), position: from.position };
    const movement = newMovement(person, {
      ...{ ...input, orgUnitId: person.orgUnitId, from: side, to: to && { unit: to, position: to.position } },
      ...{ enteredByName: unit.actor.name, enteredAt: unit.now, contentHash: hash },
    });
    if (!(await this.write(movement))) throw idTaken(input.id);
    const appointments = await unit.repo(Appointment);
    if (plan.ends.length > 0) {
      await appointments.update({ id: In([...plan.ends]) }, { endsOn: input.onDay, endedBy: input.id });
    }
    if (plan.opens && to) await appointments.insert(openedBy(movement, person, { ...plan.opens, ...to }));
    const settled = await this.settle(person);
    const touched = { appointments: plan.ends.length + (plan.opens ? 1 : 0), home: settled.changed };
    this.audit.record(staffMemberMoved(person, movement, { ...(await this.lane(movement)), ...touched }));
    const left = {
      reason: `Rời cơ quan theo quyết định ${movement.decisionNumber ?? ''}`,
      successorId: input.successorId ?? null,
    };
    await this.tell(person, settled, left);
  }

  /** Takes the last movement back that was a mistake: what it opened was held on no day, what it ended goes on. */
  async withdraw(id: string, reason: string): Promise<string> {
    const unit = this.unitOfWork.current;
    const movements = await unit.repo(StaffMovement);
    const found = await movements.findOneBy({ id, tenantId: unit.actor.tenantId });
    const seen = this.lock.requireVisible(found, () => true);
    const units = [seen.orgUnitId, seen.fromUnitId, seen.toUnitId].filter((one) => one !== null);
    const person = await this.take(seen.staffMemberId, units);
    const movement = await movements.findOneByOrFail({ id });
    if (movement.withdrawnAt !== null) throw rosterProblems['movement-withdrawn']();
    if (movement.kind === 'REORGANISATION') throw rosterProblems['movement-of-unit']();
    const ofPerson = await movements.findBy({ staffMemberId: person.id });
    if (ofPerson.some(({ withdrawnAt, written }) => withdrawnAt === null && written > movement.written))
      throw rosterProblems['movement-not-last']();
    const withdrawn = { withdrawnAt: unit.now, withdrawnByName: unit.actor.name, withdrawnReason: reason };
    await movements.update({ id }, withdrawn);
    const posts = await unit.repo(Appointment);
    const [opened, ended] = [await posts.findBy({ openedBy: id }), await posts.findBy({ endedBy: id })];
    await this.destinations.requireGoingOn(ended);
    // Before what it ended goes on: on no day two main posts are held.
    await posts.update({ openedBy: id }, { endsOn: () => 'starts_on' });
    const again = await posts.update({ endedBy: id }, { endsOn: () => 'opened_until', endedBy: null });
    const settled = await this.settle(
      person,
      opened.map(({ orgUnitId }) => orgUnitId),
    );
    const touched = { appointments: opened.length + (again.affected ?? 0), home: settled.changed };
    const entry = { ...(await this.lane(movement)), ...touched };
    this.audit.record(movementWithdrawn(person, { ...movement, ...withdrawn }, entry));
    await this.tell(person, settled, { reason: `Rút biến động ghi nhầm: ${reason}` });
    return person.id;
  }

  /** Whose movement it is, for answering the same request again. */
  async personOf(id: string): Promise<string> {
    const movements = await this.unitOfWork.current.repo(StaffMovement);
    return this.lock.requireVisible(await movements.findOneBy({ id }), () => true).staffMemberId;
  }

  // One movement of a person after the other, in units that none of it sees end. Nobody enters their own.
  private async take(id: string, unitIds: readonly number[]): Promise<StaffMember> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(StaffMember);
    const seen = await repo.findOneBy({ id });
    const theirs = seen ? [seen, ...(await this.postsOf(seen))] : [];
    await this.units.hold([...unitIds, ...theirs.map(({ orgUnitId }) => orgUnitId)]);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const person = this.lock.requireVisible(found, (row) => mayChangeStaffMember(unit.actor, unit.scope, row));
    if (person.id === unit.actor.staffMemberId) throw rosterProblems['own-record']();
    return person;
  }

  private async destinationOf(input: MoveRequest): Promise<(UnitFacts & PostRequest) | null> {
    const { kind, to = null, decision = null } = input;
    const leads = leadsToPost(kind);
    if (leads && to === null) throw rosterProblems['post-missing']({}, { pointer: '/to' });
    if (!leads && to !== null) throw rosterProblems['post-unasked']({}, { pointer: '/to', value: to.unitId });
    if ((kind === 'LEAVE') !== (input.leaveKind != null)) {
      throw rosterProblems['leave-kind-missing']({}, site('leaveKind', input.leaveKind));
    }
    if (kind !== 'LEAVE' && decision === null) {
      throw rosterProblems['decision-missing']({}, { pointer: '/decision' });
    }
    if (input.successorId != null && !isLeaving(kind)) {
      throw rosterProblems['successor-unasked']({}, { pointer: '/successorId', value: input.successorId });
    }
    if (to === null) {
      this.destinations.requireDay(input.onDay, decision);
      return null;
    }
    return { ...(await this.destinations.checked({ ...input, to })), ...to };
  }

  /** The person's posts; rows of units beyond the reach are the other side's business and stay as they are. */
  private async postsOf({ id }: StaffMember): Promise<Appointment[]> {
    const repo = await this.unitOfWork.current.repo(Appointment);
    return repo.find({ where: { staffMemberId: id }, order: { startsOn: 'ASC', id: 'ASC' } });
  }

  private async write(movement: NewMovement): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(StaffMovement);
    const added = await repo.createQueryBuilder().insert().values(movement).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  /**
   * Where the person is at home now, and which other units keep the record; `forgotten` are units where they turned out never
   * to have been. `changed`: the row had to change; `present`: a main post is held today.
   */
  private async settle(person: StaffMember, forgotten: readonly number[] = []): Promise<Settled> {
    const unit = this.unitOfWork.current;
    const posts = (await this.postsOf(person)).map(postOf);
    const present = posts.some((post) => post.isMain && isHeldOn(post, unit.today));
    const home = homeOf(posts, unit.today) ?? person.orgUnitId;
    const held = posts.filter(({ startsOn, endsOn }) => endsOn !== startsOn).map(({ unitId }) => unitId);
    // Posts beyond the reach are not among these: where they were is known from before.
    const before = person.earlierUnits.filter((id) => !forgotten.includes(id));
    const earlierUnits = [...new Set([...before, ...held])].filter((id) => id !== home).sort((a, b) => a - b);
    const changed = home !== person.orgUnitId || earlierUnits.join() !== person.earlierUnits.join();
    if (changed) {
      const next = { orgUnitId: home, earlierUnits, version: person.version + 1 };
      await unit.repo(StaffMember).then((people) => people.update({ id: person.id }, next));
      Object.assign(person, next);
    }
    return { changed, present };
  }

  /** Tells what hangs on where somebody works: their account, and once they belong nowhere the work in their hands. */
  private async tell(
    { id: staffMemberId, orgUnitId: unitId }: StaffMember,
    { changed, present }: Settled,
    left: Omit<PersonLeft, 'staffMemberId'>,
  ): Promise<void> {
    if (changed) await this.events.tell(HOME_CHANGED, { staffMemberId, unitId });
    if (!present) await this.events.tell(PERSON_LEFT, { staffMemberId, ...left });
  }

  private async lane({ orgUnitId }: NewMovement): Promise<{ laneUnitId: number }> {
    return { laneUnitId: (await this.units.getOrFail(orgUnitId)).bodyId };
  }
}

const postOf = ({ id, orgUnitId, position, isMain, startsOn, endsOn, endedBy }: Appointment): Post => ({
  ...{ id, unitId: orgUnitId, position, isMain, startsOn: localDate(startsOn) },
  ...{ endsOn: endsOn === null ? null : localDate(endsOn), isEnded: endedBy !== null },
});

function actOf(
  { kind, onDay, untilDay = null, appointmentId: postId = null }: MoveRequest,
  to: (UnitFacts & PostRequest) | null,
): MovementAct {
  const leadsTo = to && { unitId: to.id, position: to.position, hasEnded: to.validTo !== null };
  return { kind, onDay, untilDay, to: leadsTo, postId };
}

/** The post that the movement starts from: the one that ends, else the main one. */
function fromOf({ kind, onDay, postId }: MovementAct, posts: readonly Appointment[]): Appointment | null {
  if (kind === 'RECRUITMENT') return null;
  const held = posts.filter((post) => isHeldOn(post, onDay));
  return held.find((post) => (kind === 'POST_ENDED' ? post.id === postId : post.isMain)) ?? null;
}

function openedBy(
  movement: NewMovement,
  person: StaffMember,
  to: UnitFacts & PostRequest & { isMain: boolean; isSecondment: boolean },
): Appointment {
  return newPost(person, {
    ...{ id: uuidv7(), orgUnitId: to.id, position: to.position, dutyGroup: to.dutyGroup, isMain: to.isMain },
    jobPositionId: to.jobPositionId,
    ...{ isSecondment: to.isSecondment, startsOn: movement.onDay, until: movement.untilDay },
    ...{ decisionNumber: movement.decisionNumber, openedBy: movement.id },
  });
}

const POINTERS: Readonly<Partial<Record<MovementFault, keyof MoveRequest | 'to/unitId'>>> = {
  'same-unit': 'to/unitId',
  'same-post': 'to/unitId',
  'until-missing': 'untilDay',
  'until-unasked': 'untilDay',
  'until-too-early': 'untilDay',
  'no-such-post': 'appointmentId',
};

/** Where something is wrong; what was not sent has no value to show. */
const site = (field: string, value: unknown): ProblemSite =>
  value == null ? { pointer: `/${field}` } : { pointer: `/${field}`, value };

function refusalOf(fault: MovementFault, input: MoveRequest): Error {
  const { onDay, untilDay, appointmentId } = input;
  const values: Readonly<Record<string, unknown>> = { onDay, untilDay, appointmentId, 'to/unitId': input.to?.unitId };
  const pointer = POINTERS[fault] ?? 'onDay';
  return rosterProblems[`movement-${fault}`]({}, site(pointer, values[pointer]));
}
