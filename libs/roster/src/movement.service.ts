import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { localDate, type LocalDate, type ProblemSite } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, idTaken, isSameAgain, TransactionEvents, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Destinations } from './destinations';
import type { MoveRequest, PostRequest } from './dto/staff.requests';
import { Appointment } from './entities/appointment.entity';
import { StaffMember } from './entities/staff-member.entity';
import { StaffMovement } from './entities/staff-movement.entity';
import { newPost } from './newcomer';
import { movementWithdrawn, staffMemberMoved } from './roster.audit';
import { HOME_CHANGED, PERSON_LEFT } from './roster.events';
import { rosterProblems } from './roster.problems';
import {
  homeOf,
  isLeaving,
  leadsToPost,
  planOf,
  type MovementAct,
  type MovementFault,
  type Post,
} from './rules/movement';
import { mayChangeStaffMember } from './staff.policy';

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
    const person = await this.take(personId);
    const movements = await unit.repo(StaffMovement);
    if (isSameAgain(await movements.findOneBy({ id: input.id }), input.id, hash)) return;
    const to = await this.destinationOf(input);
    const posts = await this.postsOf(person);
    const act = actOf(input);
    const plan = planOf(act, posts.map(postOf));
    if (typeof plan === 'string') throw refusalOf(plan, input);
    const from = fromOf(act, posts);
    const movement = await this.movementOf(person, { input, from, to, hash });
    if (!(await this.write(movement))) throw idTaken(input.id);
    const appointments = await unit.repo(Appointment);
    if (plan.ends.length > 0) {
      await appointments.update({ id: In([...plan.ends]) }, { endsOn: input.onDay, endedBy: input.id });
    }
    if (plan.opens && to) await appointments.insert(openedBy(movement, person, { ...plan.opens, ...to }));
    const touched = plan.ends.length + (plan.opens ? 1 : 0);
    const home = await this.settle(person);
    this.audit.record(
      staffMemberMoved(person, movement, { ...(await this.lane(movement)), appointments: touched, home }),
    );
    if (home) await this.events.tell(HOME_CHANGED, { staffMemberId: person.id, unitId: person.orgUnitId });
    if (isLeaving(act.kind))
      await this.events.tell(PERSON_LEFT, { staffMemberId: person.id, decisionNumber: movement.decisionNumber ?? '' });
  }

  /** Takes the last movement back that was a mistake: what it opened was held on no day, what it ended goes on. */
  async withdraw(id: string, reason: string): Promise<string> {
    const unit = this.unitOfWork.current;
    const movements = await unit.repo(StaffMovement);
    const found = await movements.findOneBy({ id, tenantId: unit.actor.tenantId });
    const seen = this.lock.requireVisible(found, () => true);
    const person = await this.take(seen.staffMemberId);
    const movement = await movements.findOneByOrFail({ id });
    if (movement.withdrawnAt !== null) throw rosterProblems['movement-withdrawn']();
    const ofPerson = await movements.findBy({ staffMemberId: person.id });
    const later = ofPerson.some(({ withdrawnAt, enteredAt }) => withdrawnAt === null && enteredAt > movement.enteredAt);
    if (later) throw rosterProblems['movement-not-last']();
    const withdrawn = { withdrawnAt: unit.now, withdrawnByName: unit.actor.name, withdrawnReason: reason };
    await movements.update({ id }, withdrawn);
    const appointments = await unit.repo(Appointment);
    const opened = await appointments.findBy({ openedBy: id });
    for (const post of opened) await appointments.update({ id: post.id }, { endsOn: post.startsOn, endedBy: id });
    const ended = await appointments.findBy({ endedBy: id });
    const again = ended.filter((post) => post.openedBy !== id);
    for (const post of again) await appointments.update({ id: post.id }, { endsOn: post.openedUntil, endedBy: null });
    const home = await this.settle(person);
    const touched = { ...(await this.lane(movement)), appointments: opened.length + again.length, home };
    this.audit.record(movementWithdrawn(person, { ...movement, ...withdrawn }, touched));
    if (home) await this.events.tell(HOME_CHANGED, { staffMemberId: person.id, unitId: person.orgUnitId });
    return person.id;
  }

  /** Whose movement it is, for answering the same request again. */
  async personOf(id: string): Promise<string> {
    const movements = await this.unitOfWork.current.repo(StaffMovement);
    return this.lock.requireVisible(await movements.findOneBy({ id }), () => true).staffMemberId;
  }

  // One movement of a person after the other. Nobody enters their own.
  private async take(id: string): Promise<StaffMember> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(StaffMember);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const person = this.lock.requireVisible(found, (row) => mayChangeStaffMember(unit.actor, unit.scope, row));
    if (person.id === unit.actor.staffMemberId) throw rosterProblems['own-posts']();
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

  private async movementOf(
    person: StaffMember,
    {
      input,
      from,
      to,
      hash,
    }: { input: MoveRequest; from: Appointment | null; to: (UnitFacts & PostRequest) | null; hash: Buffer },
  ): Promise<StaffMovement> {
    const unit = this.unitOfWork.current;
    const left = from === null ? null : await this.units.getOrFail(from.orgUnitId);
    const { decision } = input;
    return {
      ...{ id: input.id, tenantId: person.tenantId, staffMemberId: person.id, kind: input.kind },
      ...{ orgUnitId: person.orgUnitId, onDay: input.onDay, untilDay: input.untilDay ?? null },
      ...{ fromUnitId: left?.id ?? null, fromUnitName: left?.name ?? null, fromPosition: from?.position ?? null },
      ...{ toUnitId: to?.id ?? null, toUnitName: to?.name ?? null, toPosition: to?.position ?? null },
      ...{ leaveKind: input.leaveKind ?? null, note: input.note || null },
      ...{
        decisionNumber: decision?.number ?? null,
        decidedOn: decision?.decidedOn ?? null,
        decidedBy: decision?.by ?? null,
      },
      ...{ enteredByName: unit.actor.name, enteredAt: unit.now, contentHash: hash },
      ...{ withdrawnAt: null, withdrawnByName: null, withdrawnReason: null },
    };
  }

  private async write(movement: StaffMovement): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(StaffMovement);
    const added = await repo.createQueryBuilder().insert().values(movement).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  /** Where the person is at home now, and which other units keep the record. Whether the row had to change. */
  private async settle(person: StaffMember): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const posts = (await this.postsOf(person)).map(postOf);
    const home = homeOf(posts, unit.today) ?? person.orgUnitId;
    const units = posts.filter(({ startsOn, endsOn }) => endsOn !== startsOn).map(({ unitId }) => unitId);
    const earlierUnits = [...new Set([...person.earlierUnits, ...units])]
      .filter((id) => id !== home)
      .sort((a, b) => a - b);
    if (home === person.orgUnitId && earlierUnits.join() === person.earlierUnits.join()) return false;
    const people = await unit.repo(StaffMember);
    await people.update({ id: person.id }, { orgUnitId: home, earlierUnits, version: person.version + 1 });
    Object.assign(person, { orgUnitId: home, earlierUnits, version: person.version + 1 });
    return true;
  }

  private async lane({ orgUnitId }: StaffMovement): Promise<{ laneUnitId: number }> {
    return { laneUnitId: (await this.units.getOrFail(orgUnitId)).bodyId };
  }
}

const postOf = ({ id, orgUnitId, position, isMain, startsOn, endsOn }: Appointment): Post => ({
  ...{ id, unitId: orgUnitId, position, isMain, startsOn: localDate(startsOn) },
  endsOn: endsOn === null ? null : localDate(endsOn),
});

function actOf({ kind, onDay, untilDay = null, to, appointmentId = null }: MoveRequest): MovementAct {
  return { kind, onDay, untilDay, to: to ? { unitId: to.unitId, position: to.position } : null, postId: appointmentId };
}

/** The post that the movement starts from: the one that ends, else the main one. */
function fromOf({ kind, onDay, postId }: MovementAct, posts: readonly Appointment[]): Appointment | null {
  if (kind === 'RECRUITMENT') return null;
  const held = posts.filter(({ startsOn, endsOn }) => startsOn <= onDay && (endsOn === null || endsOn > onDay));
  return held.find((post) => (kind === 'POST_ENDED' ? post.id === postId : post.isMain)) ?? null;
}

function openedBy(
  movement: StaffMovement,
  person: StaffMember,
  to: UnitFacts & PostRequest & { isMain: boolean; isSecondment: boolean },
): Appointment {
  return newPost(person, {
    ...{ id: uuidv7(), orgUnitId: to.id, position: to.position, dutyGroup: to.dutyGroup, isMain: to.isMain },
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
  const values: Readonly<Record<string, LocalDate | string | number | null | undefined>> = {
    ...{
      onDay: input.onDay,
      untilDay: input.untilDay,
      appointmentId: input.appointmentId,
      'to/unitId': input.to?.unitId,
    },
  };
  const pointer = POINTERS[fault] ?? 'onDay';
  return rosterProblems[`movement-${fault}`]({}, site(pointer, values[pointer]));
}
